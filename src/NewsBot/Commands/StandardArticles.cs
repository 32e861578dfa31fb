using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Commands;

/// <summary>Articles from standard input: one a line where it begins with a brace (<c>.jsonl</c>), else one text.</summary>
internal static class StandardArticles
{
    private const string Name = "standard input";

    public static async IAsyncEnumerable<ArticleIntake> ReadAsync(Stream input, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        await using var whole = pipe.AsStream();
        if (!await BeginsWithBraceAsync(pipe, cancellationToken))
        {
            yield return await ArticleFiles.ReadTextAsync(whole, Name, zone, cancellationToken);
            yield break;
        }
        await foreach (var intake in ArticleFiles.ReadLinesAsync(whole, Name, zone, cancellationToken))
            yield return intake;
    }

    /// <summary>Looks at the first byte that is no blank and no byte order mark, and leaves everything to be read.</summary>
    private static async Task<bool> BeginsWithBraceAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var seen = new SequenceReader<byte>(read.Buffer);
            seen.AdvancePastAny(" \t\r\n\uFEFF"u8);
            var isThere = seen.TryPeek(out var first);
            if (isThere || read.IsCompleted)
            {
                pipe.AdvanceTo(read.Buffer.Start);
                return isThere && first == (byte)'{';
            }
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
