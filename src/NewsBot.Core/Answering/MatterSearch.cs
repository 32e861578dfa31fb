using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Looks for the claims of a matter, however it is spelt, and says what of it they lack.</summary>
internal sealed class MatterSearch(IArchive archive)
{
    /// <summary>How many near misses are shown.</summary>
    public const int Shown = 3;

    private const int Passages = 40;
    private const int Spellings = 3;

    /// <summary>The claims of the passages that match best; a word that none of them has is looked for in like spellings too.</summary>
    public async Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<string> words, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (words.Count == 0)
            return [];
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms(words, []), Passages, cancellationToken);
        var likely = new List<string>();
        foreach (var word in new TopicMatch(words, [.. hits.Select(hit => hit.Passage)]).Unknown)
            likely.AddRange(await archive.WordsLikeAsync(viewpoint, word, Spellings, cancellationToken));
        if (likely.Count > 0)
            hits = await archive.SearchAsync(viewpoint, new SearchTerms([.. words, .. likely], []), Passages, cancellationToken);
        return await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
    }

    /// <summary>What of the matter the answer does not speak of.</summary>
    public static IReadOnlyList<string> Missing(TopicMatch topic, Claim claim) =>
        topic.Missing($"{claim.Passage} {TopicMatch.About(claim)} {claim.Citation.Article.Title}") is { Count: > 0 } missing ? [$"Nothing there on: {string.Join(", ", missing)}."] : [];

    /// <summary>What came nearest, with what it does not speak of.</summary>
    public static IReadOnlyList<Scored> Near(IReadOnlyList<Scored> ranked, TopicMatch topic) =>
        [.. ranked.Where(scored => topic.Count(scored.Claim.Passage) > 0).Take(Shown).Select(scored => scored with { Why = $"nothing there on: {string.Join(", ", topic.Missing(scored.Claim.Passage))}" })];
}
