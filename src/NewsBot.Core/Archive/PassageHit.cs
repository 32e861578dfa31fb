namespace NewsBot.Core.Archive;

/// <summary>A passage that full text found.</summary>
/// <param name="Key">The store's key of the passage, good for <see cref="IArchive.ClaimsInAsync"/> while the archive is open.</param>
/// <param name="Passage">The article's text at the citation's span, to the letter.</param>
/// <param name="Score">BM25, higher is better; comparable within one search only.</param>
public sealed record PassageHit(long Key, Citation Citation, string Passage, double Score);
