using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Verbs that tell what somebody says or thinks by some of their objects, and of a mere deed, a sight or a thing had by others: "offers free breakfast", "saw a man", "welcomed a son", "boasts two pools".</summary>
internal static class MereDeeds
{
    private const WordTags Words = WordTags.CueNoun | WordTags.StanceNoun | WordTags.DataNoun | WordTags.Occasion;

    private const WordTags Somebody = WordTags.PersonNoun | WordTags.Calling | WordTags.ObjectPronoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName;

    /// <summary>What is put in words, beside the nouns that the lexicon knows for such.</summary>
    private static readonly HashSet<string> Sayings = Set(
        "condolences apology apologies sympathies thoughts prayers tribute tributes advice explanation explanations detail details insight insights update updates thanks congratulations rebuke defense defence critique word words "
        + "summary account accounts description descriptions guidance hint hints clue clues perspective perspectives vision reason reasons example examples theory theories excuse excuses justification rationale rundown recap "
        + "responsibility blame credit victory innocence result results outcome reality fact facts argument arguments premise logic nomination deal compromise terms truth lesson lessons specifics evidence proof tweet quote "
        + "argument response responses rebuttal retort reply replies solution solutions alternative ideas idea suggestion notion message messages commentary specifics forecast sexism science delay fate change changes amendment "
        + "language rhetoric evaluation review reviews confirmation confirmations preview path roadmap blueprint diagnosis toast pitch joke jokes");

    /// <summary>What only a mind sees or feels.</summary>
    private static readonly HashSet<string> Insights = Set(
        "need reason reasons way ways point sign signs evidence hope chance chances opportunity opportunities value values threat threats risk risks danger dangers difference differences problem problems benefit benefits "
        + "merit merits parallel parallels similarity similarities potential promise path sense connection light future role basis justification contradiction conflict side upside downside advantage urgency pressure obligation "
        + "duty responsibility loss gap barrier barriers wisdom room parallels equivalence");

    /// <summary>What is known like a fact.</summary>
    private static readonly HashSet<string> Facts = Set("answer answers truth difference fact facts reason reasons nothing anything something everything little much lot all extent reality value importance limit limits risk risks cost costs consequence consequences meaning details secret secrets cause");

    /// <summary>What is looked for, and no demand.</summary>
    private static readonly HashSet<string> Sought = Set("work job jobs employment treatment care help shelter refuge cover safety ground office election reelection re-election term seat comfort attention warmth food medicine counseling counselling adventure thrills whiff fame fortune presidency");

    /// <summary>What is left unanswered.</summary>
    private static readonly string[] Requests = ["request", "requests", "inquiry", "inquiries", "query", "queries", "call", "calls", "message", "messages", "email", "emails", "e-mails", "letter", "letters", "questionnaire", "attempts"];

    /// <summary>What is answered with words.</summary>
    private static readonly string[] Remarks = ["remark", "remarks", "criticism", "criticisms", "claim", "claims", "comment", "comments", "accusation", "accusations", "allegation", "allegations", "argument", "arguments", "question", "questions"];

    /// <summary>What is won, taken or put in for.</summary>
    private static readonly string[] Prizes = ["life", "lives", "title", "titles", "award", "awards", "medal", "medals", "crown", "prize", "trophy", "win", "wins", "spot", "place", "seat", "category", "deduction", "deductions", "credits", "benefits", "refund", "refunds", "village", "villages", "territory", "bronze", "silver", "gold"];

    private static readonly string[] Listeners = ["crowd", "crowds", "audience", "audiences", "media", "nation", "congregation", "gathering", "fans", "guests", "summit", "forum", "gala", "convention", "parliament", "baby", "twins", "newcomers", "spectators"];

    private static readonly string[] Writings = ["book", "books", "novel", "novels", "song", "songs", "album", "music", "lyrics", "letter", "letters", "check", "checks", "cheque", "memoir", "script", "screenplay", "play", "poem", "poems", "code", "episode", "story", "stories", "article", "articles", "column", "ticket", "tickets"];

