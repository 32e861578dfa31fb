using System.Text.Json;

namespace NewsBot.Feeds.Pages;

/// <summary>The article that a page's linked data describes, in the words of https://schema.org/NewsArticle.</summary>
internal sealed class LinkedArticle
{
    private const int MostArticles = 200;

    /// <summary>Properties that lead to other articles.</summary>
    private static readonly string[] Elsewhere = ["itemListElement", "hasPart", "isPartOf", "citation", "mentions", "review", "comment", "relatedLink", "isBasedOn", "about", "breadcrumb"];

    private readonly JsonElement _article;
    private readonly Dictionary<string, JsonElement> _byId;

    private LinkedArticle(JsonElement article, Dictionary<string, JsonElement> byId) => (_article, _byId) = (article, byId);

    public string? Headline => Value("headline") ?? Value("name");

    public string? Body => Value("articleBody");

    public string? Published => Value("datePublished") ?? Value("dateCreated");

    public string? Updated => Value("dateModified");

    public string? Outlet => Names("publisher").FirstOrDefault() ?? Names("sourceOrganization").FirstOrDefault();

    public string? Url => Value("url") ?? Value("mainEntityOfPage") ?? Resolved(_article.Property("mainEntityOfPage")).String("@id");

    public string? Language => Value("inLanguage") ?? Resolved(_article.Property("inLanguage")).String("alternateName");

    public IReadOnlyList<string> Authors => Names("author") is { Count: > 0 } authors ? authors : Names("creator");

    /// <summary>No word of schema.org's: news systems add their own.</summary>
    public IReadOnlyList<string> Embargoes => [.. EmbargoNames.In(_article)];

    /// <param name="isThis">Whether a headline or an address is the page's own, for pages that describe several articles.</param>
    public static LinkedArticle? Find(IReadOnlyList<JsonElement> scripts, Func<string?, bool> isThis)
    {
        var (articles, byId) = (new List<JsonElement>(), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        var ahead = new Stack<JsonElement>(scripts.Reverse());
        while (ahead.TryPop(out var json))
        {
            if (json.ValueKind == JsonValueKind.Object)
            {
                if (json.String("@id") is { } id && json.EnumerateObject().Count() > 1)
                    byId.TryAdd(id, json);
                if (articles.Count < MostArticles && json.Property("@type").Each().Any(type => IsArticle(JsonStrings.Of(type))))
                    articles.Add(json);
                foreach (var property in json.EnumerateObject().Reverse().Where(property => !Elsewhere.Contains(JsonStrings.NameOf(property), StringComparer.OrdinalIgnoreCase)))
                    ahead.Push(property.Value);
            }
            else if (json.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in json.EnumerateArray().Reverse())
                    ahead.Push(item);
            }
        }
        var found = articles.Select(article => new LinkedArticle(article, byId)).ToList();
        return found.Find(article => isThis(article.Headline) || isThis(article.Url)) ?? found.FirstOrDefault();
    }

    private static bool IsArticle(string? type) =>
        type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type.EndsWith("/Report", StringComparison.Ordinal) || type == "Report");

    private string? Value(string name) => _article.Property(name).Each().Select(value => JsonStrings.Of(value) ?? Resolved(value).String("@value") ?? Resolved(value).String("name")).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private List<string> Names(string name) =>
        [.. _article.Property(name).Each().Take(50).Select(value => JsonStrings.Of(value) ?? Name(Resolved(value))).OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value) && !value.Contains("://", StringComparison.Ordinal))];

    private static string? Name(JsonElement value) => value.Property("name").Each().Select(JsonStrings.Of).FirstOrDefault() ?? value.String("legalName");

    /// <summary>What a reference by <c>@id</c> alone stands for.</summary>
    private JsonElement Resolved(JsonElement value) =>
        value.String("@id") is { } id && value.EnumerateObject().Count() == 1 && _byId.TryGetValue(id, out var named) ? named : value;
}
