using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>That an article was taken back, and whom that may be told: those who could see the article, and of them only those who are meant here.</summary>
/// <param name="Opens">The millisecond since 1970 UTC before which nobody is told; null for none.</param>
/// <param name="Audiences">Who alone is told; empty: whoever could see the article.</param>
internal sealed record Withdrawal(long? Opens, IReadOnlyList<string> Audiences)
{
    public static Withdrawal ForAll { get; } = new(null, []);

    /// <summary>A list of pairs in JSON: each audience as it is compared, and as it is written.</summary>
    public string AudiencesJson => JsonSerializer.Serialize(Audiences.DistinctBy(Gate.Fold).Select(audience => new[] { Gate.Fold(audience), audience }));

    public static Withdrawal Of(Article article) => new(Gate.Opens(article.Embargo), article.Audiences);
}
