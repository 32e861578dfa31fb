using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>One claim: the exact words as a quote, under them whose they are, where they stand and what is to be known of them. Credit and place have their room before the words have any.</summary>
internal sealed class LineBlocks
{
    // A piece of a quote costs its braces, its type and its style.
    private const int Emphasis = 80;

    private readonly CitedLine _line;
    private readonly JsonObject _source;
    private readonly int _sourceLength;

    public LineBlocks(CitedLine line)
    {
        _line = line;
        _source = Kit.Context(Source(line));
        _sourceLength = BlockLimits.Length(_source);
    }

    /// <summary>All of its words; null where they and their source need more than <paramref name="room"/> characters of JSON.</summary>
    public IReadOnlyList<JsonObject>? Whole(int room)
    {
        if ((_line.Passage ?? _line.Words).Length > BlockLimits.SectionText)
            return null;
        var words = Words(int.MaxValue / 2);
        return Length(words) <= room ? [words, _source] : null;
    }

    /// <summary>As many of its words as there is room for, and all of its source.</summary>
    public IReadOnlyList<JsonObject> Cut(int room)
    {
        var longest = Math.Min(BlockLimits.SectionText, room - _sourceLength);
        var words = Words(longest);
        for (var over = Length(words) - room; over > 0 && longest > 0; over = Length(words) - room)
        {
            longest = Math.Max(0, longest - Math.Max(over / 2, 16));
            words = Words(longest);
        }
        return [words, _source];
    }

    private JsonObject Words(int longest) => Kit.Quote(CutWords.Of(_line, longest, CutText.Unmarked, Emphasis));

    private int Length(JsonObject words) => BlockLimits.Length(words) + _sourceLength;

    private static IEnumerable<string> Source(CitedLine line)
    {
        yield return Credit(line);
        yield return Place(line);
        if (line.Flags.Count > 0)
            yield return "⚠ " + SlackText.Cut.Line(line.FlagWords, LineLimits.Flags);
        foreach (var detail in line.Details)
            yield return $"{detail.Label}: {SlackText.Cut.Line(detail.Text, LineLimits.Detail)}";
    }

    private static string Credit(CitedLine line)
    {
        var source = SlackText.Cut.Line(line.Source, LineLimits.Name);
        return "— " + (source.Length > 0 ? $"*{source}*" : "(no name)") + SlackText.Cut.Line(line.Credit[line.Source.Length..], LineLimits.Role) + " · " + SlackText.Cut.Line(line.How, LineLimits.How)
            + (line.Said is { Length: > 0 } said ? " · " + SlackText.Cut.Line(said, LineLimits.Said) : "");
    }

    private static string Place(CitedLine line)
    {
        var title = line.Citation.Article.Title;
        return $"{SlackLink.To(title, line.Citation.Article.Url, LineLimits.Title)} {SlackText.Cut.Line(line.Place[title.Length..], LineLimits.Place)}";
    }
}
