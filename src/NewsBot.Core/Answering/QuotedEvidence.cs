using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a wording: who said these words, to the letter or nearly; did this source say them.</summary>
internal sealed class QuotedEvidence(IArchive archive, SpokenEvidence spoken)
{
    /// <summary>From here on two wordings are taken for the same saying.</summary>
    private const double SameSaying = 0.55;

    /// <summary>Up to here two wordings have nothing to do with each other.</summary>
    private const double Unlike = 0.2;

    /// <summary>What the same likeness counts in reported speech, and in the writer's own words, beside a quotation; what a named speaker adds.</summary>
    private const double OfReport = 0.95;
    private const double OfWriter = 0.9;
    private const double OfName = 0.01;

    private const int Passages = 40;
    private const int Shown = 3;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var aligned = await AlignedAsync(question, viewpoint, cancellationToken);
        var best = aligned.Where(scored => scored.Score >= SameSaying).ToList();
        if (best.Count == 0)
            return Finding.Nothing with { Near = [.. aligned.Take(Shown).Select(scored => scored with { Why = "other words" })] };
        return new Finding(Outcome.Found, best) { Notes = Difference(question.Quoted!, best[0]) };
    }

    /// <summary>Whether the named source said it: to the letter, in other words (both are shown), or not in the archive.</summary>
    public async Task<Finding> DidSayAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (question.Quoted is not { } asked)
            return await spoken.FindAsync(question, viewpoint, cancellationToken);
        if (question.AsksRefusal)
            return await spoken.FindAsync(question with { Topic = ContentWords.Of(asked), Quoted = null }, viewpoint, cancellationToken);
        var all = await spoken.FindAsync(question with { Topic = ContentWords.Of(asked) }, viewpoint, cancellationToken);
        if (all.Source is null)
            return all;
        var own = Aligned(asked, all.Claims.Select(scored => scored.Claim)).ToList();
        if (await DeniedAsync(question, asked, own.Count > 0 ? own[0].Score : 0, viewpoint, cancellationToken) is { } denied)
            return denied;
        if (own.Count > 0 && own[0].Score >= SameSaying)
            return all with { Claims = [.. own.Where(scored => scored.Score >= SameSaying)], Lead = Verdict(asked, own[0].Claim, all.Source) };
        var others = (await AlignedAsync(question, viewpoint, cancellationToken)).Where(scored => scored.Score >= SameSaying && own.TrueForAll(mine => mine.Claim.Id != scored.Claim.Id));
        return Finding.Nothing with
        {
            Source = all.Source,
            Notes = all.Notes,
            Lead = $"The archive holds no statement in which {all.Source} says “{asked}”, in these or like words.",
            Near = [.. others.Take(Shown).Select(scored => scored with { Why = IsOf(scored.Claim, all) ? OwnWords(scored.Claim, all.Source) : "like words, but of another source" })
                .Concat(all.Claims.Concat(all.Near).Take(Shown).Select(scored => scored with { Why = OwnWords(scored.Claim, all.Source) })).DistinctBy(scored => scored.Claim.Id)],
        };
    }

    /// <summary>What the named source disputes, where that comes nearer to the words asked for than anything that it says; null where nothing does.</summary>
    private async Task<Finding?> DeniedAsync(Question question, string asked, double said, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var denials = await spoken.FindAsync(question with { Topic = ContentWords.Of(asked), Quoted = null, Verb = "denied" }, viewpoint, cancellationToken);
        var near = denials.Claims.Where(scored => Denials.Is(scored.Claim) && WordAlignment.Likeness(asked, string.Join(' ', scored.Claim.Fragments)) is var likeness && likeness >= SameSaying && likeness > said).ToList();
        return near.Count == 0 ? null : Finding.Nothing with
        {
            Source = denials.Source,
            Notes = denials.Notes,
            Lead = $"No: the article reports that {denials.Source} disputes it (“{near[0].Claim.CueText}”).",
            Near = [.. near.Take(Shown).Select(scored => scored with { Why = Denials.Unsaid(scored.Claim) })],
        };
    }

    private static bool IsOf(Claim claim, Finding named) => named.Claims.Concat(named.Near).Any(scored => scored.Claim.Attribution.Speaker?.Name == claim.Attribution.Speaker?.Name);

    private static string OwnWords(Claim claim, string source) => claim.Attribution.Stance == Stance.Said ? $"what {source} does say, in other words" : Denials.Unsaid(claim);

    private async Task<List<Scored>> AlignedAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var terms = new SearchTerms(ContentWords.Of(question.Quoted!), [question.Quoted!]);
        var hits = await archive.SearchAsync(viewpoint, terms, Passages, cancellationToken);
        var claims = await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
        return [.. Aligned(question.Quoted!, claims)];
    }

    /// <summary>Spoken words count in full, reported and the writer's own a little less; ties keep the order given.</summary>
    private static IEnumerable<Scored> Aligned(string asked, IEnumerable<Claim> claims) =>
        from claim in claims
        where claim.Attribution.Stance == Stance.Said
        let said = WordAlignment.Likeness(asked, WordAlignment.SpokenWords(claim))
        let printed = WordAlignment.Likeness(asked, string.Join(' ', claim.Fragments)) * (claim.Attribution.Kind == AttributionKind.None ? OfWriter : OfReport)
        let score = Math.Max(said, printed) + (claim.Attribution.Speaker is { IsNamed: true } ? OfName : 0)
        where score > Unlike
        orderby score descending
        select new Scored(claim, Math.Round(score, 4));

    private static string Verdict(string asked, Claim claim, string source)
    {
        if (Supposing.Precedes(asked, string.Join(' ', claim.Fragments)))
            return $"Careful: {source} says these words only as what others say, or as a case supposed. They stand below whole.";
        if (WordAlignment.Likeness(asked, WordAlignment.SpokenWords(claim)) >= 1 && Negation.Precedes(asked, WordAlignment.SpokenWords(claim)))
            return $"Not so: {source} says these words under a negation. The quotation stands below whole, and differs from what was asked.";
        if (WordAlignment.Likeness(asked, WordAlignment.SpokenWords(claim)) >= 1)
            return $"Yes: {source} is quoted with exactly these words.";
        if (WordAlignment.SpokenWords(claim).Length > 0)
            return $"Not in these words: the quotation differs. Asked for: “{asked}”. What {source} is quoted with stands below, to the letter.";
        if (Negation.Differs(asked, string.Join(' ', claim.Fragments), ContentWords.Of(asked)))
            return $"Not so: what the article reports of {source} has a negation that was not asked for, or lacks one that was. It stands below.";
        return WordAlignment.Likeness(asked, string.Join(' ', claim.Fragments)) >= 1
            ? $"Not as a quotation: these words are the article's, in which it reports what {source} said."
            : $"Not as a quotation, and not in these words: asked for “{asked}”; the article reports what {source} said in words of its own.";
    }

    private static IReadOnlyList<string> Difference(string asked, Scored best) =>
        WordAlignment.Likeness(asked, string.Join(' ', best.Claim.Fragments)) >= 1 ? []
        : [$"Not to the letter: asked for “{asked}”; the article's words differ and are shown as they stand."];
}
