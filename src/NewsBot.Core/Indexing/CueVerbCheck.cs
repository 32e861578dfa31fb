using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Tells a verb that attributes from a noun of the same spelling, and a subject that speaks from one that only argues.</summary>
internal static class CueVerbCheck
{
    private const WordTags OpensWords = WordTags.Determiner | WordTags.Possessive | WordTags.That | WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.To;

    private const WordTags Speakers = WordTags.PersonNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.CueNoun | WordTags.SubjectPronoun
        | WordTags.Determiner | WordTags.Possessive | WordTags.Title | WordTags.MaleName | WordTags.FemaleName;

    /// <summary>In tokens, from a verb to a "that" behind when or where it was said.</summary>
    private const int Behind = 8;

    /// <summary>In UTF-16 code units; shorter words have no capital in a headline, either.</summary>
    private const int LongWord = 5;

    /// <summary>In tokens.</summary>
    private const int LongestTaker = 5;

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal) { "find", "prove", "maintain", "establish", "demonstrate", "determine", "decide", "add", "celebrate", "interrupt" };

    /// <summary>"denied Marsh the nomination", "will deny them entry": what is kept from somebody is not disputed.</summary>
    public static bool IsKeptFrom(ArticleTokens article, Sentence sentence, int verb)
    {
        if (!article.IsAny(verb, "deny", "denies", "denied", "denying") || verb + 2 >= sentence.End)
            return false;
        var taker = verb + 1;
        if (article.IsAny(taker, "him", "them", "us", "me", "you") || article[taker].IsCapital && !article[taker].Is(CapitalRun.NeverNames))
            taker = CapitalRun.End(article, taker, sentence.End);
        else if (article[taker].Is(WordTags.Determiner | WordTags.Possessive))
            taker = PeopleEnd(article, taker + 1, Math.Min(sentence.End, taker + LongestTaker));
        else
            return false;
        return taker > verb && taker + 1 < sentence.End && (article[taker + 1].Is(WordTags.Determiner | WordTags.Possessive) && !article[taker + 1].Is(WordTags.That) || article.IsAny(taker + 1, "entry", "access", "bail", "visas", "asylum", "permission", "parole", "entrance"))
            && !(taker + 2 < sentence.End && article[taker + 2].Is(WordTags.TimeWord));
    }

    private static int PeopleEnd(ArticleTokens article, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (article[i].Is(WordTags.PersonNoun | WordTags.Title) || Strangers.IsPeople(article, i))
                return i;
            if (!Nouns.IsNominal(article[i]))
                return -1;
        }
        return -1;
    }

    /// <summary>"These figures underline …", "it demands …": the writer's own reasoning, unless words follow that can only be said.</summary>
    public static bool IsDemonstrative(ArticleTokens article, int at) =>
        at > 0 && article[at - 1].Is(WordTags.That) && article[at].Is(WordTags.Determiner | WordTags.Possessive)
        || article[at].IsWord && article.IsAny(at, "this", "these", "that", "those", "such", "it") && !(article.IsWord(at, "those") && article[at + 1].IsWord && article.WordAt(at + 1).EndsWith("ed", StringComparison.Ordinal));

    public static bool LeadsToWords(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        return at >= sentence.End || article[at].Kind == TokenKind.Mark || article[at].IsQuotation || article[at].Is(WordTags.That);
    }

    /// <summary>Bare forms and words that are nouns, too, count as verbs only where a subject stands before and an object can follow.</summary>
    public static bool LooksLikeVerb(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        var token = article[verb];
        if (group.HasAuxiliary)
            return true;
        if (verb == sentence.First)
            return false;
        var before = article[group.First - 1 < sentence.First ? sentence.First : group.First - 1];
        if (before.Is(WordTags.Determiner | WordTags.Possessive | WordTags.Preposition) && !before.Is(WordTags.SubjectPronoun) && !article.IsWord(group.First - 1, "half") || before.IsGenitive
            && !before.IsMark(',') || before.Kind == TokenKind.Number && article.GrammarOf(sentence).RelationOf(verb) == Relation.Amod)
            return false;
        // "Talk shows such as these stopped."
        if (verb + 2 < sentence.End && article.IsWord(verb + 1, "such") && article.IsWord(verb + 2, "as"))
            return false;
        if (!token.Is(WordTags.AlsoNoun))
            return true;
        if (verb + 1 >= sentence.End)
            return false;
        var after = article[verb + 1];
        if (article.IsAny(verb, "states", "state"))
            return after.Is(WordTags.That) || after.IsQuotation || after.Kind == TokenKind.Mark;
        if (after.Is(WordTags.That))
            return !IsSubject(article, sentence, verb);
        if (after.IsMark('.'))
            return token.Form == VerbForm.Third && IsTag(article, sentence, verb);
        if (token.Form == VerbForm.Third && (after.Kind == TokenKind.Number || after.IsOneOf("$£€") || article.IsWord(verb + 1, "there")))
            return before.IsCapital || before.Is(WordTags.BodyNoun) && article.WordAt(group.First - 1)[^1] != 's' || before.IsMark(')');
        return after.IsQuotation || after.IsCapital || after.Is(OpensWords) && !after.Is(WordTags.Relative)
            || before.Is(WordTags.SubjectPronoun) || after.Is(WordTags.Preposition) && token.Cue!.Prepositions.Count > 0
                && token.Cue.Prepositions.Contains(article.WordAt(verb + 1).ToString());
    }

    /// <summary>Whether words alone tell that a form which may be a noun is one, and no parse is needed: "the presidential campaign began", "early contests in the north".</summary>
    public static bool IsSurelyNoun(ArticleTokens article, Sentence sentence, int verb)
    {
        if (!article[verb].Is(WordTags.AlsoNoun) || verb + 1 >= sentence.End)
            return false;
        var (before, after) = (article[verb - 1], article[verb + 1]);
        if (article[verb].Form == VerbForm.Base)
            return before.Kind == TokenKind.Word && !before.IsCapital && article.WordAt(verb - 1)[^1] != 's' && !before.Is(WordTags.SubjectPronoun | WordTags.Relative | WordTags.Adverb | WordTags.PersonNoun | WordTags.Coordinator) && !article.IsAny(verb - 1, "police", "women", "men", "public", "percent");
        return article[verb].Form == VerbForm.Third && !after.Is(WordTags.That | WordTags.Wh) && (after.Is(WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Coordinator)
            || after.Is(WordTags.Preposition) && !article[verb].Cue!.Prepositions.Contains(article.WordAt(verb + 1).ToString()) && !Stretch.Any(article, verb + 2, Math.Min(verb + Behind, sentence.End - 1), token => token.Is(WordTags.That)));
    }

    /// <summary>"Bank estimates that rents would rise were wrong": a noun, for a later verb has it for its subject.</summary>
    private static bool IsSubject(ArticleTokens article, Sentence sentence, int noun)
    {
        var grammar = article.GrammarOf(sentence);
        for (var i = noun + 1; i < sentence.End; i++)
        {
            if (article[i].IsWord && grammar.OwnSubject(i) is var (first, last) && first <= noun && noun <= last)
                return true;
        }
        return false;
    }

    /// <summary>"…, the Courier reports.": a name or a body and its verb behind a comma.</summary>
    private static bool IsTag(ArticleTokens article, Sentence sentence, int verb) =>
        SourceBefore.Ending(article, verb - 1, sentence.First) is var (first, last) && first > sentence.First && (article[first - 1].IsMark(',') || article[first - 1].IsQuotation)
            && (article[first].Is(WordTags.Determiner) || first < last && article[first].IsCapital
                && (article.IsAny(verb, "reports", "writes") && CapitalRun.End(article, first, last + 1) >= last || article.GrammarOf(sentence).IsVerb(verb))) && !Stretch.Any(article, first, last, token => token.Is(WordTags.Coordinator))
            && (article[last].IsCapital || article[last].Is(WordTags.BodyNoun | WordTags.PersonNoun));

    /// <summary>Whether a subject that is surely several stands before a verb of one: then that is a noun ("some advocates for reform say").</summary>
    public static bool IsOfSeveral(ArticleTokens article, int verb, int first, int last) =>
        article[verb].Form == VerbForm.Third && (first == last || article[verb].Is(WordTags.AlsoNoun) && !Stretch.Any(article, first + 1, last, token => token.Is(WordTags.Preposition | WordTags.Determiner) || token.IsCapital || token.Kind != TokenKind.Word)) && article.IsAny(first, "some", "many", "others", "other", "both", "few", "several", "they", "we", "most", "these", "those") && !article[verb].IsCapital;

    /// <summary>"a | signed statement affirming it", "at 6:01 pm said", "the hacker whose tricks showed it": an article alone is nobody, no time is, and a thing that somebody has says nothing.</summary>
    public static bool IsNobody(ArticleTokens article, int first, int last) =>
        first == last && article.IsAny(first, "a", "an", "the") || article.IsAny(last, "am", "pm", "a.m.", "p.m.") && article[first].Kind == TokenKind.Number || IsThisText(article, first, last) || article.IsWord(first, "whose") && !Stretch.Any(article, first, last, token => token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title) || token.IsCapital);

    /// <summary>"a gift for the one who loves boats": whoever it may be, and nobody who is told of.</summary>
    public static bool IsAnyone(ArticleTokens article, Sentence sentence, int source, int verb) =>
        article.IsWord(source, "who") && source > sentence.First && source == verb - 1 && (article[verb].Form & VerbForm.Past) == 0 && !article.WordAt(verb).EndsWith("ed", StringComparison.Ordinal)
            && article.IsAny(source - 1, "one", "anyone", "anybody", "everyone", "everybody", "someone", "somebody");

    /// <summary>"An earlier version of this article", "this story": the paper tells of itself, mostly what it got wrong.</summary>
    private static bool IsThisText(ArticleTokens article, int first, int last) =>
        last > first && article.IsAny(last, "article", "story", "post", "column", "version") && Stretch.AnyWord(article, first, last, "this", "version");

    public static bool CanBePlural(ArticleTokens article, int first, int last)
    {
        if (first == last && article[first].Is(WordTags.SubjectPronoun))
            return !(article.IsAny(first, "he", "she", "it", "someone", "one"));
        if (article.IsWord(first, "those") && last == first + 1 && article.WordAt(last).EndsWith("ed", StringComparison.Ordinal))
            return true;
        if (!article.IsAny(first, "those", "these") && Stretch.Any(article, first, Math.Min(last, first + 3), token => token.Kind == TokenKind.Number))
            return true;
        var head = first + 1;
        while (head <= last && !article[head].Is(WordTags.Preposition | WordTags.Relative | WordTags.To) && !article[head].IsMark(',') && !article[head].IsMark('('))
        {
            if (article[head].Is(WordTags.Coordinator))
                return true;
            head++;
        }
        head--;
        // "people close to the mayor", "sources privy to the talks"
        head -= head > first && head < last && article[head + 1].Is(WordTags.To) && article.WordAt(head)[^1] != 's' ? 1 : 0;
        // "An executive order": one person, and a noun.
        if (head == last && head > first && article.IsAny(first, "a", "an") && article[head].Is(WordTags.PersonNoun) && article.WordAt(head)[^1] != 's' && !article.IsAny(head, "people", "women", "men", "children"))
            return false;
        return article.WordAt(head)[^1] is 's' || article[head].Kind == TokenKind.Number || article[head].Kind == TokenKind.Mark
            || article[head].Is(WordTags.PersonNoun) || article[head].Is(WordTags.Determiner) && !article.IsAny(head, "the", "a", "an", "this", "that", "these", "those", "one", "each", "every", "another", "either", "neither")
            || article.IsAny(head, Strangers.Shares) || article.IsAny(last, Strangers.Shares)
            || article[first].Is(WordTags.SubjectPronoun) || article.IsAny(head, "percent", "women", "men", "data", "police");
    }

    /// <summary>Whether the phrase hangs on a preposition, and so is no subject ("in swing states", "spoke to the mayor").</summary>
    public static bool IsObject(ArticleTokens article, Sentence sentence, int first) =>
        first > sentence.First && article[first - 1].Is(WordTags.Preposition | WordTags.To) && !article[first - 1].Is(WordTags.Subordinator);

    /// <summary>Headlines write every word with a capital.</summary>
    public static bool IsHeadline(ArticleTokens article, Sentence sentence)
    {
        if (sentence.Paragraph != 0 || sentence.First != 0)
            return false;
        int capitals = 0, small = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (article[i].IsWord && article[i].End - article[i].Start >= LongWord)
                _ = article[i].IsCapital ? capitals++ : small++;
        }
        return capitals >= small;
    }

    /// <summary>Whether a word is surely no adjective or article ("The new" in "The new plans" has none).</summary>
    private static bool IsNoun(Token token) =>
        token.IsCapital && !token.Is(WordTags.Determiner) || token.Kind != TokenKind.Word || token.Is(Speakers & ~WordTags.Determiner | WordTags.Occasion);

    /// <summary>Words with which no noun phrase ends.</summary>
    private static readonly string[] Unfinished = ["last", "next", "new", "recent", "own", "same", "such", "very", "so-called"];

    /// <summary>Whether a phrase can be the source of a cue at all: a lone unknown word or number in small letters hardly speaks.</summary>
    public static bool CanSpeak(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last)
    {
        var verb = article[clause.Verb];
        if (verb.Is(WordTags.AlsoNoun) && clause.First == clause.Verb && !verb.IsCapital && !Stretch.Any(article, first, last, IsNoun) && !(clause.After < sentence.End && article[clause.After].Is(WordTags.That)))
            return false;
        // "at the last contested convention", "and most recently offered"
        if (first < last && article.IsAny(last, Unfinished) || article.IsWord(last, "most") && last + 1 < clause.Verb && article[last + 1].Is(WordTags.Adverb))
            return false;
        // "the local contests that decided it", "sour rebukes to critics": only the grammar tells a verb behind an adjective or a number.
        if (verb.Is(WordTags.AlsoNoun) && clause.First == clause.Verb && !verb.IsCapital && !IsPaper(article, sentence, clause, first, last) && (!IsNoun(article[last]) && !article.IsAny(last, Strangers.Shares) || article[last].Kind == TokenKind.Number && last > first && article[last - 1].Is(WordTags.Determiner)) && !article.GrammarOf(sentence).IsVerb(clause.Verb))
            return false;
        var known = false;
        for (var i = first; i <= last && !known; i++)
        {
            known = article[i].IsCapital && i > sentence.First || article[i].Kind == TokenKind.Mark || article[i].Kind == TokenKind.Number && i < last
                || article[i].Is(Speakers);
        }
        if (known || article[first].IsCapital && article[first].Tags == WordTags.None)
            return true;
        if (article[last].Kind == TokenKind.Number || article.IsAny(last, Strangers.Shares))
            return LeadsToWords(article, sentence, clause) || clause.After < sentence.End && article[clause.After].Is(WordTags.SubjectPronoun);
        return !verb.Is(WordTags.AlsoNoun) && article.WordAt(last)[^1] == 's';
    }

    /// <summary>"The suit claims that she knew": a thing with an article, and words with a subject of their own.</summary>
    private static bool IsPaper(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last) =>
        article[clause.Verb].Form == VerbForm.Third && last == first + 1 && article.IsAny(first, "the", "a", "an", "this") && article[last].Tags == WordTags.None && clause.After + 1 < sentence.End && article[clause.After].Is(WordTags.That)
            && (article[clause.After + 1].IsCapital || article[clause.After + 1].IsQuotation || article[clause.After + 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.SubjectPronoun));

    /// <summary>Whether a verb that tells words with a clause, or of data, tells of a deed here ("found a job", "maintained a lead", "decided the race").</summary>
    /// <param name="first">First token of who does it; -1 where that is open.</param>
    public static bool IsDeed(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last) =>
        Deeds.Contains(clause.Cue.Base) && clause.After < sentence.End && !LeadsToWords(article, sentence, clause) && !article[clause.After].Is(WordTags.Wh | WordTags.To)
            && !(first >= 0 && Stretch.Any(article, first, last, token => token.Is(WordTags.DataNoun)))
            && !HasShare(article, clause.After, sentence.End)
            && !(first >= 0 && article[clause.After].Kind == TokenKind.Number && Stretch.Any(article, first, last, token => token.Is(WordTags.Title | WordTags.PersonNoun)))
            && article.GrammarOf(sentence).Complement(clause.Verb, Relation.Ccomp) < 0;

    private static bool HasShare(ArticleTokens article, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (article[i].IsMark('%') || article.IsAny(i, "percent", "cent"))
                return true;
        }
        return false;
    }
}
