namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether each slot stands as often as it must and no more than it may.</summary>
internal static class SlotCount
{
    public static string? Refusal(IReadOnlyList<IReadOnlyList<ProseToken>> sentences, IReadOnlyList<Slot> slots)
    {
        var counts = sentences.SelectMany(sentence => sentence).Where(token => token.Slot is not null).CountBy(token => token.Text).ToDictionary(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            var count = counts.GetValueOrDefault(slot.Name);
            if (count == 0 && slot.Use is SlotUse.Once or SlotUse.AtLeastOnce)
                return RephrasingOutcomes.MissingSlot;
            if (count > 1 && slot.Use is SlotUse.Once or SlotUse.MayStand)
                return RephrasingOutcomes.DoubledSlot;
        }
        return null;
    }
}
