using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>The subject that a verb without one of its own has from another: "Hale left and said …", "Hale left, saying …".</summary>
internal readonly struct BorrowedSubject(ArticleTokens article, Sentence sentence, SentenceGrammar grammar)
{
    /// <summary>In words, up the tree to the verb whose subject a verb shares.</summary>
    private const int Longest = 6;

    private ParsedSentence Parsed => grammar.Parsed;

    /// <summary>The subject of the verb that a verb is coordinated with ("Hale left the room and said …"); null where it is coordinated with none that has one.</summary>
    /// <remarks>Of verbs within each other the one in the same form: "Marsh said the lock was closed by Hale and called …" is Marsh's call.</remarks>
    public (int First, int Last)? OfCoordinate(int verb)
    {
        var own = grammar.Word(verb);
        if (own < 0 || Parsed[own].Relation != Relation.Conj)
            return null;
        (int, int)? nearest = null;
        for (var (word, up) = (Parsed[own].Head, 0); word >= 0 && up < Longest; word = Parsed[word].Head, up++)
        {
            if (Parsed[word].Upos == Upos.Verb && grammar.OwnSubject(grammar.Token(word)) is { } subject)
            {
                nearest ??= subject;
                // "Hale said that he had been there, but warned …": the warning is Hale's as well, and no more of what he said.
                if (nearest == subject && verb - 2 > sentence.First && article.IsWord(verb - 1, "but") && article[verb - 2].IsMark(',') && SubjectOfSpeech(word) is { } outer)
                    return outer;
                if (Parsed[word].Class.Xpos == Parsed[own].Class.Xpos)
                    return SubjectOfSpeech(word, Parsed[own].Class.Xpos) ?? subject;
            }
            else if (nearest is null && Parsed[word].Relation != Relation.Conj)
            {
                return null;
            }
        }
        return nearest;
    }

    /// <summary>"Officials at the hospital where he was treated said …": the noun phrase that is the whole sentence for a parse which hangs the verb on the relative clause within it; null where it is none.</summary>
    public (int First, int Last)? OfRoot(int verb)
    {
        var root = Parsed.Root;
        if (root < 0 || Parsed[root].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron) || grammar.RelationOf(verb) != Relation.AclRelcl || grammar.Token(root) is var noun && noun >= verb)
            return null;
        var relative = noun + 1;
        while (relative < verb && !article[relative].Is(WordTags.Relative) && !article.IsAny(relative, "where", "when"))
            relative++;
        for (var i = relative + 1; i < verb; i++)
        {
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation)
                return null;
            if (grammar.IsVerb(i))
                return (grammar.Token(Parsed.Reach(root).First), verb - 1);
        }
        return null;
    }

    /// <summary>The subject of the verb on which a participle hangs, or of what it leaves doing something ("left many wondering"); null where there is none.</summary>
    public (int First, int Last)? OfParticiple(int participle)
    {
        var word = grammar.Word(participle);
        var isApart = participle > sentence.First && (article[participle - 1].IsMark(',') || article[participle - 1].IsQuotation);
        for (var up = 0; word >= 0 && Parsed[word].Head >= 0 && up < Longest; up++)
        {
            var (relation, head) = (Parsed[word].Relation, Parsed[word].Head);
            if (relation is not (Relation.Advcl or Relation.Xcomp or Relation.Conj) || head > word && HoldsClause(participle))
                return null;
            if (relation == Relation.Xcomp && !isApart && Parsed.Child(head, Relation.Obj) is >= 0 and var left && left < word)
                return grammar.Phrase(left);
            if (Parsed[head].Upos is Upos.Verb && grammar.OwnSubject(grammar.Token(head)) is { } subject)
                return (isApart ? SubjectBeside(head, word) ?? SubjectAbove(head, word) : null) ?? subject;
            word = head;
        }
        return null;
    }

    /// <summary>Who says the clause that a verb heads ("Marsh said things were bad, pointing to …": Marsh); null where nobody does.</summary>
    /// <param name="form">The form that the verb of saying must have, if any.</param>
    private (int First, int Last)? SubjectOfSpeech(int word, string? form = null) =>
        Parsed[word].Relation == Relation.Ccomp && Parsed[word].Head is >= 0 and var outer && article[grammar.Token(outer)].Is(WordTags.CueVerb) && (form ?? Parsed[outer].Class.Xpos) == Parsed[outer].Class.Xpos
            ? SubjectOfSpeech(outer, form) ?? grammar.OwnSubject(grammar.Token(outer)) : null;

    /// <summary>Who does what is told last before a participle ("Marsh stayed and Hale left, saying …": Hale); null where only one does anything.</summary>
    private (int First, int Last)? SubjectBeside(int word, int participle)
    {
        (int, int)? found = null;
        foreach (var child in Parsed.Children(word))
        {
            if (child > word && child < participle && Parsed[child].Relation == Relation.Conj && Parsed[child].Upos == Upos.Verb && grammar.OwnSubject(grammar.Token(child)) is { } subject)
                found = subject;
        }
        return found;
    }

    /// <summary>Who does what a clause that a participle follows at a comma is only a part of ("Marsh denied the notion that Hale would go, saying …": Marsh).</summary>
    private (int First, int Last)? SubjectAbove(int word, int participle)
    {
        (int, int)? found = null;
        for (var up = 0; up < Longest && Parsed[word].Relation is Relation.Ccomp or Relation.Acl && Parsed[word].Head is >= 0 and var head; up++)
        {
            while (Parsed[head].Upos != Upos.Verb && Parsed[head].Head >= 0)
                head = Parsed[head].Head;
            if (head == word || head > participle || grammar.OwnSubject(grammar.Token(head)) is not { } subject)
                break;
            (found, word) = (subject, head);
        }
        return found;
    }

    /// <summary>Whether a quotation or a verb in a finite form stands before a participle: then its subject, too, stands before it.</summary>
    private bool HoldsClause(int participle)
    {
        for (var i = sentence.First; i < participle; i++)
        {
            if (article[i].IsQuotation || article[i].Is(WordTags.CueVerb | WordTags.PlainVerb | WordTags.Be) && grammar.IsFinite(i))
                return true;
        }
        return false;
    }
}
