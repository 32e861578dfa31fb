using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for what a named source said.</summary>
internal sealed class SpokenEvidence(IArchive archive, SourceNames names)
{
    private const int Most = 120;
    private const int Listed = 500;
    private const int Shown = 3;
    private const int Passages = 30;

    /// <summary>Nobody chooses among more.</summary>
    private const int Choices = 20;

    private readonly ParagraphEvidence _paragraphs = new(archive);

    /// <summary>A source with this many times the claims of the next is the one that a short name means.</summary>
    private const int Dominant = 4;

    /// <summary>How much less of the matter than another of that name one may cover, 0 to 1, and still be meant.</summary>
    private const double Apart = 0.15;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var fits = OneOfDescribed(question.Name!, await names.ResolveAsync(question.Name!, viewpoint, cancellationToken));
        if (fits.Count == 0)
            return await UnknownAsync(question, viewpoint, cancellationToken);
        var claims = await ClaimsAsync(fits, question, viewpoint, cancellationToken);
        var topic = TopicMatch.Among(question.Topic, claims);
        var findings = fits.Select(source => Of(source, [.. claims.Where(source.IsBehind)], topic, question)).ToList();
        var found = Fitting([.. findings.Where(finding => finding.Outcome == Outcome.Found)], topic);
        if (found.Count > 1 && fits[0].Claims < Dominant * fits[1].Claims)
            return Ambiguous(question, [.. found.Take(Choices)]);
        var answer = found.FirstOrDefault() ?? findings[0];
        if (answer.Outcome == Outcome.Found && topic.Coverage(answer.Claims[0].Claim) is var own and < 1 - Apart)
            answer = await SpokenForAsync(question, fits[0].Name, viewpoint, cancellationToken) is { } fuller && topic.Coverage(fuller.Claims[0].Claim) > own + Apart ? fuller : answer;
        else if (answer.Outcome == Outcome.NotFound)
            answer = await SpokenForAsync(question, fits[0].Name, viewpoint, cancellationToken) ?? await BesideAsync(fits[0], answer, claims, topic, question, viewpoint, cancellationToken);
        var others = fits.Select(source => source.Name).Where(name => name != answer.Source).Take(Shown).ToList();
        return others.Count == 0 ? answer : answer with { Notes = [.. answer.Notes, $"“{question.Name}” also fits {string.Join(", ", others)}."] };
    }

    /// <summary>Those who are only described ("voters", "Alder voters") are asked for together, unless somebody is named so.</summary>
    private static IReadOnlyList<NamedSource> OneOfDescribed(string asked, IReadOnlyList<NamedSource> fits)
    {
        if (IsOffice(asked) && fits.Any(source => !source.IsNamed))
            fits = [.. fits.Where(source => !source.IsNamed)];
        else if (!IsGroup(asked) && fits.Any(source => source.IsNamed))
            return [.. fits.Where(source => source.IsNamed)];
        return fits.Count < 2 ? fits : [new NamedSource(asked, [.. fits.SelectMany(source => source.Names)], fits.Sum(source => source.Claims), fits[0].IsExact, IsNamed: false)];
    }

    /// <summary>Whether somebody is asked for by what they are, and not by a surname of the same spelling ("the judge").</summary>
    private static bool IsOffice(string asked) =>
        !asked.Any(char.IsUpper) && NameKeys.Words(asked) is [.., var last] && (Lexicon.Find(last).Tags & (WordTags.PersonNoun | WordTags.Title)) != 0 && !IsGroup(asked);

    /// <summary>Whether several are asked for by what they are ("Democrats"), so that a capital names nobody.</summary>
    private static bool IsGroup(string asked) => NameKeys.Words(asked) is [.., [.., 's'] last] && (Lexicon.Find(last).Tags & WordTags.PersonNoun) != 0;

    /// <summary>Of several of that name those who speak of the whole matter, where any does: one who speaks of a part of it is not who is meant.</summary>
    private static List<Finding> Fitting(IReadOnlyList<Finding> found, TopicMatch topic)
    {
        var most = found.Select(finding => topic.Coverage(finding.Claims[0].Claim)).DefaultIfEmpty(0).Max();
        return [.. found.Where(finding => topic.Coverage(finding.Claims[0].Claim) >= most - Apart)];
    }

    /// <summary>What any of them said: of the question's matter where full text finds that, else their newest, which may spell it otherwise.</summary>
    private async Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<NamedSource> sources, Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var all = new ClaimFilter { Speakers = [.. sources.SelectMany(source => source.Names)], IsAttributed = true, Limit = question.IsListing ? Listed : Most };
        // A contraction is kept in the index without its ending: "doesn" and "t".
        string[] words = [.. question.Topic, .. question.Negated.Select(verb => verb + "n")];
        var matching = words.Length == 0 ? [] : await archive.ClaimsAsync(viewpoint, all with { Matching = new SearchTerms(words, []) }, cancellationToken);
        return matching.Count > 0 ? matching : await archive.ClaimsAsync(viewpoint, all, cancellationToken);
    }

    private async Task<Finding> BesideAsync(NamedSource source, Finding nothing, IReadOnlyList<Claim> claims, TopicMatch topic, Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (question.Kind != QuestionKinds.WhatSaid || question.Figures.Count > 0 || question.Quoted is not null)
            return nothing;
        var ranked = Ranking.All(claims.Where(source.IsBehind), topic, wantsAttribution: true, Prominence);
        var beside = await _paragraphs.FindAsync(source, ranked, question, viewpoint, cancellationToken);
        return beside.Count == 0 ? nothing : new Finding(Outcome.Found, beside)
        {
            Source = source.Name,
            Notes = [.. nothing.Notes, $"{string.Join(", ", question.Topic)}: in the same paragraph, but not in the words that the article puts to {source.Name}."],
        };
    }

    /// <summary>What those say who speak for someone of whom the archive has no such words; null where nobody does. Whether somebody said a thing is never answered with another's words.</summary>
    private async Task<Finding?> SpokenForAsync(Question question, string name, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (question.Kind is not (QuestionKinds.WhatSaid or QuestionKinds.Source) || question.Topic.Count == 0)
            return null;
        var asked = SourceNames.WithoutTitles(question.Name!);
        var isPerson = IsPerson(asked) || IsPerson(SourceNames.WithoutTitles(name)) || !asked.Contains(' ', StringComparison.Ordinal);
        var claims = await BesideNameAsync(question, asked, viewpoint, cancellationToken);
        bool Speaks(Claim claim) => new[] { claim.SourceText, claim.Attribution.Speaker?.Role }.Any(printed => printed is not null && SpeaksFor.Is(printed, asked, isPerson));
        bool IsOf(Claim claim) => claim.Attribution.Speaker is { IsNamed: false } speaker && SourceNames.IsOf(asked, speaker.Name) && !SpeaksFor.IsAgainst(speaker.Name);
        var speaking = claims.Where(claim => (Speaks(claim) || IsOf(claim)) && TopicMatch.IsOwn(question, claim));
        var best = Ranking.Best(speaking, TopicMatch.Among(question.Topic, claims), wantsAttribution: true, Prominence);
        return best.Count == 0 ? null : new Finding(Outcome.Found, best)
        {
            Lead = IsOf(best[0].Claim) ? $"The archive puts nothing on that to {asked}, but to {best[0].Claim.Attribution.Speaker!.Name}:"
                : isPerson ? $"The archive puts nothing on that to {asked}, but to one who speaks for {asked}:" : $"The archive puts nothing on that to {asked} itself, but to one of its people:",
        };
    }

    private static bool IsPerson(string name) =>
        name.Split(' ') is [var first, _, ..] && (Lexicon.Find(first.ToLowerInvariant()).Tags & (WordTags.MaleName | WordTags.FemaleName)) != 0;

    /// <summary>The claims of the passages that best hold a name and the question's matter.</summary>
    private async Task<IReadOnlyList<Claim>> BesideNameAsync(Question question, string name, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms([.. ContentWords.Of(name), .. question.Topic], [name]), Passages, cancellationToken);
        return await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
    }

    private static Finding Of(NamedSource source, IReadOnlyList<Claim> claims, TopicMatch topic, Question question)
    {
        var notes = source.IsExact ? Array.Empty<string>() : [$"“{question.Name}” was read as {source.Name}."];
        var withFigures = claims.Where(claim => question.Figures.All(figure => FigureEvidence.Holds(claim, figure.Quantity)) && TopicMatch.IsOwn(question, claim));
        var best = Ranking.Best(withFigures, topic, wantsAttribution: true, claim => Prominence(claim) + Ranking.Saying(question, claim), question.Takes);
        if (best.Count > 0)
            return new Finding(Outcome.Found, best) { Source = source.Name, Notes = notes };
        var matter = string.Join(", ", question.Topic.Concat(question.Figures.Select(figure => figure.Text)));
        return Finding.Nothing with
        {
            Source = source.Name,
            Notes = notes,
            Lead = matter.Length == 0 ? $"The archive holds nothing from {source.Name}." : $"The archive holds nothing from {source.Name} about: {matter}.",
            Near =
            [
                .. claims.Where(claim => claim.Attribution.Stance != Stance.Said && topic.Count(claim.Words) > 0).Take(Shown).Select(claim => new Scored(claim, 0, Denials.Unsaid(claim))),
                .. Ranking.All(claims, topic, wantsAttribution: true).Take(Shown).Select(scored => scored with { Why = $"{source.Name} on another matter" }),
            ],
        };
    }

    /// <summary>Whole quotations first among claims that fit alike.</summary>
    private static double Prominence(Claim claim) => claim.Attribution.Kind == AttributionKind.Direct ? 0.05 : 0;

    private static Finding Ambiguous(Question question, List<Finding> found) => new(Outcome.Ambiguous, [.. found.Select(finding => finding.Claims[0])])
    {
        Lead = $"“{question.Name}” fits {found.Count} sources: {string.Join(", ", found.Select(finding => finding.Source))}. Ask again with the full name.",
    };

    /// <summary>Whether the speaker's role or description is that office: all its words, and the first of them before any "of" or "to" (an aide to the governor is none).</summary>
    private static bool HoldsOffice(Claim claim, TopicMatch office, string first) =>
        new[] { claim.Attribution.Speaker?.Role, WithoutName(claim) }.Any(described =>
            described is not null && !SpeaksFor.IsAgainst(described) && office.Missing(described).Count == 0 && new TopicMatch([first], []).Count(SourceNames.Head(described)) == 1);

    private static string? WithoutName(Claim claim) =>
        claim.Attribution.Speaker is { IsNamed: true, Name: { Length: > 0 } name } ? claim.SourceText?.Replace(name, "", StringComparison.Ordinal) : claim.SourceText;

    /// <summary>An office of one holder is that source; of several, each is shown to choose from.</summary>
    private Finding OfHolders(Question question, IReadOnlyList<Scored> claims)
    {
        var holders = claims.GroupBy(scored => names.Shown(scored.Claim.Attribution.Speaker?.Name ?? question.Name!))
            .Select(holder => new Finding(Outcome.Found, [.. holder]) { Source = holder.Key })
            .ToList();
        return holders.Count == 1 ? holders[0] : Ambiguous(question, holders);
    }

    /// <summary>Nobody of that name is a source: the words may be an office ("the former secretary of state"), or someone whom articles only speak of.</summary>
    private async Task<Finding> UnknownAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var words = ContentWords.Of(question.Name!);
        var claims = await BesideNameAsync(question, question.Name!, viewpoint, cancellationToken);
        var office = new TopicMatch(words, []);
        var holders = words.Count == 0 ? [] : claims.Where(claim => HoldsOffice(claim, office, words[0])).ToList();
        var topic = TopicMatch.Among(question.Topic, claims);
        var best = Ranking.Best(holders, topic, wantsAttribution: true, Prominence);
        if (best.Count > 0)
            return OfHolders(question, best);
        if (await SpokenForAsync(question, question.Name!, viewpoint, cancellationToken) is { } spokenFor)
            return spokenFor;
        var mentioning = words.Count == 0 ? [] : claims.Where(claim => office.Missing(claim.Words).Count == 0).Take(Shown).ToList();
        return Finding.Nothing with
        {
            Lead = mentioning.Count == 0 ? $"The archive holds no source named {question.Name}." : $"The archive puts nothing to {question.Name}, but speaks of {question.Name}.",
            Near = [.. mentioning.Select(claim => new Scored(claim, 0, $"speaks of {question.Name}; nothing is put to {question.Name} there"))],
        };
    }
}
