using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Tells a word that looks like a verb that attributes from the adjective, the noun or the participle that it is: "the most praised boat", "harbour advocates said", "pipes called risers", "the ferry is back".</summary>
internal static class NoPredicate
{
    private const WordTags OpensObject = WordTags.Determiner | WordTags.Possessive | WordTags.That | WordTags.To | WordTags.Wh | WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Preposition | WordTags.Coordinator;

    private const WordTags Somebody = WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title | WordTags.Calling | WordTags.DataNoun | WordTags.SubjectPronoun;

    /// <summary>What a name is known for: "the Open champion Otto Lind", "a grand slam winner".</summary>
    private static readonly string[] Distinctions = ["champion", "champions", "slam", "slams", "broadcast", "broadcasts"];

    /// <param name="group">What stands before the word.</param>
    public static bool Is(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        if (verb == sentence.First || verb + 1 >= sentence.End)
            return false;
        var form = article[verb].Form;
        var isPlain = (form & (VerbForm.Past | VerbForm.Participle | VerbForm.Gerund)) == 0;
        // "is back", "are welcome"
        if (isPlain && article[verb - 1].Is(WordTags.Be) && group.First < verb)
            return true;
        if (group.HasAuxiliary || group.IsInfinitive || article[verb].IsCapital || !article[verb + 1].IsWord || article[verb - 1].Is(WordTags.SubjectPronoun) && !article[verb - 1].Is(WordTags.Determiner | WordTags.Relative))
            return false;
        if (isPlain || article.IsAny(verb, Distinctions))
            return !article[verb + 1].Is(OpensObject) && IsNoun(article, sentence, verb);
        return IsAdjective(article, sentence, verb) || form != VerbForm.Gerund && !article.IsWord(verb, "said") && HangsOnThing(article, sentence, verb);
    }

    /// <summary>"grand | slam | titles", "ferry | advocates | said": the parser and a verb of its own say so.</summary>
    private static bool IsNoun(ArticleTokens article, Sentence sentence, int verb)
    {
        var before = article[verb - 1];
        var grammar = article.GrammarOf(sentence);
        if (!before.IsWord || grammar.Word(verb) is not (>= 0 and var word) || grammar.Parsed[word].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
            return false;
        if (article.IsAny(verb, Distinctions))
            return true;
        var head = grammar.Head(verb);
        return grammar.Parsed[word].Relation switch
        {
            Relation.Nsubj or Relation.NsubjPass => head > verb && !before.Is(WordTags.BodyNoun | WordTags.DataNoun | WordTags.PersonNoun) && grammar.IsFinite(head) && (article[head].Is(WordTags.CueVerb | WordTags.PlainVerb) || head == verb + 1 || article[verb + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal)),
            Relation.Compound or Relation.Amod => head > verb && !article.WordAt(verb + 1).EndsWith("ing", StringComparison.Ordinal) && !before.IsCapital && !before.Is(Somebody) && article.WordAt(verb - 1)[^1] != 's' && !Strangers.IsPeople(article, verb - 1),
            _ => false,
        };
    }

    /// <summary>"the most | praised | boat", "reconsider | planned | deals": no noun stands before it that could be its subject.</summary>
    private static bool IsAdjective(ArticleTokens article, Sentence sentence, int verb)
    {
        var (before, after) = (article[verb - 1], article[verb + 1]);
        if (verb - 2 >= sentence.First && article.IsAny(verb - 1, "most", "least") && article[verb - 2].Is(WordTags.Determiner | WordTags.Possessive) && !after.Is(OpensObject))
            return true;
        if (!before.IsWord || before.IsCapital || after.Is(OpensObject) || before.Is(Somebody | WordTags.TimeWord))
            return false;
        var grammar = article.GrammarOf(sentence);
        return grammar.RelationOf(verb) == Relation.Amod && grammar.Head(verb) > verb && grammar.Word(verb - 1) is >= 0 and var word && grammar.Parsed[word].Upos is Upos.Adj or Upos.Num or Upos.Det or Upos.Verb or Upos.Adp or Upos.Adv && (grammar.Parsed[word].Upos != Upos.Adv || article.IsAny(verb - 1, "most", "more", "least", "less"));
    }

    /// <summary>"pipes | called | risers", "a show | focused on boats": it hangs on a thing, which says nothing.</summary>
    private static bool HangsOnThing(ArticleTokens article, Sentence sentence, int verb)
    {
        var grammar = article.GrammarOf(sentence);
        if (grammar.RelationOf(verb) != Relation.Acl || grammar.IsFinite(verb) || grammar.Head(verb) is not (>= 0 and var noun) || noun > verb)
            return false;
        if (article[noun].IsCapital || article[noun].IsGenitive || grammar.RelationOf(noun) == Relation.Root || article[verb + 1].Is(WordTags.That) || grammar.Complement(verb, Relation.Ccomp) > verb)
            return false;
        // "a group called Boats Matter", and not "the board called for more"
        if (article.IsAny(verb, "called", "dubbed", "named"))
            return !article[noun].Is(WordTags.PersonNoun | WordTags.Title) && !article[verb + 1].Is(WordTags.Preposition | WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Wh);
        return article[verb - 1].IsWord && !article[verb - 1].IsCapital && !article[noun].Is(Somebody & ~WordTags.BodyNoun) && !Strangers.IsPeople(article, noun) && (article.IsWord(verb, "focused") || !article[noun].Is(WordTags.BodyNoun));
    }
}
