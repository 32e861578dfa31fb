using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Keeps what watches have told as answers are kept: where an article is corrected, the place that was told of it is told so.</summary>
/// <param name="write">The JSON of an answer, by which it is known what it stood on.</param>
public sealed class KeptNotices(IChatStore store, Func<Answer, string> write, TimeProvider time)
{
    internal Task KeepAsync(Watch watch, Reply notice, IReadOnlyList<Evidence> claims, CancellationToken cancellationToken)
    {
        var asked = $"watch {WatchText.Shown(watch.Subject)}";
        var answer = new Answer(asked, QuestionKinds.Watch, Outcome.Found, notice.Lead) { Claims = claims, Holdings = Holdings.None };
        return store.KeepAsync(
            new KeptReply(notice.Key!, $"watch {notice.Key}", watch.Channel, watch.Asker, new Inquiry(ChatCommands.Watch.Name, watch.Subject.Text) { Asked = asked }, time.GetUtcNow())
            {
                Answer = write(answer),
                State = "a notice of watches",
            },
            cancellationToken);
    }
}
