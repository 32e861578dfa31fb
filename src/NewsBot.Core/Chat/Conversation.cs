using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>One conversation: a follow-up question is answered with what went before in mind.</summary>
/// <remarks>Not safe for two questions at once; a conversation has one thread.</remarks>
public sealed class Conversation(QuestionDesk desk)
{
    private Answer? _before;

    /// <summary>Answers a question or a follow-up ("and what did she say about NATO?", "who else?", "show me the passage", "when was that?").</summary>
    public async Task<Answer> AskAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var followUp = await MeantAsync(FollowUp.Read(question, _before), viewpoint, cancellationToken);
        var answer = await FollowedUpAsync(followUp, question, viewpoint, cancellationToken);
        if (followUp.Kind is FollowUpKind.None or FollowUpKind.Rewritten && (answer.Claims.Count > 0 || _before is null))
            _before = answer with { Question = followUp.Question };
        return answer;
    }

    /// <summary>The reading that the archive answers, where a follow-up has two.</summary>
    private async Task<FollowUp> MeantAsync(FollowUp followUp, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        followUp.Else is { } other && (await desk.AskAsync(followUp.Question, viewpoint, cancellationToken)).Outcome == Outcome.NotFound
            && (await desk.AskAsync(other, viewpoint, cancellationToken)).Outcome == Outcome.Found
            ? followUp with { Question = other }
            : followUp;

    private async Task<Answer> FollowedUpAsync(FollowUp followUp, string question, Viewpoint viewpoint, CancellationToken cancellationToken) => followUp.Kind switch
    {
        FollowUpKind.Else => await desk.AskElseAsync(_before!, viewpoint, cancellationToken) with { Question = question },
        FollowUpKind.Passage => Again(question, $"{AnswerText.Where(_before!.Claims[0].Claim.Citation)}:\n{_before.Claims[0].Claim.Passage}"),
        FollowUpKind.When => Again(question, AnswerLead.WhenWhere(_before!.Claims[0], asksWhere: false)),
        FollowUpKind.Where => Again(question, AnswerLead.WhenWhere(_before!.Claims[0], asksWhere: true)),
        FollowUpKind.Rewritten => await RewrittenAsync(followUp.Question, question, viewpoint, cancellationToken),
        _ => await desk.AskAsync(question, viewpoint, cancellationToken),
    };

    private async Task<Answer> RewrittenAsync(string rewritten, string question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var answer = await desk.AskAsync(rewritten, viewpoint, cancellationToken);
        return answer with { Question = question, Notes = [$"Read as: {rewritten}", .. answer.Notes] };
    }

    /// <summary>The last answer's best claim once more, under another lead.</summary>
    private Answer Again(string question, string lead) => _before! with { Question = question, Lead = lead, Claims = [_before.Claims[0]], Near = [], Notes = _before.Claims[0].Notes };
}
