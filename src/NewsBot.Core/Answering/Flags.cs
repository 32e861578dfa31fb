namespace NewsBot.Core.Answering;

/// <summary>The flags of a claim: facts in fixed words, each with its sentence for readers.</summary>
public static class Flags
{
    /// <summary>The source is described, not named.</summary>
    public const string AnonymousSource = "anonymous-source";

    /// <summary>Somebody else passed it on.</summary>
    public const string SecondHand = "second-hand";

    /// <summary>Reported speech or a figure that no other source in the archive bears out.</summary>
    public const string SingleSource = "single-source";

    /// <summary>A quotation whose speaker the article does not name.</summary>
    public const string UnnamedQuotation = "unnamed-quotation";

    /// <summary>A figure for which the article states no origin.</summary>
    public const string NoOrigin = "no-origin";

    /// <summary>A relative date in an article that has no date.</summary>
    public const string UnresolvedDate = "unresolved-date";

    /// <summary>Put to somebody on a day after the death that the register gives.</summary>
    public const string AfterDeath = "after-death";

    /// <summary>Put to the holder of an office on a day on which the register does not show it.</summary>
    public const string NotInOffice = "not-in-office";

    /// <summary>The claim's article was taken back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>An earlier version of the article claimed it otherwise.</summary>
    public const string Corrected = "corrected";

    /// <summary>Another claim gives another figure for the same thing.</summary>
    public const string ConflictingFigure = "conflicting-figure";

    public static IReadOnlyList<string> All { get; } = [AnonymousSource, SecondHand, SingleSource, UnnamedQuotation, NoOrigin, UnresolvedDate, AfterDeath, NotInOffice, Withdrawn, Corrected, ConflictingFigure];
}