    /// <summary>Whether the words of a clause are only what its verb was done to.</summary>
    /// <param name="draft">With its words.</param>
    public static bool Are(ArticleTokens article, Sentence sentence, CueClause clause, Draft draft)
    {
        if (IsAnybody(article, clause, draft))
            return true;
        if (draft.Kind != AttributionKind.Indirect || clause.Order is CueOrder.Passive || draft.Content.Count != 1)
            return false;
        var first = clause.Last + 1;
        while (first < sentence.End && article[first].Start < draft.Content[0].Start)
            first++;
        if (first >= sentence.End || article[first].Start != draft.Content[0].Start || article[first].Is(WordTags.That | WordTags.Wh | WordTags.To) || article.IsAny(first, "not", "never") || article.IsWord(clause.Last, "that"))
            return false;
        var last = Stretch.Before(article, first, sentence.End, token => token.Start >= draft.Content[0].End);
        return IsDeed(article, clause, draft, first, last) && !HoldsClause(article, sentence, clause.Verb, first);
    }

    /// <summary>"If you know the river", "you may remember her": the reader is nobody who thinks so.</summary>
    private static bool IsAnybody(ArticleTokens article, CueClause clause, Draft draft) =>
        draft.HasSource && draft.SourceFirst == draft.SourceLast && article.IsWord(draft.SourceFirst, "you") && draft.Stance != Stance.Said && clause.Cue.Class == CueClass.Thought && clause.Cue.Base is not ("want" or "prefer" or "feel");

    private static bool IsDeed(ArticleTokens article, CueClause clause, Draft draft, int first, int last)
    {
        var noun = HeadNoun(article, first, last);
        var hasPreposition = clause.Last > clause.Verb;
        // "learned | the ferry had sunk": a clause, whatever the parse is.
        if (noun < last && article[noun + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal))
            return false;
        // "offered the crowd | her view of it"
        if (noun + 1 < last && article[noun + 1].Is(WordTags.Determiner | WordTags.Possessive) && IsSomebody(article, first, noun))
            noun = HeadNoun(article, noun + 2, last);
        return clause.Cue.Base switch
        {
            "see" => !IsOutlook(article, clause) && !Stretch.AnyWord(article, first, last, "as") && !Is(article, noun, Insights) && !article[last].Is(WordTags.Adverb),
            "feel" => !hasPreposition && !article[noun].Is(WordTags.StanceNoun) && article[first].Is(WordTags.Determiner | WordTags.Possessive | WordTags.ObjectPronoun) && !Is(article, noun, Insights),
            "know" => !hasPreposition && !Is(article, noun, Facts) && !article.IsAny(first, "more", "little", "nothing", "everything"),
            "learn" or "discover" => !hasPreposition && !IsPutInWords(article, noun) && !article.IsAny(first, "more", "nothing"),
            "offer" => !hasPreposition && !IsPutInWords(article, noun) && !IsPerson(article, draft),
            "post" when article.IsAny(noun, "video", "videos", "record") => !hasPreposition,
            "accept" or "post" or "broadcast" or "sing" or "voice" => !hasPreposition && !IsPutInWords(article, noun),
            "claim" => article.IsAny(noun, Prizes),
            "boast" => !hasPreposition,
            "threaten" => !hasPreposition && !IsPerson(article, draft) && article[first].Form != VerbForm.Gerund && !IsPutInWords(article, noun) && !article.IsAny(noun, "lawsuit", "lawsuits", "action", "sanctions", "tariffs", "veto", "strike", "strikes", "retaliation", "force", "war", "boycott"),
            "respond" => article.IsWord(clause.Last, "to") && !Stretch.AnyWord(article, first, last, Remarks) && !(draft.Stance == Stance.NotSaid && Stretch.AnyWord(article, first, last, Requests)),
            "address" => IsSomebody(article, first, noun) || article[noun].Is(WordTags.Occasion | WordTags.BodyNoun) || article.IsAny(noun, Listeners),
            "welcome" or "embrace" or "ignore" => IsSomebody(article, first, noun) || article.IsAny(noun, Listeners),
            "challenge" => article[clause.Verb].Form == VerbForm.Gerund && (IsSomebody(article, first, noun) || article[first].IsCapital && noun == CapitalRun.End(article, first, last + 1)) && !Stretch.AnyWord(article, first, last, "to", "on", "over", "about"),
            "seek" => Is(article, noun, Sought),
            "observe" or "celebrate" => article[noun].IsCapital || article.IsAny(noun, "holiday", "holidays", "moment", "day", "anniversary", "birthday", "birthdays"),
            "write" => !hasPreposition && article.IsAny(noun, Writings),
            "decline" => article[first].Is(WordTags.Adverb | WordTags.Preposition) || article[first].Kind == TokenKind.Number,
            "direct" => !article[noun].Is(Words) && !Stretch.Any(article, first, last, token => token.Is(WordTags.To)),
            _ => false,
        };
    }

