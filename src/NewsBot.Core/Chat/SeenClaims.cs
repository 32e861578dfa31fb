using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Claims as they are seen, with what the archive says of them: looked up once for all who see the same, as long as nothing new is to be seen.</summary>
/// <remarks>Not safe for two users at once. What may be seen changes with a new version, which moves the archive's mark, or at the end of an embargo: <see cref="RefreshAsync"/> before each use keeps what is known true.</remarks>
internal sealed class SeenClaims(IArchive archive, QuestionDesk desk)
{
    /// <summary>How much is known at once, for memory's sake; beyond it everything is looked up anew.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Who sees the same has the same.</summary>
    public static string AudiencesOf(Viewpoint viewpoint) => string.Join('\n', viewpoint.Audiences.Order(StringComparer.Ordinal));

    /// <summary>Forgets what a viewpoint saw where it sees more, or something else, by now.</summary>
    public async Task RefreshAsync(Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var reached = await archive.MarkAsync(seenBy.Now, cancellationToken);
        if (_known.Values.Sum(known => known.Claims.Count + known.Evidence.Count) > Most)
            _known.Clear();
        var audiences = AudiencesOf(seenBy);
        var isTrue = _known.TryGetValue(audiences, out var known) && known.Mark.Order == reached.Order && known.Mark.At <= reached.At && (await archive.ArrivalsBeyondAsync(seenBy, known.Mark, cancellationToken)).Count == 0;
        _known[audiences] = isTrue ? known! with { Mark = reached } : new Known(reached);
    }

    /// <summary>The claims of these ids that are there still, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, Claim>> ClaimsAsync(IReadOnlyList<string> ids, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var known = _known[AudiencesOf(seenBy)].Claims;
        var missing = ids.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            foreach (var claim in await archive.ClaimsOfAsync(seenBy, missing, cancellationToken))
                known[claim.Id] = claim;
        }
        return ids.Distinct(StringComparer.Ordinal).Where(known.ContainsKey).ToDictionary(id => id, id => known[id], StringComparer.Ordinal);
    }

    /// <returns>In the order given.</returns>
    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(IReadOnlyList<Claim> claims, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var known = _known[AudiencesOf(seenBy)].Evidence;
        var missing = claims.Where(claim => !known.ContainsKey(claim.Id)).DistinctBy(claim => claim.Id).ToList();
        if (missing.Count > 0)
        {
            foreach (var evidence in await desk.EvidenceAsync(missing, seenBy, cancellationToken))
                known[evidence.Claim.Id] = evidence;
        }
        return [.. claims.Select(claim => known[claim.Id])];
    }

    /// <summary>What those know who see the same.</summary>
    /// <param name="Mark">How far the archive went then, and which embargoes had ended.</param>
    private sealed record Known(ArchiveMark Mark)
    {
        public Dictionary<string, Claim> Claims { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Evidence> Evidence { get; } = new(StringComparer.Ordinal);
    }
}
