using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Tom and Nell Carver": who stands with a first name alone before another's full name bears that surname as well.</summary>
internal static class Siblings
{
    /// <param name="phrase">The full name.</param>
    /// <returns>The other; null where the words before the name are none of somebody.</returns>
    public static Person? Of(ArticleTokens article, NamePhrase phrase, string surname)
    {
        var first = phrase.First - 2;
        if (first < 0 || phrase.Last != phrase.First + 1 || !article.IsWord(first + 1, "and") || !IsFirstName(article, phrase.First) || !IsFirstName(article, first) || !article[first].IsCapital || IsSurname(article, first))
            return null;
        return new Person { Name = $"{article.WordAt(first)} {surname}", Gender = Genders.OfFirstName(article[first].Tags), Introduced = first };
    }

    private static bool IsFirstName(ArticleTokens article, int at) => article[at].Is(WordTags.MaleName | WordTags.FemaleName);

    /// <summary>Whether the word ends a name of its own ("Ada Tom and Nell Carver"); "Brothers Tom and Nell Carver" is none.</summary>
    private static bool IsSurname(ArticleTokens article, int at) =>
        at > 0 && article[at - 1].IsCapital && article[at - 1].IsWord && !article[at - 1].Is(WordTags.Title | WordTags.PersonNoun) && !article.IsAny(at - 1, "brothers", "sisters", "siblings", "twins");
}
