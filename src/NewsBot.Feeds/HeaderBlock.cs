using System.Buffers;
using System.Text.RegularExpressions;
using NewsBot.Core.Indexing;
using YamlDotNet.Core;

namespace NewsBot.Feeds;

/// <summary>The YAML between two <c>---</c> lines with which a text file may open, and where the text after it begins.</summary>
/// <param name="TextStart">In UTF-16 code units; 0 where there is no block.</param>
/// <param name="Fault">Why the block cannot be read.</param>
internal sealed partial record HeaderBlock(IReadOnlyList<ArticleField> Fields, int TextStart, RefusedArticle? Fault)
{
    // Longer than any header, and short enough that a stray line far down does not make half an article its header.
    private const int LongestBlock = 64 * 1024;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—―−");

    private static readonly HeaderBlock None = new([], 0, null);

    /// <summary>Splits a file's text; one that opens with no block, or with something that is no list of keys, is all text.</summary>
    /// <remarks>Blank lines before the block are passed over. What looks like a block and is none is a fault, never text: an embargo in it would not be kept.</remarks>
    public static HeaderBlock Split(string whole, string path)
    {
        var start = Opening(whole);
        var linesBefore = 1 + whole.AsSpan(0, start).Count('\n');
        if (!IsMark(whole, start, out var blockStart))
            return OpensLikeMark(whole.AsSpan(start)) ? Unread(whole, start, whole.Length, $"{path}:{linesBefore}") : None;
        for (var line = blockStart; line < Math.Min(whole.Length, start + LongestBlock); line = NextLine(whole, line))
        {
            if (IsMark(whole, line, out var textStart))
                return Read(whole[blockStart..line], textStart, path, linesBefore) ?? Unread(whole, blockStart, line, $"{path}:{linesBefore}");
        }
        return Unread(whole, blockStart, whole.Length, $"{path}:{linesBefore}");
    }

    private static HeaderBlock? Read(string yaml, int textStart, string path, int linesBefore)
    {
        try
        {
            return HeaderYaml.Read(yaml, path, linesBefore) is { } fields ? new HeaderBlock(fields, textStart, null) : null;
        }
        catch (YamlException broken)
        {
            return None with { Fault = new RefusedArticle($"{path}:{broken.Start.Line + linesBefore}", $"has a header block that is not YAML ({broken.Message})") };
        }
        catch (InvalidOperationException)
        {
            // The parser gives up so on a plain value in a list that a mark ends at once.
            return None with { Fault = new RefusedArticle($"{path}:{linesBefore}", "has a header block that is not YAML") };
        }
    }

    /// <summary>Text, unless its first line or one that would keep it from readers looks like a key with its value.</summary>
    private static HeaderBlock Unread(string whole, int from, int to, string place)
    {
        var isFirst = true;
        foreach (var line in whole.AsSpan(from, Math.Min(to - from, LongestBlock)).EnumerateLines())
        {
            if (line.IsWhiteSpace() || line.TrimStart().StartsWith('#') || OpensLikeMark(line))
                continue;
            var key = Key().Match(line.ToString()).Groups["key"];
            if (key.Success && (isFirst || ArticleNames.Keeps(key.Value)))
            {
                return None with
                {
                    Fault = new RefusedArticle(place, $"opens like a header block that cannot be read (“{YamlLines.Shorten(key.Value)}:” stands below): "
                        + "begin and end the block with a line of three hyphens, each key as “key: value”, or take the first line away"),
                };
            }
            isFirst = false;
        }
        return None;
    }

    /// <summary>Where the first line that is not blank begins.</summary>
    private static int Opening(string whole)
    {
        var start = 0;
        for (var i = 0; i < whole.Length && (char.IsWhiteSpace(whole[i]) || whole[i] == '\uFEFF'); i++)
        {
            if (whole[i] is '\n' or '\uFEFF')
                start = i + 1;
        }
        return start;
    }

    private static bool IsMark(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd().SequenceEqual("---");
    }

    /// <summary>Hyphens or dashes, indented, with something behind them, or with another line break than files have.</summary>
    private static bool OpensLikeMark(ReadOnlySpan<char> text)
    {
        var line = text.TrimStart();
        var end = line.IndexOfAny(LineBreaks);
        line = (end < 0 ? line : line[..end]).TrimEnd();
        return line.StartsWith("---") || (line.Length > 0 && line.IndexOfAnyExcept(Dashes) < 0);
    }

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }

    [GeneratedRegex(@"^\W{0,4}(?<key>\p{L}[\w .-]{0,39}?)[""']?\s*[:：](?!//)")]
    private static partial Regex Key();
}
