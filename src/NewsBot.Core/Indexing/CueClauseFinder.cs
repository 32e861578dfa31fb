using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the verbs of a sentence that attribute, and whose they are.</summary>
internal static class CueClauseFinder
{
    public static List<CueClause> Find(ArticleTokens article, Sentence sentence)
    {
        var found = new List<CueClause>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!article[i].Is(WordTags.CueVerb) || article[i].IsGenitive || article[i].Is(WordTags.Preposition))
                continue;
            if (At(article, sentence, i, found) is { } clause)
                found.Add(clause);
        }
        return found;
    }

    private static CueClause? At(ArticleTokens article, Sentence sentence, int verb, List<CueClause> before)
    {
        var token = article[verb];
        if ((verb == sentence.First ? Opening(article, sentence, verb) : Inverted(article, sentence, verb)) is { } inverted)
            return inverted;
        if (token.IsCapital && verb != sentence.First && !IsHeadline(article, sentence))
            return null;
        var group = VerbGroup.Before(article, verb, sentence.First);
        if (group.IsInfinitive)
            return null;
        if (group.IsPassive)
            return Passive(article, sentence, verb, group);
        if (token.Form == VerbForm.Gerund && !group.HasBe)
            return Participle(article, sentence, verb);
        if (token.Form == VerbForm.Participle && !group.HasHave)
            return null;
        if (NextIs(article, sentence, verb, "by") || !LooksLikeVerb(article, sentence, verb, group))
            return null;
        var last = CueEnd(article, sentence, verb);
        if (last < verb)
            return null;
        var cue = token.Cue!;
        var clause = new CueClause(group.First, verb, last, CueOrder.SourceFirst, -1, -1, cue)
        {
            Stance = group.Stance,
            After = AfterAddressee(article, sentence, cue, last + 1),
        };
        var floor = before.Count > 0 ? before[^1].Last + 1 : sentence.First;
        if (group.First - 1 >= floor && article[group.First - 1].Is(WordTags.Coordinator) && before.Count > 0)
            return clause with { Order = CueOrder.Shared };
        if (SourcePhrase.Left(article, group.First - 1, floor) is not var (first, end) || IsObject(article, sentence, first) || token.Form == VerbForm.Base && !group.HasAuxiliary && !CanBePlural(article, first, end))
            return null;
        if (IsDemonstrative(article, first) && !article[end].Is(WordTags.PersonNoun) && !LeadsToWords(article, sentence, clause))
            return null;
        return clause with { SourceFirst = first, SourceLast = end };
    }

    /// <summary>Whether the phrase hangs on a preposition, and so is no subject ("in swing states").</summary>
    private static bool IsObject(ArticleTokens article, Sentence sentence, int first) =>
        first > sentence.First && article[first - 1].Is(WordTags.Preposition) && !article[first - 1].Is(WordTags.Subordinator);

    /// <summary>"These figures underline …", "it demands …": the writer's own reasoning, unless words follow that can only be said.</summary>
    private static bool IsDemonstrative(ArticleTokens article, int at) =>
        article[at].IsWord && (article.IsWord(at, "this") || article.IsWord(at, "these") || article.IsWord(at, "that") || article.IsWord(at, "those") || article.IsWord(at, "such") || article.IsWord(at, "it"));

    private static bool LeadsToWords(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        return at >= sentence.End || article[at].Kind == TokenKind.Mark || article[at].IsQuotation || article[at].Is(WordTags.That);
    }

    private static bool NextIs(ArticleTokens article, Sentence sentence, int at, string word) => at + 1 < sentence.End && article.IsWord(at + 1, word);

    /// <summary>Headlines write every word with a capital.</summary>
    private static bool IsHeadline(ArticleTokens article, Sentence sentence) => sentence.Paragraph == 0 && sentence.First == 0;

    /// <summary>“…,” said Smith: the verb follows a quotation or a comma, its source follows the verb.</summary>
    private static CueClause? Inverted(ArticleTokens article, Sentence sentence, int verb)
    {
        var token = article[verb];
        if (token.Cue!.Class is not CueClass.Speech || token.Form is VerbForm.Gerund || token.IsCapital)
            return null;
        var before = article[verb - 1];
        if (!before.IsQuotation && !before.IsMark(','))
            return null;
        if (before.IsMark(',') && !(verb - 2 >= sentence.First && article[verb - 2].IsQuotation) && SourcePhrase.Left(article, verb - 1, sentence.First) is not null)
            return null;
        var first = verb + 1;
        var last = SourcePhrase.Right(article, first, sentence.End);
        if (last < first || article[first].Is(WordTags.Determiner) && !before.IsQuotation && !(last + 1 >= sentence.End || article[last + 1].Kind == TokenKind.Mark))
            return null;
        return new CueClause(verb, verb, verb, CueOrder.Inverted, first, last, token.Cue!) { After = last + 1 };
    }

    /// <summary>Continued Smith: “…”</summary>
    private static CueClause? Opening(ArticleTokens article, Sentence sentence, int verb)
    {
        if (article[verb].Cue!.Class != CueClass.Speech || (article[verb].Form & (VerbForm.Past | VerbForm.Third)) == 0)
            return null;
        var last = SourcePhrase.Right(article, verb + 1, sentence.End);
        if (last <= verb || last + 2 >= sentence.End || !(article[last + 1].IsMark(':') || article[last + 1].IsMark(',') && article[last + 2].IsQuotation))
            return null;
        return new CueClause(verb, verb, verb, CueOrder.Opening, verb + 1, last, article[verb].Cue!) { After = last + 1 };
    }

    private static CueClause? Passive(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        if (!NextIs(article, sentence, verb, "by") || verb + 2 >= sentence.End)
            return null;
        var last = SourcePhrase.Right(article, verb + 2, sentence.End);
        return last < verb + 2 ? null
            : new CueClause(group.First, verb, verb + 1, CueOrder.Passive, verb + 2, last, article[verb].Cue!) { Stance = group.Stance, After = last + 1 };
    }

    private static CueClause? Participle(ArticleTokens article, Sentence sentence, int verb)
    {
        var last = CueEnd(article, sentence, verb);
        if (last < verb)
            return null;
        var cue = article[verb].Cue!;
        var clause = new CueClause(verb, verb, last, CueOrder.Participle, -1, -1, cue) { After = AfterAddressee(article, sentence, cue, last + 1) };
        if (verb == sentence.First)
            return clause;
        var before = article[verb - 1];
        if (before.Is(WordTags.Determiner | WordTags.Possessive | WordTags.To) || before.IsGenitive)
            return null;
        if (before.Kind == TokenKind.Mark || before.IsQuotation || before.Is(WordTags.Preposition | WordTags.Subordinator | WordTags.Adverb | WordTags.Coordinator))
            return clause;
        if (!before.Is(WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion | WordTags.PersonNoun))
            return null;
        // "released data showing": whoever released them; "polls showing": the polls.
        if (Release(article, sentence, verb) is var release and >= 0)
            return SourcePhrase.Left(article, VerbGroup.Before(article, release, sentence.First).First - 1, sentence.First) is var (subject, end)
                ? clause with { First = release, SourceFirst = subject, SourceLast = end } : null;
        return SourcePhrase.Left(article, verb - 1, sentence.First) is var (first, source) ? clause with { SourceFirst = first, SourceLast = source } : null;
    }

    private static int Release(ArticleTokens article, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i > Math.Max(sentence.First, verb - 6); i--)
        {
            if (article[i].Is(WordTags.ReleaseVerb) && !article[i + 1].Is(WordTags.Preposition))
                return i;
            if (article[i].Kind == TokenKind.Mark || article[i].Is(WordTags.Preposition))
                return -1;
        }
        return -1;
    }

    /// <summary>Bare forms and words that are nouns, too, count as verbs only where a subject stands before and an object can follow.</summary>
    private static bool LooksLikeVerb(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        var token = article[verb];
        if (group.HasAuxiliary)
            return true;
        if (verb == sentence.First)
            return false;
        var before = article[group.First - 1 < sentence.First ? sentence.First : group.First - 1];
        if (before.Is(WordTags.Determiner | WordTags.Possessive | WordTags.Preposition) && !before.Is(WordTags.SubjectPronoun) || before.IsGenitive && !before.IsMark(','))
            return false;
        if (!token.Is(WordTags.AlsoNoun))
            return true;
        if (verb + 1 >= sentence.End)
            return false;
        var after = article[verb + 1];
        return after.IsQuotation || after.IsCapital || after.Is(WordTags.Determiner | WordTags.Possessive | WordTags.That | WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.To) && !after.Is(WordTags.Relative & ~WordTags.That)
            || before.Is(WordTags.SubjectPronoun) || after.Is(WordTags.Preposition) && token.Cue!.Prepositions.Count > 0 && token.Cue.Prepositions.Contains(article.WordAt(verb + 1).ToString());
    }

    private static bool CanBePlural(ArticleTokens article, int first, int last)
    {
        if (first == last && article[first].Is(WordTags.SubjectPronoun))
            return !(article.IsWord(first, "he") || article.IsWord(first, "she") || article.IsWord(first, "it") || article.IsWord(first, "someone") || article.IsWord(first, "one"));
        var head = first + 1;
        while (head <= last && !article[head].Is(WordTags.Preposition | WordTags.Relative) && !article[head].IsMark(',') && !article[head].IsMark('('))
        {
            if (article[head].Is(WordTags.Coordinator))
                return true;
            head++;
        }
        head--;
        return article.WordAt(head)[^1] is 's' || article[head].Kind == TokenKind.Number || article[head].Kind == TokenKind.Mark || article[head].Is(WordTags.PersonNoun)
            || article[first].Is(WordTags.SubjectPronoun) || article.IsWord(head, "percent") || article.IsWord(head, "women") || article.IsWord(head, "men");
    }

    /// <summary>The verb with a preposition that belongs to it; before the verb where it attributes nothing without one.</summary>
    private static int CueEnd(ArticleTokens article, Sentence sentence, int verb)
    {
        var cue = article[verb].Cue!;
        if (verb + 1 < sentence.End && article[verb + 1].IsWord && cue.Prepositions.Count > 0)
        {
            var next = article.WordAt(verb + 1);
            foreach (var preposition in cue.Prepositions)
            {
                if (next.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                    return verb + 1;
            }
        }
        if (article[verb].Is(WordTags.ExpressVerb) && ExpressedStance(article, sentence, verb) is var stance and >= 0)
            return stance;
        // "called on Monday for", "called again for"
        if (verb + 2 < sentence.End && article[verb + 1].Is(WordTags.TimeWord | WordTags.Adverb) && cue.Prepositions.Contains(article.WordAt(verb + 2).ToString()))
            return verb + 2;
        var quoted = verb + 1 < sentence.End && (article[verb + 1].IsQuotation || article[verb + 1].Kind == TokenKind.Mark && article[verb + 1].Mark is ':' or ',' && verb + 2 < sentence.End && article[verb + 2].IsQuotation)
            || cue.Class == CueClass.Speech && verb > sentence.First + 1 && article[verb - 2].IsQuotation && SourcePhrase.IsStatement(article, article[verb - 2]);
        return cue.NeedsPreposition && !quoted ? verb - 1 : verb;
    }

    /// <summary>"expressed deep concern about": the cue ends with the preposition, or before a "that"; -1 where no stance follows.</summary>
    private static int ExpressedStance(ArticleTokens article, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End - 1, verb + 6); i++)
        {
            if (!article[i].IsWord || article[i].Is(WordTags.Preposition))
                return -1;
            if (article[i].Is(WordTags.StanceNoun) && article[i + 1].Is(WordTags.Preposition | WordTags.That | WordTags.To))
                return article[i + 1].Is(WordTags.That | WordTags.To) ? i : i + 1;
        }
        return -1;
    }

    /// <summary>The token after those to whom it was said ("told reporters that").</summary>
    private static int AfterAddressee(ArticleTokens article, Sentence sentence, CueVerb cue, int at)
    {
        if (at >= sentence.End)
            return at;
        if (!cue.TakesAddressee)
            return at;
        if (article[at].Is(WordTags.ObjectPronoun) || article.IsWord(at, "you") || article.IsWord(at, "it"))
            return at + 1;
        if (article[at].Is(WordTags.That | WordTags.Wh | WordTags.SubjectPronoun) || article[at].IsQuotation || cue.Class != CueClass.Speech)
            return at;
        return SourcePhrase.Right(article, at, Math.Min(sentence.End, at + 12)) + 1;
    }
}
