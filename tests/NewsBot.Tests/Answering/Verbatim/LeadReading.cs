using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Answering.Verbatim;

/// <summary>A reading of a filled lead that knows no slots: what is left when the articles' own words are cut out, and whose words stand in whose sentence.</summary>
internal static class LeadReading
{
    private static readonly string[] Refused =
        ["never", "no", "nobody", "denied", "would", "if", "half", "seventeen", "falsely", "almost", "again", "had to", "contrary to", "anything but", "other people", "took back", "used to"];

    /// <returns>What is untrue in it; null where nothing was found.</returns>
    public static string? Untruth(Answer answer, string lead)
    {
        var left = lead;
        foreach (var (evidence, i) in answer.Claims.Select((evidence, i) => (evidence, i)).OrderByDescending(one => one.evidence.Claim.Words.Length))
        {
            var words = evidence.Claim.Words.TrimEnd('.', ',');
            if (left.Split(words).Length > 2)
                return "words that stand twice";
            left = left.Replace(words, $"⟦{i}⟧", StringComparison.Ordinal);
        }
        left = left.Replace("“⟦", "⟦", StringComparison.Ordinal).Replace("⟧”", "⟧", StringComparison.Ordinal);
        if (answer.Kind != QuestionKinds.Digest && !left.Contains("⟦0⟧", StringComparison.Ordinal))
            return "no best claim";
        if (answer.Claims.Select((evidence, i) => (evidence, i)).FirstOrDefault(one => one.evidence.Claim.Attribution.Stance != Stance.Said && !IsUnsaid(left, one.evidence.Claim.CueText!, one.i)).evidence is not null)
            return "said what was not";
        foreach (var own in Own(answer).OrderByDescending(own => own.Length))
            left = left.Replace(own, "", StringComparison.Ordinal);
        var names = answer.Claims.Select(evidence => evidence.Source).DistinctBy(source => source.Name).ToList();
        foreach (var (i, name) in names.Index().OrderByDescending(one => one.Item.Name.Length))
            left = left.Replace($"{name.Name} ({name.Role})", $"⟨{i}⟩", StringComparison.Ordinal).Replace(name.Name, $"⟨{i}⟩", StringComparison.Ordinal);
        return Foreign(left) ?? Misattributed(answer, [.. names.Select(name => name.Name)], left);
    }

    private static bool IsUnsaid(string left, string cue, int i) =>
        left.IndexOf($"⟦{i}⟧", StringComparison.Ordinal) is var at && (at < 0 || left[..at].LastIndexOf(cue, StringComparison.Ordinal) is >= 0 and var told && at - told - cue.Length < 8);

    private static IEnumerable<string> Own(Answer answer) => answer.Claims.SelectMany(evidence => new[] { evidence.Claim.CueText, evidence.Claim.TimeText, evidence.Claim.PlaceText, evidence.Via?.Name })
        .Concat(answer.Claims.SelectMany(evidence => evidence.Claim.Figures).Select(FigureScope.Of))
        .Concat(answer.Kind == QuestionKinds.Digest ? ["3 May 2026, 09:00", "2 articles", "31 claims"] : []).OfType<string>().Where(own => own.Length > 0);

    private static string? Foreign(string left)
    {
        var bare = Regex.Replace(left, "[⟦⟨][0-9]+[⟧⟩]", "X").Replace("not named", "", StringComparison.Ordinal).Replace("not name", "", StringComparison.Ordinal);
        if (bare.Any(c => char.IsDigit(c) || c is '“' or '”' or '"' or '%'))
            return "a digit or a mark";
        var words = $" {string.Join(' ', bare.Split([' ', ',', '.', ':', ';', '(', ')', '—'], StringSplitOptions.RemoveEmptyEntries))} ";
        return Refused.Append("not").FirstOrDefault(word => words.Contains($" {word} ", StringComparison.OrdinalIgnoreCase))
            ?? (words.Contains("Lund", StringComparison.Ordinal) ? "a name" : null);
    }

    private static string? Misattributed(Answer answer, IReadOnlyList<string> names, string left)
    {
        int? before = null;
        foreach (var sentence in left.Split('.', ';'))
        {
            var sources = Numbers(sentence, '⟨').Distinct().ToList();
            var owner = sources.Count switch { 1 => sources[0], 0 => before, _ => (int?)null };
            if (owner is { } whose && Numbers(sentence, '⟦').Any(i => answer.Claims[i].Source.Name != names[whose]))
                return "another's words";
            before = owner;
        }
        return null;
    }

    private static IEnumerable<int> Numbers(string sentence, char mark) =>
        Regex.Matches(sentence, $"{mark}([0-9]+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
}
