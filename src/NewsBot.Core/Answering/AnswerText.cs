using System.Globalization;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>An answer as plain text: lead, claims with their citations, notes.</summary>
internal static class AnswerText
{
    public static string Write(Answer answer)
    {
        var text = new StringBuilder(answer.Lead);
        string? under = null;
        foreach (var evidence in answer.Claims)
        {
            if (evidence.Under != under && evidence.Under is not null)
                text.Append('\n').Append(evidence.Under);
            under = evidence.Under;
            text.Append('\n').Append(Line(evidence));
        }
        if (answer.Near.Count > 0)
            text.Append("\nNearest:");
        foreach (var evidence in answer.Near)
            text.Append('\n').Append(Line(evidence)).Append(" (").Append(evidence.Why).Append(')');
        foreach (var note in answer.Notes)
            text.Append("\nNote: ").Append(note);
        return text.ToString();
    }

    /// <summary>Article, paragraph, outlet, date and link, as far as they are known.</summary>
    public static string Where(Citation citation)
    {
        var article = citation.Article;
        string?[] parts = [article.Title, "paragraph " + citation.Paragraph.ToString(CultureInfo.InvariantCulture), article.Outlet, article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Url];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Name, role and who passed it on.</summary>
    public static string Who(Evidence evidence) =>
        evidence.Source.Name + (evidence.Source.Role is { } role ? $" ({role})" : "") + (evidence.Via is { } via ? $", via {via.Name}" : "");

    /// <summary>How words are introduced that somebody denied or would not say, with the article's word for it.</summary>
    public static string NotSaid(Claim claim) => claim.CueText is { } cue ? $"reported as not said (“{cue}”)" : "reported as not said";

    /// <summary>How the words are introduced: only a quotation is shown in quotation marks, so that nobody takes the writer's words for the source's.</summary>
    private static string Shown(Claim claim) => claim.Attribution.Kind switch
    {
        _ when claim.Attribution.Stance == Stance.NotSaid => $"{NotSaid(claim)}: {claim.Words}",
        _ when claim.Attribution.Stance == Stance.Hypothetical => $"reported as only supposed: {claim.Words}",
        AttributionKind.Direct when claim.Words.AsSpan().Trim()[0] is not ('“' or '"' or '„' or '«' or '‘' or '\'' or '`') => $"“{claim.Words}”",
        AttributionKind.Direct => claim.Words,
        AttributionKind.Partial => $"quoted in part: {claim.Words}",
        AttributionKind.None => $"the article's own words: {claim.Words}",
        _ => $"as reported: {claim.Words}",
    };

    private static string Line(Evidence evidence) =>
        $"- {Who(evidence)}, {Shown(evidence.Claim)} [{Where(evidence.Claim.Citation)}]{(evidence.Flags.Count > 0 ? " {" + string.Join(", ", evidence.Flags) + "}" : "")}"
        + (evidence.Correction is { } correction ? $" (changed: {correction.What}{(correction.Before is { } before ? $"; version {before.Citation.Article.Version}, {Shown(before)}" : "")})" : "");
}
