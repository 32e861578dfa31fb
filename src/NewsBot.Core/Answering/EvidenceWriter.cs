using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Answering;

/// <summary>Makes scored claims into evidence: sources by the register's names, flags, the day of saying.</summary>
internal sealed class EvidenceWriter(SourceNames names, SourcingFlags flags, EarlierVersions earlier, SourceRegister register)
{
    /// <summary>The most reprints that are named; the rest are counted.</summary>
    private const int MostNamed = 5;

    public async Task<IReadOnlyList<Evidence>> WriteAsync(IEnumerable<Scored> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var written = new List<Evidence>();
        var all = claims.ToList();
        var before = await earlier.OfAsync(all.Select(scored => scored.Claim), viewpoint, cancellationToken);
        await flags.LookUpAsync(all.Select(scored => scored.Claim), viewpoint, cancellationToken);
        foreach (var scored in all)
        {
            var claim = scored.Claim;
            var saidIn = SaidIn(claim);
            var corrected = before.GetValueOrDefault(claim.Id);
            var evidence = new Evidence(claim, Source(claim), scored.Score)
            {
                Via = claim.Attribution.Via is { } via ? Named(via) : null,
                Flags = await flags.OfAsync(claim, saidIn?.Day, corrected is not null, viewpoint, cancellationToken),
                SaidIn = saidIn,
                Why = scored.Why,
                Reprints = scored.Reprints,
            };
            written.Add(evidence with { Notes = [.. evidence.Flags.Select(flag => flag == Flags.Corrected ? corrected! : FlagNotes.Of(flag, evidence, register)), .. Inferred(evidence), .. Reprinted(evidence)] });
        }
        return written;
    }

    /// <summary>The days of which one is that on which it was said, where the article tells them or its date resolves them.</summary>
    public static DayRange? SaidIn(Claim claim) => claim.TimeText is { } time ? DatePhrases.DaysOf(time, claim.Citation.Article.Published?.Day) : null;

    /// <summary>A quotation with no speaker printed beside it is put to whoever was quoted before: the reader is told so.</summary>
    private static IEnumerable<string> Inferred(Evidence evidence)
    {
        var isInferred = evidence.Claim is { SourceText: null, CueText: null, Attribution: { Kind: AttributionKind.Direct or AttributionKind.Partial, Speaker: not null } };
        return isInferred ? [$"Speaker inferred: the article prints no name beside “{Opening(evidence.Claim.Words)}”; it follows words of {evidence.Source.Name}."] : [];
    }

    /// <summary>Where else the same story stands.</summary>
    private static IEnumerable<string> Reprinted(Evidence evidence)
    {
        if (evidence.Reprints.Count == 0)
            yield break;
        var named = string.Join("; ", evidence.Reprints.Take(MostNamed).Select(article => article.Outlet is { } outlet ? $"{article.Title} ({outlet})" : article.Title));
        var more = evidence.Reprints.Count > MostNamed ? FormattableString.Invariant($"; and {evidence.Reprints.Count - MostNamed:N0} more") : "";
        yield return $"The same story stands in: {named}{more}. It counts once.";
    }

    /// <summary>The first words, to know a quotation by.</summary>
    private static string Opening(string words) => Article.TitleFrom(words.Trim('“', '”', '"', '\'', '‘', '’', '`'));

    private SourceName Source(Claim claim)
    {
        if (!claim.IsWritersOwn)
            return claim.Attribution.Speaker is { } speaker ? Named(speaker) : new SourceName("no named speaker", null, IsNamed: false);
        var byline = claim.Citation.Article.Byline;
        return new SourceName(byline ?? "the article's writer (no byline)", null, IsNamed: byline is not null);
    }

    private SourceName Named(Speaker speaker) => new(speaker.IsNamed ? names.Shown(speaker.Name) : speaker.Name, speaker.Role, speaker.IsNamed);
}
