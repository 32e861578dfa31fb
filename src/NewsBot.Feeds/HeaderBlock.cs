using NewsBot.Core.Indexing;
using YamlDotNet.Core;

namespace NewsBot.Feeds;

/// <summary>The YAML between two <c>---</c> lines with which a text file may open, and where the text after it begins.</summary>
/// <param name="TextStart">In UTF-16 code units; 0 where there is no block.</param>
/// <param name="Fault">Why the block cannot be read.</param>
internal sealed record HeaderBlock(IReadOnlyList<ArticleField> Fields, int TextStart, RefusedArticle? Fault)
{
    // Longer than any header, and short enough that a stray line far down does not make half an article its header.
    private const int LongestBlock = 64 * 1024;

    private static readonly HeaderBlock None = new([], 0, null);

    /// <summary>Splits a file's text; one that opens with no block, or with something that is no list of keys, is all text.</summary>
    public static HeaderBlock Split(string whole, string path)
    {
        if (!IsMark(whole, 0, out var blockStart))
            return None;
        for (var line = blockStart; line < Math.Min(whole.Length, LongestBlock); line = NextLine(whole, line))
        {
            if (IsMark(whole, line, out var textStart))
                return Read(whole[blockStart..line], textStart, path);
        }
        return None;
    }

    private static HeaderBlock Read(string yaml, int textStart, string path)
    {
        try
        {
            return HeaderYaml.Read(yaml, path) is { } fields ? new HeaderBlock(fields, textStart, null) : None;
        }
        catch (YamlException broken)
        {
            return None with { Fault = new RefusedArticle($"{path}:{broken.Start.Line + 1}", $"has a header block that is not YAML ({broken.Message})") };
        }
    }

    private static bool IsMark(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd().SequenceEqual("---");
    }

    private static int NextLine(string text, int line)
    {
        var end = text.IndexOf('\n', line);
        return end < 0 ? text.Length : end + 1;
    }
}
