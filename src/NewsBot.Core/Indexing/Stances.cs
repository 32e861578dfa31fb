using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whether a clause reports that something was said, that it was not, or that it might be.</summary>
internal static class Stances
{
    public static Stance Of(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        // "Neither would say …", "No one said …"
        if (clause.HasSource && (article[clause.SourceFirst].Is(WordTags.Negation) || article.IsAny(clause.SourceFirst, "no", "nobody", "none")))
            return Stance.NotSaid;
        if (clause.Stance != Stance.Said)
            return clause.Stance;
        if (CueLexicon.IsRefusal(clause.Cue))
            return Stance.NotSaid;
        if (clause.Begin > sentence.First && (article.IsAny(clause.Begin - 1, "if", "unless", "whether")))
            return Stance.Hypothetical;
        // "Has the minister said …?"
        return clause.Order == CueOrder.SourceFirst && clause.Begin == sentence.First + 1
            && article[sentence.First].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal) ? Stance.Hypothetical : Stance.Said;
    }
}
