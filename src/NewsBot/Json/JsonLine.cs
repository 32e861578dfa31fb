using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>JSON on one line, letters and quotation marks as they are.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write) => Write(write, Options);

    public static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary><c>[start,end]</c>: UTF-16 code units, end exclusive.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, Span span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
            json.WriteSpan(span);
        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteElapsed(this Utf8JsonWriter json, TimeSpan elapsed) =>
        json.WriteNumber("elapsed_ms", Math.Round(elapsed.TotalMilliseconds, 2));
}
