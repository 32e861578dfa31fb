using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a matter in the asker's own words.</summary>
internal sealed class TopicEvidence(MatterSearch search)
{
    /// <summary>What a claim must cover of a matter that has nobody's name or figure to it, 0 to 1: more than <see cref="Ranking.Enough"/>.</summary>
    private const double EnoughAlone = 0.66;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await search.ClaimsAsync(question.Topic, viewpoint, cancellationToken);
        if (question.IsWriter)
            claims = [.. claims.Where(claim => claim.IsWritersOwn)];
        var topic = TopicMatch.Among(question.Topic, claims);
        var wantsAttribution = !question.IsWriter && question.Kind is QuestionKinds.WhoSaid or QuestionKinds.WhatSaid or QuestionKinds.WhenWhere;
        var ranked = Ranking.All(claims, topic, wantsAttribution, claim => Ranking.Saying(question, claim), question.Takes);
        var fitting = ranked.Where(scored => !topic.IsEmpty && topic.Coverage(scored.Claim) >= EnoughAlone)
            .Select(scored => scored with { Why = WhyNot(question, scored.Claim) })
            .ToList();
        var best = fitting.Where(scored => scored.Why is null).ToList();
        if (best.Count > 0)
            return new Finding(Outcome.Found, Ranking.Close(best)) { Notes = MatterSearch.Missing(topic, best[0].Claim) };
        return Finding.Nothing with { Near = fitting.Count > 0 ? [.. fitting.Take(MatterSearch.Shown)] : MatterSearch.Near(ranked, topic) };
    }

    /// <summary>Why a claim that covers the matter is no answer; null where it is one.</summary>
    private static string? WhyNot(Question question, Claim claim) =>
        Mismatch.Of(question, claim, claim.Words)
        ?? (question.AsksRefusal && new TopicMatch(question.Topic, []).Missing(claim.Words) is [var missing, ..] ? $"nothing there on: {missing}" : null)
        ?? (question.Kind != QuestionKinds.WhoSaid ? null : TopicMatch.IsOwn(question, claim) ? Mismatch.LackedName(question, claim) : "only the words around it speak of that");
}
