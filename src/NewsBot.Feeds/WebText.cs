using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsBot.Feeds;

/// <summary>Bytes from the web as text, whatever they are said to be.</summary>
/// <remarks>
/// A byte order mark decides (https://encoding.spec.whatwg.org/#decode), then the media type's charset, then the document's own declaration, then a guess: UTF-8, and
/// windows-1252 for bytes that are none. What is declared wrongly is seen: bytes that are UTF-8 through and through are not by chance.
/// </remarks>
internal static partial class WebText
{
    /// <summary>How far into a document its declaration may stand, in bytes.</summary>
    private const int DeclarationEnd = 4096;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    /// <param name="fault">Why it is no text.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? contentType, out string text, [NotNullWhen(false)] out string? fault)
    {
        text = "";
        fault = bytes.Length > ArticleFiles.LongestArticle ? $"is longer than {ArticleFiles.LongestArticle >> 20} MB" : bytes.IsEmpty ? "is empty" : null;
        if (fault is not null)
            return false;
        var decoded = Decode(bytes, contentType).TrimStart('\uFEFF');
        text = WithoutControls(decoded);
        if (decoded.Length - text.Length > 16 + decoded.Length / 16)
            fault = "is not text";
        return fault is null;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith(Utf8Text.ByteOrderMark))
            return Utf8OrWindows(bytes[3..]);
        // Markup and JSON begin with ASCII: a NUL beside it is half of a UTF-16 code unit.
        if (bytes is [0xFF, 0xFE, ..] or [> 0, 0, > 0, 0, ..])
            return Encoding.Unicode.GetString(bytes);
        if (bytes is [0xFE, 0xFF, ..] or [0, > 0, 0, > 0, ..])
            return Encoding.BigEndianUnicode.GetString(bytes);
        var isUtf8 = Utf8.IsValid(bytes);
        if (isUtf8 && !Ascii.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var declared = Named(contentType) ?? Named(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationEnd)]));
        return declared is null ? Utf8OrWindows(bytes) : declared.GetString(bytes);
    }

    /// <summary>The encoding that a declaration names; null for UTF-8, for none, and for one that nobody knows.</summary>
    private static Encoding? Named(string? declaration)
    {
        var name = Declared().Match(declaration ?? "").Groups["name"].Value.ToLowerInvariant();
        // Labels that browsers read as windows-1252, and ones that ASCII bytes show to be wrong.
        if (name is "" or "utf-8" or "utf8" or "unicode" || name.StartsWith("utf-16", StringComparison.Ordinal) || name.StartsWith("utf-32", StringComparison.Ordinal) || name == "utf-7")
            return null;
        if (name is "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii")
            return Windows1252;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-8, with each byte that belongs to no character as windows-1252 has it: pages are put together from parts.</summary>
    private static string Utf8OrWindows(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var buffer = ArrayPool<char>.Shared.Rent(8192);
        Span<char> single = stackalloc char[1];
        while (!bytes.IsEmpty)
        {
            var status = Utf8.ToUtf16(bytes, buffer, out var read, out var written, replaceInvalidSequences: false);
            text.Append(buffer, 0, written);
            bytes = bytes[read..];
            if (status is not (OperationStatus.InvalidData or OperationStatus.NeedMoreData) || bytes.IsEmpty)
                continue;
            Windows1252.GetChars(bytes[..1], single);
            text.Append(single);
            bytes = bytes[1..];
        }
        ArrayPool<char>.Shared.Return(buffer);
        return text.ToString();
    }

    private static string WithoutControls(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0 && Utf8Text.IsText(text))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || !Controls.Contains((char)rune.Value))
                kept.Append(rune);
        }
        return kept.ToString();
    }

    [GeneratedRegex("""(?:charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*(?<name>[\w.:-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
