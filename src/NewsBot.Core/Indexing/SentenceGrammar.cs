using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>The grammar of a sentence, asked for and answered in the article's tokens.</summary>
internal sealed class SentenceGrammar(ArticleTokens article, Sentence sentence, ParsedSentence parsed)
{
    /// <summary>In words, up the tree from a verb.</summary>
    private const int Longest = 6;

    public ParsedSentence Parsed => parsed;

    /// <summary>The word that the others of a token hang on; -1 where it has none.</summary>
    public int Word(int token) => parsed.HeadOf(token - sentence.First);

    public int Token(int word) => sentence.First + parsed[word].Token;

    public Relation RelationOf(int token) => Word(token) is >= 0 and var word ? parsed[word].Relation : Relation.Dep;

    public bool IsVerb(int token) => parsed.ClassOf(token - sentence.First)?.Upos is Upos.Verb or Upos.Aux;

    /// <summary>Whether a token is a verb that can have a subject of its own: in a finite form, or with an auxiliary.</summary>
    public bool IsFinite(int token) =>
        parsed.ClassOf(token - sentence.First) is { Upos: Upos.Verb, Xpos: var form }
            && (form is "VBD" or "VBZ" or "VBP" || Word(token) is var word && parsed.Child(word, Relation.Aux) >= 0 && parsed.Child(word, Relation.AuxPass) < 0);

    public bool IsInfinitive(int token) => parsed.ClassOf(token - sentence.First) is { Upos: Upos.Verb or Upos.Aux, Xpos: "VB" };

    /// <summary>Whether something follows a verb that it can attribute.</summary>
    public bool HasComplement(int token, CueVerb cue)
    {
        var word = Word(token);
        foreach (var child in parsed.Children(word))
        {
            if (child > word && (parsed[child].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Obj or Relation.Parataxis
                || parsed[child].Relation is Relation.Obl or Relation.Advcl && cue.Prepositions.Count > 0))
                return true;
        }
        return false;
    }

    /// <summary>The last token of the first phrase that follows a word and completes it; -1 where none does.</summary>
    public int Complement(int token, params ReadOnlySpan<Relation> relations) => ComplementPhrase(token, relations)?.Last ?? -1;

    /// <summary>The first phrase that follows a word and completes it; null where none does.</summary>
    public (int First, int Last)? ComplementPhrase(int token, params ReadOnlySpan<Relation> relations)
    {
        var word = Word(token);
        if (word < 0)
            return null;
        foreach (var child in parsed.Children(word))
        {
            if (child > word && relations.Contains(parsed[child].Relation))
                return Phrase(child);
        }
        return null;
    }

    /// <summary>The form of "be" that makes a predicate of an adjective; -1 where there is none before it.</summary>
    public int Copula(int adjective) => Word(adjective) is >= 0 and var word && parsed.Child(word, Relation.Cop) is >= 0 and var be && be < word ? Token(be) : -1;

    /// <summary>The last token of the clause whose conjunction a word is; before it where it is none.</summary>
    public int ClauseReach(int conjunction) => Head(conjunction) is var head && head > conjunction ? Phrase(Word(head)).Last : conjunction - 1;

    /// <summary>The token that a token hangs on; -1 where it hangs on nothing.</summary>
    public int Head(int token) => Word(token) is >= 0 and var word && parsed[word].Head is >= 0 and var head ? Token(head) : -1;

    /// <summary>The first token of the phrase that a token hangs on; -1 where it hangs on nothing.</summary>
    public int HeadFirst(int token) => Word(token) is >= 0 and var word && parsed[word].Head >= 0 ? Phrase(parsed[word].Head).First : -1;

    /// <summary>The preposition, one of those given, of a phrase that follows a verb ("spoke at length about"); -1 where none does.</summary>
    public int Preposition(int verb, IReadOnlyList<string> prepositions)
    {
        var word = Word(verb);
        if (word < 0)
            return -1;
        foreach (var child in parsed.Children(word))
        {
            if (child > word && parsed[child].Relation is Relation.Obl or Relation.Advcl && Phrase(child) is var (first, last) && last > first && prepositions.Contains(article.WordAt(first).ToString()))
                return first;
        }
        return -1;
    }

    /// <summary>The first token of the clause with a subject of its own that a verb has for its object; -1 where it has none.</summary>
    public int ClauseFirst(int token)
    {
        var word = Word(token);
        foreach (var child in parsed.Children(word))
        {
            if (child > word && parsed[child].Relation == Relation.Ccomp && parsed.Subject(child) > word)
                return Phrase(child).First;
        }
        return -1;
    }

    /// <summary>The first and last token of what hangs on a word, marks at both ends left out.</summary>
    public (int First, int Last) Phrase(int word)
    {
        var (first, last) = parsed.Reach(word);
        return Trim(Token(first), Token(last));
    }

