using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsBot.Json;

namespace NewsBot.Exports;

/// <summary>One document of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) in the vocabulary of schema.org, a node a line.</summary>
/// <param name="write">The node's properties; false where schema.org has no word for the row, and nothing is written.</param>
/// <param name="leftOut">What to say of the rows left out, after their number.</param>
internal sealed class LinkedData<T>(Func<Utf8JsonWriter, T, bool> write, string leftOut) : IExportFormat<T>
{
    /// <summary>Angle brackets, ampersands and quotation marks of texts are escaped: the document can stand in a page's script element as it is.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private int _nodes;
    private int _leftOut;

    public string Opening => """{"@context":"https://schema.org","@graph":[""";

    public string Closing => "\n]}\n";

    public IEnumerable<string> Notes => _leftOut == 0 ? [] : [FormattableString.Invariant($"{_leftOut:N0} {leftOut}")];

    public string Write(T row)
    {
        var isWritten = false;
        var node = JsonLine.Write(json => isWritten = write(json, row), Options);
        if (isWritten)
            return (_nodes++ == 0 ? "\n" : ",\n") + node;
        _leftOut++;
        return "";
    }
}
