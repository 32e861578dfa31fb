using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What an answer's lead shows beside whose the best claim is.</summary>
/// <param name="Further">Figures and days with their text, and whether the lead cannot do without.</param>
/// <param name="Asked">The value of the figure, where one is shown.</param>
internal sealed record LeadParts(IReadOnlyList<(SlotKind Kind, string Text, bool IsLead)> Further, Quantity? Asked = null)
{
    public static LeadParts None { get; } = new([]);

    /// <summary>Null where the lead says something that slots do not hold.</summary>
    public static LeadParts? Of(Answer answer)
    {
        var best = answer.Claims[0];
        var put = $"{AnswerLead.Put(best)}.";
        if (best.Claim.Figures.FirstOrDefault(figure => answer.Lead == $"{FigureScope.Of(figure)}: {put}") is { } leading)
            return new LeadParts([(SlotKind.Figure, FigureScope.Of(leading), true)], leading.Figure.Quantity);
        if (answer.Lead == put)
            return OfQuestion(answer, best);
        if (answer.Kind == QuestionKinds.WhenWhere)
            return Saying(answer, best);
        // "Ann Bell, 3 statements, the best match first:" counts lines that stand below all the same.
        return answer.Lead.StartsWith(best.Source.Name + ", ", StringComparison.Ordinal) && answer.Lead.EndsWith(':') ? None : null;
    }

    /// <summary>The figure that the question asks after, if the best claim holds it.</summary>
    private static LeadParts OfQuestion(Answer answer, Evidence best) =>
        QuestionParser.Parse(answer.Question).Figures is [var asked, ..] && FigureEvidence.FigureIn(best.Claim, asked.Quantity) is { } figure
            ? new LeadParts([(SlotKind.Figure, FigureScope.Of(figure), false)], asked.Quantity) : None;

    private static LeadParts? Saying(Answer answer, Evidence best)
    {
        var asksWhere = answer.Lead == AnswerLead.WhenWhere(best, asksWhere: true);
        if (!asksWhere && answer.Lead != AnswerLead.WhenWhere(best, asksWhere: false))
            return null;
        var when = best.SaidWhen;
        if ((asksWhere ? best.Claim.PlaceText : when) is null)
            return null;
        var parts = new List<(SlotKind, string, bool)>();
        if (when is not null)
            parts.Add((SlotKind.Date, when, !asksWhere));
        if (best.Claim.PlaceText is { } place)
            parts.Add((SlotKind.Date, place, asksWhere));
        return new LeadParts(parts);
    }
}
