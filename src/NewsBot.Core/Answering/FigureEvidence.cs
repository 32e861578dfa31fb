using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a figure: the claims that hold the same value, never one that merely looks like it.</summary>
internal sealed class FigureEvidence(IArchive archive)
{
    private const int Most = 100;
    private const int Nearest = 12;

    /// <summary>What a figure gains in the claim's own words, in the very way of printing asked for, and with all words asked for around it; right behind it; what it loses as an end of a range.</summary>
    private const double Within = 0.05;
    private const double AsPrinted = 0.08;
    private const double Beside = 0.2;
    private const double Behind = 0.06;
    private const double OfRange = 0.1;

    /// <summary>What a claim must cover of the matter to follow the best one, as a share of what that covers.</summary>
    private const double Comparable = 0.5;

    private readonly PrintedNumber _printed = new(archive);

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var asked = question.Figures[0];
        var (ranked, topic) = await RankedAsync(question, asked, viewpoint, cancellationToken);
        var same = ranked.Where(scored => scored.Why is null).ToList();
        var covered = same.Count == 0 ? 0 : topic.Coverage(same[0].Claim);
        if (covered < Ranking.Enough)
            same.InsertRange(0, await _printed.FindAsync(asked, question, viewpoint, cancellationToken));
        if (covered < 1)
            same.InsertRange(0, await InPointsAsync(question, asked, viewpoint, cancellationToken));
        same = [.. same.Where(scored => topic.Coverage(scored.Claim) >= Comparable * topic.Coverage(same[0].Claim))];
        if (same.Count > 0)
            return new Finding(Outcome.Found, same) { Notes = [.. same[0].Figure is { } found ? Notes(found, asked) : [], .. MatterSearch.Missing(topic, same[0].Claim)] };
        return Finding.Nothing with { Near = ranked.Count > 0 ? ranked : [.. await NearestAsync(asked, question, viewpoint, cancellationToken)] };
    }

    /// <summary>The claims with a figure, best first, with what keeps them from being an answer, and the matter they are held against.</summary>
    private async Task<(IReadOnlyList<Scored> Ranked, TopicMatch Topic)> RankedAsync(Question question, AskedFigure asked, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await WithAsync(question, asked, viewpoint, cancellationToken);
        foreach (var further in question.Figures.Skip(1))
        {
            var both = claims.Where(claim => Holds(claim, further.Quantity)).ToList();
            claims = both.Count > 0 ? both : claims;
        }
        var topic = TopicMatch.Among(question.Topic, claims);
        var subject = new SubjectFit(question, TopicMatch.Among(SubjectFit.Matter(question.Topic), claims), await HeldAsync(question, viewpoint, cancellationToken));
        var ranked = Ranking.All(claims, topic, wantsAttribution: true, claim => Prominence(claim, asked, topic), takes: _ => true);
        return ([.. ranked.Select(scored => scored with { Figure = FigureIn(scored.Claim, asked.Quantity), Why = WhyNot(question, asked, scored.Claim, subject) })], topic);
    }

    /// <summary>A share that is asked for loosely ("who said 4% Kelso harbour?"): the percentage points in whose own words the whole matter stands.</summary>
    private async Task<IEnumerable<Scored>> InPointsAsync(Question question, AskedFigure asked, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (asked.Quantity.Unit != Units.Percent || question.Topic.Count == 0)
            return [];
        var (ranked, topic) = await RankedAsync(question, asked with { Quantity = asked.Quantity with { Unit = Units.Points } }, viewpoint, cancellationToken);
        return ranked.Where(scored => scored.Why is null && scored.Figure!.Text.Contains("percent", StringComparison.OrdinalIgnoreCase) && topic.Coverage(scored.Claim) == 1);
    }

    /// <summary>The claim's figure of that value, with its words.</summary>
    public static FigureText? FigureIn(Claim claim, Quantity quantity) =>
        claim.Figures.FirstOrDefault(figure => figure.Figure.Quantity == quantity)
        ?? claim.Figures.FirstOrDefault(figure => IsEnd(figure.Figure.Quantity, quantity))
        ?? claim.Figures.FirstOrDefault(figure => IsSameNumber(figure.Figure.Quantity, quantity));

    public static bool Holds(Claim claim, Quantity quantity) => FigureIn(claim, quantity) is not null;

    /// <summary>Whether a range begins or ends with what is asked for.</summary>
    private static bool IsEnd(Quantity there, Quantity asked) =>
        there.IsRange && !asked.IsRange && (new Quantity(there.Low, there.Unit).Equals(asked) || new Quantity(there.High, there.Unit).Equals(asked));

    /// <summary>A number asked for without a unit fits every unit.</summary>
    private static bool IsSameNumber(Quantity there, Quantity asked) =>
        asked.Unit == Units.Count && !asked.IsRange && !there.IsRange && Math.Round(there.Low, 4) == Math.Round(asked.Low, 4);

    /// <summary>Of many claims with the figure those of the matter, and the newest. A bare number that nobody but the writer gives as a count is looked for in every unit.</summary>
    private async Task<IReadOnlyList<Claim>> WithAsync(Question question, AskedFigure figure, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var asked = figure.Quantity;
        var claims = await archive.ClaimsWithFigureAsync(viewpoint, asked.Unit, asked.Low, asked.High, Most, cancellationToken);
        if (claims.Count == Most && question.Topic.Count > 0)
        {
            var filter = new ClaimFilter { Figure = asked, Matching = new SearchTerms(question.Topic, []), Limit = Most };
            claims = [.. (await archive.ClaimsAsync(viewpoint, filter, cancellationToken)).Concat(claims).DistinctBy(claim => claim.Id)];
        }
        var exact = claims.Where(claim => claim.Figures.Any(figure => figure.Figure.Quantity == asked || IsEnd(figure.Figure.Quantity, asked))).ToList();
        var isBare = question.Topic.Count == 0 && figure.Of is null;
        if (asked.Unit != Units.Count || exact.Exists(claim => !isBare || !claim.IsWritersOwn))
            return exact;
        var anyUnit = await archive.ClaimsWithFigureAsync(viewpoint, null, asked.Low, asked.High, Most, cancellationToken);
        return [.. exact.Concat(anyUnit.Where(claim => Holds(claim, asked))).DistinctBy(claim => claim.Id)];
    }

    /// <summary>The figure in the claim's own words before one beside them, printed in the way asked for, and with the words asked for around it.</summary>
    private static double Prominence(Claim claim, AskedFigure asked, TopicMatch topic)
    {
        var figure = FigureIn(claim, asked.Quantity)!;
        return (IsAsAsked(figure, asked) ? AsPrinted : 0) + (Beside * topic.Share(FigureClause.Of(figure, claim))) + (Behind * topic.Share(FigureClause.Behind(figure, claim)))
            + (figure.Figure.Quantity.IsRange && !asked.Quantity.IsRange ? -OfRange : claim.Words.Contains(figure.Text, StringComparison.Ordinal) ? Within : 0);
    }

    /// <summary>Whether the article prints the figure as it is asked for, in digits or in words: who asks for 50% has hardly read "half".</summary>
    private static bool IsAsAsked(FigureText figure, AskedFigure asked) => figure.Text.Any(char.IsAsciiDigit) == asked.Text.Any(char.IsAsciiDigit);

    /// <summary>Why a claim with that very figure is no answer; null where it is one.</summary>
    private static string? WhyNot(Question question, AskedFigure asked, Claim claim, SubjectFit subject)
    {
        var figure = FigureIn(claim, asked.Quantity)!;
        if ((Denials.NotAsked(question, claim) ?? subject.Misfit(asked, figure, claim)) is { } misfit)
            return misfit;
        if (question.Topic.Count > 0 && !question.AsksRefusal && Supposing.Precedes(figure, claim))
            return "the words there put it to others";
        if (asked.IsExact && figure.Figure.Margin != FigureMargin.Exact)
            return $"{figure.Text} is not exact there";
        if ((asked.Margin, figure.Figure.Margin) is (FigureMargin.Over, FigureMargin.Under) or (FigureMargin.Under, FigureMargin.Over))
            return $"{figure.Text} stands there as a bound on the other side";
        return FigureFit.Misfit(question, figure, claim, asked.Whom) ?? FigureFit.Misfit(asked, figure) ?? Mismatch.Of(question, claim, subject.MatterBeside(figure, claim)) ?? Counted.Other(question.Topic, figure, claim);
    }

    /// <summary>The articles that hold each name of the question somewhere; a name that stands in too many passages to tell is left out.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<ArticleId>>> HeldAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var held = new Dictionary<string, IReadOnlySet<ArticleId>>(StringComparer.Ordinal);
        foreach (var name in question.Names)
        {
            var hits = await archive.SearchAsync(viewpoint, new SearchTerms([name], []), Most, cancellationToken);
            if (hits.Count < Most)
                held[name] = hits.Select(hit => hit.Citation.Article.Id).ToHashSet();
        }
        return held;
    }

    private static IReadOnlyList<string> Notes(FigureText figure, AskedFigure asked)
    {
        if ((figure.Figure.Quantity.Unit, asked.Quantity.Unit) is (Units.Points, Units.Percent))
            return [$"The article says {figure.Text}, not {asked.Text}."];
        if (figure.Figure.Quantity.Unit != asked.Quantity.Unit)
            return [$"“{asked.Text}” was read as {figure.Text}."];
        if (figure.Figure.Quantity.IsRange && !asked.Quantity.IsRange)
            return [$"The article gives a range: {figure.Text}."];
        return figure.Figure.Margin switch
        {
            FigureMargin.Over => [$"The article gives {figure.Text} as a lower bound."],
            FigureMargin.Under => [$"The article gives {figure.Text} as an upper bound."],
            FigureMargin.About => [$"The article gives {figure.Text} as an approximate figure."],
            _ when asked.Margin is FigureMargin.Over or FigureMargin.Under => [$"The article gives {figure.Text}, and no bound."],
            _ => [],
        };
    }

    private async Task<IEnumerable<Scored>> NearestAsync(AskedFigure asked, Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var unit = asked.Quantity.Unit == Units.Count ? null : asked.Quantity.Unit;
        var sameNumber = await archive.ClaimsWithFigureAsync(viewpoint, null, asked.Quantity.Low, asked.Quantity.High, Nearest, cancellationToken);
        var claims = await archive.ClaimsNearFigureAsync(viewpoint, unit, asked.Quantity.Low, Nearest, cancellationToken);
        var topic = TopicMatch.Among(question.Topic, claims);
        var ofOtherUnit = from claim in sameNumber
                          let figure = claim.Figures.MinBy(figure => Distance(figure.Figure.Quantity, asked.Quantity))
                          select new Scored(claim, 1, $"it says {figure.Text}, not {asked.Text}");
        var near = from claim in claims
                   let figure = claim.Figures.Where(figure => unit is null || figure.Figure.Quantity.Unit == unit).MinBy(figure => Distance(figure.Figure.Quantity, asked.Quantity))
                   where figure is not null && (unit is not null || Distance(figure.Figure.Quantity, asked.Quantity) <= Math.Abs(asked.Quantity.Low))
                   let nearness = 1 / (1 + (double)(Distance(figure.Figure.Quantity, asked.Quantity) / Math.Max(1, Math.Abs(asked.Quantity.Low))))
                   let score = Math.Round(nearness + (topic.IsEmpty ? 0 : topic.Coverage(claim)) + (claim.Attribution.Kind == AttributionKind.None ? 0 : 0.1), 4)
                   orderby score descending
                   select new Scored(claim, score, $"it says {figure.Text}, not {asked.Text}");
        return ofOtherUnit.Concat(near).DistinctBy(scored => scored.Claim.Id);
    }

    private static decimal Distance(Quantity a, Quantity b) => Math.Abs(a.Low - b.Low);
}
