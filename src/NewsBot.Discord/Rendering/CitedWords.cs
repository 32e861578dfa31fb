using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>A claim's exact words as a block quote, or the passage around them with the words standing out.</summary>
internal static class CitedWords
{
    private const string Quote = "> ";
    private const string Bold = "**";

    /// <param name="longest">In UTF-16 code units. What is left out is told at the place where it stood, outside the quotation marks.</param>
    public static string Of(CitedLine line, int longest) => Quote + (line.Passage is { } passage
        ? InPassage(passage, line.Citation, longest - Quote.Length)
        : Words(DiscordText.Clean(line.Words), line.IsQuotation, longest - Quote.Length));

    private static string Words(string words, bool isQuotation, int longest, string around = "")
    {
        var whole = DiscordText.Mark(words);
        if (whole.Length + 2 * around.Length <= longest)
            return around + whole + around;
        var start = Cut.Beginning(words, longest - Cut.MarkLength - 2 * around.Length - 2).TrimEnd();
        return $"{around}{DiscordText.Mark(start)}{(isQuotation ? Closing(start) : "")}{around} {Cut.Left(words[start.Length..], "more")}";
    }

    private static string InPassage(string passage, Citation citation, int longest)
    {
        var (before, words, after) = Parts(passage, citation);
        var room = longest - 2 * Bold.Length;
        if (words.Length > 0 && DiscordText.Mark(words).Length > room - 2 * Cut.MarkLength)
            return Words(words, isQuotation: false, longest, Bold);
        var marked = words.Length > 0 ? Bold + DiscordText.Mark(words) + Bold : "";
        if (DiscordText.Mark(before).Length + marked.Length + DiscordText.Mark(after).Length <= longest)
            return DiscordText.Mark(before) + marked + DiscordText.Mark(after);
        room -= DiscordText.Mark(words).Length + 2 * Cut.MarkLength;
        var shownAfter = Cut.Beginning(after, Math.Max(room / 2, room - DiscordText.Mark(before).Length));
        var shownBefore = Cut.End(before, room - DiscordText.Mark(shownAfter).Length);
        return (shownBefore.Length < before.Length ? Cut.Left(before[..^shownBefore.Length], "earlier") + " " : "")
            + DiscordText.Mark(shownBefore) + marked + DiscordText.Mark(shownAfter)
            + (shownAfter.Length < after.Length ? " " + Cut.Left(after[shownAfter.Length..], "more") : "");
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
        return (DiscordText.Clean(passage[..start]), DiscordText.Clean(passage[start..end]), DiscordText.Clean(passage[end..]));
    }

    /// <summary>The mark that closes what a cut quotation leaves open.</summary>
    private static string Closing(string start) =>
        Opens(start, '“', '”') ? "”" : Opens(start, '«', '»') ? "»" : start.Count(mark => mark == '"') % 2 == 1 ? "\"" : "";

    private static bool Opens(string start, char opening, char closing) => start.LastIndexOf(opening) > start.LastIndexOf(closing);
}
