namespace NewsBot.Core.Language.Figures;

/// <summary>A number as it was read, without unit.</summary>
/// <param name="Coefficient">Before the last scale: 3.5 of "3.5 million".</param>
/// <param name="Scale">1 where none stands.</param>
/// <param name="Next">The token after it.</param>
internal readonly record struct Number(decimal Coefficient, decimal Scale, int Next)
{
    /// <summary>Nothing larger is read: far above any sum in the news, far below where a decimal overflows.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000;

    public bool InWords { get; init; }

    /// <summary>Digits in groups of three ("14,000"): never a year.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>An abbreviated scale that may mean something else ("100m", "3M", "3B").</summary>
    public bool IsDoubtful { get; init; }

    public decimal Value => Coefficient * Scale;

    /// <summary>Whether the digits alone could be a year.</summary>
    public bool LooksLikeYear => !InWords && !IsGrouped && Scale == 1 && Coefficient is >= 1000 and <= 2099 && Coefficient == decimal.Truncate(Coefficient);

    public bool IsPlain => Scale == 1 && !IsGrouped;
}
