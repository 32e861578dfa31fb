namespace NewsBot.Core.Archive;

/// <summary>What full text looks for: any of the words, each by its stem; phrases as they stand.</summary>
/// <param name="Words">Single words without marks; stop words left out.</param>
/// <param name="Phrases">Runs of words that must stand together; they count on top of the words.</param>
public sealed record SearchTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Phrases);
