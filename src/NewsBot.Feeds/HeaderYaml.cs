using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsBot.Feeds;

/// <summary>The keys of a header block. Read event by event: what is nested is passed over, however deep.</summary>
internal static class HeaderYaml
{
    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    /// <returns>Null where the YAML is something other than keys with values.</returns>
    /// <exception cref="YamlException">It is not YAML.</exception>
    public static IReadOnlyList<ArticleField>? Read(string yaml, string path, int linesBefore)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return [];
        if (!parser.TryConsume<MappingStart>(out _))
            return null;
        var fields = new List<ArticleField>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var place = $"{path}:{parser.Current!.Start.Line + linesBefore}";
            if (!parser.TryConsume<Scalar>(out var key))
                parser.SkipThisAndNestedEvents();
            if (ReadValue(parser, key?.Value ?? "", place) is { } field)
                fields.Add(field);
        }
        parser.Consume<DocumentEnd>();
        // Keys after a “...” line would else be passed over.
        if (!parser.Accept<StreamEnd>(out _))
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document begins in it");
        return fields;
    }

    private static ArticleField? ReadValue(Parser parser, string key, string place)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return IsNull(scalar) ? null : new ArticleField(key, place, [scalar.Value], ArticleField.String);
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return new ArticleField(key, place, null, "a mapping");
        }
        List<string>? values = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var value))
            {
                values?.Add(value.Value);
                continue;
            }
            parser.SkipThisAndNestedEvents();
            values = null;
        }
        return new ArticleField(key, place, values, ArticleField.List);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
