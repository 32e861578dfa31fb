namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What came back of a draft: prose with slots in it, or why there is none.</summary>
public sealed record Wording
{
    private Wording(string? prose, string? failure) => (Prose, Failure) = (prose, failure);

    /// <summary>As it was received, unchecked; null where it failed.</summary>
    public string? Prose { get; }

    /// <summary>One of the words of <see cref="RephrasingOutcomes"/>; null where there is prose.</summary>
    public string? Failure { get; }

    public static Wording Of(string prose) => new(prose, null);

    /// <param name="why">One of the words of <see cref="RephrasingOutcomes"/>.</param>
    public static Wording Failed(string why) => new(null, why);
}
