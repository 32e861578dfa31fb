using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The words after a quotation that say whose it is, where no clause of a known frame does: “…,” Smith shrugged. “…,” a voice in the film says.</summary>
internal static class QuoteTag
{
    /// <summary>In tokens, from the quotation to the verb.</summary>
    private const int Longest = 24;

    private const WordTags NoVerb = WordTags.Preposition | WordTags.Determiner | WordTags.Coordinator | WordTags.Subordinator | WordTags.Relative | WordTags.That | WordTags.TimeWord;

    private const WordTags NoSubject = NoVerb | WordTags.Adverb | WordTags.Be | WordTags.Have | WordTags.Modal;

    private const WordTags BeforeNoun = WordTags.Determiner | WordTags.Possessive | WordTags.Preposition | WordTags.To | WordTags.Be | WordTags.Have | WordTags.Modal;

    /// <summary>The quotation that opens a sentence, with its speaker where that can be made out; null where the sentence goes on with it.</summary>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Direct };
        draft.Content.Add(article[sentence.First].Span);
        var first = sentence.First + 1;
        var asks = SentenceSplitter.LastMark(article.Text, article[sentence.First]) is '?' or '!';
        if (SentenceSplitter.LastMark(article.Text, article[sentence.First]) != ',' && !article[first].IsMark(',') && !asks)
            return null;
        first += article[first].IsMark(',') ? 1 : 0;
        if (Spoken(article, sentence, first) is > 0 and var verb)
        {
            (draft.SourceFirst, draft.SourceLast, draft.Cue) = (first, article[verb - 1].IsMark(',') ? verb - 2 : verb - 1, article[verb].Span);
            return draft;
        }
        if (asks)
            return LooksPast(article, first) && !article[first].Is(WordTags.Be | WordTags.Have | WordTags.Modal) && LooseQuotation.With(draft, article, first + 1, SourceAfter.Beginning(article, first + 1, sentence.End), article[first].Span) is { HasSource: true } loose
                && article[loose.SourceFirst].IsCapital ? loose : null;
        if (first + 1 < sentence.End && LooksPast(article, first))
            return LooseQuotation.With(draft, article, first + 1, SourceAfter.Beginning(article, first + 1, sentence.End), article[first].Span);
        var last = SourceAfter.Beginning(article, first, sentence.End);
        return last >= first && last + 1 < sentence.End && LooksPast(article, last + 1)
            && LooseQuotation.IsSpeaker(article, first, last) ? LooseQuotation.With(draft, article, first, last, article[last + 1].Span) : draft;
    }

    /// <summary>The verb of speech of the clause that begins with <paramref name="first"/>, asides before it passed over; -1 where the clause has none.</summary>
    private static int Spoken(ArticleTokens article, Sentence sentence, int first)
    {
        var end = Math.Min(sentence.End, first + Longest);
        if (article[first].Is(NoSubject) && !article[first].Is(WordTags.Determiner | WordTags.SubjectPronoun) || LooksPast(article, first))
            return -1;
        for (var i = first; i < end; i++)
        {
            var token = article[i];
            if (token.IsMark(',') && i > first && i + 1 < end && IsSpeech(article[i + 1]) && article[i + 1].Form is not VerbForm.Base && !article[i + 1].Is(WordTags.AlsoNoun))
                return i + 1;
            if (token.IsMark(',') || token.IsMark('('))
            {
                var close = i + 1;
                while (close < end && !article[close].IsMark(token.Mark == '(' ? ')' : ','))
                    close++;
                if (close >= end)
                    return Unclosed(article, i + 1, end);
                i = close;
                continue;
            }
            if (token.IsQuotation || token.Kind == TokenKind.Mark && !token.IsOneOf("-&/"))
                return -1;
            if (i == first || token.IsCapital)
                continue;
            if (IsSpeech(token) && (!article[i - 1].Is(BeforeNoun) || i > first + 1 && article[i - 1].Is(WordTags.Determiner) && !token.Is(WordTags.AlsoNoun)))
                return i;
            if (token.Is(WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Do | WordTags.Relative | WordTags.Subordinator | WordTags.PlainVerb) && !token.Is(WordTags.Determiner | WordTags.PersonNoun | WordTags.AlsoNoun))
                return -1;
        }
        return -1;
    }

    /// <summary>"Smith, who runs the port said": the last verb of speech of an aside that no comma closes.</summary>
    private static int Unclosed(ArticleTokens article, int from, int end)
    {
        var said = -1;
        for (var i = from + 1; i < end && article[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (IsSpeech(article[i]) && article[i].Form is not VerbForm.Base && !article[i].IsCapital && !article[i].Is(WordTags.AlsoNoun) && !article[i - 1].Is(BeforeNoun | WordTags.Relative | WordTags.Coordinator))
                said = i;
        }
        return said;
    }

    private static bool IsSpeech(Token token) =>
        token.Is(WordTags.CueVerb) && token.Cue!.Class == CueClass.Speech && (token.Form & (VerbForm.Past | VerbForm.Third | VerbForm.Base)) != 0;

    public static bool LooksPast(ArticleTokens article, int at)
    {
        var token = article[at];
        if (!token.IsWord || token.IsCapital || token.Is(NoVerb))
            return false;
        var word = article.WordAt(at);
        return word.EndsWith("ed", StringComparison.Ordinal) || word[^1] == 's' && !token.Is(WordTags.PersonNoun) || token.Is(WordTags.PlainVerb | WordTags.CueVerb);
    }
}
