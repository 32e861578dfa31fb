using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What the words around a saying tell of it: "refrained from blaming Hale", "without naming her", "was accused of demanding money", "unlikely that Marsh thinks so": it was not said, or may not have been.</summary>
internal static class Withheld
{
    /// <summary>In tokens, from a preposition back to what it hangs on ("barred the staff of the port from").</summary>
    private const int Farthest = 6;

    /// <summary>How words begin that have "from" behind them where nothing was said.</summary>
    private static readonly string[] Abstaining = ["abstain", "refrain", "shied", "shy", "back", "recoil", "retreat"];

    /// <summary>The same where nothing may be said.</summary>
    private static readonly string[] Hindering = ["bar", "ban", "block", "prevent", "prohibit", "stop", "keep", "kept", "discourag", "dissuad", "deter", "forb", "disqualif", "restrain", "enjoin", "far"];

    /// <summary>How words begin that have "of" behind them where somebody else says, or fears, that it was said.</summary>
    private static readonly string[] Alleging = ["accus", "clear", "suspect", "acquit", "absolv", "exonerat", "capab", "incapab", "afraid", "wary", "fear", "risk", "idea", "possib", "chance", "prospect", "danger", "dream", "verge"];

    private static readonly string[] Doubts = ["unlikely", "doubtful", "improbable", "inconceivable", "unclear", "impossible", "possible", "untrue", "false", "wrong"];

    /// <summary>The stance of a participle behind a preposition, or of a clause that somebody doubts or that waits for its time.</summary>
    public static Stance Of(ArticleTokens article, Sentence sentence, CueClause clause) =>
        clause.Order == CueOrder.Participle ? OfParticiple(article, sentence, clause.First)
        : clause.Begin > sentence.First && (IsDoubted(article, sentence, clause.Begin) || IsAwaited(article, sentence, clause)) ? Stance.Hypothetical : Stance.Said;

    private static Stance OfParticiple(ArticleTokens article, Sentence sentence, int participle)
    {
        var at = participle - 1;
        while (at > sentence.First && article[at].Is(WordTags.Adverb) && !article[at].Is(WordTags.Preposition))
            at--;
        // "abstained from voting or calling for a vote"
        if (at - 1 > sentence.First && article[at].Is(WordTags.Coordinator) && article.WordAt(at - 1).EndsWith("ing", StringComparison.Ordinal))
            return OfParticiple(article, sentence, at - 1);
        if (at < sentence.First || !article[at].Is(WordTags.Preposition))
            return Stance.Said;
        if (article.IsAny(at, "without"))
            return Stance.NotSaid;
        if (at == sentence.First || !article.IsAny(at, "of", "from"))
            return Stance.Said;
        var isOf = article.IsWord(at, "of");
        if (isOf && article.IsAny(at - 1, "instead", "short"))
            return Stance.NotSaid;
        // "no sign of backing down", "no intention of asking"
        if (isOf && at - 2 >= sentence.First && article.IsAny(at - 1, "sign", "signs", "hint", "intention", "intentions", "thought", "question", "way", "plans") && Stretch.AnyWord(article, Math.Max(sentence.First, at - 3), at - 2, "no", "little", "few"))
            return Stance.NotSaid;
        for (var i = at - 1; i >= Math.Max(sentence.First, at - Farthest) && article[i].IsWord; i--)
        {
            if (isOf ? Begins(article, i, Alleging) : Begins(article, i, Hindering))
                return Stance.Hypothetical;
            if (!isOf && Begins(article, i, Abstaining))
                return Stance.NotSaid;
        }
        return Stance.Said;
    }

    private static bool Begins(ArticleTokens article, int at, string[] stems)
    {
        var word = article.WordAt(at);
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"It is unlikely (that) Marsh believes …", "It is doubtful whether …".</summary>
    private static bool IsDoubted(ArticleTokens article, Sentence sentence, int begin)
    {
        var at = begin - 1;
        at -= article[at].Is(WordTags.That) || article.IsAny(at, "whether", "if") ? 1 : 0;
        return at > sentence.First && article.IsAny(at, Doubts) && Stretch.Any(article, Math.Max(sentence.First, at - 3), at - 1, token => token.Is(WordTags.Be));
    }

    /// <summary>"will open only after the board recommends it", "until advisers say so".</summary>
    private static bool IsAwaited(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var isNow = clause.First == clause.Verb && (article[clause.Verb].Form & (VerbForm.Third | VerbForm.Base)) != 0 && (article[clause.Verb].Form & VerbForm.Past) == 0
            || article.IsAny(clause.First, "has", "have");
        return isNow && article.IsAny(clause.Begin - 1, "until", "after", "before", "once", "when")
            && (article.IsWord(clause.Begin - 1, "until") || Stretch.Any(article, sentence.First, clause.Begin - 2, token => token.Is(WordTags.Modal)));
    }
}