    /// <summary>The phrase that is the subject of a verb; null where it has none of its own.</summary>
    public (int First, int Last)? OwnSubject(int verb)
    {
        var word = Word(verb);
        if (word < 0 || parsed.Child(word, Relation.Nsubj, Relation.NsubjPass) is not (>= 0 and var subject) || subject > word)
            return null;
        var (first, last) = Phrase(subject);
        first = NameStart.Whole(article, SubjectStart(first, last), sentence.First);
        if (!Stretch.Any(article, first, last, token => token.Is(WordTags.Relative | WordTags.DataNoun | WordTags.Occasion)))
            last = TimeBefore.Skip(article, last, first);
        (first, last) = Trim(first, WholeName(last, verb));
        first = Quantity.Start(article, NameStart.BehindTime(article, first, last), sentence.First);
        // A thing that "that" tells of ("a plan that asks for more") says nothing.
        return !Stretch.Any(article, first, last, token => !token.Is(WordTags.TimeWord | WordTags.That)) || last >= verb || first > last || IsLead(first, last) || article[first].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal) ? null : (first, last);
    }

    /// <summary>Whether a phrase opens with a preposition that is no margin of a number ("on it", and not "at least 40").</summary>
    private bool IsLead(int first, int last) =>
        article[first].Is(WordTags.Preposition | WordTags.To) && parsed.ClassOf(first - sentence.First)?.Upos == Upos.Adp && !article.IsAny(first + 1, "least", "most") && !Stretch.Any(article, first + 1, Math.Min(first + 2, last), token => token.Kind == TokenKind.Number);

    /// <summary>The last token of a name that a subject cuts short ("Mrs. | Marsh said").</summary>
    private int WholeName(int last, int verb)
    {
        if (sentence.Paragraph == 0 || last + 1 >= verb || !article[last].IsWord || article[last].Is(WordTags.Relative | WordTags.SubjectPronoun | WordTags.Determiner) || article[last].IsGenitive || !article[last + 1].IsCapital || !article[last + 1].IsWord || article[last + 1].Is(CapitalRun.NeverNames))
            return last;
        var end = CapitalRun.End(article, last + 1, verb);
        return end + 2 < verb && article.IsWord(end + 1, "of") && article[end + 2].IsCapital ? CapitalRun.End(article, end + 2, verb) : end;
    }

    /// <summary>The first token of a subject, without the conjunction, adverb or phrase that leads its clause in ("Instead, Marsh", "that the board", "Beside the plan, critics").</summary>
    private int SubjectStart(int first, int last)
    {
        // "(AP) The board"
        if (first + 1 < last && article[first + 1].IsMark(')'))
            return SubjectStart(first + 2, last);
        if (article[first].Is(WordTags.Preposition | WordTags.TimeWord) && !article[first].Is(WordTags.Adverb))
        {
            for (var i = first + 1; i < last; i++)
            {
                if (article[i].IsMark(','))
                    return SubjectStart(i + 1, last);
            }
        }
        while (first < last && (article[first].Is(WordTags.Coordinator | WordTags.Adverb) && !article[first].Is(WordTags.Determiner | WordTags.Negation) && !article.IsWord(first, "only") && !(article.IsWord(first, "first") && Nouns.IsNominal(article[first + 1]) && !article[first + 1].IsCapital && !article[first + 1].Is(WordTags.Determiner | WordTags.Possessive))
            || article[first].Is(WordTags.That) && LeadsIn(first) || article[first].IsMark(',')))
            first++;
        return first;
    }

    /// <summary>Whether "that" opens a clause and belongs to no noun ("that many officials", and not "that official").</summary>
    private bool LeadsIn(int that) =>
        article[that + 1].IsCapital || article[that + 1].IsWord && article[that + 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.SubjectPronoun) || RelationOf(that) == Relation.Mark;

    /// <summary>The subject of the verb that a verb is coordinated with; null where it is coordinated with none that has one.</summary>
    public (int First, int Last)? SharedSubject(int verb) => new BorrowedSubject(article, sentence, this).OfCoordinate(verb);

    /// <summary>The subject of the verb whose object a noun is; null where it is none.</summary>
    public (int First, int Last)? SubjectOfVerbOver(int noun) =>
        Word(noun) is >= 0 and var word && parsed[word].Relation == Relation.Obj && parsed[word].Head is >= 0 and var head ? OwnSubject(Token(head)) ?? SharedSubject(Token(head)) : null;

    /// <summary>The subject of the verb on which a participle hangs; null where there is none.</summary>
    public (int First, int Last)? SubjectOfHead(int participle) => new BorrowedSubject(article, sentence, this).OfParticiple(participle);

    /// <summary>Whether a verb with its subject qualifies a noun from one token on and before another ("the place | officials call").</summary>
    public bool Qualifies(int verb, int from, int before) =>
        Word(verb) is >= 0 and var word && parsed[word].Relation == Relation.AclRelcl && Token(parsed[word].Head) is var noun && noun >= from && noun < before;

    /// <summary>The last token of the phrase to which a token belongs that follows it ("a member who supports her"); commas end it.</summary>
    public int PhraseLast(int token)
    {
        var word = Word(token);
        while (word >= 0 && parsed[word].Head >= 0 && parsed[word].Relation is Relation.Det or Relation.Compound or Relation.Amod or Relation.Nummod or Relation.NmodPoss or Relation.Flat)
            word = parsed[word].Head;
        if (word < 0)
            return token;
        var end = Math.Min(Token(parsed.Reach(word).Last), sentence.End - 1);
        var last = token;
        while (last < end && article[last + 1].Kind is not (TokenKind.Mark or TokenKind.Quotation))
            last++;
        return last;
    }

    private (int First, int Last) Trim(int first, int last)
    {
        while (first < last && article[first].Kind == TokenKind.Mark && !article[first].IsOneOf("$£€#@"))
            first++;
        while (first < last && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]$£€"))
            last--;
        return (first, last);
    }

    /// <summary>The last token that the words of a clause can reach: where the sentence goes on after it, or with a verb or clause that is coordinated with its verb.</summary>
    /// <param name="from">Where the words begin that the verb attributes.</param>
    public int ClauseLast(CueClause clause, int from)
    {
        var last = sentence.End - 1;
        var word = Word(clause.Verb);
        if (word < 0)
            return last;
        if (IsSubordinate(clause, word))
            last = Math.Max(from, SubordinateLast(clause, word, from, last));
        foreach (var child in parsed.Children(word))
        {
            var end = Token(parsed.Reach(child).First) - 1;
            if (child > word && end >= from && end < last && parsed[child].Relation == Relation.Conj && !RunOn.Is(article, clause, from, Token(child)) && IsCoordinated(clause, word, child, end + 1) && MayEndAfter(end))
                return end;
        }
        return last;
    }

    private bool IsSubordinate(CueClause clause, int word) => parsed[word].Relation is Relation.Acl or Relation.AclRelcl || IsLed(article, sentence, clause);

    /// <summary>Whether a word leads a clause in that makes it part of another.</summary>
    public static bool IsLed(ArticleTokens article, Sentence sentence, CueClause clause) =>
        clause.Begin > sentence.First && (article[clause.Begin - 1].Is(WordTags.Subordinator | WordTags.Wh | WordTags.Relative)
            || clause.Order == CueOrder.Participle && article[clause.Begin - 1].Is(WordTags.Preposition))
        || clause.HasSource && article[clause.SourceFirst].Is(WordTags.Relative);

    /// <summary>The end of the clause that a later word governs.</summary>
    private int SubordinateLast(CueClause clause, int word, int from, int last)
    {
        for (var (at, up) = (word, 0); parsed[at].Head >= 0 && up < Longest; at = parsed[at].Head, up++)
        {
            if (parsed[at].Head > word)
                return Token(parsed.Reach(at).Last) is var end && end >= from && end < last && MayEndAfter(end)
                    && (article[end + 1].Kind == TokenKind.Mark || article[end].IsMark(',') || clause.Cue.Class is CueClass.Judgement or CueClass.Intent) ? end : last;
        }
        return last;
    }

    private bool MayEndAfter(int last) =>
        last + 1 < sentence.End && !article[last + 1].IsQuotation
            && (article[last + 1].Kind == TokenKind.Mark || article[last].Kind == TokenKind.Mark || article[last].IsQuotation || article[last + 1].Is(WordTags.Coordinator)
                || IsVerb(last + 1) || article[last + 1].Is(WordTags.Adverb) && last + 2 < sentence.End && IsVerb(last + 2));

    /// <summary>Whether a word is a verb of the form of the one it is coordinated with, or a clause with a subject of its own that the words cannot go on with.</summary>
    private bool IsCoordinated(CueClause clause, int word, int child, int at)
    {
        while (at < sentence.End - 1 && (article[at].Kind == TokenKind.Mark || article[at].Is(WordTags.Coordinator)) && !article[at].Is(WordTags.That))
            at++;
        return parsed.Subject(child) < 0 ? parsed[child].Class.Xpos == parsed[word].Class.Xpos
            : !article[at].Is(WordTags.That) && (clause.Cue.Class is CueClass.Judgement or CueClass.Intent || article.IsAny(at - 1, "but", "yet", "while"));
    }
}
