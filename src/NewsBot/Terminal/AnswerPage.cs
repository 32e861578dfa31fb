using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Terminal;

/// <summary>An answer for readers: the answer first, then each claim's exact words, who said them and where; notes last.</summary>
internal static class AnswerPage
{
    private const int Indent = 2;

    public static void Write(Page page, Answer answer)
    {
        foreach (var line in answer.Lead.Split('\n'))
            page.Line(0, new Run(line, Ink.Lead));
        foreach (var claim in answer.Claims)
            WriteClaim(page, claim);
        if (answer.Near.Count > 0)
        {
            page.Blank();
            page.Line(0, new Run("Nearest:"));
            foreach (var near in answer.Near)
                WriteClaim(page, near);
        }
        if (answer.Notes.Count > 0)
            page.Blank();
        foreach (var note in answer.Notes)
            page.Line(0, new Run("Note: ", Ink.Warning), new Run(note));
    }

    /// <summary>Article, paragraph, outlet and date.</summary>
    public static string Place(Citation citation)
    {
        var article = citation.Article;
        var parts = new[] { article.Title, $"¶ {citation.Paragraph}", article.Outlet, article.Published?.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) };
        return string.Join(" · ", parts.OfType<string>()) + (article.Version > 1 ? $" · version {article.Version}" : "");
    }

    public static void WriteClaim(Page page, Evidence evidence)
    {
        page.Blank();
        page.Line(Indent, ClaimWords.Of(evidence.Claim));
        page.Line(Indent, Credit(evidence));
        page.Line(Indent, new Run(Place(evidence.Claim.Citation), Ink.Quiet));
        if (evidence.Flags.Count > 0)
            page.Line(Indent, new Run("! " + string.Join(", ", evidence.Flags.Select(InPlainWords)), Ink.Warning));
        if (evidence.Why is not null)
            page.Line(Indent, new Run("Not the answer: " + evidence.Why, Ink.Warning));
        if (evidence.Claim.Citation.Article.Url is { } url)
            page.Line(Indent, new Run(url, Ink.Quiet));
    }

    private static IEnumerable<Run> Credit(Evidence evidence)
    {
        yield return new Run("— ");
        yield return new Run(evidence.Source.Name, Ink.Name);
        if (evidence.Source.Role is { } role)
            yield return new Run($", {role}");
        if (evidence.Via is { } via)
            yield return new Run($", via {via.Name}" + (via.Role is null ? "" : $" ({via.Role})"));
        yield return new Run($" · {HowAttributed(evidence.Claim.Attribution)}");
        if (Said(evidence) is { Length: > 0 } said)
            yield return new Run($" · {said}");
    }

    private static string HowAttributed(Attribution attribution) => attribution.Kind switch
    {
        _ when attribution.Stance == Stance.NotSaid => "reported as not said",
        _ when attribution.Stance == Stance.Hypothetical => "reported as only supposed",
        AttributionKind.Direct => "quoted",
        AttributionKind.Partial => "quoted in part",
        AttributionKind.Indirect => "reported",
        AttributionKind.Data => "data",
        _ => "the writer's own words",
    };

    /// <summary>When and where it was said, as far as the article tells.</summary>
    private static string Said(Evidence evidence)
    {
        var day = evidence.SaidOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var time = evidence.Claim.TimeText is { } text ? day is null ? text : $"{text} ({day})" : day;
        return string.Join(", ", new[] { time, evidence.Claim.PlaceText }.OfType<string>());
    }

    private static string InPlainWords(string flag) => flag.Replace('-', ' ');
}
