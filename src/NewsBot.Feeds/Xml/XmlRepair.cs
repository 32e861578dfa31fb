using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NewsBot.Feeds.Xml;

/// <summary>Puts right what keeps real feeds from being XML: names of characters that only HTML knows, bare ampersands and bare less-than signs, references to characters that XML does not have.</summary>
internal static partial class XmlRepair
{
    public static string Of(string text)
    {
        var repaired = new StringBuilder(text.Length);
        // Looked for once: openings that nothing closes would each be searched to the end.
        var (cdataEnd, commentEnd) = (text.LastIndexOf("]]>", StringComparison.Ordinal), text.LastIndexOf("-->", StringComparison.Ordinal));
        var at = 0;
        while (at < text.Length)
        {
            var mark = text.AsSpan(at).IndexOfAny('&', '<') is >= 0 and var found ? at + found : text.Length;
            repaired.Append(text, at, mark - at);
            if (mark == text.Length)
                break;
            at = text[mark] == '&' ? Ampersand(text, mark, repaired) : LessThan(text, mark, cdataEnd, commentEnd, repaired);
        }
        return repaired.ToString();
    }

    private static int Ampersand(string text, int at, StringBuilder repaired)
    {
        var isNamed = at + 1 < text.Length && (text[at + 1] == '#' || char.IsAsciiLetter(text[at + 1]));
        var reference = isNamed ? Reference().Match(text, at, Math.Min(40, text.Length - at)) : Match.Empty;
        if (!reference.Success || reference.Index != at)
        {
            repaired.Append("&amp;");
            return at + 1;
        }
        var isOfXml = reference.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;";
        var character = isOfXml ? "" : WebUtility.HtmlDecode(reference.Value);
        if (isOfXml)
            repaired.Append(reference.Value);
        else if (character == reference.Value)
            repaired.Append("&amp;").Append(reference.ValueSpan[1..]);
        else
            repaired.Append(WebUtility.HtmlEncode(string.Concat(character.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))));
        return at + reference.Length;
    }

    /// <summary>Tags, comments and CDATA as they stand, apart from the references in tags.</summary>
    private static int LessThan(string text, int at, int cdataEnd, int commentEnd, StringBuilder repaired)
    {
        var rest = text.AsSpan(at);
        var end = at < cdataEnd && rest.StartsWith("<![CDATA[") ? rest.IndexOf("]]>") + 3
            : at < commentEnd && rest.StartsWith("<!--") ? rest.IndexOf("-->") + 3
            : 0;
        if (end > 3)
        {
            repaired.Append(rest[..end]);
            return at + end;
        }
        var opens = rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] is '/' or '?' or '!' or '_');
        repaired.Append(opens ? "<" : "&lt;");
        return at + 1;
    }

    [GeneratedRegex(@"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")]
    private static partial Regex Reference();
}
