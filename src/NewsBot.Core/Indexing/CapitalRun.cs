using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A run of capitalised words, particles between them included ("Ursula von der Leyen", "Secretary of State John Kerry", "Council on Foreign Relations").</summary>
internal static class CapitalRun
{
    public const WordTags NeverNames = WordTags.Determiner | WordTags.Possessive | WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator
        | WordTags.Relative | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.TimeWord | WordTags.Negation;

    private const int Longest = 14;

    private static readonly string[] Surnames = ["King", "Prince", "Pope", "Bishop", "Judge", "Major", "Marshal", "Cardinal"];

    /// <returns>The last token of the run that begins with <paramref name="first"/>.</returns>
    public static int End(ArticleTokens article, int first, int limit)
    {
        var last = first;
        for (var i = first + 1; i < Math.Min(limit, first + Longest); i++)
        {
            var token = article[i];
            if (article[last].IsGenitive && !((article[i].Is(WordTags.BodyNoun) || article.IsWord(i, "Aid")) && IsOfName(article, first, last)))
                break;
            if (IsVerb(token))
                break;
            if (token.IsCapital && token.IsWord && (!token.Is(NeverNames) || token.Is(WordTags.NameParticle)))
            {
                last = i;
                continue;
            }
            if (!Links(article, i, last, first) || i + 1 >= limit)
                break;
        }
        return last;
    }

    /// <summary>"St. Mary's Hospital", "Children's Hospital": whose the body is belongs to its name.</summary>
    private static bool IsOfName(ArticleTokens article, int first, int genitive)
    {
        var word = article.WordAt(genitive);
        var owner = word[..Math.Max(0, word.IndexOfAny('\'', '’'))];
        return genitive > first && article.IsAny(genitive - 1, "St.", "St", "Saint")
            || owner is "Children" or "Women" or "Men" or "People" or "Girls" or "Boys" or "Veterans" or "Farmers" or "Workers" or "Teachers" or "Students" or "Writers" or "Lawyers" or "Doctors" or "Nurses";
    }

    /// <summary>Whether a word that is a title before a name is one behind a first name: "Peter T. King of New Kelso".</summary>
    public static bool IsSurname(ArticleTokens article, int first, int at) =>
        at > first && article[at - 1].IsCapital && !article[at - 1].Is(WordTags.Title | WordTags.TitleModifier) && article.IsAny(at, Surnames)
        && !(at + 1 < article.Tokens.Count && article[at + 1].IsCapital);

    /// <summary>A verb with a capital stands in a headline and ends the name ("Ferreira Slams Ferry").</summary>
    private static bool IsVerb(Token token) =>
        token.Is(WordTags.CueVerb) && (token.Form & (VerbForm.Third | VerbForm.Past)) != 0 && (token.Form & VerbForm.Base) == 0
        && !token.Is(WordTags.AlsoNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName);

    /// <summary>"the Canal Workers of Norland", "the National Academies of Crafts", "the National Conference of Harbours": several words after an article of which the last is of many.</summary>
    public static bool IsUnion(ArticleTokens article, int first, int last) =>
        first > 0 && last > first && article.IsWord(first - 1, "the") && !article[first].Is(WordTags.Title | WordTags.TitleModifier) && !article[last].Is(WordTags.Title | WordTags.MaleName | WordTags.FemaleName) && !article[last].IsGenitive
            && !SourceName.IsParty(article, first) && (article.WordAt(last)[^1] == 's' && article.WordAt(last)[^2] != 's' || article.IsWord(last, "Conference"));

    /// <summary>Whether a lower-case word ties capitalised words into one name.</summary>
    private static bool Links(ArticleTokens article, int i, int last, int first)
    {
        if (article[i].Is(WordTags.NameParticle) && i - last <= 2)
            return true;
        // "Marsh & Holt"
        if (article[i].IsMark('&'))
            return i == last + 1 && i + 1 < article.Tokens.Count && article[i + 1].IsCapital;
        if (i != last + 1 && !(i == last + 2 && article.IsWord(i, "the")))
            return false;
        if (article.IsWord(i, "the"))
            return article.IsAny(i - 1, "of", "for");
        if (article.IsWord(i, "of") && IsUnion(article, first, last))
            return true;
        if (article.IsWord(i, "of"))
            return article[last].Is(WordTags.Title | WordTags.BodyNoun) && !IsSurname(article, first, last) || article[first].Is(WordTags.BodyNoun) && !Stretch.Any(article, first, last, token => token.Is(WordTags.Title));
        // "House Leader Otto Lind and House Whip Anna Marsh" are two.
        if (article.IsWord(i, "and") && Stretch.Any(article, first, last - 1, token => token.Is(WordTags.Title)))
            return false;
        return (article.IsAny(i, "on", "for", "and")) && article[first].Is(WordTags.BodyNoun) || (article.IsAny(i, "for", "on"))
            && article[last].Is(WordTags.BodyNoun);
    }

    /// <summary>"Helen Marsh/Kelso Images": who took a picture, at the end of its caption.</summary>
    /// <param name="last">The last token of a name.</param>
    /// <returns>The last token of the credit; -1 where the name is none.</returns>
    public static int CreditEnd(ArticleTokens article, Sentence sentence, int last)
    {
        if (last + 2 >= article.Tokens.Count || !article[last + 1].IsMark('/') || article[last].End < article[last + 1].Start || !article[last + 2].IsCapital)
            return -1;
        var end = CapitalRun.End(article, last + 2, article.Tokens.Count);
        return end + 1 >= sentence.End || article[end + 1].IsMark(')') || article[end + 1].IsMark('/') || article.IsWord(end + 1, "via") ? Math.Min(end, sentence.End - 1) : -1;
    }
}
