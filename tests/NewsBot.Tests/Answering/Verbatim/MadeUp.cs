using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering.Verbatim;

/// <summary>Answers out of articles that nobody wrote, by name, one of each shape that can be rephrased.</summary>
internal static class MadeUp
{
    private static readonly SourceName Institute = new("the Coast Institute", null, IsNamed: true);
    private static readonly SourceName Ortiz = new("Lena Ortiz", "President", IsNamed: true);
    private static readonly SourceName Stone = new("Ida Stone", "General", IsNamed: true);
    private static readonly SourceName Reyes = new("Paul Reyes", "Senator", IsNamed: true);
    private static readonly SourceName Council = new("the city council", null, IsNamed: false);
    private static readonly SourceName Officials = new("two senior officials", null, IsNamed: false);
    private static readonly SourceName Berg = new("Anna Berg", "former Harbour Minister", IsNamed: true);
    private static readonly SourceName Hale = new("Tom Hale", "port correspondent", IsNamed: true);
    private static readonly SourceName Guard = new("the Coast Guard", null, IsNamed: true);
    private static readonly SourceName Moor = new("Vera Moor", null, IsNamed: true);

    private static readonly Evidence Figure = Claim("41% of islanders oppose the new harbour fee", AttributionKind.Data, Institute, "released data showing");
    private static readonly Evidence Quotation = Claim("We cannot move an island by decree,", AttributionKind.Direct, Ortiz, "told reporters");
    private static readonly Evidence Warning = Claim("smugglers use the old lighthouse", AttributionKind.Indirect, Stone, "warned");
    private static readonly Evidence Partial = Claim("“wildly optimistic,”", AttributionKind.Partial, Reyes, "called");
    private static readonly Evidence Passed = Claim("“no fee will rise before the next election.”", AttributionKind.Partial, Council, "maintains") with { Via = Hale };
    private static readonly Evidence Anonymous = Claim("The bridge over the Sound will not survive another winter without repairs,", AttributionKind.Indirect, Officials, "said");
    private static readonly Evidence Bridge = Claim("The bridge will hold until the spring thaw,", AttributionKind.Direct, Berg, "said");
    private static readonly Evidence Repairs = Claim("repairs would cost the city nothing", AttributionKind.Indirect, Berg, "stressed");
    private static readonly Evidence Ferry = Claim("The ferry is a lifeline and a joke at once.", AttributionKind.Direct, Moor, "said");
    private static readonly Evidence Timetable = Claim("the ferry keeps to its timetable in all but the worst gales", AttributionKind.Indirect, Guard, "said");
    private static readonly Evidence Tunnel = Claim("63% of ferry passengers support a tunnel", AttributionKind.Data, Institute, "found");
    private static readonly Evidence Mud = Claim("You do not dig a tunnel through mud and hope,", AttributionKind.Direct, Moor, "said");
    private static readonly Evidence Tolls = Claim("tolls would pay for the tunnel within 20 years", AttributionKind.Indirect, Reyes, "said");
    private static readonly Evidence Flood = Claim("over 3,200 flood casualties since the storm", AttributionKind.Data, Guard, "latest report indicates");
    private static readonly Evidence Declined = Claim("what the new pier had cost", AttributionKind.Indirect, Berg, "declined to say", Stance.NotSaid);
    private static readonly Evidence Supposed = Claim("the pier was safe", AttributionKind.Indirect, Reyes, "would only say if asked that", Stance.Hypothetical);
    private static readonly Evidence Tide = Said(Claim("the tide came over the sea wall before dawn", AttributionKind.Indirect, Stone, "said"), "last Tuesday", "in Valletta");

