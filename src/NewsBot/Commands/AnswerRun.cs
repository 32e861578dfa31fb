using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Json;
using NewsBot.Rephrasing;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Answers, printed one after another. A question that the program or the archive fails on has an apology for an answer, and the next goes on.</summary>
internal sealed class AnswerRun(Newsroom newsroom, QuestionDesk desk, Rewriting rewriting, Apology apology, bool asJson)
{
    private readonly Page _page = new(newsroom.Streams);
    private readonly Attempts _attempts = new(newsroom);
    private int _answers;

    /// <summary>Opens the archive and answers one question in the way of <paramref name="ask"/>.</summary>
    public static Task<int> OneAsync(
        Newsroom newsroom, ParseResult parsed, string question, Func<QuestionDesk, Viewpoint, CancellationToken, Task<Answer>> ask, CancellationToken cancellationToken) =>
        OpenAsync(newsroom, parsed, run => run.AnswerAsync(question, ask, cancellationToken), cancellationToken);

    public static async Task<int> OpenAsync(Newsroom newsroom, ParseResult parsed, Func<AnswerRun, Task> work, CancellationToken cancellationToken)
    {
        var (register, model) = (newsroom.Settings.ReadRegister(), ModelSetUp.Read(newsroom.Configuration));
        await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
        await using var rewriting = await Rewriting.OpenAsync(newsroom, model, parsed, cancellationToken);
        var run = new AnswerRun(newsroom, new QuestionDesk(archive, register), rewriting, new Apology(newsroom, archive), parsed.GetValue(newsroom.Options.Json));
        await work(run);
        return run._attempts.Status;
    }

    public async Task AnswerAsync(string question, Func<QuestionDesk, Viewpoint, CancellationToken, Task<Answer>> ask, CancellationToken cancellationToken)
    {
        var (answer, elapsed) = await _attempts.TryAsync(
            question, async () => await rewriting.RephraseAsync(await ask(desk, newsroom.Viewpoint, cancellationToken), cancellationToken), failure => apology.OnAsync(question, failure, cancellationToken));
        if (asJson)
        {
            await newsroom.Streams.WriteResultAsync(AnswerJson.Write(answer, elapsed), cancellationToken);
            return;
        }
        if (_answers++ > 0)
            _page.Blank();
        ReplyLines.Write(_page, AnswerReply.Of(answer));
        await _page.FlushAsync(cancellationToken);
    }
}
