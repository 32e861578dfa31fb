using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What may stand right beside words and figures, so that nothing runs into them that the article does not hold.</summary>
internal static class Neighbours
{
    /// <returns>Why a sentence is refused; null where it is not.</returns>
    public static string? Refusal(IReadOnlyList<ProseToken> sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!Clause.IsContent(sentence[i]))
                continue;
            var before = i == 0 ? null : sentence[i - 1];
            var after = i + 1 == sentence.Count ? null : sentence[i + 1];
            if (IsStitched(sentence, i))
                return RephrasingOutcomes.StitchedQuotations;
            if (after?.Text == "'s")
                return RephrasingOutcomes.UnclearSentence;
            if (sentence[i].Is(SlotKind.Figure) ? !FitsFigure(before, after) : !sentence[i].Slot!.IsInMarks && !FitsReported(sentence[i], before, after))
                return RephrasingOutcomes.UnclearSentence;
        }
        return null;
    }

    /// <summary>Two stretches of an article with nothing but marks between them read as one.</summary>
    private static bool IsStitched(IReadOnlyList<ProseToken> sentence, int i)
    {
        var next = sentence.Skip(i + 1).FirstOrDefault(token => token.Kind != ProseTokenKind.Mark);
        // "82% of islanders: …" tells where the figure stands.
        var isFigureOf = sentence[i].Is(SlotKind.Figure) && i + 1 < sentence.Count && sentence[i + 1].IsMark(':') && next?.Slot is { Kind: SlotKind.Words } words && words.Of == sentence[i].Slot!.Of;
        return next is not null && Clause.IsContent(next) && !isFigureOf;
    }

    /// <summary>"About", "over", "by" and "from" before a figure, or another number beside it, would make it another.</summary>
    private static bool FitsFigure(ProseToken? before, ProseToken? after) =>
        (before is null || before.Slot is { Kind: SlotKind.Source or SlotKind.Cue or SlotKind.Date } || before.Kind == ProseTokenKind.Mark || before.IsIn(Frames.BeforeFigure))
        && (after is null || after.Kind != ProseTokenKind.Slot);

    /// <summary>Reported words have no marks that tell where they end: a point or a comma does, or a word that none of them can go on with.</summary>
    private static bool FitsReported(ProseToken words, ProseToken? before, ProseToken? after) =>
        (before is null || before.Is(SlotKind.Cue) || before.Kind == ProseTokenKind.Mark || before.IsIn(Frames.BeforeReported) || Acts.Verb(before.Text) is not null
            || (before.Is(SlotKind.Date) && before.Slot!.Claim == words.Slot!.Claim))
        && (after is null || after.Kind == ProseTokenKind.Mark || after.Text is "and" or "while" or "comes" or "is");
}
