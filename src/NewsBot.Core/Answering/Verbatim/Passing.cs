using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether who passed words on stands beside them, as that and as nothing more.</summary>
internal static class Passing
{
    public static string? Refusal(IReadOnlyList<IReadOnlyList<ProseToken>> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var next = i + 1 < sentences.Count && !sentences[i + 1].Any(Clause.IsContent) ? sentences[i + 1] : [];
            foreach (var words in sentence.Where(token => token.Slot is { Kind: SlotKind.Words or SlotKind.Figure, Via: not null }))
            {
                if (!sentence.Concat(next).Any(token => token.Text == words.Slot!.Via && token.Is(SlotKind.Via)))
                    return RephrasingOutcomes.WrongPasser;
            }
            var via = sentence.Index().Where(token => token.Item.Is(SlotKind.Via)).ToList();
            var around = sentence.Any(Clause.IsContent) || i == 0 ? sentence : sentences[i - 1];
            if (via.Exists(token => !PassesOn(sentence, token.Index) || !around.Where(Clause.IsContent).All(content => content.Slot!.Via == token.Item.Text)))
                return RephrasingOutcomes.WrongPasser;
        }
        return null;
    }

    private static bool PassesOn(IReadOnlyList<ProseToken> sentence, int i)
    {
        var before = i > 0 ? sentence[i - 1] : null;
        var second = i > 1 ? sentence[i - 2] : null;
        if (before?.Text is "via" or "through")
            return true;
        if (before?.Text is "by")
            return second is not null && second.IsIn(Frames.PassedOn);
        if (before?.Text is "of")
            return second is not null && second.IsWord("way");
        if (before?.Text is "to")
            return second is not null && second.IsWord("according") && sentence.Any(token => token.Is(SlotKind.Source));
        // "{{v1}} reports that {{s1}} said …": the source stands between who passes on and the words.
        return (before is null || before.Kind == ProseTokenKind.Mark) && i + 1 < sentence.Count && sentence[i + 1].IsIn(Frames.PassesOn)
            && sentence.Skip(i + 1).FirstOrDefault(token => token.Is(SlotKind.Source) || Clause.IsContent(token))?.Is(SlotKind.Source) is true;
    }
}
