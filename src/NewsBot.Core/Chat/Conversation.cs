using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>One conversation: a follow-up question is answered with what went before in mind.</summary>
public sealed class Conversation(QuestionDesk desk)
{
    /// <summary>Answers a question or a follow-up ("and what did she say about NATO?").</summary>
    public Task<Answer> AskAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        desk.AskAsync(question, viewpoint, cancellationToken);
}
