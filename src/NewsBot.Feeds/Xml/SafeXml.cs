using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds.Xml;

/// <summary>XML from strangers: nothing is fetched, nothing is declared, nothing grows.</summary>
/// <remarks>
/// Document types are refused, not read (https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html). What real feeds get wrong
/// (<c>&amp;nbsp;</c> without a declaration, bare ampersands, prefixes that nobody declared) is put right in a second reading, which resolves nothing either.
/// </remarks>
internal static class SafeXml
{
    public const int Deepest = 256;

    /// <summary>The most elements.</summary>
    public const int Most = 500_000;

    /// <param name="fault">Why it is not read; it says where, where that is known.</param>
    public static XElement? Read(string text, out string? fault)
    {
        var body = XmlProlog.Skip(text, out var linesBefore, out fault);
        if (fault is not null)
            return null;
        try
        {
            return Parse(body, out fault);
        }
        catch (XmlException)
        {
            return ReadRepaired(body, linesBefore, out fault);
        }
    }

    private static XElement? ReadRepaired(string body, int linesBefore, out string? fault)
    {
        try
        {
            return Parse(XmlRepair.Of(body), out fault);
        }
        catch (XmlException broken)
        {
            var isCut = broken.LineNumber > 0 && EndsAt(body, broken.LineNumber);
            fault = $"is not XML: broken at line {broken.LineNumber + linesBefore}, column {broken.LinePosition}{(isCut ? ", its last line: it may have been cut" : "")}";
            return null;
        }
    }

    private static bool EndsAt(string body, int line) => body.AsSpan().TrimEnd().Count('\n') + 1 <= line;

    /// <exception cref="XmlException">It is not well-formed.</exception>
    private static XElement? Parse(string body, out string? fault)
    {
        // Names with their prefixes as they stand: a prefix that nobody declared is no reason to lose a feed.
        using var reader = new XmlTextReader(new StringReader(body)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var scopes = new XmlPrefixes();
        XElement? root = null, open = null;
        var count = 0;
        fault = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= Deepest || ++count > Most)
                    {
                        fault = reader.Depth >= Deepest ? $"is nested more deeply than {Deepest} elements" : $"has more than {Most} elements";
                        return null;
                    }
                    var isEmpty = reader.IsEmptyElement;
                    var element = scopes.Open(reader);
                    open?.Add(element);
                    root ??= element;
                    if (isEmpty)
                        scopes.Close();
                    else
                        open = element;
                    break;
                case XmlNodeType.EntityReference:
                    throw new XmlException($"nobody declared “{reader.Name}”", null, reader.LineNumber, reader.LinePosition);
                case XmlNodeType.EndElement:
                    scopes.Close();
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }
        return root;
    }
}
