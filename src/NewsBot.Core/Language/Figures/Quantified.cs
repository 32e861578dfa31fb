namespace NewsBot.Core.Language.Figures;

/// <summary>A number with its unit, from token <paramref name="First"/> up to before <paramref name="Next"/>.</summary>
internal readonly record struct Quantified(int First, int Next, decimal Value, string Unit)
{
    /// <summary>The number alone, as it was read.</summary>
    public Number Plain { get; init; }
}
