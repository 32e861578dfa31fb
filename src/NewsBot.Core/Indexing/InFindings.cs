using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"In a survey released on Monday, half of those asked want the ferry back": what stands in a survey or a count.</summary>
internal static class InFindings
{
    /// <summary>In tokens, from the preposition to its comma.</summary>
    private const int Longest = 16;

    private static readonly string[] Findings =
    [
        "poll", "polls", "survey", "surveys", "study", "studies", "census", "count", "tally", "projection", "projections", "index", "ranking", "questionnaire",
    ];

    /// <summary>The finding that opens a sentence in which nobody else is found to speak.</summary>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        var first = Openers.Skip(article, sentence.First, sentence.End - 1);
        if (first + 3 >= sentence.End || !article.IsWord(first, "in") || !article[first + 1].Is(WordTags.Determiner | WordTags.Possessive) && !article[first + 1].IsCapital)
            return null;
        var comma = first + 2;
        while (comma < Math.Min(sentence.End, first + Longest) && !article[comma].IsMark(','))
            comma++;
        if (comma + 2 >= sentence.End || !article[comma].IsMark(',') || !Names(article, first + 1, comma))
            return null;
        var words = comma + 1;
        var last = sentence.End - 1;
        while (last > words && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]"))
            last--;
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Data, SourceFirst = first + 1, SourceLast = comma - 1, Cue = article[first].Span };
        draft.Content.Add(article.SpanOf(words, last));
        return draft;
    }

    private static bool Names(ArticleTokens article, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation && !article[i].IsOneOf("/-&"))
                return false;
            if (!article[i].IsGenitive && article.IsAny(i, Findings))
                return i + 1 == end || article[i + 1].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.PlainVerb | WordTags.ReleaseVerb | WordTags.CueVerb) || Nouns.LooksPast(article, i + 1);
        }
        return false;
    }
}
