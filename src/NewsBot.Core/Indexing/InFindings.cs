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
        "poll", "polls", "polling", "survey", "surveys", "study", "studies", "census", "count", "tally", "projection", "projections", "index", "ranking", "questionnaire",
    ];

    private static readonly string[] Reckonings = ["count", "tally", "estimate", "estimates", "projection", "projections", "reckoning", "calculation", "calculations", "analysis"];

    private static readonly string[] Averages = ["poll", "polls", "polling", "survey", "surveys", "average", "averages"];

    private static readonly string[] Made = ["conducted", "taken", "released", "published", "carried", "commissioned"];

    /// <summary>Appends the finding that opens a sentence in which nobody else is found to speak, or that closes words which no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        if (found.Count == 0 && Opening(article, sentence, index) is { } opening)
            found.Add(opening);
        else if (Closing(article, sentence, index) is { } closing && found.TrueForAll(other => !CueNouns.Overlap(other, closing)))
            found.Add(closing);
    }

    /// <summary>The finding that opens a sentence in which only those speak who were asked.</summary>
    /// <param name="covered">Gets the tokens of its words.</param>
    public static Draft? OfAsked(ArticleTokens article, Sentence sentence, int index, List<CueClause> clauses, HashSet<int> covered)
    {
        if (clauses.Count == 0 || Opening(article, sentence, index) is not { } draft || !Polled.IsPoll(article, draft.SourceFirst, draft.SourceLast))
            return null;
        var words = draft.Content[0];
        var first = clauses.Find(clause => article[clause.Begin].Start >= words.Start);
        if (first is null || !Polled.AreAsked(article, first, draft.SourceLast + 2))
            return null;
        for (var i = draft.SourceLast + 2; i < sentence.End && words.Contains(article[i].Start); i++)
            covered.Add(i);
        return draft;
    }

    private static Draft? Opening(ArticleTokens article, Sentence sentence, int index)
    {
        var first = Openers.Skip(article, sentence.First, sentence.End - 1);
        var isReckoning = first < sentence.End && article.IsWord(first, "by");
        if (first + 3 >= sentence.End || !isReckoning && !article.IsWord(first, "in") || !article[first + 1].Is(WordTags.Determiner | WordTags.Possessive) && !article[first + 1].IsCapital
            && !article.IsAny(first + 2, "polls", "surveys", "polling"))
            return null;
        var comma = Comma(article, sentence, first + 2, first);
        if (comma + 1 < sentence.End && article[comma].IsMark(',') && article.IsAny(comma + 1, Made))
            comma = Comma(article, sentence, comma + 1, first);
        if (comma + 2 >= sentence.End || !article[comma].IsMark(',') || !(isReckoning ? Reckons(article, first + 1, comma) : Names(article, first + 1, comma)))
            return null;
        var words = comma + 1;
        var last = sentence.End - 1;
        while (last > words && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]"))
            last--;
        if (isReckoning && !Polled.HasNumber(article, words, last))
            return null;
        return Of(article, index, first, comma - 1, words, last);
    }

    private static int Comma(ArticleTokens article, Sentence sentence, int from, int first)
    {
        while (from < Math.Min(sentence.End, first + Longest) && !article[from].IsMark(','))
            from++;
        return from;
    }

    private static Draft Of(ArticleTokens article, int index, int preposition, int source, int first, int last)
    {
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Data, SourceFirst = preposition + 1, SourceLast = source, Cue = article[preposition].Span };
        draft.Content.Add(article.SpanOf(first, last));
        return draft;
    }

    private static bool Names(ArticleTokens article, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation && !article[i].IsOneOf("/-&"))
                return false;
            if (!article[i].IsGenitive && article.IsAny(i, Findings))
                return i + 1 == end || article[i + 1].IsMark(',') || article[i + 1].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.PlainVerb | WordTags.ReleaseVerb | WordTags.CueVerb) || article.IsAny(i + 1, "the", "this", "last") || Nouns.LooksPast(article, i + 1);
        }
        return false;
    }

    /// <summary>"By the harbour's own count, …": whose it is stands before it.</summary>
    private static bool Reckons(ArticleTokens article, int first, int comma) =>
        article.IsAny(comma - 1, Reckonings) && comma - 2 >= first && Stretch.Any(article, first, comma - 2, token => token.IsGenitive || token.Is(WordTags.Possessive))
        && !Stretch.Any(article, first, comma - 1, token => token.Kind is TokenKind.Mark or TokenKind.Quotation && !token.IsOneOf("/-&"));

    /// <summary>"He fell to 10 percent in the latest Harlow poll": the poll is named, or said to be the latest, and a figure stands before it.</summary>
    private static Draft? Closing(ArticleTokens article, Sentence sentence, int index)
    {
        for (var i = sentence.First + 4; i + 2 < sentence.End; i++)
        {
            if (!article.IsWord(i, "in") || Head(article, sentence, i + 1) is not (> 0 and var head))
                continue;
            var first = Openers.Skip(article, sentence.First, i);
            var last = article[i - 1].IsMark(',') ? i - 2 : i - 1;
            var end = SourceEnd(article, sentence, head);
            if (!Polled.HasNumber(article, first, last) || Stretch.Any(article, first, last, token => token.IsQuotation) || GoesOn(article, head + 1, end))
                return null;
            return Of(article, index, i, end, first, last);
        }
        return null;
    }

    /// <summary>The word for the poll in the phrase that begins at a token; -1 where it is none, or goes on to be something else.</summary>
    private static int Head(ArticleTokens article, Sentence sentence, int first)
    {
        var isKnown = false;
        for (var i = first; i < Math.Min(sentence.End, first + Longest / 2); i++)
        {
            if (article.IsAny(i, Averages) && !article[i].IsGenitive && i > first)
                return isKnown && EndsPhrase(article, sentence, i) ? i : EndsPhrase(article, sentence, i) ? -1 : isKnown ? Next(article, sentence, i) : -1;
            isKnown |= article[i].IsCapital && !article[i].Is(WordTags.TimeWord | WordTags.Determiner) || article.IsAny(i, "latest", "recent", "new", "fresh");
            if (article[i].IsQuotation || !Nouns.IsNominal(article[i]) && !article[i].IsOneOf("/-&") && !article[i].Is(WordTags.TimeWord | WordTags.Adverb | WordTags.Determiner))
                return -1;
        }
        return -1;
    }

    /// <summary>"the polling average".</summary>
    private static int Next(ArticleTokens article, Sentence sentence, int at) =>
        at + 1 < sentence.End && article.IsAny(at + 1, Averages) && EndsPhrase(article, sentence, at + 1) ? at + 1 : -1;

    private static bool EndsPhrase(ArticleTokens article, Sentence sentence, int at) =>
        at + 1 >= sentence.End || article[at + 1].Kind == TokenKind.Mark || article[at + 1].Is(WordTags.TimeWord | WordTags.Preposition) || article.IsAny(at + 1, Made) || article.IsAny(at + 1, "this", "last", "the");

    /// <summary>Whether the sentence has its verb behind the poll ("Three in five voters in a Harlow poll said …").</summary>
    private static bool GoesOn(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!article.IsAny(i, Made) && article[i].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb) && !article[i].Is(WordTags.AlsoNoun))
                return true;
        }
        return false;
    }

    private static int SourceEnd(ArticleTokens article, Sentence sentence, int head)
    {
        var last = head;
        while (last + 1 < sentence.End && last < head + Longest && article[last + 1].Kind is not (TokenKind.Mark or TokenKind.Quotation))
            last++;
        return last;
    }
}
