using System.Diagnostics.CodeAnalysis;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary><c>digest</c>: what the archive took in lately, every line with its citation.</summary>
/// <param name="zone">The newsroom's time zone: a date begins in it, and times are told in it.</param>
/// <param name="changes">Where corrections come from; null where nobody looks for them.</param>
public sealed class DigestCommand(IArchive archive, QuestionDesk desk, TimeZoneInfo zone, ChangesSince? changes = null)
{
    /// <summary>The option that says from when on: what <see cref="LookBack"/> understands.</summary>
    public const string Since = "since";

    /// <summary>The newsroom's time zone.</summary>
    public TimeZoneInfo Zone => zone;

    private const int MostLines = 300;
    private const int MostArticles = 1000;

    /// <summary>How many versions back what was told before is looked for.</summary>
    private const int MostVersions = 8;

    /// <summary>Each claim's sourcing is looked up; beyond this many it would keep the asker waiting.</summary>
    private const int MostLookedAt = 2000;

    /// <summary>Whether nothing is new in a digest.</summary>
    public static bool TellsNothing(Answer digest) => digest.Claims.Count == 0 && digest.TakenIn.Count == 0;

    /// <summary>Reads the option.</summary>
    /// <param name="why">What is wrong with it, in a sentence for who asked.</param>
    public bool TryRead(IReadOnlyDictionary<string, string> options, DateTimeOffset now, out DateTimeOffset since, [NotNullWhen(false)] out string? why) =>
        LookBack.TryParse(options.GetValueOrDefault(Since), now, zone, out since, out why);

