using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Where the name begins that a subject ends with, and of which a phrase before it takes or leaves a part.</summary>
internal static class NameStart
{
    /// <summary>"Friday at the fair Gov. Helen Marsh": behind the time and place that lead the sentence in.</summary>
    public static int BehindTime(ArticleTokens article, int first, int last)
    {
        // "On Feb. 28 Marsh said"
        if (first < last && first > 0 && article[first].Kind == TokenKind.Number && article[first - 1].IsCapital && article[first - 1].Is(WordTags.TimeWord) && article[first + 1].IsWord && article[first + 1].IsCapital)
            return first + 1;
        if (first + 3 > last || !TimeBefore.IsTime(article, first) || !article[first + 1].Is(WordTags.Preposition) || !article[last].IsCapital)
            return first;
        var name = last;
        while (name - 1 > first && article[name - 1].IsCapital && article[name - 1].IsWord && !article[name].Is(WordTags.Title))
            name--;
        return name > first + 2 && !article[name - 1].Is(WordTags.Preposition | WordTags.Determiner | WordTags.Possessive | WordTags.Coordinator) ? name : first;
    }

    /// <summary>"In the hall Mayor Helen | Marsh": with the title and first name that were cut from it.</summary>
    public static int Whole(ArticleTokens article, int first, int floor)
    {
        while (first > floor && article[first].IsCapital && !article[first].Is(CapitalRun.NeverNames) && article[first - 1].IsCapital && !article[first - 1].IsGenitive && article[first - 1].Is(WordTags.Title | WordTags.MaleName | WordTags.FemaleName))
            first--;
        return first;
    }
}
