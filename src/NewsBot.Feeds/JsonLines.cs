using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>One article a line, each a JSON object. A line that is none is refused by its number, and the next one is read.</summary>
internal static class JsonLines
{
    public static async IAsyncEnumerable<ArticleIntake> ReadAsync(
        Stream stream, string name, TimeZoneInfo zone, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var line in BoundedLines.ReadAsync(stream, longest, cancellationToken))
        {
            var place = $"{name}:{line.Number}";
            if (!line.IsTooLong && IsBlank(line.Bytes.Span))
                continue;
            isEmpty = false;
            yield return line.IsTooLong
                ? new RefusedArticle(place, $"is longer than {longest >> 20} MB")
                : Read(line.Bytes, place, zone);
        }
        if (isEmpty)
            yield return new RefusedArticle(name, "is empty");
    }

    private static ArticleIntake Read(ReadOnlyMemory<byte> line, string place, TimeZoneInfo zone)
    {
        if (!Utf8.IsValid(line.Span) && !Utf8Text.TryDecode(line.Span, out _, out var fault))
            return new RefusedArticle(place, fault);
        try
        {
            using var json = JsonDocument.Parse(line.Span.StartsWith(Utf8Text.ByteOrderMark) ? line[Utf8Text.ByteOrderMark.Length..] : line);
            return JsonArticle.Read(json.RootElement, place, zone);
        }
        catch (JsonException broken)
        {
            return new RefusedArticle(place, $"is not JSON: broken at byte {broken.BytePositionInLine ?? 0} of the line");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