    /// <summary>The digest as an answer: what it stands on can be looked up, shared and corrected like any other.</summary>
    public Task<Answer> AnswerAsync(DateTimeOffset since, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(new DigestScope(since), viewpoint, cancellationToken);

    /// <inheritdoc cref="AnswerAsync(DateTimeOffset, Viewpoint, CancellationToken)"/>
    public async Task<Answer> AnswerAsync(DigestScope scope, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var edition = await GatherAsync(scope, viewpoint, cancellationToken);
        var lead = edition.Lead(scope.Zone ?? zone) + (scope.Topics.AreAll ? "" : $" It is about {scope.Topics.InWords} alone.");
        return new Answer($"digest {LookBack.Write(scope.Since)}", QuestionKinds.Digest, Outcome.Found, lead)
        {
            Claims = [.. edition.Parts.SelectMany(part => part.Claims.Select(evidence => evidence with { Under = part.Heading }))],
            Notes = edition.Notes,
            TakenIn = edition.Articles,
            Holdings = edition.Holdings,
        };
    }

    /// <summary>What was taken in since then, as this viewpoint sees it.</summary>
    public Task<DigestEdition> GatherAsync(DateTimeOffset since, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        GatherAsync(new DigestScope(since), viewpoint, cancellationToken);

    /// <summary>What a scope holds, as this viewpoint sees it.</summary>
    private async Task<DigestEdition> GatherAsync(DigestScope scope, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var arrivals = await ArrivalsAsync(scope, viewpoint, cancellationToken);
        var articles = arrivals.Take(MostArticles).ToList();
        var isAbout = scope.Topics.Matching(desk.Names.KeysOf, desk.Names.Means);
        var corrected = (await CorrectedAsync(scope, arrivals, viewpoint, cancellationToken)).Where(one => isAbout(one.Claim)).Take(MostLines).ToList();
        var told = corrected.Select(evidence => evidence.Claim.Id).ToHashSet(StringComparer.Ordinal);
        var claims = new List<Claim>();
        var read = 0;
        for (; read < articles.Count && claims.Count < MostLookedAt; read++)
            claims.AddRange(await SourcedAsync(articles[read].Article, scope.Since, MostLookedAt - claims.Count, isAbout, viewpoint, cancellationToken));
        if (!scope.Topics.AreAll)
            articles = [.. articles.Select(article => article with { Claims = claims.Count(claim => claim.Citation.Article.Id == article.Article.Id) }).Where(article => article.Claims > 0)];
        var evidence = (await desk.EvidenceAsync(claims.Where(claim => !told.Contains(claim.Id)), viewpoint, cancellationToken)).ToDictionary(one => one.Claim.Id);
        var digest = Digest.Of(evidence.Values.Select(one => new DigestClaim(one.Claim, one.Source.Name, IsThin(one), one.Conflicts.Count > 0)), MostLines - corrected.Count);
        return new DigestEdition(scope.Since, viewpoint.Now, articles, await archive.HoldingsAsync(viewpoint, cancellationToken))
        {
            Corrected = corrected,
            Conflicts = [.. SideBySide([.. digest.Conflicts.Select(claim => evidence[claim.Claim.Id])], told)],
            Thin = [.. digest.Thin.Select(claim => evidence[claim.Claim.Id])],
            Figures = [.. digest.Figures.Select(claim => evidence[claim.Claim.Id])],
            Quotations = [.. digest.Quotations.Select(claim => evidence[claim.Claim.Id])],
            Notes = [.. Left(digest, arrivals.Count > MostArticles, claims.Count >= MostLookedAt)],
        };
    }

    /// <summary>What new versions changed, each as it stands now, or as it stood where it was dropped.</summary>
    /// <param name="arrivals">What is the scope's: what came in later is another digest's, this too.</param>
    private async Task<IReadOnlyList<Evidence>> CorrectedAsync(DigestScope scope, IReadOnlyList<Arrival> arrivals, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var here = arrivals.Select(arrival => arrival.Article.Id).ToHashSet();
        var changed = changes is null ? [] : (await changes(scope.Since, viewpoint, cancellationToken)).Where(change => here.Contains(change.Before.Citation.Article.Id)).ToList();
        var written = await desk.EvidenceAsync(changed.Select(change => change.Now ?? change.Before), viewpoint, cancellationToken);
        return [.. written.Zip(changed, (evidence, change) => evidence with { Correction = new Correction(change.What, change.Now is null ? null : change.Before) })];
    }

    /// <summary>Each claim once, followed by those that it stands against, be they new or old; what stands among the corrections stands there alone.</summary>
    private IEnumerable<Evidence> SideBySide(IReadOnlyList<Evidence> conflicting, IReadOnlySet<string> corrected)
    {
        var sides = conflicting.Concat(desk.OtherFigures(conflicting, MostLines)).ToDictionary(one => one.Claim.Id, StringComparer.Ordinal);
        var shown = new HashSet<string>(corrected, StringComparer.Ordinal);
        return from one in conflicting
               from id in one.Conflicts.Select(conflict => conflict.Evidence.Claim.Id).Prepend(one.Claim.Id)
               where sides.ContainsKey(id) && shown.Add(id)
               select sides[id];
    }

    /// <summary>What the article puts to somebody, and its figures; the rest are its writer's own sentences. What the version held that stood there before <paramref name="since"/> is no news.</summary>
    private async Task<IEnumerable<Claim>> SourcedAsync(ArticleHead article, DateTimeOffset since, int most, Func<Claim, bool> isAbout, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = article.Id, Limit = int.MaxValue }, cancellationToken);
        var versions = article.Version > 1 ? await archive.VersionsAsync(viewpoint, [article.Id], MostVersions, cancellationToken) : [];
        var before = versions.Skip(1).FirstOrDefault(version => version.WasSeenBefore(since));
        var known = ClaimChanges.Between(before?.Claims ?? [], claims).Fates.Where(fate => fate.IsUnchanged).Select(fate => fate.After!.Id).ToHashSet();
        return claims.Where(claim => (claim.Attribution.Kind != AttributionKind.None || claim.Figures.Count > 0) && !known.Contains(claim.Id)).Where(isAbout).Take(most);
    }

    /// <summary>Newest first. What a mark says is exact, whatever was being written at that instant.</summary>
    private async Task<IReadOnlyList<Arrival>> ArrivalsAsync(DigestScope scope, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        IEnumerable<Arrival> arrivals = scope.Beyond is { } mark
            ? (await archive.ArrivalsBeyondAsync(viewpoint, mark, cancellationToken)).OrderByDescending(arrival => arrival.Appeared).ThenByDescending(arrival => arrival.Order)
            : await archive.ArrivalsSinceAsync(viewpoint, scope.Since, MostArticles + 1, cancellationToken);
        return [.. arrivals.Where(scope.Has)];
    }

    private static bool IsThin(Evidence evidence) => evidence.Flags.Contains(Flags.AnonymousSource) || evidence.Flags.Contains(Flags.SingleSource);

    private static IEnumerable<string> Left(Digest digest, bool moreArticles, bool moreClaims)
    {
        if (digest.Left > 0)
            yield return FormattableString.Invariant($"Shown are {digest.Count:N0} lines of {digest.Count + digest.Left:N0}: ask for a shorter time to see the rest.");
        if (moreClaims)
            yield return FormattableString.Invariant($"More came in than a digest looks through ({MostLookedAt:N0} claims, newest articles first): ask for a shorter time.");
        if (moreArticles)
            yield return FormattableString.Invariant($"More than {MostArticles:N0} articles came in; the newest of them are counted.");
    }
}
