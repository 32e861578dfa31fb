using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Claims as they are seen, with what the archive says of them: looked up once for all who see the same, as long as nothing new is taken in.</summary>
/// <remarks>Not safe for two users at once. What may be seen can end with a new version alone, and that moves the archive's mark: <see cref="RefreshAsync"/> before each use keeps what is known true.</remarks>
internal sealed class SeenClaims(IArchive archive, QuestionDesk desk)
{
    /// <summary>How much is known at once, for memory's sake; beyond it everything is looked up anew.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<(string SeenBy, string Id), Claim> _claims = [];
    private readonly Dictionary<(string SeenBy, string Id), Evidence> _evidence = [];
    private long? _order;

    /// <summary>Who sees the same has the same.</summary>
    public static string AudiencesOf(Viewpoint viewpoint) => string.Join('\n', viewpoint.Audiences.Order(StringComparer.Ordinal));

    /// <summary>Forgets everything where the archive has taken something in since.</summary>
    public async Task RefreshAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var order = (await archive.MarkAsync(now, cancellationToken)).Order;
        if (order != _order || _claims.Count + _evidence.Count > Most)
        {
            _claims.Clear();
            _evidence.Clear();
        }
        _order = order;
    }

    /// <summary>The claims of these ids that are there still, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, Claim>> ClaimsAsync(IReadOnlyList<string> ids, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var audiences = AudiencesOf(seenBy);
        var missing = ids.Where(id => !_claims.ContainsKey((audiences, id))).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            foreach (var claim in await archive.ClaimsOfAsync(seenBy, missing, cancellationToken))
                _claims[(audiences, claim.Id)] = claim;
        }
        return ids.Distinct(StringComparer.Ordinal).Where(id => _claims.ContainsKey((audiences, id))).ToDictionary(id => id, id => _claims[(audiences, id)], StringComparer.Ordinal);
    }

    /// <returns>In the order given.</returns>
    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(IReadOnlyList<Claim> claims, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var audiences = AudiencesOf(seenBy);
        var missing = claims.Where(claim => !_evidence.ContainsKey((audiences, claim.Id))).DistinctBy(claim => claim.Id).ToList();
        if (missing.Count > 0)
        {
            foreach (var evidence in await desk.EvidenceAsync(missing, seenBy, cancellationToken))
                _evidence[(audiences, evidence.Claim.Id)] = evidence;
        }
        return [.. claims.Select(claim => _evidence[(audiences, claim.Id)])];
    }
}
