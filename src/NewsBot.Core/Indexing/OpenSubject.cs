using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>A subject of which a clause tells more, and whose own verb is to come: "People who know him say …", "The man she accused denied it".</summary>
internal static class OpenSubject
{
    /// <summary>Words of such a clause cannot reach to the sentence's end, for then the subject had no verb: they are cut before the verb that the grammar sees.</summary>
    /// <param name="taken">One past the last token of the words.</param>
    /// <returns>False where it sees none.</returns>
    public static bool Keep(ArticleTokens article, Sentence sentence, CueClause clause, Draft draft, ref int taken)
    {
        if (taken < sentence.End - 1 || !TellsOfSubject(article, sentence, clause))
            return true;
        var end = MainVerb(article.GrammarOf(sentence), clause.Verb);
        if (draft.Content.Count != 1 || end < 0 || article[end - 1].End <= draft.Content[0].Start)
            return false;
        draft.Content[0] = new Span(draft.Content[0].Start, article[end - 1].End);
        taken = end;
        return true;
    }

    /// <summary>Whether a clause follows the noun phrase that opens the sentence, with "who" or "that" or a pronoun of its own for its subject.</summary>
    private static bool TellsOfSubject(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var noun = clause.SourceFirst - 1;
        if (clause.Order != CueOrder.SourceFirst || clause.SourceFirst != clause.SourceLast || !article[clause.SourceFirst].Is(WordTags.Relative | WordTags.SubjectPronoun) || noun < sentence.First
            || !article[noun].IsWord || !Nouns.IsNominal(article[noun]) && !article[noun].Is(WordTags.SubjectPronoun))
            return false;
        var first = Math.Min(noun, SourceBefore.Walk(article, noun, sentence.First));
        return first == sentence.First && (first < noun || article[clause.SourceFirst].Is(WordTags.Relative)) || first == sentence.First + 2 && article.IsWord(sentence.First, "at");
    }

    /// <summary>Where the verb of the sentence begins, its auxiliaries with it, if that stands behind a token; -1 where it does not.</summary>
    private static int MainVerb(SentenceGrammar grammar, int after)
    {
        var root = grammar.Parsed.Root;
        if (root < 0 || grammar.Token(root) <= after)
            return -1;
        var helper = grammar.Parsed.Child(root, Relation.Cop, Relation.Aux, Relation.AuxPass);
        return helper < 0 ? grammar.Token(root) : grammar.Token(helper) > after ? grammar.Token(helper) : -1;
    }
}
