using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The line under a quotation that says whose it is: "— Helen Marsh, harbour master".</summary>
internal static class Signature
{
    private const int LongestName = 6;

    /// <summary>Gives a quotation that nobody has said yet the speaker whom the paragraph after it names.</summary>
    /// <param name="paragraph">The one with the quotation.</param>
    /// <param name="quoted">Null where none stands alone there.</param>
    /// <returns>False where the sentence is no signature.</returns>
    public static bool Signs(ArticleTokens article, Sentence sentence, int paragraph, Draft? quoted)
    {
        if (quoted is not { HasSource: false, SameSpeakerAs: null, Content.Count: > 0 } || sentence.Paragraph != paragraph + 1 || !article[sentence.First].IsOneOf("-–—―"))
            return false;
        var first = sentence.First;
        while (first < sentence.End && article[first].IsOneOf("-–—―"))
            first++;
        if (first >= sentence.End || !article[first].IsCapital || article[first].Is(CapitalRun.NeverNames))
            return false;
        var last = CapitalRun.End(article, first, sentence.End);
        if (last - first >= LongestName || last + 1 < sentence.End && article[last + 1].Kind != TokenKind.Mark)
            return false;
        (quoted.SourceFirst, quoted.SourceLast, quoted.Cue) = (first, last, article[sentence.First].Span);
        return true;
    }
}
