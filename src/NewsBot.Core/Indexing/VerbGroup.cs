using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What stands before a verb and belongs to it: auxiliaries, negations, adverbs.</summary>
/// <param name="First">First token of the group.</param>
internal readonly record struct VerbGroup(int First, bool HasBe, bool HasHave, bool HasAuxiliary, bool IsInfinitive, bool IsPassive, Stance Stance)
{
    private const WordTags Auxiliaries = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal;

    private static readonly string[] Phases = ["continue", "continuing"];

    private static readonly string[] Chains = ["went", "go", "goes", "continued", "continues", "came", "proceeded", "took"];

    public static VerbGroup Before(ArticleTokens article, int verb, int floor)
    {
        if (VerbChain.Before(article, verb, floor) is var (chained, said))
            return new VerbGroup(chained, true, false, true, false, false, said);
        var first = verb;
        var tags = WordTags.None;
        for (var i = verb - 1; i >= floor; i--)
        {
            var token = article[i];
            if (i == first - 1 && i > floor + 1 && article.IsAny(i, "both") && (article[i - 1].IsCapital || article[i - 1].IsMark(')')))
            {
                first = i;
                continue;
            }
            // "have in fact reported"
            if (i > floor + 1 && i == first - 1 && article.IsAny(i, "fact", "turn", "effect", "particular") && article.IsWord(i - 1, "in") && article[i - 2].Is(Auxiliaries))
            {
                first = i--;
                first--;
                continue;
            }
            if (!token.IsWord || !token.Is(Auxiliaries | WordTags.Negation | WordTags.Adverb) || token.IsCapital && i > floor && !article[verb].IsCapital)
                break;
            // "They have both said".
            var isShared = i > floor && article[i - 1].Is(Auxiliaries) && article.IsAny(i, "both", "all");
            if (token.Is(WordTags.SubjectPronoun | WordTags.Determiner) && !token.Is(Auxiliaries) && !isShared)
                break;
            tags |= token.Tags;
            first = i;
        }
        var infinitive = first > floor && article[first - 1].Is(WordTags.To);
        // "has yet to say"
        if (infinitive && first - 3 >= floor && article.IsWord(first - 2, "yet") && article[first - 3].Is(WordTags.Have | WordTags.Be))
            return new VerbGroup(first - 3, false, true, true, false, false, Stance.NotSaid);
        if (infinitive && Chain(article, first - 1, floor, article[verb].Cue?.Class is CueClass.Speech or CueClass.Thought or CueClass.Finding) is var chain and >= 0)
        {
            while (chain - 1 > floor && article[chain - 1].Is(WordTags.Be | WordTags.Have))
                chain--;
            return new VerbGroup(chain, false, false, true, false, false, Stance.Said);
        }
        var be = (tags & WordTags.Be) != 0;
        var form = article[verb].Form;
        var passive = be && (form & (VerbForm.Past | VerbForm.Participle)) != 0 && form != VerbForm.Gerund;
        var stance = (tags & WordTags.Negation) != 0 ? Stance.NotSaid : (tags & WordTags.Hypothetical) != 0
            && (tags & WordTags.Have) == 0 ? Stance.Hypothetical : Stance.Said;
        return new VerbGroup(first, be, (tags & WordTags.Have) != 0, (tags & Auxiliaries) != 0, infinitive, passive, stance);
    }

    /// <summary>"went on to say": the first token of the chain, or -1.</summary>
    private static int Chain(ArticleTokens article, int to, int floor, bool mayGoOn)
    {
        if (mayGoOn && to > floor && article.IsAny(to - 1, Phases))
            return to - 1;
        for (var i = to - 1; i >= Math.Max(floor, to - 3); i--)
        {
            foreach (var head in Chains)
            {
                if (article.IsWord(i, head))
                    return i;
            }
        }
        return -1;
    }
}
