using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Finds the withdrawn article that somebody asks for: by its id, its address, or words of its title.</summary>
internal static class WithdrawnNotices
{
    /// <summary>Fewer words of a title could be about anything.</summary>
    private const int FewestWords = 2;

    /// <param name="isLoose">Whether some words of a title will do; else all of it, an id or an address.</param>
    /// <returns>The sentence that says that it was withdrawn; null where it is none that is asked for.</returns>
    public static string? Of(string asked, IReadOnlyList<WithdrawnArticle> withdrawn, bool isLoose) =>
        withdrawn.FirstOrDefault(article => IsExactly(asked, article.Article))?.Notice
        ?? (isLoose ? withdrawn.FirstOrDefault(article => HasWords(asked, article.Article))?.Notice : null);

    private static bool IsExactly(string asked, ArticleHead article) =>
        article.Id.Value == asked.Trim() || (NameKeys.Fold(asked) is { Length: > 0 } folded && folded == NameKeys.Fold(article.Title))
        || (ArticleAddress.TryParse(asked, out var address) && ArticleAddress.TryParse(article.Url, out var own) && address == own);

    private static bool HasWords(string asked, ArticleHead article)
    {
        var words = NameKeys.Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var title = " " + NameKeys.Fold(article.Title);
        return words.Length >= FewestWords && words.All(word => title.Contains(" " + word, StringComparison.Ordinal));
    }
}
