using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What leads to a verb of saying and says itself only that it was said, or was not: "kept saying", "was overheard saying", "is careful to say", "had this to say", "stopped short of saying".</summary>
internal static class VerbChain
{
    private static readonly string[] Going = ["keep", "keeps", "kept", "keeping", "start", "starts", "started", "began", "begins", "resumed", "resumes", "continued", "continues"];

    private static readonly string[] Ending = ["stop", "stops", "stopped", "avoid", "avoids", "avoided", "quit", "resisted", "resists"];

    private static readonly string[] Heard = ["heard", "overheard", "seen", "caught", "recorded", "filmed", "taped", "videotaped"];

    private static readonly string[] Told = ["careful", "quick", "right", "wrong", "correct", "proud", "pleased", "happy", "sorry", "adamant", "compelled", "bound", "prompted", "moved", "forced", "obliged"];

    private static readonly string[] Reluctant = ["reluctant", "loath", "unwilling", "hesitant"];

    private static readonly string[] Things = ["this", "plenty", "lots", "lot", "more", "much", "something"];

    private const WordTags Between = WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Adverb | WordTags.Negation;

    /// <returns>The first token of the chain, its own auxiliaries included, and whether it tells that something was said; null where none leads to the verb.</returns>
    public static (int First, Stance Stance)? Before(ArticleTokens article, int verb, int floor)
    {
        if (verb < floor + 2 || article[verb].Cue is not { Class: CueClass.Speech or CueClass.Thought or CueClass.Finding })
            return null;
        var (first, stance) = article[verb].Form == VerbForm.Gerund ? OfGerund(article, verb, floor) : article[verb - 1].Is(WordTags.To) ? OfInfinitive(article, verb - 1, floor) : (-1, Stance.Said);
        if (first <= floor)
            return null;
        for (; first - 1 > floor && article[first - 1].Is(Between) && !article[first - 1].Is(WordTags.SubjectPronoun) && !article[first - 1].IsCapital; first--)
            stance = article[first - 1].Is(WordTags.Negation) ? Stance.NotSaid : article[first - 1].Is(WordTags.Hypothetical) && stance == Stance.Said && !article[first].Is(WordTags.Be) ? Stance.Hypothetical : stance;
        return (first, stance);
    }

    private static (int First, Stance Stance) OfGerund(ArticleTokens article, int verb, int floor)
    {
        var at = verb - 1;
        if (article.IsAny(at, Going))
            return (at, Stance.Said);
        if (article.IsAny(at, Ending))
            return (at, Stance.NotSaid);
        if (article.IsWord(at, "of") && article.IsWord(at - 1, "short"))
            return (at - 2, Stance.NotSaid);
        if (article.IsWord(at, "from") && article.IsAny(at - 1, "refrained", "refrains", "refrain"))
            return (at - 1, Stance.NotSaid);
        // "caught on tape saying"
        at -= at - 2 > floor && article.IsAny(at, "tape", "camera", "video", "air", "microphone") && article.IsAny(at - 1, "on") ? 2 : 0;
        var be = at - 1;
        be -= be > floor && article[be].Is(WordTags.Adverb | WordTags.Negation) ? 1 : 0;
        return article.IsAny(at, Heard) && article[be].Is(WordTags.Be) ? (at, Stance.Said) : (-1, Stance.Said);
    }

    private static (int First, Stance Stance) OfInfinitive(ArticleTokens article, int to, int floor)
    {
        var at = to - 1;
        if (at <= floor)
            return (-1, Stance.Said);
        // "went so far as to say"
        if (article.IsWord(at, "as") && at - 3 > floor && article.IsWord(at - 1, "far") && article.IsAny(at - 2, "so", "as"))
            return (at - 3, Stance.Said);
        // "went out of her way to say"
        if (article.IsWord(at, "way") && at - 4 > floor && article[at - 1].Is(WordTags.Possessive) && article.IsWord(at - 2, "of") && article.IsWord(at - 3, "out"))
            return (at - 4, Stance.Said);
        // "were more likely to say": those of whom it is counted said it.
        if (article.IsWord(at, "likely") && at - 2 > floor && article.IsAny(at - 1, "more", "less"))
            return (at - 1, Stance.Said);
        if (article.IsWord(at, "pains") && article.IsWord(at - 1, "at") || article.IsAny(at, Told) && article[at - 1].Is(WordTags.Be | WordTags.Adverb))
            return (article.IsWord(at, "pains") ? at - 1 : at, Stance.Said);
        if (article.IsAny(at, Reluctant))
            return (at, Stance.NotSaid);
        if (article.IsWord(at, "nothing") && article[at - 1].Is(WordTags.Have))
            return (at - 1, Stance.NotSaid);
        at -= article.IsWord(at, "lot") && article.IsWord(at - 1, "a") ? 1 : 0;
        return article.IsAny(to - 1, Things) && article[at - 1].Is(WordTags.Have) ? (at - 1, Stance.Said) : (-1, Stance.Said);
    }
}
