namespace NewsBot.Core.Archive;

/// <summary>What full text looks for: any of the words, each by its stem; phrases as they stand.</summary>
/// <param name="Words">Single words without marks; stop words left out.</param>
/// <param name="Phrases">Runs of words that must stand together; they count on top of the words.</param>
public sealed record SearchTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Phrases)
{
    /// <summary>So many of the words must be there, and those passages come first that have most of them, whatever each weighs; null: one is enough, and what is rare weighs more.</summary>
    public int? Least { get; init; }

    /// <summary>Where <see cref="Least"/> counts, words that must all be there besides: each as it stands or, from five letters on, with another ending.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}
