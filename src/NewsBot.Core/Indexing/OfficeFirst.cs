using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the name behind an office that takes a preposition: "Undersecretary for Fisheries Mr. Lund", "ambassador to Norway Hamid Sultani".</summary>
internal static class OfficeFirst
{
    /// <returns>Null where the phrase does not begin with such an office, or nobody is named after it.</returns>
    public static NamePhrase? Find(ArticleTokens article, int sentence, int first, int last)
    {
        if (!article[last].IsCapital || article[last].IsGenitive || Stretch.Any(article, first, last, token => token.Kind == TokenKind.Mark))
            return null;
        var office = Office(article, first, last);
        if (office < 0)
            return null;
        var role = article[first].Is(WordTags.Determiner | WordTags.Possessive) && first < office ? first + 1 : first;
        for (var i = office + 3; i < last; i++)
        {
            if (article[i].IsCapital && IsAddress(article, i) && !article[i - 1].Is(WordTags.Determiner | WordTags.Preposition | WordTags.To) && NamePhrase.Parse(article, i, last, i) is { IsBody: false } name)
                return name with { RoleFirst = role, RoleLast = i - 1 };
        }
        if (Envoy(article, office, last) is var at and > 0)
            return new NamePhrase(at, last, role, at - 1, false, Genders.OfFirstName(article[at].Tags));
        return ByGrammar(article, sentence, office, last) is var begin and > 0 ? new NamePhrase(begin, last, role, begin - 1, false, Genders.OfFirstName(article[begin].Tags)) : null;
    }

    /// <summary>The office with a preposition after it; -1 where there is none.</summary>
    private static int Office(ArticleTokens article, int first, int last)
    {
        for (var i = first; i + 3 <= last; i++)
        {
            if (article[i].Is(WordTags.Title | WordTags.PersonNoun) && article.IsAny(i + 1, "of", "for", "to", "at", "in"))
                return i;
            if (article[i].Is(WordTags.Preposition | WordTags.To))
                return -1;
        }
        return -1;
    }

    /// <summary>"Ambassador to the United Kingdom Hamid Sultani": where the name begins after the country; -1 where none of two words or more does.</summary>
    private static int Envoy(ArticleTokens article, int office, int last)
    {
        if (!article.IsAny(office, "ambassador", "envoy", "consul", "delegate") || !article.IsAny(office + 1, "to", "in"))
            return -1;
        var country = article[office + 2].Is(WordTags.Determiner) ? office + 3 : office + 2;
        var name = article.IsAny(country, "United", "South", "North", "New", "Saudi", "Sri", "Costa", "El", "Czech", "Great", "European", "Sierra", "Burkina") ? country + 2 : country + 1;
        return name < last && !Stretch.Any(article, country, last, token => !token.IsCapital && !token.Is(WordTags.NameParticle)) ? name : -1;
    }

    private static bool IsAddress(ArticleTokens article, int token) =>
        article.IsAny(token, "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Dame", "Lord", "Lady");

    /// <summary>Where a name of two words or more begins that ends the phrase and is no part of what the preposition leads to; -1 where there is none.</summary>
    private static int ByGrammar(ArticleTokens article, int sentence, int office, int last)
    {
        var parse = article.ParseOf(sentence);
        var first = article.Sentences[sentence].First;
        var end = parse.HeadOf(last - first);
        if (end < 0 || parse[end].Relation != Relation.Flat || parse[end].Head < 0 || parse[parse[end].Head].Relation == Relation.Conj)
            return -1;
        var begin = parse[end].Head;
        return parse[begin].Token + first > office + 2 && !article[parse[begin].Token + first - 1].Is(WordTags.Title) && parse[begin].Token < last - first && parse.Child(begin, Relation.Case, Relation.Det) < 0
            ? parse[begin].Token + first : -1;
    }
}
