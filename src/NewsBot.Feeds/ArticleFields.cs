using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>What an article states of itself, checked; the first thing that is wrong is why the article is refused.</summary>
internal sealed class ArticleFields(string place, IReadOnlyList<ArticleField> fields, TimeZoneInfo zone)
{
    private RefusedArticle? _refusal = Misnamed(fields);

    /// <summary>The string of that name, without blanks around it; null where there is none.</summary>
    public string? Text(string key) => Raw(key)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The string of that name to the letter; null where there is none.</summary>
    public string? Raw(string key)
    {
        if (Field(key) is not { } field)
            return null;
        if (field.Kind != ArticleField.String || field.Values is not [var value])
            return Refuse(field, $"is {field.Kind}; it takes a string");
        return Utf8Text.IsText(value) ? value : Refuse(field, "is not text: it has a NUL or half a character");
    }

    /// <summary>The article, unless something of it is wrong.</summary>
    /// <param name="heading">Its title where none is stated.</param>
    public ArticleIntake Take(string id, string text, string? heading)
    {
        var article = new Article(Id(id), Text("title") ?? heading ?? Article.TitleFrom(text), text)
        {
            Url = Text("url"),
            Outlet = Text("source"),
            Byline = Text("byline"),
            Published = Date("date"),
            Updated = Date("updated"),
            Embargo = Date("embargo")?.Instant,
            Audiences = Audiences(),
            Language = Text("language"),
            IsWithdrawn = IsWithdrawn(),
        };
        if (_refusal is null && !article.IsWithdrawn && string.IsNullOrWhiteSpace(text))
            _refusal = new RefusedArticle(place, "has no text");
        return _refusal is { } refusal ? refusal : new TakenArticle(place, article);
    }

    /// <summary>Whether it says of itself that it was taken back.</summary>
    public bool IsWithdrawn()
    {
        if (Field("withdrawn") is not { } field)
            return false;
        // A header block knows strings alone.
        if (field.Truth is null && !(field is { Kind: ArticleField.String, Values: [var stated] } && bool.TryParse(stated, out _)))
            Refuse(field, $"is {field.Kind}; it takes true or false");
        return field.Truth ?? field.Values is ["true" or "True"];
    }

    /// <summary>Refuses for want of something that must be stated.</summary>
    public ArticleIntake Miss(string key) => _refusal ?? new RefusedArticle(place, $"has no “{key}”");

    private ArticleId Id(string id)
    {
        if (ArticleId.TryParse(id, out var parsed))
            return parsed;
        _refusal ??= new RefusedArticle(Field("id")?.Place ?? place, $"“id” has 1 to {ArticleId.MaxLength} characters and no control characters");
        return ArticleId.Parse("refused");
    }

    private NewsDate? Date(string key)
    {
        // What a news system leaves blank says nothing, as null does.
        if (Text(key) is not { } text)
            return null;
        if (FeedDate.ReadExact(text, zone) is { } date)
            return date;
        Refuse(Field(key)!, $"is “{Shown(text)}”; it takes a date such as 2026-11-22, 2026-11-22T08:30 or 2026-11-22T08:30:00+01:00");
        return null;
    }

    private IReadOnlyList<string> Audiences()
    {
        if (Field("audience") is not { } field)
            return [];
        if (field.Values is [])
        {
            Refuse(field, "is an empty list, which could mean nobody or everyone; leave it out for everyone, or name who sees the article");
            return [];
        }
        // Whom a blank would let see the article nobody can tell: rather nobody does.
        if (field.Values is { } values && values.All(value => !string.IsNullOrWhiteSpace(value) && Utf8Text.IsText(value)))
            return [.. values.Select(value => value.Trim())];
        Refuse(field, $"is {(field.Values is null ? field.Kind : "empty in part")}; it takes a name or a list of names, or leave it out");
        return [];
    }

    private static RefusedArticle? Misnamed(IReadOnlyList<ArticleField> fields) => fields
        .Select(field => ArticleNames.MeantBy(field.Key) is { } meant
            ? new RefusedArticle(field.Place, $"“{Shown(field.Key)}” is no name that is read; write “{meant}” if that is meant, or take it out")
            : null)
        .FirstOrDefault(refused => refused is not null);

    private ArticleField? Field(string key)
    {
        var stated = fields.Where(field => field.Key == key).ToArray();
        if (stated.Length > 1)
            Refuse(stated[^1], "is stated twice");
        return stated.LastOrDefault();
    }

    /// <summary>What somebody wrote, as a message shows it: in one line, and no longer than one.</summary>
    private static string Shown(string written) => YamlLines.Shorten(written.ReplaceLineEndings(" "));

    private string? Refuse(ArticleField field, string reason)
    {
        _refusal ??= new RefusedArticle(field.Place, $"“{field.Key}” {reason}");
        return null;
    }
}
