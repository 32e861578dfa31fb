namespace NewsBot.Core.Answering.Verbatim;

/// <summary>A digest's first sentence in slots: since when, how many articles, how many claims.</summary>
internal static class DigestLead
{
    /// <returns>Null where nothing came in, which needs no other words.</returns>
    public static IReadOnlyList<Slot>? Of(Answer answer)
    {
        const string opening = "Since ";
        if (answer.TakenIn.Count == 0)
            return null;
        var articles = FormattableString.Invariant($"{answer.TakenIn.Count:N0} {(answer.TakenIn.Count == 1 ? "article" : "articles")}");
        var claims = FormattableString.Invariant($"{answer.TakenIn.Sum(arrival => arrival.Claims):N0} claims");
        var end = answer.Lead.IndexOf($": {articles} with {claims}.", StringComparison.Ordinal);
        if (end < 0 || !answer.Lead.StartsWith(opening, StringComparison.Ordinal))
            return null;
        return
        [
            new Slot("d1", SlotKind.Date, answer.Lead[opening.Length..end], SlotUse.MayStand),
            new Slot("f1", SlotKind.Figure, articles, SlotUse.Once),
            new Slot("f2", SlotKind.Figure, claims, SlotUse.Once),
        ];
    }
}
