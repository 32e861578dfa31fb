using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a matter in the asker's own words.</summary>
internal sealed class TopicEvidence(IArchive archive)
{
    private const int Passages = 40;
    private const int Shown = 3;
    private const int Spellings = 3;

    /// <summary>What a claim must cover of a matter with nobody's name to it, 0 to 1.</summary>
    private const double Enough = 0.66;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await ClaimsAsync(question.Topic, viewpoint, cancellationToken);
        if (question.IsWriter)
            claims = [.. claims.Where(claim => claim.IsWritersOwn)];
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims, topic, !question.IsWriter && question.Kind is QuestionKinds.WhoSaid or QuestionKinds.WhatSaid or QuestionKinds.WhenWhere, claim => Ranking.Saying(question, claim));
        var fitting = topic.IsEmpty ? [] : ranked.Where(scored => topic.Coverage(scored.Claim) >= Enough).ToList();
        fitting = [.. fitting.Select(scored => scored with { Why = WhyNot(question, scored.Claim) })];
        var best = fitting.Where(scored => scored.Why is null).ToList();
        if (best.Count > 0)
            return new Finding(Outcome.Found, Ranking.Close(best)) { Notes = Missing(topic, best[0].Claim) };
        return Finding.Nothing with { Near = fitting.Count > 0 ? [.. fitting.Take(Shown)] : Near(ranked, topic) };
    }

    /// <summary>Why a claim that covers the matter is no answer; null where it is one.</summary>
    private static string? WhyNot(Question question, Claim claim) =>
        Mismatch.Of(question, claim, claim.Words)
        ?? (question.Kind != QuestionKinds.WhoSaid ? null : TopicMatch.IsOwn(question, claim) ? Mismatch.LackedName(question, claim) : "only the words around it speak of that");

    /// <summary>What of the matter the answer does not speak of.</summary>
    private static IReadOnlyList<string> Missing(TopicMatch topic, Claim claim) =>
        topic.Missing($"{claim.Passage} {claim.Attribution.Speaker?.Role} {claim.Citation.Article.Title}") is { Count: > 0 } missing ? [$"Nothing there on: {string.Join(", ", missing)}."] : [];

    /// <summary>A number of something: only a figure that counts what is asked for; one that counts something like it is near, and says what it counts.</summary>
    public async Task<Finding> HowManyAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var likely = Counted.Like(question.Topic);
        var claims = await ClaimsAsync([.. question.Topic.Concat(likely.SelectMany(other => other.Words)).Distinct(StringComparer.Ordinal)], viewpoint, cancellationToken);
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims.Where(claim => claim.Figures.Count > 0), topic, wantsAttribution: true, claim => CountsMatter(claim, topic));
        var fitting = ranked.Select(scored => Counting(question, scored)).ToList();
        var best = fitting.Where(scored => scored.Why is null && topic.Coverage(scored.Claim) >= Ranking.Enough).ToList();
        if (best.Count > 0 && !topic.IsEmpty)
            return new Finding(Outcome.Found, Ranking.Close(best)) { Notes = Missing(topic, best[0].Claim) };
        var other = fitting.FirstOrDefault(scored => Counted.Other(question.Topic, scored.Claim) is not null);
        return Finding.Nothing with
        {
            Lead = other is null ? null : $"The archive holds no figure for {Counted.Named(question.Topic)}. The nearest one counts something else: {Counted.Other(question.Topic, other.Claim)}.",
            Near = fitting.Exists(scored => scored.Why is not null) ? [.. fitting.Where(scored => scored.Why is not null).Take(Shown)] : Near(ranked, topic),
        };
    }

    /// <summary>With the figure that counts what is asked for, or with the reason why none does.</summary>
    private static Scored Counting(Question question, Scored scored)
    {
        var reasons = scored.Claim.Figures.Select(figure => (Figure: figure, Why: NotCounted(question, figure, scored.Claim))).ToList();
        var topic = new TopicMatch(question.Topic, []);
        var best = reasons.Where(pair => pair.Why is null).OrderByDescending(pair => topic.Count(FigureClause.Of(pair.Figure, scored.Claim))).Select(pair => pair.Figure).FirstOrDefault();
        return best is null ? scored with { Why = reasons[0].Why } : scored with { Figure = best };
    }

    /// <summary>Why a figure counts something else than the question asks; null where it may count that.</summary>
    private static string? NotCounted(Question question, FigureText figure, Claim claim)
    {
        var unit = figure.Figure.Quantity.Unit;
        if (question.AsksShare && unit != Units.Percent)
            return $"{figure.Text} is no share";
        if (question.Counts is not null && unit is not (Units.Percent or Units.Count) && new TopicMatch(question.Topic, []).Count(figure.Text) == 0)
            return $"{figure.Text} counts nothing";
        var clause = FigureClause.Of(figure, claim);
        var asked = Counted.Asked(question.Topic);
        if (asked is not null && !asked.IsIn(ContentWords.Of(clause)) && !(claim.Figures.Count == 1 && asked.IsIn(ContentWords.Of(claim.Words))))
            return Counted.Other(question.Topic, claim) is { } other ? $"the figure counts {other}, not {asked.Name}" : $"it does not count {asked.Name}";
        if (Mismatch.Of(question, claim, clause) is { } mismatch)
            return mismatch;
        var isAnyone = asked is not null && question.Counts is "people" or "persons";
        return !isAnyone && question.Counts is { } counted && figure.Of is { } of && new TopicMatch([counted], []).Count($"{of} {clause} {claim.SourceText}") == 0 ? $"the figure counts “{of}”" : null;
    }

    /// <summary>The claims of the passages that match best; a word that none of them has is looked for in like spellings too.</summary>
    private async Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<string> words, Viewpoint viewpoint, CancellationToken cancellationToken)
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

    private static TopicMatch Topic(IReadOnlyList<string> words, IReadOnlyList<Claim> claims) =>
        new(words, [.. claims.Select(claim => claim.Passage).Distinct(StringComparer.Ordinal)]);

    private static double CountsMatter(Claim claim, TopicMatch topic) => 0.3 * claim.Figures.Max(figure => figure.Of is null ? 0 : Math.Min(2, topic.Count(figure.Of)));

    private static IReadOnlyList<Scored> Near(IReadOnlyList<Scored> ranked, TopicMatch topic) =>
        [.. ranked.Where(scored => topic.Count(scored.Claim.Passage) > 0).Take(Shown).Select(scored => scored with { Why = $"nothing there on: {string.Join(", ", topic.Missing(scored.Claim.Passage))}" })];
}
