using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The name before what is told of its bearer at commas: "Marsh, head of the board, a charity,", "Peter Vance, 67, a miner in Alton, Pa.,", "Ana Lind of Kelso, Ohio".</summary>
internal static class PlaceBefore
{
    /// <summary>In asides.</summary>
    private const int Most = 4;

    /// <summary>Where the phrase begins of which the last aside begins at <paramref name="phrase"/>; the same token where no name stands before.</summary>
    public static int NameBefore(ArticleTokens article, int phrase, int floor)
    {
        var found = phrase;
        var crossed = false;
        for (var n = 0; n < Most; n++)
        {
            var isLed = found - 1 > floor && article.IsAny(found - 1, "of", "from");
            var open = isLed ? found - 2 : found - 1;
            if (open - 1 < floor || !article[open].IsMark(','))
                break;
            if (article[open - 1].Kind == TokenKind.Number && open - 3 >= floor && article[open - 2].IsMark(',') && article[open - 3].IsCapital)
                open -= 2;
            else if (!article[open - 1].IsCapital || article[found].Is(WordTags.Possessive) || article[found].IsCapital && !isLed && !IsPlace(article, open - 1, floor))
                break;
            else
                crossed |= article[found].IsCapital && !isLed;
            var name = SourceBefore.Walk(article, open - 1, floor);
            if (name >= open || article[name].Is(WordTags.TimeWord))
                break;
            found = name;
        }
        return found > floor && article[found - 1].Is(WordTags.Preposition | WordTags.TimeWord) || crossed && !(article[found].IsCapital && article[found + 1].IsCapital) ? phrase : found;
    }

    /// <summary>"Ana Lind of Kelso, Ohio says": the phrase that ends with a place and the country or state it lies in.</summary>
    public static int Skip(ArticleTokens article, int first, int last, int floor)
    {
        if (first - 4 < floor || !article[first].IsCapital || !article[first - 1].IsMark(',') || !article[first - 2].IsCapital || CapitalRun.End(article, first, last + 1) < last
            || last + 2 < article.Tokens.Count && article[last + 2].IsOneOf(",.") || !IsPlace(article, first - 2, floor, "of", "from"))
            return first;
        var name = SourceBefore.Walk(article, first - 2, floor);
        return name < first - 3 && article[name].IsCapital && article[name + 1].IsCapital && (name == floor || article[name - 1].IsQuotation) ? name : first;
    }

    /// <summary>Whether the capitalised words that end with a token follow a preposition of place.</summary>
    public static bool IsPlace(ArticleTokens article, int last, int floor, params ReadOnlySpan<string> prepositions)
    {
        var at = last;
        while (at > floor && article[at - 1].IsCapital && article[at - 1].IsWord)
            at--;
        return at > floor && (prepositions.Length == 0 ? article.IsAny(at - 1, "of", "from", "in", "at", "near", "outside") : article.IsAny(at - 1, prepositions));
    }
}
