using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"They struck in the hope that the yard would stay", "she spoke in favour of the bridge": what somebody does something for.</summary>
internal static class InHope
{
    private static readonly string[] Hopes = ["hope", "hopes", "belief", "expectation", "fear"];

    private static readonly string[] Sides = ["support", "favor", "favour", "defense", "defence", "praise"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 2; i + 3 < sentence.End; i++)
        {
            if (!article.IsWord(i, "in") || Read(article, sentence, index, i) is not { } draft)
                continue;
            if (found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int at)
    {
        var noun = article.IsWord(at + 1, "the") ? at + 2 : at + 1;
        var lead = noun + 1;
        if (lead + 1 >= sentence.End || !(article.IsAny(noun, Hopes) && (article[lead].Is(WordTags.That) || article.IsWord(lead, "of")) || noun == at + 1 && article.IsAny(noun, Sides) && article.IsWord(lead, "of")))
            return null;
        var grammar = article.GrammarOf(sentence);
        var verb = grammar.Head(noun);
        if (verb < 0 || verb >= at || grammar.RelationOf(noun) != Relation.Obl || !grammar.IsVerb(verb) || VerbGroup.Before(article, verb, sentence.First) is var group && group.IsPassive || FramedClauses.Speaker(article, grammar, verb, group) is not var (first, last)
            || grammar.PhraseAt(lead, noun, verb) is var end && end <= lead)
            return null;
        var from = article[lead].Is(WordTags.That) ? lead : lead + 1;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(at, from - 1), Stance = group.Stance };
        draft.Content.Add(article.SpanOf(from, end));
        draft.Kind = Stretch.KindOf(article, from, end);
        return draft;
    }
}
