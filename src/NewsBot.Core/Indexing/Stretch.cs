using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>What can be said of a stretch of tokens, from the first to the last.</summary>
internal static class Stretch
{
    private const WordTags Finite = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb;

    public static bool Any(ArticleTokens article, int first, int last, Predicate<Token> holds)
    {
        for (var i = first; i <= last; i++)
        {
            if (holds(article[i]))
                return true;
        }
        return false;
    }

    public static bool AnyWord(ArticleTokens article, int first, int last, params ReadOnlySpan<string> words)
    {
        for (var i = first; i <= last; i++)
        {
            if (article[i].IsWord && article.IsAny(i, words))
                return true;
        }
        return false;
    }

    /// <summary>The last token before the first that ends a stretch; before <paramref name="past"/> where none does.</summary>
    public static int Before(ArticleTokens article, int first, int past, Predicate<Token> ends)
    {
        var at = first;
        while (at < past && !ends(article[at]))
            at++;
        return at - 1;
    }

    /// <summary>How the words are put to their source, by the marks alone: nothing but quotations, some, or none.</summary>
    public static AttributionKind KindOf(ArticleTokens article, int first, int last) =>
        !Any(article, first, last, token => !token.IsQuotation && token.Kind != TokenKind.Mark) ? AttributionKind.Direct
        : Any(article, first, last, token => token.IsQuotation) ? AttributionKind.Partial
        : AttributionKind.Indirect;

    /// <summary>Whether the words only say when or where ("Late last month, she wrote"), or are a clause that waits for another.</summary>
    public static bool IsAdverbial(ArticleTokens article, Sentence sentence, int first, int last)
    {
        if (article[first].Is(WordTags.Subordinator) && !article[first].Is(WordTags.Preposition))
            return !Any(article, first, last, token => token.IsMark(','));
        var leadsIn = article[first].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb) && !article[first].Is(WordTags.Determiner)
            || Any(article, first, Math.Min(last, first + 2), token => token.Is(WordTags.TimeWord));
        return leadsIn && !Any(article, first, last, token => token.Is(Finite) && !token.IsCapital) && !HasMainVerb(article, article.GrammarOf(sentence), first, last);
    }

    /// <summary>Whether a verb that is in no list makes a sentence of the words ("In the north, some huts burned").</summary>
    private static bool HasMainVerb(ArticleTokens article, SentenceGrammar grammar, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (article[i].IsWord && grammar.IsFinite(i) && grammar.RelationOf(i) is Relation.Root or Relation.Ccomp or Relation.Parataxis)
                return true;
        }
        return false;
    }
}
