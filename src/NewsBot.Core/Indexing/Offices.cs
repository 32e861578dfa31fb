using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Tells an aside that says what somebody is, without an article: "head of bridges", "then ambassador to Norway", "refugee programme director".</summary>
internal static class Offices
{
    /// <summary>In tokens, from the aside's first to the noun.</summary>
    private const int Longest = 7;

    private static readonly string[] Endings = ["er", "or", "ist", "ian", "man", "woman"];

    public static bool BeginsWith(ArticleTokens article, int at, int end)
    {
        var first = article.IsAny(at, "then", "now", "once", "formerly", "currently") ? at + 1 : at;
        for (var i = first; i < Math.Min(end, first + Longest); i++)
        {
            if (article[i].Is(WordTags.Title | WordTags.PersonNoun) && Nouns.IsNominal(article[i]) && !Nouns.IsVerb(article, i))
                return true;
            if (article[i].Is(WordTags.Coordinator) && i > first || article[i].IsMark('-') && i > first)
                continue;
            if (!Nouns.IsNominal(article[i]) || Nouns.IsVerb(article, i) || article[i].Is(WordTags.Determiner) || article[i].Is(WordTags.CueVerb) && article[i].Form == VerbForm.Gerund || Nouns.LooksPast(article, i))
                return false;
            if (IsAgent(article, i) && i + 1 < end && article.IsAny(i + 1, "of", "for", "at", "to", "in", "with", "on"))
                return true;
        }
        return false;
    }

    private static bool IsAgent(ArticleTokens article, int at)
    {
        if (!article[at].IsWord || article[at].IsCapital)
            return false;
        foreach (var ending in Endings)
        {
            if (article.WordAt(at).EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return article.IsAny(at, "head", "dean", "fellow", "vice-president", "co-president", "candidate", "nominee", "veteran", "graduate", "student", "consultant");
    }
}
