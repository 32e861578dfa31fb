using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The answer's first sentence: who, or how many, or when, before everything else.</summary>
internal static class AnswerLead
{
    public static string Write(Question question, Finding finding, IReadOnlyList<Evidence> claims, IReadOnlyList<Evidence> near)
    {
        if (finding.Lead is { } lead)
            return lead;
        if (claims.Count == 0)
            return Nothing(question, near);
        var best = claims[0];
        return question.Kind switch
        {
            QuestionKinds.Sources => Sources(question, claims.Count),
            QuestionKinds.WhatSaid or QuestionKinds.Source when finding.Source is { } source && best.Via?.Name == source => $"{source} passes on what others say:",
            QuestionKinds.WhatSaid or QuestionKinds.Source when finding.Source is { } source => Statements(source, finding.Claims.Count, claims.Count),
            QuestionKinds.HowMany or QuestionKinds.Figure or QuestionKinds.Origin when finding.Claims[0].Figure is { } answering && FigureScope.Bounded(answering) is var figure => $"{figure}: {Put(best)}.",
            QuestionKinds.WhenWhere => WhenWhere(best, question.AsksWhere),
            _ => $"{Put(best)}.",
        };
    }

    /// <summary>When or where it was said, as far as the article tells.</summary>
    public static string WhenWhere(Evidence best, bool asksWhere)
    {
        var when = best.SaidWhen;
        var where = best.Claim.PlaceText;
        var asked = asksWhere ? where : when;
        var other = asksWhere ? when : where;
        return asked is null
            ? $"{AnswerText.Who(best)}: the article does not say {(asksWhere ? "where" : "when")}{(other is null ? "" : $", only: {other}")}."
            : $"{AnswerText.Who(best)}: {asked}{(other is null ? "" : $", {other}")}.";
    }

    /// <summary>Whose it is, and how the article puts it to them.</summary>
    public static string Put(Evidence evidence)
    {
        var who = AnswerText.Who(evidence);
        return evidence.Claim.Attribution.Kind switch
        {
            _ when evidence.Claim.Attribution.Stance == Stance.NotSaid => $"{who}, reported as not said",
            AttributionKind.Direct => $"{who}, in a quotation",
            AttributionKind.Partial => $"{who}, quoted in part",
            AttributionKind.Data => $"{who}, whose figure or finding it is",
            AttributionKind.Indirect => $"{who}, as the article reports it",
            _ => $"{who}, in the article's own words: no source could be made out",
        };
    }

    private static string Statements(string source, int found, int shown) => found == 1 ? $"{source}, one statement:"
        : found > shown ? $"{source}, {found} statements found, {shown} shown, the best match first:"
        : $"{source}, {found} statements, the best match first:";

    private static string Sources(Question question, int count)
    {
        var kind = question.IsNamed switch { true => "named ", false => "anonymous ", _ => "" };
        return count == 1 ? $"One {kind}source:" : $"{count} {kind}sources:";
    }

    private static string Nothing(Question question, IReadOnlyList<Evidence> near)
    {
        var asked = question.Figures.Count > 0 ? question.Figures[0].Text
            : question.Quoted is { } quoted ? $"“{quoted}”"
            : question.Topic.Count > 0 ? string.Join(' ', question.Topic)
            : null;
        var nothing = asked is null ? "The question names nothing to look for: ask who said a figure or words, or what a source said." : $"Not found in the archive: {asked}.";
        return near.Count == 0 || asked is null ? nothing : nothing + " What came nearest is no answer:";
    }
}