    public static IReadOnlyDictionary<string, Answer> All { get; } = new Dictionary<string, Answer>
    {
        ["figure"] = Of("who said 41%?", QuestionKinds.WhoSaid, Figure) with { Question = "who said that 41% oppose the new harbour fee?" },
        ["quotation"] = Of("who said that an island cannot be moved? what was said about the island?", QuestionKinds.WhoSaid, Quotation),
        ["warning"] = Of("who warned about smugglers at the lighthouse?", QuestionKinds.WhoSaid, Warning),
        ["partial"] = Of("what did Reyes say about the repair schedule?", QuestionKinds.WhatSaid, Partial),
        ["via"] = Of("what does the city council say about fees?", QuestionKinds.WhatSaid, Passed),
        ["anonymous"] = Of("who said that the bridge will fall?", QuestionKinds.WhoSaid, Anonymous),
        ["two-by-one"] = Of("what did Berg say about the bridge?", QuestionKinds.WhatSaid, Bridge, Repairs) with { Lead = "Anna Berg, 2 statements, the best match first:" },
        ["two-sources"] = Of("who spoke about the ferry?", QuestionKinds.WhoSaid, Ferry, Timetable),
        ["three-sources"] = Of("who talked about the tunnel?", QuestionKinds.Topic, Tunnel, Mud, Tolls),
        ["count"] = Counted("how many flood casualties have there been?", Flood),
        ["declined"] = Of("what did Berg say about the cost of the pier?", QuestionKinds.WhatSaid, Declined),
        ["supposed"] = Of("what did Reyes say about the pier?", QuestionKinds.WhatSaid, Supposed),
        ["when"] = Of("when did Stone speak about the tide?", QuestionKinds.WhenWhere, Tide) with { Lead = AnswerLead.WhenWhere(Tide, asksWhere: false) },
        ["five"] = Of(
            "what was said about the market?", QuestionKinds.Topic, Claim("The market is the heart of this town,", AttributionKind.Direct, Moor, "told reporters"),
            Claim("the market would move to the old quay", AttributionKind.Indirect, Berg, "said"), Claim("Without it we are a car park,", AttributionKind.Direct, Moor, "added"),
            Claim("118 stalls stood empty in March", AttributionKind.Data, Institute, "reported"), Claim("I buy my fish there,", AttributionKind.Direct, Ortiz, "said")),
        ["digest"] = Digest(Anonymous with { Under = "Resting on one source, or on an anonymous one" }, Figure with { Under = "New figures" }, Quotation with { Under = "New quotations, by source" }),
    };

    /// <summary>What the lock says to prose that a model returned for one of the answers.</summary>
    public static async Task<(Answer Answer, RephrasingEvent? Event)> RephrasedAsync(Answer answer, string prose)
    {
        RephrasingEvent? told = null;
        var rephrasing = new Core.Answering.Verbatim.Rephrasing(new Saying(prose), happened => told = happened);
        return (await rephrasing.RephraseAsync(answer, CancellationToken.None), told);
    }

    public static Evidence Claim(string words, AttributionKind kind, SourceName source, string cue, Stance stance = Stance.Said)
    {
        var passage = $"{words} {source.Name} {cue}, it stood in the paper of that day.";
        var figures = FigureFinder.Find(passage).Where(figure => figure.Span.End <= words.Length).ToList();
        var span = new Span(0, words.Length);
        var attribution = new Attribution { Kind = kind, Content = [span], Speaker = new Speaker(source.Name, source.IsNamed), Figures = figures, Stance = stance };
        var claim = new Claim($"harbour-1@2#{words.Length}", new Citation(Some.Head, 1, span, new Span(0, passage.Length)), words, passage, attribution)
        {
            Fragments = [words],
            SourceText = source.Name,
            CueText = cue,
            Figures = [.. figures.Select(figure => new FigureText(figure, figure.Span.Of(passage), figure.Of?.Of(passage)))],
        };
        return new Evidence(claim, source, 10);
    }

    public static Answer Of(string question, string kind, params Evidence[] claims) =>
        new(question, kind, Outcome.Found, $"{AnswerLead.Put(claims[0])}.") { Claims = claims, Holdings = Some.Holdings };

    private static Answer Counted(string question, Evidence best) =>
        Of(question, QuestionKinds.HowMany, best) with { Lead = $"{Core.Answering.Conflicts.FigureScope.Of(best.Claim.Figures[0])}: {AnswerLead.Put(best)}." };

    private static Evidence Said(Evidence evidence, string time, string place) => evidence with { Claim = evidence.Claim with { TimeText = time, PlaceText = place } };

    private static Answer Digest(params Evidence[] claims) =>
        new("digest", QuestionKinds.Digest, Outcome.Found, "Since 3 May 2026, 09:00: 2 articles with 31 claims.")
        {
            Claims = claims,
            TakenIn = [new Arrival(Some.Head, 1, 20), new Arrival(Some.Head, 2, 11)],
            Holdings = Some.Holdings,
        };
}
