using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Verbatim;

namespace NewsBot.Tests.Answering.Verbatim;

/// <summary>Random edits of honest prose; what an edit does to the truth is told by how it was made and by a reading of sentences that knows nothing of the lock's.</summary>
public sealed partial class FuzzTests
{
    private const int Edits = 12_000;

    private static readonly string[] Added = ["7", "12%", "seventeen", "Lund", "Henrik Lund", "not", "never", "\"", "“", "'", "denied", "falsely", "would", "half", "had to", "contrary to", "almost", "other people", "used to", "anything but"];

    [Fact]
    public async Task No_edit_that_alters_a_figure_a_quotation_or_an_attribution_goes_through()
    {
        var random = new Random(20260504);
        var through = new List<string>();
        var altered = 0;
        for (var i = 0; i < Edits; i++)
        {
            var (name, prose) = HonestLines.All[random.Next(HonestLines.All.Count)];
            var (edited, alters) = Edit(prose, random);
            var isAltered = alters || Misattributes(MadeUp.All[name], edited);
            altered += isAltered ? 1 : 0;
            var (answer, _) = await MadeUp.RephrasedAsync(MadeUp.All[name], edited);
            var untruth = answer.IsRephrased ? isAltered ? "altered" : LeadReading.Untruth(answer, answer.Lead) : null;
            if (untruth is not null)
                through.Add($"{untruth} | {name} | {edited}");
        }
        Assert.Empty(through);
        Assert.True(altered > Edits / 4);
    }

    [Fact]
    public async Task The_reading_that_finds_untruths_finds_none_in_honest_leads()
    {
        foreach (var (name, prose) in HonestLines.All)
        {
            var (answer, _) = await MadeUp.RephrasedAsync(MadeUp.All[name], prose);
            Assert.True(LeadReading.Untruth(answer, answer.Lead) is null, answer.Lead);
        }
    }

    [Fact]
    public async Task A_filled_text_that_was_altered_does_not_come_through_the_second_check()
    {
        var random = new Random(4);
        foreach (var (name, prose) in HonestLines.All.Where(line => MadeUp.All[line.Answer].Kind != QuestionKinds.Digest))
        {
            var (answer, _) = await MadeUp.RephrasedAsync(MadeUp.All[name], prose);
            string[] words = [.. answer.Claims.SelectMany(evidence => evidence.Claim.Fragments)];
            var check = new FilledCheck(words, [.. words, .. answer.Claims.SelectMany(evidence => new[] { evidence.Claim.Passage, evidence.Source.Name, evidence.Source.Role ?? "", evidence.Via?.Name ?? "", evidence.Claim.TimeText ?? "", evidence.Claim.PlaceText ?? "" })]);
            Assert.True(check.Holds(answer.Lead), answer.Lead);
            var at = random.Next(answer.Lead.Length);
            at = answer.Lead.IndexOf(' ', at) is var blank && blank < 0 ? 0 : blank;
            Assert.False(check.Holds(answer.Lead.Insert(at, " Lund")), answer.Lead);
            Assert.False(check.Holds(answer.Lead.Insert(at, " 7,777")), answer.Lead);
            Assert.False(check.Holds(answer.Lead + " “so it is”"), answer.Lead);
            foreach (Match quoted in Quoted().Matches(answer.Lead))
                Assert.False(check.Holds(answer.Lead.Replace(quoted.Value, quoted.Value.Insert(2, "not "), StringComparison.Ordinal)), answer.Lead);
        }
    }

    private static (string Edited, bool Alters) Edit(string prose, Random random)
    {
        var slots = Slot().Matches(prose).ToList();
        var (one, other) = (slots[random.Next(slots.Count)], slots[random.Next(slots.Count)]);
        var words = prose.Split(' ');
        var at = random.Next(words.Length);
        return random.Next(9) switch
        {
            0 => (string.Join(' ', [.. words[..at], Added[random.Next(Added.Length)], .. words[at..]]), true),
            1 => (prose.Remove(one.Index, one.Length).Insert(one.Index, one.Value.Replace('1', '9')), one.Value.Contains('1', StringComparison.Ordinal)),
            2 => (Slot().Replace(prose, match => match.Index == one.Index ? other.Value : match.Index == other.Index ? one.Value : match.Value), false),
            3 => (string.Join(' ', [.. words[..at], .. words[(at + 1)..]]), false),
            4 => (prose.Remove(one.Index, one.Length).Insert(Math.Max(0, Math.Min(prose.Length - one.Length, other.Index)), one.Value), false),
            5 => (prose.Insert(other.Index, one.Value + " and "), one.Value[2] == 'q'),
            6 => (Spliced(prose, HonestLines.All[random.Next(HonestLines.All.Count)].Prose, random), false),
            7 => (prose.Replace(". ", " ", StringComparison.Ordinal), false),
            _ => (prose.Replace("{{s1}}", "{{s0}}", StringComparison.Ordinal).Replace("{{s2}}", "{{s1}}", StringComparison.Ordinal).Replace("{{s0}}", "{{s2}}", StringComparison.Ordinal), false),
        };
    }

    /// <summary>The beginning of one, up to a slot, and the end of another from a slot on.</summary>
    private static string Spliced(string one, string other, Random random)
    {
        var (from, to) = (Slot().Matches(one), Slot().Matches(other));
        var (end, start) = (from[random.Next(from.Count)], to[random.Next(to.Count)]);
        return one[..end.Index] + other[start.Index..];
    }

    /// <summary>Whether a sentence that names one source alone holds another's words, or one that names none goes on from another's sentence.</summary>
    private static bool Misattributes(Answer answer, string prose)
    {
        var names = answer.Claims.Select(evidence => evidence.Source.Name).Distinct().ToList();
        int? before = null;
        foreach (var sentence in prose.Split('.', ';'))
        {
            var sources = Named(sentence, "s").Distinct().ToList();
            var owner = sources.Count switch { 1 => sources[0], 0 => before, _ => (int?)null };
            var owners = Named(sentence, "q").Where(number => number <= answer.Claims.Count).Select(number => names.IndexOf(answer.Claims[number - 1].Source.Name) + 1);
            if (owner is { } whose && owners.Any(number => number != whose))
                return true;
            before = owner;
        }
        return false;

        static IEnumerable<int> Named(string sentence, string letter) =>
            Slot().Matches(sentence).Where(match => match.Value[2..].StartsWith(letter, StringComparison.Ordinal)).Select(match => int.Parse(match.Value[3..^2], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\{\{[a-z]\d+\}\}")]
    private static partial Regex Slot();

    [GeneratedRegex("“[^”]+”")]
    private static partial Regex Quoted();
}
