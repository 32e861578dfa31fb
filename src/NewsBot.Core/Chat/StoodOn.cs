using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>A claim that a kept answer stood on; what was shown as a near miss is none.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Words">As they were shown.</param>
public sealed record StoodOn(string Claim, ArticleId Article, int Version, string Words)
{
    /// <summary>Reads <see cref="KeptReply.Answer"/>; nothing of what is no answer.</summary>
    public static IReadOnlyList<StoodOn> Of(string answer) => In(answer, "claims");

    /// <summary>The articles that a kept answer showed something of, be it a near miss.</summary>
    public static IReadOnlySet<ArticleId> Shown(string answer) => In(answer, "claims", "near").Select(claim => claim.Article).ToHashSet();

    private static List<StoodOn> In(string answer, params ReadOnlySpan<string> lists)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var found = new List<StoodOn>();
            foreach (var list in lists)
            {
                if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(list, out var claims) && claims.ValueKind == JsonValueKind.Array)
                    found.AddRange(claims.EnumerateArray().Select(Read).OfType<StoodOn>());
            }
            return found;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static StoodOn? Read(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Object && Text(claim, "id") is { } id && Text(claim, "words") is { } words
        && claim.TryGetProperty("article", out var article) && article.ValueKind == JsonValueKind.Object && ArticleId.TryParse(Text(article, "id"), out var known)
        && article.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            ? new StoodOn(id, known, number, words)
            : null;

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
