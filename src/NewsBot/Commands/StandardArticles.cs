using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Commands;

/// <summary>Articles from standard input: one a line where it begins with a brace (<c>.jsonl</c>), a document of the web or of a news system where it begins with <c>&lt;</c> or a bracket or has its brace on a line of its own, else one text.</summary>
internal static class StandardArticles
{
    private const string Name = "standard input";

    private enum Look
    {
        Text,
        Lines,
        Document,
    }

    public static async IAsyncEnumerable<ArticleIntake> ReadAsync(Stream input, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        await using var whole = pipe.AsStream();
        var intakes = await LookAsync(pipe, cancellationToken) switch
        {
            Look.Lines => ArticleFiles.ReadLinesAsync(whole, Name, zone, cancellationToken),
            Look.Document => ArticleFiles.ReadDocumentAsync(whole, Name, zone, cancellationToken),
            _ => ArticleFiles.ReadTextAsync(whole, Name, zone, cancellationToken),
        };
        await foreach (var intake in intakes)
            yield return intake;
    }

    /// <summary>Looks at the first bytes that are no blanks and no byte order mark, and leaves everything to be read.</summary>
    private static async Task<Look> LookAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var look = LookOf(read.Buffer) ?? (read.IsCompleted ? Look.Text : null);
            if (look is { } seen)
            {
                pipe.AdvanceTo(read.Buffer.Start);
                return seen;
            }
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <returns>Null where more must be read to tell.</returns>
    private static Look? LookOf(ReadOnlySequence<byte> buffer)
    {
        var seen = new SequenceReader<byte>(buffer);
        seen.AdvancePastAny(" \t\r\n\uFEFF"u8);
        if (!seen.TryRead(out var first))
            return null;
        if (first != (byte)'{')
            return first is (byte)'<' or (byte)'[' ? Look.Document : Look.Text;
        seen.AdvancePastAny(" \t\r"u8);
        return !seen.TryPeek(out var second) ? null : second == (byte)'\n' ? Look.Document : Look.Lines;
    }
}
