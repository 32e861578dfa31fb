using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What tells "…, said Marsh" from a verb whose subject stands before it, and where its source ends.</summary>
internal static class Inversion
{
    /// <summary>In tokens, of what says where or when behind a source.</summary>
    private const int LongestMargin = 8;

    private const WordTags Finite = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb;

    private const WordTags Speakers = WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title | WordTags.TitleModifier;

    /// <summary>Verbs that have no person for their object.</summary>
    private static readonly string[] Tags = ["say", "write", "add", "explain", "argue", "insist", "predict", "complain", "joke", "quip", "concede", "conclude"];

    /// <summary>Whether a whole sentence stands before a verb and nothing but who speaks behind it, so that a noun before the comma is no subject: "The mayor lost the votes of his friends, whom he mocks, said Marsh."</summary>
    /// <param name="last">The last token of the source.</param>
    public static bool ClosesSentence(ArticleTokens article, Sentence sentence, int verb, int last)
    {
        var end = last + 1;
        if (end < sentence.End && article[end].IsMark(','))
            end = IsMargin(article, sentence, end + 1) ? sentence.End : end;
        if (end < sentence.End && !article[end].IsMark('.') || !IsTag(article[verb].Cue!) || article[verb].Cue!.Base is "write" && article[verb + 1].Is(WordTags.Determiner))
            return false;
        return HoldsSentence(article, sentence.First, verb - 2) && (article[verb + 1].IsCapital || Stretch.AnyWord(article, verb + 1, last, "who")
            || Stretch.Any(article, verb + 1, Math.Min(last, verb + 4), token => token.IsCapital || token.Is(Speakers)));
    }

    public static bool IsTag(CueVerb cue) => Tags.Contains(cue.Base);

    /// <summary>Whether a phrase behind a verb speaks, and is not what somebody denies or finds ("The couple, who have a son, denied the claim").</summary>
    public static bool MaySpeak(ArticleTokens article, int first, int last)
    {
        if (!article[first].Is(WordTags.Determiner) || LeadIn.IsSpeaker(article, first, last))
            return true;
        for (var i = first; i <= last; i++)
        {
            if (article[i].Is(WordTags.DataNoun) || article[i].IsWord && Strangers.IsPeople(article, i))
                return true;
        }
        return false;
    }

    /// <summary>Whether a verb stands before a comma that is not one of "Marsh, who left in May,".</summary>
    public static bool HoldsSentence(ArticleTokens article, int first, int last)
    {
        var relative = false;
        for (var i = first + 1; i <= last; i++)
        {
            if (article[i].IsMark(','))
                relative = false;
            else if (article[i].Is(WordTags.Relative) && !article.IsWord(i, "that"))
                relative = true;
            else if (!relative && article[i].Is(Finite) && !article[i].IsCapital && article[i].Form != VerbForm.Gerund)
                return true;
        }
        return false;
    }

    /// <summary>The last token of a list of people that closes the sentence: "say some experts, | advocates and researchers".</summary>
    /// <param name="last">The last token of the first of them.</param>
    /// <returns>-1 where no such list stands there.</returns>
    public static int ListLast(ArticleTokens article, Sentence sentence, int last)
    {
        if (!AreSeveral(article, last))
            return -1;
        var isClosed = false;
        for (var at = last + 1; at + 1 < sentence.End && article[at].IsMark(',') || !isClosed && at + 1 < sentence.End && article[at].Is(WordTags.Coordinator) && at > last + 1;)
        {
            at += article[at].IsMark(',') && article[at + 1].Is(WordTags.Coordinator) ? 1 : 0;
            isClosed = article[at].Is(WordTags.Coordinator);
            var end = Stretch.Before(article, at + 1, sentence.End, token => !Nouns.IsNominal(token));
            if (end <= at || !AreSeveral(article, end))
                return -1;
            at = end + 1;
            if (isClosed)
                return at >= sentence.End || article[at].IsMark('.') ? end : -1;
        }
        return -1;
    }

    private static bool AreSeveral(ArticleTokens article, int noun) => !article[noun].IsCapital && (article.WordAt(noun)[^1] == 's' || Strangers.IsPeople(article, noun));

    /// <summary>The last token of a source with the clause that tells who it is: "said an official | who knew of the talks and spoke on them".</summary>
    /// <param name="last">The last token of the noun phrase.</param>
    /// <returns>-1 where no such clause runs to the end of the sentence.</returns>
    public static int ClauseLast(ArticleTokens article, Sentence sentence, int last)
    {
        var at = last + 1;
        if (at + 1 >= sentence.End || !(article.IsAny(at, "who", "whose") || article[at].Form == VerbForm.Gerund || article.WordAt(at).EndsWith("ing", StringComparison.Ordinal)))
            return -1;
        while (at < sentence.End && article[at].Kind is not (TokenKind.Mark or TokenKind.Quotation))
            at++;
        return at >= sentence.End || article[at].IsOneOf(".,") && at + 1 >= sentence.End ? at - 1 : -1;
    }

    /// <summary>Whether nothing but where or when stands from a token to the end of the sentence ("said Marsh, the mayor, | on Monday").</summary>
    public static bool IsMargin(ArticleTokens article, Sentence sentence, int at) =>
        at < sentence.End && article.IsAny(at, "on", "in", "at") && sentence.End - at <= LongestMargin && !Stretch.Any(article, at, sentence.End - 1, token => token.IsQuotation || token.Is(Finite) && !token.IsCapital);
}
