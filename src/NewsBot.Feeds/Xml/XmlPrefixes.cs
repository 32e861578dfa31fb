using System.Xml;
using System.Xml.Linq;

namespace NewsBot.Feeds.Xml;

/// <summary>What prefixes stand for while a document is read, and the elements with their names resolved.</summary>
internal sealed class XmlPrefixes
{
    /// <summary>More than any format has; what stands behind them is passed over.</summary>
    private const int MostAttributes = 200;

    private const int MostPrefixes = 200;

    /// <summary>What is meant by prefixes that a feed uses and does not declare.</summary>
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        [""] = "",
        ["xml"] = XNamespace.Xml.NamespaceName,
        ["app"] = XmlSpace.App,
        ["atom"] = XmlSpace.Atom,
        ["content"] = XmlSpace.Content,
        ["dc"] = XmlSpace.DublinCore,
        ["dcterms"] = XmlSpace.Terms,
        ["rdf"] = XmlSpace.Rdf,
        ["media"] = XmlSpace.Media,
        ["feedburner"] = XmlSpace.FeedBurner,
    };

    private readonly Stack<Dictionary<string, string>> _scopes = new([Usual]);

    /// <summary>The element at which the reader stands, with its attributes; its end tag closes its scope.</summary>
    /// <exception cref="XmlException">A name that is none.</exception>
    public XElement Open(XmlTextReader reader)
    {
        var name = reader.Name;
        var attributes = new List<(string Name, string Value)>();
        while (attributes.Count < MostAttributes && reader.MoveToNextAttribute())
            attributes.Add((reader.Name, reader.Value));
        reader.MoveToElement();
        _scopes.Push(Scope(attributes));
        var element = new XElement(Resolve(name, isAttribute: false));
        foreach (var (attribute, value) in attributes.Where(attribute => !attribute.Name.StartsWith("xmlns", StringComparison.Ordinal)))
            element.SetAttributeValue(Resolve(attribute, isAttribute: true), value);
        return element;
    }

    public void Close() => _scopes.Pop();

    private Dictionary<string, string> Scope(List<(string Name, string Value)> attributes)
    {
        var scope = _scopes.Peek();
        var declared = attributes.Where(attribute => attribute.Name == "xmlns" || attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal)).ToList();
        if (declared.Count == 0 || scope.Count > MostPrefixes)
            return scope;
        scope = new Dictionary<string, string>(scope, StringComparer.Ordinal);
        foreach (var (attribute, value) in declared)
            scope[attribute.Length > 6 ? attribute[6..] : ""] = value.Trim();
        return scope;
    }

    private XName Resolve(string name, bool isAttribute)
    {
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? "" : name[..colon];
        var space = isAttribute && colon < 0 ? "" : _scopes.Peek().GetValueOrDefault(prefix, $"urn:undeclared:{prefix}");
        return XName.Get(XmlConvert.EncodeLocalName(name[(colon + 1)..]) is { Length: > 0 } local ? local : "_", space);
    }
}
