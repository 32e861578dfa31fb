using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A quotation beside a verb that the lexicon does not know as one of speech: “…,” he shrugged. She leaned in: “…”</summary>
internal static class LooseQuotation
{
    private const WordTags NoVerb = WordTags.Preposition | WordTags.Determiner | WordTags.Coordinator | WordTags.Subordinator | WordTags.Relative | WordTags.That | WordTags.TimeWord;

    /// <param name="taken">One past the last token that belongs to another attribution.</param>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index, int taken)
    {
        if (taken == sentence.First && article[taken].IsQuotation && Nouns.IsStatement(article, article[taken]) && taken + 2 < sentence.End)
            return Tagged(article, sentence, index, taken);
        return AfterColon(article, sentence, index, taken);
    }

    /// <summary>“…,” Smith shrugged — or a quotation whose speaker cannot be made out.</summary>
    private static Draft? Tagged(ArticleTokens article, Sentence sentence, int index, int quotation)
    {
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Direct };
        draft.Content.Add(article[quotation].Span);
        var first = quotation + 1;
        if (SentenceSplitter.LastMark(article.Text, article[quotation]) != ',' && !article[first].IsMark(','))
            return null;
        first += article[first].IsMark(',') ? 1 : 0;
        if (first + 1 < sentence.End && LooksPast(article, first))
            return With(draft, article, first + 1, SourceAfter.Beginning(article, first + 1, sentence.End), article[first].Span);
        var last = SourceAfter.Beginning(article, first, sentence.End);
        return last >= first && last + 1 < sentence.End && LooksPast(article, last + 1)
            && IsSpeaker(article, first, last) ? With(draft, article, first, last, article[last + 1].Span) : draft;
    }

    private static Draft? AfterColon(ArticleTokens article, Sentence sentence, int index, int taken)
    {
        for (var i = Math.Max(taken, sentence.First + 1); i + 1 < sentence.End; i++)
        {
            if (!article[i].IsMark(':') || !article[i + 1].IsQuotation || !Nouns.IsStatement(article, article[i + 1]) || i + 2 < sentence.End
                && article[i + 2].Kind == TokenKind.Word)
                continue;
            if (Subject(article, sentence, i) is not var (first, last))
                return null;
            var draft = new Draft { Sentence = index, Kind = AttributionKind.Direct };
            draft.Content.Add(article[i + 1].Span);
            return With(draft, article, first, last, article.SpanOf(last + 1, i - 1));
        }
        return null;
    }

    /// <summary>The subject of the words before a colon, where it is one that can speak.</summary>
    public static (int First, int Last)? Subject(ArticleTokens article, Sentence sentence, int colon)
    {
        var first = sentence.First;
        while (first < colon && (article[first].Is(WordTags.Coordinator | WordTags.Adverb) && !article[first].Is(WordTags.Determiner | WordTags.SubjectPronoun)))
            first++;
        if (article[first].Is(WordTags.Preposition | WordTags.TimeWord))
        {
            while (first < colon && !article[first].IsMark(','))
                first++;
            first++;
        }
        if (first >= colon)
            return null;
        var last = SourceAfter.Beginning(article, first, colon);
        return last >= first && last < colon - 1 && !article[last + 1].IsMark(',') && IsSpeaker(article, first, last) ? (first, last) : null;
    }

    private static Draft With(Draft draft, ArticleTokens article, int first, int last, Span cue)
    {
        if (last < first || !IsSpeaker(article, first, last))
            return draft;
        (draft.SourceFirst, draft.SourceLast, draft.Cue) = (first, last, cue);
        return draft;
    }

    private static bool IsSpeaker(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (article[i].Is(WordTags.PersonNoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName))
                return true;
        }
        if (first == last && article[first].Is(WordTags.SubjectPronoun))
            return !article.IsWord(first, "it") && !article[first].Is(WordTags.Determiner);
        return article[last].IsCapital && article[last].Tags == WordTags.None && !article[first].Is(WordTags.Determiner);
    }

    private static bool LooksPast(ArticleTokens article, int at)
    {
        var token = article[at];
        if (!token.IsWord || token.IsCapital || token.Is(NoVerb))
            return false;
        var word = article.WordAt(at);
        return word.EndsWith("ed", StringComparison.Ordinal) || word[^1] == 's' && !token.Is(WordTags.PersonNoun) || token.Is(WordTags.PlainVerb | WordTags.CueVerb);
    }
}
