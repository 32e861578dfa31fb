using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>One claim as a block of its own: the words, whose they are, where they stand. Credit and place have their room before the words have any.</summary>
internal sealed class LineCard
{
    private readonly CitedLine _line;
    private readonly string _source;

    public LineCard(CitedLine line)
    {
        _line = line;
        _source = string.Join('\n', Source(line));
    }

    /// <summary>The card with all its words, or its beginning where it is longer than <paramref name="longest"/> UTF-16 code units.</summary>
    public string Write(int longest) => $"{CitedWords.Of(_line, longest - _source.Length - 1)}\n{_source}";

    /// <summary>Whether nothing has to be cut.</summary>
    public bool Fits(int longest) => (_line.Passage ?? _line.Words).Length <= longest && Write(int.MaxValue / 2).Length <= longest;

    private static IEnumerable<string> Source(CitedLine line)
    {
        yield return Credit(line);
        yield return Place(line);
        if (line.Flags.Count > 0)
            yield return "-# ⚠ " + Cut.Escaped(line.FlagWords, LineLimits.Flags);
        foreach (var detail in line.Details)
            yield return $"{detail.Label}: {Cut.Escaped(detail.Text, LineLimits.Detail)}";
    }

    private static string Credit(CitedLine line)
    {
        var name = Cut.Escaped(line.Source, LineLimits.Name);
        return $"— {(name.Length > 0 ? $"**{name}**" : "(no name)")}{Cut.Escaped(line.Credit[line.Source.Length..], LineLimits.Role)} · {Cut.Escaped(line.How, LineLimits.How)}"
            + (line.Said is { Length: > 0 } said ? " · " + Cut.Escaped(said, LineLimits.Said) : "");
    }

    private static string Place(CitedLine line)
    {
        var title = line.Citation.Article.Title;
        return $"-# {MaskedLink.To(title, line.Citation.Article.Url, LineLimits.Title)} {Cut.Escaped(line.Place[title.Length..], LineLimits.Place)}";
    }
}
