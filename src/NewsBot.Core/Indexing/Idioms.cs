using System.Collections.Frozen;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Set phrases that attribute what follows them: "came to the conclusion that", "cast doubt on", "threw her weight behind", "ruled out".</summary>
internal static class Idioms
{
    /// <summary>In tokens, what a star stands for.</summary>
    private const int LongestModifier = 3;

    /// <summary>A verb and the words behind it; a star is whose it is, or how it is.</summary>
    private static readonly string[] Phrases =
    [
        "come to the conclusion that", "come to the realization that", "come to the view that", "come out against", "come out for", "come out in favor of", "come out in favour of", "come out in support of", "come to the defense of",
        "arrive at the conclusion that", "draw attention to", "call attention to", "cast doubt on", "cast doubts on", "pour scorn on", "pour cold water on", "throw cold water on", "throw * weight behind", "throw * support behind",
        "put * weight behind", "call into question", "leave open the possibility that", "leave open the possibility of", "hold out hope that", "hold out hope of", "hold out hope for", "rule out", "stand by", "double down on",
        "walk back", "back away from", "sound the alarm about", "sound the alarm over", "sound the alarm on", "raise the alarm about", "raise the alarm over", "make light of", "make fun of", "take exception to", "take pride in",
        "take comfort in", "take credit for", "take a dim view of", "take a stand against", "take note of", "lay * blame on", "place * blame on", "pin * blame on", "put * blame on", "have * faith in", "have * confidence in",
        "have no illusions about", "have no intention of", "have * praise for", "have harsh words for", "have kind words for", "find fault with", "be of the opinion that", "be of the view that", "be of the belief that",
        "be of two minds about", "be in favor of", "be in favour of", "be in agreement that", "be in agreement with", "be under the impression that", "be in no doubt that", "be full of praise for", "be open to", "be resigned to",
    ];

    private static readonly FrozenDictionary<string, string[][]> OfVerb = Build();

    private static readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> BySpan = OfVerb.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (!article[i].IsWord || article[i].IsCapital || !BySpan.TryGetValue(article.WordAt(i), out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (End(article, sentence, i, phrase) is not (> 0 and var end))
                    continue;
                if (Read(article, sentence, index, i, end) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                    found.Add(draft);
                break;
            }
        }
    }

    /// <summary>The last token of the phrase whose verb stands at a place; -1 where other words follow the verb.</summary>
    private static int End(ArticleTokens article, Sentence sentence, int verb, string[] phrase)
    {
        var at = verb + 1;
        for (var w = 0; w < phrase.Length; w++, at++)
        {
            if (phrase[w] == "*")
            {
                w++;
                for (var skipped = 0; skipped < LongestModifier && at < sentence.End && article[at].IsWord && !article.IsWord(at, phrase[w]); skipped++)
                    at++;
            }
            if (at + 1 >= sentence.End || !article.IsWord(at, phrase[w]))
                return -1;
        }
        return at - 1;
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int verb, int last)
    {
        var group = VerbGroup.Before(article, verb, sentence.First);
        if (group.IsPassive)
            return null;
        var grammar = article.GrammarOf(sentence);
        var isThat = article[last].Is(WordTags.That);
        if (FramedClauses.Speaker(article, grammar, Predicate(article, grammar, verb, last), group) is not var (first, end))
            return null;
        var from = isThat ? last : last + 1;
        var past = isThat ? grammar.ClauseReach(last) : grammar.PhraseLast(from);
        if (past < from || !isThat && article[from].Is(WordTags.SubjectPronoun))
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = end, Cue = article.SpanOf(group.First, isThat ? last - 1 : last), Stance = group.Stance };
        draft.Content.Add(article.SpanOf(from, past));
        draft.Kind = Stretch.KindOf(article, from, past);
        return draft;
    }

    /// <summary>What has the subject: the verb, or of a phrase with "be" the noun that the grammar makes its head.</summary>
    private static int Predicate(ArticleTokens article, SentenceGrammar grammar, int verb, int last)
    {
        if (!article[verb].Is(WordTags.Be))
            return verb;
        for (var i = verb + 1; i <= last; i++)
        {
            if (grammar.Copula(i) == verb)
                return i;
        }
        return verb;
    }

    private static FrozenDictionary<string, string[][]> Build()
    {
        var forms = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var words in Phrases.Select(phrase => phrase.Split(' ')))
        {
            IEnumerable<string> verbs = words[0] == "be" ? ["is", "are", "was", "were", "been"] : VerbForms.Of(words[0]).Select(form => form.Word);
            foreach (var verb in verbs.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!forms.TryGetValue(verb, out var rests))
                    forms[verb] = rests = [];
                rests.Add(words[1..]);
            }
        }
        return forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }
}
