using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the verbs of a sentence that attribute, and whose they are.</summary>
internal static class CueClauseFinder
{
    public static List<CueClause> Find(ArticleTokens article, Sentence sentence)
    {
        var found = new List<CueClause>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!article[i].Is(WordTags.CueVerb) || article[i].IsGenitive || article[i].Is(WordTags.Preposition) || article.IsWord(i, "thanks") && NextIs(article, sentence, i, "to"))
                continue;
            if (CueVerbCheck.IsKeptFrom(article, sentence, i) || At(article, sentence, i, found) is not { } clause)
                continue;
            if (clause.HasAsideBefore)
                MarkAside(article, found, clause);
            // "emailed members saying": one clause, and its words the participle's.
            if (clause is { Order: CueOrder.Participle, HasSource: false } && found.Count > 0 && found[^1].Verb >= i - 4 && CueExtent.IsAddressed(article, sentence, i))
                found.RemoveAt(found.Count - 1);
            found.Add(clause);
        }
        return found;
    }

    /// <summary>Those between the source and the verb of <paramref name="around"/> stand within its aside; one that only says whose words follow ("citing Hale") is none.</summary>
    private static void MarkAside(ArticleTokens article, List<CueClause> found, CueClause around)
    {
        found.RemoveAll(clause => clause.First > around.SourceLast && clause.Order == CueOrder.Participle && article.IsAny(clause.Verb, "citing", "quoting"));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].First > around.SourceLast)
                found[i] = found[i] with { IsWithinAside = true };
        }
    }

    private static CueClause? At(ArticleTokens article, Sentence sentence, int verb, List<CueClause> before)
    {
        var token = article[verb];
        if ((verb == sentence.First ? Opening(article, sentence, verb) : Inverted(article, sentence, verb)) is { } inverted)
            return inverted;
        if (token.IsCapital && verb != sentence.First && !CueVerbCheck.IsHeadline(article, sentence))
            return null;
        var group = VerbGroup.Before(article, verb, sentence.First);
        if (NoPredicate.Is(article, sentence, verb, group))
            return null;
        if (group.IsInfinitive)
            return CueNonfinite.Infinitive(article, sentence, verb, group);
        if (group.IsPassive)
            return Passive(article, sentence, verb, group);
        if (token.Form == VerbForm.Gerund && !group.HasBe)
            return IsContraction(article, group.First - 1, sentence.First) ? ByGrammar(article, sentence, verb, group, before) : CueNonfinite.Participle(article, sentence, verb);
        // "The roofs have leaks": a noun.
        if (token.Form == VerbForm.Participle && !group.HasHave || token.Form == VerbForm.Third && group.HasAuxiliary || !group.HasAuxiliary && NounParticiple.IsHeadlinePassive(article, sentence, verb))
            return null;
        if (NextIs(article, sentence, verb, "by") || !CueVerbCheck.LooksLikeVerb(article, sentence, verb, group))
            return ByGrammar(article, sentence, verb, group, before);
        var last = CueExtent.CueEnd(article, sentence, verb);
        if (last < verb)
            return null;
        var cue = token.Cue!;
        var clause = new CueClause(group.First, verb, last, CueOrder.SourceFirst, -1, -1, cue)
        {
            Stance = group.Stance,
            After = CueExtent.AfterAddressee(article, sentence, cue, last + 1),
        };
        // "Having told the board that …, Hale left": the subject comes later.
        if (group.First == sentence.First && group.HasHave && article.IsWord(group.First, "having"))
            return clause with { Order = CueOrder.Participle };
        var floor = before.Count > 0 ? before[^1].Last + 1 : sentence.First;
        if (before.Count > 0 && Coordinator(article, group.First - 1, floor) >= floor)
            return clause with { Order = CueOrder.Shared };
        var aside = before.Count == 0 ? -1 : AsideBefore.Opens(article, group.First - 1, sentence.First);
        if (aside >= 0 && aside < before[^1].Verb)
        {
            floor = before.FindLast(other => other.Verb < aside) is { } outer ? outer.Last + 1 : sentence.First;
            clause = clause with { HasAsideBefore = true };
        }
        if (SourceBefore.Ending(article, clause.HasAsideBefore ? aside - 1 : group.First - 1, floor) is not var (first, end) || CueVerbCheck.IsObject(article, sentence, first)
            || token.Form == VerbForm.Base && !group.HasAuxiliary && !CueVerbCheck.CanBePlural(article, first, end))
            return ByGrammar(article, sentence, verb, group, before);
        if (!CueVerbCheck.CanSpeak(article, sentence, clause, first, end))
            return ByGrammar(article, sentence, verb, group, before);
        if (!group.HasAuxiliary && CueVerbCheck.IsOfSeveral(article, verb, first, end))
            return null;
        if (!group.HasAuxiliary && NounParticiple.Is(article, sentence, verb, end))
            return null;
        if (CueVerbCheck.IsDemonstrative(article, first) && !article[end].Is(WordTags.PersonNoun) && !CueVerbCheck.LeadsToWords(article, sentence, clause)
            && !(cue.Class == CueClass.Speech && (article.IsWord(first, "it") && first > sentence.First && article[first - 1].IsMark(',') && clause.After < sentence.End && article[clause.After].Is(WordTags.Preposition | WordTags.TimeWord) || article.GrammarOf(sentence).Complement(verb, Relation.Ccomp) > verb)))
            return null;
        (first, end) = LongerSubject.Of(article, sentence, verb, group.First, first, end);
        if (LongerSubject.IsBareRole(article, sentence, first, end))
            return null;
        while (first < end && (article[first].Is(WordTags.Subordinator) || article.IsAny(first, "though", "although", "because", "if", "why", "how", "where")) && !article[first].Is(WordTags.Determiner | WordTags.SubjectPronoun | WordTags.TitleModifier))
            first++;
        // "The bill would ensure parents know": what shall be, and nobody's word yet.
        if (first < end && first > sentence.First && article[first - 1].Is(WordTags.Modal | WordTags.To) && !article[first].IsCapital && article.GrammarOf(sentence).IsInfinitive(first))
            return null;
        // "What Hale said was that …"
        if (article.IsWord(first, "what") && first < end)
        {
            first++;
            clause = clause with { After = clause.After + 1 < sentence.End && article[clause.After].Is(WordTags.Be) ? clause.After + 1 : clause.After };
        }
        if (clause.HasAsideBefore && article[first].Is(WordTags.Determiner))
            first = PlaceBefore.NameBefore(article, first, floor);
        // "Do you think …?" asks.
        return first == end && article.IsWord(first, "you") && first > sentence.First && article[first - 1].Is(WordTags.Do) ? null : clause with { SourceFirst = first, SourceLast = end };
    }

    /// <summary>The "and" before a verb, with nothing but a day between ("but on Tuesday wrote"); below the floor where there is none.</summary>
    private static int Coordinator(ArticleTokens article, int at, int floor)
    {
        var day = at;
        if (day > floor && article[day].Is(WordTags.TimeWord))
            day -= article.IsAny(day - 1, "on", "last", "this", "late", "early", "earlier", "in") ? 2 : 1;
        return day >= floor && article[day].Is(WordTags.Coordinator) ? day : floor - 1;
    }

    /// <summary>"The general, asked whether he would leave, shook his head": who is asked says nothing. A verb behind a name and its aside ("Hale, the mayor, told us") has a comma before the aside as well.</summary>
    private static bool IsReducedPassive(ArticleTokens article, CueClause clause, int first) =>
        clause is { HasAsideBefore: false, Cue.TakesAddressee: true } && article[clause.First - 1].IsMark(',') && (article[clause.Verb].Form & VerbForm.Participle) != 0
            && !Stretch.Any(article, first, clause.First - 2, token => token.Kind == TokenKind.Mark);

    /// <summary>A verb with its subject where the words alone do not tell them.</summary>
    private static CueClause? ByGrammar(ArticleTokens article, Sentence sentence, int verb, VerbGroup group, List<CueClause> before)
    {
        if (group.First == sentence.First || NextIs(article, sentence, verb, "by") || !group.HasAuxiliary && CueVerbCheck.IsSurelyNoun(article, sentence, verb))
            return null;
        var doubtful = IsDoubtful(article, group.First - 1);
        if (doubtful && (article[verb].Is(WordTags.AlsoNoun) || article[group.First - 1].Is(WordTags.Relative) && article[verb].Cue!.Class is not (CueClass.Speech or CueClass.Finding)))
            return null;
        var grammar = article.GrammarOf(sentence);
        if (!grammar.IsVerb(verb))
            return null;
        var clausal = grammar.Complement(verb, Relation.Ccomp) > verb;
        if (doubtful && !clausal || !grammar.IsFinite(verb) && !(clausal && IsBareFinite(article, grammar, verb, group)))
            return null;
        var end = CueExtent.CueEnd(article, sentence, verb);
        if (end < verb || (grammar.OwnSubject(verb) ?? TakenSubject.OpenRelative(article, sentence, group.First) ?? grammar.SharedSubject(verb) ?? new BorrowedSubject(article, sentence, grammar).OfRoot(verb)) is not var (first, last))
            return null;
        if (last >= group.First || before.Exists(other => other.Last >= first && other.Last <= last && !other.HasSource) || Nouns.HoldStatement(article, first, last))
            return null;
        if (!grammar.HasComplement(verb, article[verb].Cue!))
            return null;
        var clause = new CueClause(group.First, verb, end, CueOrder.SourceFirst, first, last, article[verb].Cue!)
        {
            Stance = group.Stance,
            After = CueExtent.AfterAddressee(article, sentence, article[verb].Cue!, end + 1),
        };
        return IsReducedPassive(article, clause, first) ? null : clause;
    }

    /// <summary>Whether a word hardly stands before a verb: there, only a clause that follows makes a verb of the next ("one in five say …", "has since said …").</summary>
    private static bool IsDoubtful(ArticleTokens article, int at) =>
        article[at].IsGenitive || article[at].Is(WordTags.Determiner | WordTags.Possessive | WordTags.Preposition) && !article[at].Is(WordTags.SubjectPronoun);

    /// <summary>Whether a form that may be an infinitive or participle is a verb with a subject ("Majorities say", "The judge ruled").</summary>
    private static bool IsBareFinite(ArticleTokens article, SentenceGrammar grammar, int verb, VerbGroup group) =>
        !group.HasAuxiliary && (article[verb].Form & (VerbForm.Base | VerbForm.Past)) != 0 && grammar.IsVerb(verb)
            && grammar.OwnSubject(verb) is var (first, last) && !(first == last && article[first].Is(WordTags.ObjectPronoun));

    /// <summary>"He’s predicting", "they're saying": a subject and its auxiliary in one word.</summary>
    private static bool IsContraction(ArticleTokens article, int at, int floor) =>
        at >= floor && article[at].IsWord && article.WordAt(at).IndexOfAny('\'', '’') > 0 && article[at].Is(WordTags.SubjectPronoun);

    /// <summary>“…,” said Smith: the verb follows a quotation or a comma, its source follows the verb.</summary>
    private static CueClause? Inverted(ArticleTokens article, Sentence sentence, int verb)
    {
        var token = article[verb];
        // Whoever is told follows "told", and hardly who tells.
        if (token.Cue! is not { Class: CueClass.Speech, Base: not "tell" } || token.Form is VerbForm.Gerund || token.IsCapital)
            return null;
        var before = article[verb - 1];
        if (!before.IsQuotation && !before.IsMark(','))
            return null;
        var first = verb + 1;
        // "a mediator, state minister Hale said": no verb, but what the minister belongs to.
        if (article.IsWord(verb, "state") && first < sentence.End && article[first].IsCapital)
            return null;
        // "Hale, host of “The Hour,” said he …": a title within an aside.
        if (before.IsQuotation && verb - 2 > sentence.First && article[verb - 2].IsWord && article.GrammarOf(sentence) is var tree && tree.OwnSubject(verb) is not null && tree.Complement(verb, Relation.Ccomp) > verb)
            return null;
        var last = SourceAfter.Beginning(article, first, sentence.End);
        if (last < first)
            return null;
        if (before.IsMark(',') && Inversion.ClauseLast(article, sentence, last) is >= 0 and var tail && Inversion.ClosesSentence(article, sentence, verb, tail))
            last = tail;
        if (Inversion.ListLast(article, sentence, last) is >= 0 and var closing)
            last = closing;
        if (before.IsMark(',') && !(verb - 2 >= sentence.First && article[verb - 2].IsQuotation)
            && SourceBefore.Ending(article, verb - 1, sentence.First) is not null && !Inversion.ClosesSentence(article, sentence, verb, last))
            return null;
        if (article[first].Is(WordTags.Determiner) && !before.IsQuotation && !(last + 1 >= sentence.End || article[last + 1].Kind == TokenKind.Mark))
            return null;
        if (first == last && article[first].Kind == TokenKind.Number
            || last + 1 < sentence.End && article[last + 1].IsWord && AsideBefore.Opens(article, verb - 1, sentence.First) >= 0)
            return null;
        if (last + 1 < sentence.End && (article[last + 1].Is(WordTags.Relative) || article[last + 1].IsWord && !article[last + 1].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb | WordTags.Coordinator | WordTags.Subordinator | WordTags.To)))
            last = Math.Max(last, article.GrammarOf(sentence).PhraseLast(last));
        // "Hale, a member since 2010, said she …"
        if (before.IsMark(',') && !(verb - 2 >= sentence.First && article[verb - 2].IsQuotation) && last + 1 < sentence.End && article[last + 1].IsWord && article.GrammarOf(sentence) is var grammar
            && grammar.OwnSubject(verb) is not null && grammar.Complement(verb, Relation.Ccomp) > last)
            return null;
        last = BeforeAside(article, sentence, first, last);
        var clause = new CueClause(verb, verb, verb, CueOrder.Inverted, first, last, token.Cue!) { After = last + 1 };
        // "The study, published last week, …", "The couple, who have a son, denied the claim" are no inversions.
        return before.IsQuotation || verb - 2 >= sentence.First && article[verb - 2].IsQuotation || !token.Cue!.NeedsPreposition
            && CueVerbCheck.CanSpeak(article, sentence, clause, first, last) && Inversion.MaySpeak(article, first, last) ? clause : null;
    }

    /// <summary>The last token of a source before a clause that says more of it, with words of its own ("said Hale, who added that …").</summary>
    private static int BeforeAside(ArticleTokens article, Sentence sentence, int first, int last)
    {
        for (var i = first + 1; i + 3 <= last; i++)
        {
            if (!article[i].IsMark(',') || !article.IsWord(i + 1, "who"))
                continue;
            var verb = article[i + 2].Is(WordTags.Adverb) ? i + 3 : i + 2;
            if (verb < last && article[verb].Cue is { Class: CueClass.Speech } && (article[verb + 1].IsQuotation || article.GrammarOf(sentence).Complement(verb, Relation.Ccomp) > verb))
                return i - 1;
        }
        return last;
    }

    /// <summary>Continued Smith: “…”; not "Read more: …".</summary>
    private static CueClause? Opening(ArticleTokens article, Sentence sentence, int verb)
    {
        if (article[verb].Cue!.Class != CueClass.Speech || article.IsWord(verb, "read") || (article[verb].Form & (VerbForm.Past | VerbForm.Third)) == 0)
            return null;
        var last = SourceAfter.Beginning(article, verb + 1, sentence.End);
        if (last <= verb || last + 2 >= sentence.End || !(article[last + 1].IsMark(':') || article[last + 1].IsMark(',') && article[last + 2].IsQuotation))
            return null;
        return new CueClause(verb, verb, verb, CueOrder.Opening, verb + 1, last, article[verb].Cue!) { After = last + 1 };
    }

    private static CueClause? Passive(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        if (!NextIs(article, sentence, verb, "by") || verb + 2 >= sentence.End || article[verb].Cue!.Base is "shoot" or "fire")
            return null;
        var last = SourceAfter.Beginning(article, verb + 2, sentence.End);
        return last < verb + 2 ? null
            : new CueClause(group.First, verb, verb + 1, CueOrder.Passive, verb + 2, last, article[verb].Cue!) { Stance = group.Stance, After = last + 1 };
    }

    private static bool NextIs(ArticleTokens article, Sentence sentence, int at, string word) => at + 1 < sentence.End && article.IsWord(at + 1, word);
}
