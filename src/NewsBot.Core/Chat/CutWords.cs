using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>A run of a claim's words or of the passage around them, escaped as the platform wants it.</summary>
/// <param name="StandsOut">Whether it is the claim's own words within a passage.</param>
public readonly record struct WordRun(string Text, bool StandsOut);

/// <summary>A claim's exact words, or the passage around them with the words standing out, cut to a length where they must be.</summary>
/// <remarks>What is left out is told at the place where it stood, outside the quotation marks.</remarks>
public static class CutWords
{
    /// <param name="longest">Of all runs together, in UTF-16 code units.</param>
    /// <param name="emphasis">How many of these it costs to let a run stand out.</param>
    /// <returns>At least one, none of them empty.</returns>
    public static IReadOnlyList<WordRun> Of(CitedLine line, int longest, CutText cut, int emphasis)
    {
        var runs = line.Passage is { } passage
            ? InPassage(passage, line.Citation, longest, cut, emphasis)
            : Words(CleanText.Of(line.Words), line.IsQuotation, longest, cut, emphasis: null);
        return runs.Where(run => run.Text.Length > 0).ToList() is { Count: > 0 } shown ? shown : [new WordRun("…", false)];
    }

    private static IReadOnlyList<WordRun> Words(string words, bool isQuotation, int longest, CutText cut, int? emphasis)
    {
        var (whole, around) = (cut.Mark(words), emphasis ?? 0);
        if (whole.Length + around <= longest)
            return [new WordRun(whole, emphasis is not null)];
        var start = cut.Beginning(words, longest - CutText.MarkLength - around - 2).TrimEnd();
        return [new WordRun(cut.Mark(start) + (isQuotation ? Closing(start) : ""), emphasis is not null), new WordRun($" {CutText.Left(words[start.Length..], "more")}", false)];
    }

    private static IReadOnlyList<WordRun> InPassage(string passage, Citation citation, int longest, CutText cut, int emphasis)
    {
        var (before, words, after) = Parts(passage, citation);
        var room = longest - emphasis;
        if (words.Length > 0 && cut.Mark(words).Length > room - 2 * CutText.MarkLength)
            return Words(words, isQuotation: false, longest, cut, emphasis);
        if (cut.Mark(before).Length + cut.Mark(words).Length + cut.Mark(after).Length <= room)
            return [new WordRun(cut.Mark(before), false), new WordRun(cut.Mark(words), true), new WordRun(cut.Mark(after), false)];
        room -= cut.Mark(words).Length + 2 * CutText.MarkLength;
        var shownAfter = cut.Beginning(after, Math.Max(room / 2, room - cut.Mark(before).Length));
        var shownBefore = cut.End(before, room - cut.Mark(shownAfter).Length);
        return
        [
            new WordRun((shownBefore.Length < before.Length ? CutText.Left(before[..^shownBefore.Length], "earlier") + " " : "") + cut.Mark(shownBefore), false),
            new WordRun(cut.Mark(words), true),
            new WordRun(cut.Mark(shownAfter) + (shownAfter.Length < after.Length ? " " + CutText.Left(after[shownAfter.Length..], "more") : ""), false),
        ];
    }

    /// <summary>Blanks at the words' ends go outside, where they do not keep them from standing out.</summary>
    private static (string Before, string Words, string After) Parts(string passage, Citation citation)
    {
        var start = Math.Clamp(citation.Span.Start - citation.PassageSpan.Start, 0, passage.Length);
        var end = Math.Clamp(citation.Span.End - citation.PassageSpan.Start, start, passage.Length);
        while (start < end && char.IsWhiteSpace(passage[start]))
            start++;
        while (end > start && char.IsWhiteSpace(passage[end - 1]))
            end--;
        return (CleanText.Of(passage[..start]), CleanText.Of(passage[start..end]), CleanText.Of(passage[end..]));
    }

    /// <summary>The mark that closes what a cut quotation leaves open.</summary>
    private static string Closing(string start) =>
        Opens(start, '“', '”') ? "”" : Opens(start, '«', '»') ? "»" : start.Count(mark => mark == '"') % 2 == 1 ? "\"" : "";

    private static bool Opens(string start, char opening, char closing) => start.LastIndexOf(opening) > start.LastIndexOf(closing);
}
