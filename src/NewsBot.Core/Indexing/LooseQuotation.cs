using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A quotation beside words that the lexicon does not know as speech: “…,” he shrugged. She leaned in: “…”</summary>
internal static class LooseQuotation
{
    /// <summary>What leads to no words of the sentence's subject.</summary>
    private const WordTags NoLead = WordTags.That | WordTags.Subordinator | WordTags.Preposition | WordTags.Be;

    /// <param name="taken">One past the last token that belongs to another attribution.</param>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index, int taken)
    {
        if (taken == sentence.First && article[taken].IsQuotation && Nouns.IsStatement(article, article[taken]) && taken + 2 < sentence.End)
            return QuoteTag.Find(article, sentence, index);
        return AfterColon(article, sentence, index, taken);
    }

    private static Draft? AfterColon(ArticleTokens article, Sentence sentence, int index, int taken)
    {
        for (var i = Math.Max(taken, sentence.First + 1); i + 1 < sentence.End; i++)
        {
            if (!article[i].IsMark(':') || !article[i + 1].IsQuotation || !Nouns.IsStatement(article, article[i + 1]) || i + 2 < sentence.End
                && article[i + 2].Kind == TokenKind.Word)
                continue;
            if ((Subject(article, sentence, i) ?? LeadIn.MainSubject(article, sentence, i)) is not var (first, last))
                return null;
            return Of(article, index, i + 1, first, last, i - 1);
        }
        return AfterComma(article, sentence, index, taken);
    }

    /// <summary>Smith issued a statement, “…”</summary>
    private static Draft? AfterComma(ArticleTokens article, Sentence sentence, int index, int taken)
    {
        var quotation = sentence.End - 1;
        while (quotation > sentence.First && article[quotation].Kind == TokenKind.Mark)
            quotation--;
        if (quotation - 2 <= taken || !article[quotation].IsQuotation || !article[quotation - 1].IsMark(',') || article[quotation - 2].Is(NoLead) || article[quotation - 2].Form == VerbForm.Gerund || SentenceSplitter.LastMark(article.Text, article[quotation]) is not ('.' or '?' or '!')
            || !BeginsSentence(article, article[quotation]) || (LeadIn.MainSubject(article, sentence, quotation - 1) ?? BesideVerb(article, sentence, quotation - 1)) is not var (first, last))
            return null;
        return Of(article, index, quotation, first, last, quotation - 2);
    }

    /// <summary>"Ines Marsh cracked, “…”": the subject that one word in the past divides from the quotation.</summary>
    private static (int First, int Last)? BesideVerb(ArticleTokens article, Sentence sentence, int comma) =>
        Subject(article, sentence, comma) is var (first, last) && last == comma - 2 && Nouns.LooksPast(article, comma - 1) ? (first, last) : null;

    private static Draft Of(ArticleTokens article, int index, int quotation, int first, int last, int end)
    {
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Direct, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(last + 1, end) };
        draft.Content.Add(article[quotation].Span);
        return draft;
    }

    /// <summary>Whether a quotation begins with a capital, and has words without one: a title has few.</summary>
    private static bool BeginsSentence(ArticleTokens article, Token quotation)
    {
        int words = 0, small = 0;
        var upper = false;
        for (var i = quotation.Start + 1; i < quotation.End; i++)
        {
            if (!char.IsLetter(article.Text[i]) || char.IsLetter(article.Text[i - 1]) || article.Text[i - 1] is '\'' or '’')
                continue;
            upper |= words++ == 0 && char.IsUpper(article.Text[i]);
            small += char.IsLower(article.Text[i]) ? 1 : 0;
        }
        return upper && small > 1 && small * 2 >= words;
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
        if (first >= colon || LeadIn.IsLabel(article, first, colon - 1))
            return null;
        var last = SourceAfter.Beginning(article, first, colon);
        return last >= first && last < colon - 1 && !article[last + 1].IsMark(',') && IsSpeaker(article, first, last) ? (first, last) : null;
    }

    public static Draft With(Draft draft, ArticleTokens article, int first, int last, Span cue)
    {
        if (last < first || !IsSpeaker(article, first, last))
            return draft;
        (draft.SourceFirst, draft.SourceLast, draft.Cue) = (first, last, cue);
        return draft;
    }

    public static bool IsSpeaker(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (article[i].Is(WordTags.PersonNoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName))
                return true;
        }
        if (first == last && article[first].Is(WordTags.SubjectPronoun))
            return !article.IsWord(first, "it") && !article[first].Is(WordTags.Determiner);
        return article[last].IsCapital && article[last].Tags == WordTags.None && !(article[first].Is(WordTags.Determiner) && last < first + 2);
    }
}
