using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>An aside with a verb of its own between a subject and its verb: "Smith, whom Hale called a fool, said", "Smith, citing Hale, said", "a man, who asked not to be named, said".</summary>
internal static class AsideBefore
{
    /// <summary>In tokens.</summary>
    private const int Longest = 30;

    private const WordTags Opening = WordTags.Relative | WordTags.CueVerb;

    /// <summary>The comma that opens the aside which <paramref name="close"/> (a comma, or a quotation with one in its marks) closes; -1 where none stands there.</summary>
    /// <param name="floor">One past the last token of a cue before.</param>
    public static int Opens(ArticleTokens article, int close, int floor)
    {
        if (close <= floor || !article[close].IsMark(',') && !IsFragment(article, close))
            return -1;
        for (var i = close - 1; i > Math.Max(floor, close - Longest); i--)
        {
            if (article[i].IsOneOf(".;:?!") || article[i].IsQuotation && Nouns.IsStatement(article, article[i]) && !IsFragment(article, i))
                return -1;
            if (article[i].IsMark(','))
                return i + 1 < close && IsOpening(article[i + 1]) ? i : -1;
        }
        return -1;
    }

    /// <summary>A quotation that has drawn the comma after it into its marks (called it “absurd,” said …).</summary>
    private static bool IsFragment(ArticleTokens article, int at) =>
        article[at].IsQuotation && SentenceSplitter.LastMark(article.Text, article[at]) == ',' && article[at - 1].IsWord;

    private static bool IsOpening(Token token) =>
        token.Is(Opening) && !token.Is(WordTags.That) && (token.Is(WordTags.Relative) || token.Form == VerbForm.Gerund);
}
