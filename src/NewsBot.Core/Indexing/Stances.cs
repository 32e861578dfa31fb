using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whether a clause reports that something was said, that it was not, or that it might be.</summary>
internal static class Stances
{
    /// <summary>Verbs that deny what somebody else says.</summary>
    private static readonly HashSet<string> Rejections = new(StringComparer.Ordinal) { "reject", "dismiss", "dispute", "refute", "rebut", "contest", "doubt", "debunk", "disavow", "repudiate", "disbelieve", "question", "contradict" };

    /// <summary>"rejected claims that the ferry was late", "disputed that it was": what follows is what others say.</summary>
    public static bool IsRejected(ArticleTokens article, CueClause clause, Draft draft)
    {
        if (!Rejections.Contains(clause.Cue.Base))
            return false;
        var at = clause.After;
        while (article[at].Start < draft.Content[0].Start)
            at++;
        while (at + 1 < article.Tokens.Count && !article[at].Is(WordTags.CueNoun | WordTags.DataNoun | WordTags.That) && article[at].IsWord && (article[at].Is(WordTags.Determiner | WordTags.Possessive | WordTags.Adverb) || article[at].IsGenitive || article[at].Tags == WordTags.None && !article[at].IsCapital))
            at++;
        return article[at].Is(WordTags.That) && !article[at].Is(WordTags.Wh) || article[at].Is(WordTags.CueNoun | WordTags.DataNoun) && at + 1 < article.Tokens.Count && article.IsAny(at + 1, "that", "of", "it", "he", "she", "they", "by");
    }

    public static Stance Of(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        // "Neither would say …", "No one said …"
        if (clause.HasSource && (article[clause.SourceFirst].Is(WordTags.Negation) || article.IsAny(clause.SourceFirst, "no", "nobody", "none")))
            return Stance.NotSaid;
        if (clause.Stance != Stance.Said)
            return clause.Stance;
        // "allegedly told the police"
        if (Stretch.AnyWord(article, clause.First, clause.Verb, "allegedly", "supposedly", "purportedly"))
            return Stance.Hypothetical;
        if (clause.Cue.Base == "forget" && clause.After < article.Tokens.Count && article[clause.After].Is(WordTags.To))
            return Stance.NotSaid;
        if (CueLexicon.IsRefusal(clause.Cue))
            return Stance.NotSaid;
        if (clause.Begin > sentence.First && (article.IsAny(clause.Begin - 1, "if", "unless", "whether")))
            return Stance.Hypothetical;
        if (Withheld.Of(article, sentence, clause) is var withheld && withheld != Stance.Said)
            return withheld;
        // "Has the minister said …?"
        return clause.Order == CueOrder.SourceFirst && clause.Begin == sentence.First + 1
            && article[sentence.First].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal) ? Stance.Hypothetical : Stance.Said;
    }
}