    /// <summary>"Critics see a rise": how they take it; what I, you or we see, or what will be seen, is a sight.</summary>
    private static bool IsOutlook(ArticleTokens article, CueClause clause) =>
        article[clause.Verb].Form is VerbForm.Base or VerbForm.Third && clause.First == clause.Verb && clause.HasSource && clause.Order == CueOrder.SourceFirst && !article.IsAny(clause.SourceLast, "I", "you", "we", "it", "everyone", "one");

    private static bool IsPerson(ArticleTokens article, Draft draft) =>
        draft.HasSource && (article.IsAny(draft.SourceFirst, "he", "she") || Stretch.Any(article, draft.SourceFirst, draft.SourceLast, token => token.Is(WordTags.Title | WordTags.PersonNoun | WordTags.MaleName | WordTags.FemaleName)));

    /// <summary>The noun of a phrase, before what hangs on it or what else the verb has ("the students | via a livestream").</summary>
    private static int HeadNoun(ArticleTokens article, int first, int last)
    {
        var noun = first;
        while (noun < last && article[noun + 1].IsWord && !article[noun + 1].Is(WordTags.Preposition | WordTags.Relative | WordTags.To | WordTags.Coordinator | WordTags.Be | WordTags.Have | WordTags.Modal)
            && !TimeBefore.IsTime(article, noun + 1) && !(noun > first && article[noun + 1].Is(WordTags.Determiner | WordTags.Possessive)))
            noun++;
        return noun;
    }

    private static bool IsPutInWords(ArticleTokens article, int noun) => article[noun].Is(Words) || Is(article, noun, Sayings);

    private static bool IsSomebody(ArticleTokens article, int first, int noun) =>
        !article[noun].IsGenitive && (article[noun].Is(Somebody) || Strangers.IsPeople(article, noun) || article[first].IsCapital && article[first].Is(Somebody) && noun == CapitalRun.End(article, first, noun + 1));

    private static bool Is(ArticleTokens article, int noun, HashSet<string> nouns) => article[noun].IsWord && nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.WordAt(noun));

    /// <summary>Whether a clause with a finite verb is what the verb tells: "saw the ferry was late", and not "saw the ferry sink".</summary>
    private static bool HoldsClause(ArticleTokens article, Sentence sentence, int verb, int first)
    {
        var grammar = article.GrammarOf(sentence);
        if (grammar.Word(verb) is not (>= 0 and var word))
            return false;
        foreach (var child in grammar.Parsed.Children(word))
        {
            if (child > word && grammar.Parsed[child].Relation is Relation.Ccomp or Relation.Parataxis && grammar.Token(child) >= first
                && (grammar.IsFinite(grammar.Token(child)) || grammar.Parsed.Child(child, Relation.Cop, Relation.Aux, Relation.AuxPass) >= 0))
                return true;
        }
        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
