using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>One conversation: a follow-up question is answered with what went before in mind.</summary>
/// <param name="topic">What it was about when it was left, to take it up again; asked again under the viewpoint of who goes on.</param>
/// <param name="rephrasing">Makes a full question of a follow-up that the rules leave as it is; null where no model is used.</param>
/// <remarks>Not safe for two questions at once; a conversation has one thread.</remarks>
public sealed class Conversation(QuestionDesk desk, Inquiry? topic = null, Rephrasing? rephrasing = null)
{
    private Answer? _before;

    /// <summary>The full question that a follow-up would go on from.</summary>
    public Inquiry? Topic { get; private set; } = topic;

    /// <summary>Answers a question or a follow-up ("and what did she say about NATO?", "who else?", "show me the passage", "when was that?").</summary>
    public async Task<Answer> AskAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        (await TurnAsync(question, viewpoint, cancellationToken)).Answer;

    /// <summary>The answer, and how to ask for it again.</summary>
    public async Task<(Inquiry Inquiry, Answer Answer)> TurnAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (Topic is not null)
            _before ??= await Topic.AnswerAsync(desk, viewpoint, cancellationToken);
        var followUp = await MeantAsync(FollowUp.Read(question, _before), viewpoint, cancellationToken);
        if (rephrasing is not null && followUp.Kind == FollowUpKind.None && _before is { Claims.Count: > 0 } && FollowUp.PointsBack(question)
            && await rephrasing.FollowUpAsync(question, _before, cancellationToken) is { } full
            // A model's reading that the archive does not answer leaves the question as it was asked.
            && (await desk.AskAsync(full, viewpoint, cancellationToken)).Outcome != Outcome.NotFound)
            followUp = new FollowUp(FollowUpKind.Rewritten, full);
        var inquiry = Asked(followUp, question);
        var answer = await inquiry.AnswerAsync(desk, viewpoint, cancellationToken);
        if (inquiry.Turn == FollowUpKind.None && (answer.Claims.Count > 0 || _before is null))
            (Topic, _before) = (inquiry with { Asked = null }, answer with { Question = inquiry.Text });
        return (inquiry, answer);
    }

    private Inquiry Asked(FollowUp followUp, string question) => followUp.Kind switch
    {
        FollowUpKind.None => new Inquiry(ChatCommands.Ask.Name, question),
        FollowUpKind.Rewritten => new Inquiry(ChatCommands.Ask.Name, followUp.Question) { Asked = question },
        var kind => Topic! with { Turn = kind, Asked = question },
    };

    /// <summary>The first reading that the archive answers, where a follow-up has several; else the first.</summary>
    private async Task<FollowUp> MeantAsync(FollowUp followUp, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (followUp.Others.Count == 0)
            return followUp;
        foreach (var reading in followUp.Others.Prepend(followUp.Question))
        {
            if ((await desk.AskAsync(reading, viewpoint, cancellationToken)).Outcome != Outcome.NotFound)
                return followUp with { Question = reading };
        }
        return followUp;
    }
}
