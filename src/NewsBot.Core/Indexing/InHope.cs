using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"They struck in the hope that the yard would stay", "she spoke in favour of the bridge": what somebody does something for.</summary>
internal static class InHope
{
    private static readonly string[] Hopes = ["hope", "hopes", "belief", "expectation", "fear"];

    private static readonly string[] Sides = ["support", "favor", "favour", "defense", "defence", "praise"];

    private static readonly string[] Plans = ["plans", "hopes", "promises", "threats"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 2; i + 3 < sentence.End; i++)
        {
            if (!(article.IsWord(i, "in") || article.IsWord(i, "with") && article.IsAny(i + 1, Plans)) || Read(article, sentence, index, i) is not { } draft)
                continue;
            if (found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int at)
    {
        var noun = article.IsWord(at + 1, "the") ? at + 2 : at + 1;
        var lead = noun + 1;
        if (lead + 1 >= sentence.End || !(article.IsWord(at, "with") ? CueExtent.OpensInfinitive(article, sentence, lead) : article.IsAny(noun, Hopes) && (article[lead].Is(WordTags.That) || article.IsWord(lead, "of")) || noun == at + 1 && article.IsAny(noun, Sides) && article.IsWord(lead, "of")))
            return null;
        var grammar = article.GrammarOf(sentence);
        var verb = grammar.Head(noun);
        if (verb < 0 || verb >= at || !article.IsWord(at, "with") && grammar.RelationOf(noun) != Relation.Obl || !grammar.IsVerb(verb) || VerbGroup.Before(article, verb, sentence.First) is var group && group.IsPassive || FramedClauses.Speaker(article, grammar, verb, group) is not var (first, last)
            || PhraseAt(grammar, lead, grammar.Word(noun), grammar.Word(verb)) is var end && end <= lead)
            return null;
        var from = article[lead].Is(WordTags.That | WordTags.To) ? lead : lead + 1;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(at, from - 1), Stance = group.Stance };
        draft.Content.Add(article.SpanOf(from, end));
        draft.Kind = Stretch.KindOf(article, from, end);
        return draft;
    }

    /// <summary>The last token of the phrase that begins at a token and hangs on one of two words; -1 where none does.</summary>
    private static int PhraseAt(SentenceGrammar grammar, int begin, int one, int other)
    {
        for (var word = one + 1; word > 0 && word < grammar.Parsed.Count; word++)
        {
            if ((grammar.Parsed[word].Head == one || grammar.Parsed[word].Head == other) && grammar.Phrase(word) is var (first, last) && first == begin)
                return last;
        }
        return -1;
    }
}
