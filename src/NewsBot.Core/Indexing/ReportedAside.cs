using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"The plan, first reported by the paper, would close two mines": the aside behind the subject says whose all of it is.</summary>
internal static class ReportedAside
{
    /// <summary>In tokens: the subject before the aside, and the time behind its source.</summary>
    private const int LongestSubject = 12;
    private const int LongestTime = 6;

    private const WordTags Finite = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb | WordTags.Relative;

    /// <summary>Appends that of a sentence in which nobody else speaks.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        if (found.Count > 0)
            return;
        for (var comma = sentence.First + 1; comma + 4 < sentence.End && comma <= sentence.First + LongestSubject; comma++)
        {
            if (!article[comma].IsMark(','))
                continue;
            var verb = article.IsAny(comma + 1, "first", "originally") ? comma + 2 : -1;
            if (verb > 0 && article.IsWord(verb, "reported") && article.IsWord(verb + 1, "by") && Read(article, sentence, index, comma, verb) is { } draft)
                found.Add(draft);
            return;
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int comma, int verb)
    {
        var first = Openers.Skip(article, sentence.First, comma);
        var last = SourceAfter.Beginning(article, verb + 2, sentence.End);
        if (last < verb + 2 || article[first].Is(WordTags.Preposition | WordTags.Subordinator | WordTags.TimeWord | WordTags.Adverb) || Stretch.Any(article, first, comma - 1, token => token.IsQuotation || token.Is(Finite) && !token.IsCapital && !token.Is(WordTags.AlsoNoun)))
            return null;
        var close = last + 1;
        while (close < sentence.End && close <= last + LongestTime && (article[close].Is(WordTags.TimeWord | WordTags.Preposition) || article.IsAny(close, "last", "this", "week", "month", "year")))
            close++;
        var end = sentence.End - 1;
        while (end > close && article[end].Kind == TokenKind.Mark)
            end--;
        if (close + 1 >= end || !article[close].IsMark(',') || !article.GrammarOf(sentence).IsFinite(close + 1) && !article[close + 1].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal))
            return null;
        var draft = new Draft { Sentence = index, Verb = article[verb].Cue, Cue = article.SpanOf(verb - 1, verb), SourceFirst = verb + 2, SourceLast = last };
        draft.Content.Add(article.SpanOf(first, comma - 1));
        draft.Content.Add(article.SpanOf(close + 1, end));
        draft.Kind = Stretch.Any(article, close + 1, end, token => token.IsQuotation) ? AttributionKind.Partial : AttributionKind.Indirect;
        return draft;
    }
}
