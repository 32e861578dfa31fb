using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>How an answer came about: enough to ask for it again, under whatever viewpoint.</summary>
/// <param name="Command">A look-up of <see cref="ChatCommands"/> that answers from the archive.</param>
/// <param name="Text">What it was given: a full question, a name, a figure; for the sources their kind.</param>
public sealed record Inquiry(string Command, string Text)
{
    /// <summary>What the answer shows of the one that <see cref="Text"/> asks for.</summary>
    public FollowUpKind Turn { get; init; }

    /// <summary>As it was asked, where that is not the full question.</summary>
    public string? Asked { get; init; }

    /// <summary>Whether the full question was made of a follow-up.</summary>
    public bool IsRewritten => Turn == FollowUpKind.None && Asked is not null;

    /// <summary>Whether <paramref name="command"/> is asked for in this way.</summary>
    public static bool IsFor(ChatCommand command) => command.Name is "ask" or "source" or "figure" or "quote" or "sources" or "audit";

    /// <summary>Asks for the answer, as the archive is now.</summary>
    public async Task<Answer> AnswerAsync(QuestionDesk desk, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var answer = await WholeAsync(desk, viewpoint, cancellationToken);
        var turned = Turn switch
        {
            FollowUpKind.Else => await desk.AskElseAsync(answer, viewpoint, cancellationToken),
            _ when answer.Claims.Count == 0 => answer,
            FollowUpKind.Passage => Best(answer, $"{AnswerText.Where(answer.Claims[0].Claim.Citation)}:\n{answer.Claims[0].Claim.Passage}"),
            FollowUpKind.When => Best(answer, AnswerLead.WhenWhere(answer.Claims[0], asksWhere: false)),
            FollowUpKind.Where => Best(answer, AnswerLead.WhenWhere(answer.Claims[0], asksWhere: true)),
            _ => answer,
        };
        return turned with { Question = Asked ?? turned.Question, Notes = IsRewritten ? [$"Read as: {Text}", .. turned.Notes] : turned.Notes };
    }

    private Task<Answer> WholeAsync(QuestionDesk desk, Viewpoint viewpoint, CancellationToken cancellationToken) => Command switch
    {
        "source" => desk.SourceAsync(Text, viewpoint, cancellationToken),
        "figure" => desk.FigureAsync(Text, viewpoint, cancellationToken),
        "quote" => desk.QuoteAsync(Text, viewpoint, cancellationToken),
        "sources" => desk.SourcesAsync(Text switch { "named" => true, "anonymous" => false, _ => null }, viewpoint, cancellationToken),
        "audit" => desk.AuditAsync(Text, viewpoint, cancellationToken),
        _ => desk.AskAsync(Text, viewpoint, cancellationToken),
    };

    /// <summary>The best claim alone, under another lead.</summary>
    private static Answer Best(Answer answer, string lead) => answer with { Lead = lead, Claims = [answer.Claims[0]], Near = [], Notes = answer.Claims[0].Notes };
}
