using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"The Harlow poll has Vane leading by four points", "A count by the paper gives her 1,280 seats": verbs that attribute only what a poll or a count tells.</summary>
internal static class PollFindings
{
    /// <summary>In tokens, from the noun to its verb where the grammar does not tie them.</summary>
    private const int Between = 10;

    private const WordTags Stops = WordTags.Coordinator | WordTags.Subordinator;

    private static readonly string[] Tellers = ["poll", "polls", "polling", "survey", "surveys", "count", "tally", "average", "estimate", "estimates", "projection", "projections", "forecast", "analysis", "study", "data", "figures", "records", "filings", "model"];

    private static readonly string[] Tells =
    [
        "has", "had", "have", "gives", "gave", "give", "puts", "put", "places", "placed", "pegs", "pegged", "found", "finds", "find", "shows", "showed", "show", "identified", "identifies", "recorded", "registered", "measured", "counted", "counts",
    ];

    /// <summary>What a poll has someone do or be; "the poll has a margin of error" tells nothing of anyone.</summary>
    private static readonly string[] Standings = ["leading", "trailing", "ahead", "behind", "up", "down", "at", "winning", "losing", "tied", "beating", "with", "drawing", "getting", "holding"];

    /// <summary>The one of a sentence with a figure whose verb is none of the clauses'.</summary>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index, List<CueClause> clauses)
    {
        if (!Polled.HasNumber(article, sentence.First, sentence.End - 1))
            return null;
        for (var i = sentence.First; i + 3 < sentence.End; i++)
        {
            if (!article[i].IsGenitive && article.IsAny(i, Tellers) && HasVerb(article, sentence, i + 1) && Read(article, sentence, index, i) is { } draft
                && !clauses.Exists(clause => clause.HasSource && draft.Cue!.Value.Contains(article[clause.Verb].Start)))
                return draft;
        }
        return null;
    }

    /// <summary>Looked for before the grammar is asked, which takes time.</summary>
    private static bool HasVerb(ArticleTokens article, Sentence sentence, int from)
    {
        for (var i = from; i + 1 < sentence.End; i++)
        {
            if (article.IsAny(i, Tells))
                return true;
        }
        return false;
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int noun)
    {
        if ((ByGrammar(article, sentence, noun) ?? ByWords(article, sentence, noun)) is not var (verb, first, last) || verb + 2 >= sentence.End)
            return null;
        var group = VerbGroup.Before(article, verb, sentence.First);
        if (group.Stance != Stance.Said || group.IsPassive || group.HasBe || article[verb + 1].Kind == TokenKind.Mark && !article[verb + 1].IsOneOf("$£€"))
            return null;
        var end = End(article, sentence, verb + 1);
        if (end <= verb + 1 || !Polled.HasNumber(article, verb + 1, end) || article.IsAny(verb, "has", "had", "have") && !IsStanding(article, verb + 1, end))
            return null;
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Data, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(Math.Max(group.First, last + 1), verb) };
        draft.Content.Add(article.SpanOf(verb + 1, end));
        return draft;
    }

    private static (int Verb, int First, int Last)? ByGrammar(ArticleTokens article, Sentence sentence, int noun)
    {
        var grammar = article.GrammarOf(sentence);
        if (grammar.Word(noun) is not (>= 0 and var word) || grammar.RelationOf(noun) != Relation.Nsubj || grammar.Parsed[word].Head is not (>= 0 and var head))
            return null;
        var verb = grammar.Token(head);
        return verb > noun && article.IsAny(verb, Tells) && grammar.OwnSubject(verb) is var (first, last) && first <= noun && last >= noun && last < verb ? (verb, first, last) : null;
    }

    /// <summary>"The poll released this week found …": when it came out, or who made it of what, stands between.</summary>
    private static (int Verb, int First, int Last)? ByWords(ArticleTokens article, Sentence sentence, int noun)
    {
        // "the average farmer", "survey workers": the noun only says which.
        if (!article.IsAny(noun + 1, Tells) && !article[noun + 1].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.ReleaseVerb) && !article.IsAny(noun + 1, "this", "last", "conducted", "taken", "commissioned") && !Nouns.LooksPast(article, noun + 1))
            return null;
        for (var i = noun + 1; i + 1 < Math.Min(sentence.End, noun + Between); i++)
        {
            if (article.IsAny(i, Tells) && !article[i].IsCapital)
                return SourceBefore.Ending(article, noun, sentence.First) is var (first, _) && !CueVerbCheck.IsObject(article, sentence, first) ? (i, first, i - 1) : null;
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(WordTags.Be | WordTags.Have | WordTags.Modal | Stops | WordTags.Relative) && !article[i].Is(WordTags.Preposition)
                || article[i].Is(WordTags.CueVerb) && !article[i].Is(WordTags.AlsoNoun | WordTags.ReleaseVerb))
                return null;
        }
        return null;
    }

    private static bool IsStanding(ArticleTokens article, int first, int last)
    {
        if (!article[first].IsCapital && !article[first].Is(WordTags.ObjectPronoun | WordTags.Title | WordTags.PersonNoun) && !article[first].Is(WordTags.Determiner | WordTags.Possessive))
            return false;
        for (var i = first + 1; i <= last && !article[i].IsMark(','); i++)
        {
            if (article.IsAny(i, Standings))
                return true;
        }
        return false;
    }

    /// <summary>The words reach to the sentence's end, or to the comma after which the writer goes on.</summary>
    private static int End(ArticleTokens article, Sentence sentence, int from)
    {
        var last = sentence.End - 1;
        for (var i = from; i + 1 < sentence.End; i++)
        {
            if (!article[i].IsMark(';') && !(article[i].IsMark(',') && article[i + 1].Is(Stops | WordTags.Relative) && !article.IsAny(i + 1, "than", "and", "while")))
                continue;
            last = i - 1;
            break;
        }
        while (last > from && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]"))
            last--;
        return last;
    }
}
