using System.Runtime.CompilerServices;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>Articles from files and folders: plain text, Markdown, <c>.jsonl</c> with one article a line, and the formats of <see cref="ArticleFormats"/>.</summary>
/// <remarks>What is no article comes out as a refusal that names file and line, and the rest goes on. Plain texts and <c>.jsonl</c> are UTF-8; they stay as they are to the letter.</remarks>
public static class ArticleFiles
{
    /// <summary>The longest article, in bytes; longer ones are refused, and not held in memory.</summary>
    internal const int LongestArticle = 16 * 1024 * 1024;

    /// <summary>Reads files, and folders with all below them, in the order given and within a folder by name.</summary>
    /// <param name="zone">The zone of dates that name none.</param>
    public static async IAsyncEnumerable<ArticleIntake> ReadAsync(
        IEnumerable<string> paths, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new FileNames();
        foreach (var entry in paths.SelectMany(ArticleFolder.Walk))
        {
            if (entry.Fault is { } fault)
            {
                yield return new RefusedArticle(entry.Path, fault);
                continue;
            }
            await foreach (var intake in ReadFileAsync(entry.Path, names, zone, cancellationToken))
                yield return intake;
        }
    }

    /// <summary>Reads one article a line from a stream, which stays open.</summary>
    /// <param name="name">How places name the stream.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static IAsyncEnumerable<ArticleIntake> ReadLinesAsync(Stream stream, string name, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        JsonLines.ReadAsync(stream, name, zone, LongestArticle, cancellationToken);

    /// <summary>Reads one plain text, with or without a header block, from a stream, which stays open.</summary>
    /// <param name="name">How places name the stream; the article's id where none is stated.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static async IAsyncEnumerable<ArticleIntake> ReadTextAsync(Stream stream, string name, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await TextArticle.ReadAsync(stream, name, new FileNames(), zone, cancellationToken);
    }

    /// <summary>Reads one document in any of the formats of <see cref="ArticleFormats"/> from a stream, which stays open.</summary>
    /// <param name="name">How places name the stream; the article's id where none is stated.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static async IAsyncEnumerable<ArticleIntake> ReadDocumentAsync(Stream stream, string name, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var intake in await FormatFile.ReadAsync(stream, name, type: null, new FileNames(), zone, cancellationToken))
            yield return intake;
    }

    private static async IAsyncEnumerable<ArticleIntake> ReadFileAsync(
        string path, FileNames names, TimeZoneInfo zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, fault) = Open(path);
        if (stream is null)
        {
            yield return new RefusedArticle(path, fault);
            yield break;
        }
        await using (stream)
        {
            if (ArticleFolder.HasLines(path))
            {
                await foreach (var intake in JsonLines.ReadAsync(stream, path, zone, LongestArticle, cancellationToken))
                    yield return intake;
            }
            else if (FormatFile.TypeOf(path) is { } type)
            {
                foreach (var intake in await FormatFile.ReadAsync(stream, path, type, names, zone, cancellationToken))
                    yield return intake;
            }
            else
            {
                yield return await TextArticle.ReadAsync(stream, path, names, zone, cancellationToken);
            }
        }
    }

    private static (FileStream? Stream, string Fault) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan), "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be opened ({failure.Message})");
        }
    }
}
