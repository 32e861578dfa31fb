using System.Globalization;

namespace NewsBot.Core.Archive;

/// <summary>An article that was taken back.</summary>
/// <param name="Article">As it was last; the version is that of the withdrawal.</param>
/// <param name="Order">As <see cref="Arrival.Order"/>.</param>
public sealed record WithdrawnArticle(ArticleHead Article, DateTimeOffset On, long Order)
{
    /// <summary>When its embargo ended; null where it had none.</summary>
    public DateTimeOffset? Opened { get; init; }

    /// <summary>What whoever asks for it is told; days are in UTC.</summary>
    public string Notice => $"“{Article.Title}” was withdrawn on {On.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
}
