using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>An article that is a file: plain text or Markdown, with or without a header block.</summary>
internal static class TextArticle
{
    public static async Task<ArticleIntake> ReadAsync(Stream stream, string path, FileNames names, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var bytes = await BoundedFile.ReadAsync(stream, ArticleFiles.LongestArticle, cancellationToken);
        return bytes is null
            ? new RefusedArticle(path, $"is longer than {ArticleFiles.LongestArticle >> 20} MB")
            : Read(bytes.Value.Span, path, names, zone);
    }

    private static ArticleIntake Read(ReadOnlySpan<byte> bytes, string path, FileNames names, TimeZoneInfo zone)
    {
        if (bytes.IsEmpty)
            return new RefusedArticle(path, "is empty");
        if (!Utf8Text.TryDecode(bytes, out var whole, out var fault))
            return new RefusedArticle(path, fault);
        var header = HeaderBlock.Split(whole, path);
        if (header.Fault is { } broken)
            return broken;
        var fields = new ArticleFields(path, header.Fields, zone);
        var text = whole[header.TextStart..];
        string? heading = null;
        if (ArticleFolder.IsMarkdown(path) && MarkdownWork.Of(text) > MarkdownWork.Most)
            return new RefusedArticle(path, "has more links, comments or underlined headings, one upon another, than are read in Markdown");
        if (ArticleFolder.IsMarkdown(path) && !MarkdownText.TryRead(text, takesHeading: fields.Text("title") is null, out heading, out text))
            return new RefusedArticle(path, "is nested too deeply to be Markdown");
        if (fields.Text("id") is { } stated)
            return fields.Take(stated, text, heading);
        return names.TryTake(path, out var id, out var other)
            ? fields.Take(id, text, heading)
            : new RefusedArticle(path, $"has the same name as {other}: give one of them an id in a header block");
    }
}
