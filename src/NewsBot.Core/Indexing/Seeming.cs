using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"The talks seem to have stalled", "It appears that …": an impression, without anyone who is named for it.</summary>
internal static class Seeming
{
    public static readonly string[] Verbs = ["seem", "seems", "seemed", "appear", "appears", "appeared"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (article[i].IsWord && !article[i].IsCapital && article.IsAny(i, Verbs) && Read(article, sentence, index, i) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int verb)
    {
        var group = VerbGroup.Before(article, verb, sentence.First);
        if (group.IsInfinitive || group.First == sentence.First)
            return null;
        var grammar = article.GrammarOf(sentence);
        if (!grammar.IsFinite(verb) || grammar.RelationOf(verb) is not (Relation.Root or Relation.Conj or Relation.Parataxis) || grammar.ComplementPhrase(verb, Relation.Xcomp, Relation.Ccomp, Relation.Csubj) is not var (from, last))
            return null;
        var draft = new Draft { Sentence = index, Stance = group.Stance, Cue = article.SpanOf(group.First, verb) };
        if (!article[from].Is(WordTags.That))
        {
            if ((grammar.OwnSubject(verb) ?? grammar.SharedSubject(verb)) is not var (first, end) || end >= group.First || Stretch.Any(article, first, end, token => token.IsQuotation))
                return null;
            // "Nobody seems to care": what is not so is no impression.
            if (article[end].Is(WordTags.Relative | WordTags.Wh) || article[first].Is(WordTags.Negation) || article.IsAny(first, "nobody", "no", "none", "nothing", "neither"))
                return null;
            draft.Content.Add(article.SpanOf(first, end));
        }
        draft.Content.Add(article.SpanOf(from, last));
        draft.Kind = Stretch.KindOf(article, from, last);
        return draft;
    }
}
