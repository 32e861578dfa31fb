using System.Security.Cryptography;
using NewsBot.Core.Chat;
using NewsBot.Json;

namespace NewsBot.Terminal;

/// <summary>The terminal as a chat platform: one direct conversation, a line at a time. Answers go to standard output, all else to standard error.</summary>
internal sealed class TerminalPlatform : IChatPlatform
{
    private const string Help = "Ask in any words: who said 82%? · what did Zelensky say about freedom? · and about NATO? · help lists the commands · quit (or Ctrl-D) ends.";

    /// <summary>How many cited lines are shown before "more" has to be typed.</summary>
    private const int PageLength = 20;

    private const int SessionBytes = 8;

    private readonly Streams _streams;
    private readonly TimeProvider _time;
    private readonly bool _asJson;
    private readonly Page _answers;
    private readonly Page _asides;
    private readonly ChatChannel _channel = new("terminal", RandomNumberGenerator.GetHexString(SessionBytes), ChatPlace.Direct) { IsPostedTo = false };
    private readonly DateTimeOffset _since;
    private int _requests;
    private bool _hasAnswered;
    private Reply? _last;
    private int _shown;

    public TerminalPlatform(Streams streams, TimeProvider time, bool asJson)
    {
        (_streams, _time, _asJson, _since) = (streams, time, asJson, time.GetUtcNow());
        _answers = new Page(streams);
        _asides = new Page(streams with { Output = streams.Error, OutputIsTerminal = streams.ErrorIsTerminal });
    }

    public string Name => "terminal";

    public PlatformHealth Health => new(true, null, false, _since, null);

    public async Task RunAsync(ChatHandler handle, CancellationToken cancellationToken)
    {
        if (_streams.InputIsTerminal)
            _streams.Say(Help);
        Prompt();
        await using var lines = QuestionLines.ReadAsync(_streams.Input, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await lines.MoveNextAsync())
        {
            var line = lines.Current.Trim();
            if (line.ToLowerInvariant() is "quit" or "exit")
                return;
            if (line.Length > 0)
                await AskAsync(handle, TypedPress.Read(line, _last, _shown) ?? (ChatInput)new ChatInput.Said(lines.Current), lines, cancellationToken);
            Prompt();
        }
    }

    public async Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        ReplyLines.Write(_answers, reply);
        await _answers.FlushAsync(cancellationToken);
    }

    private async Task AskAsync(ChatHandler handle, ChatInput input, IAsyncEnumerator<string> lines, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var reply = await handle(new ChatRequest($"{_channel.Id}-{++_requests}", _channel, Environment.UserName, input), cancellationToken);
        if (reply.Form is { } form)
        {
            if (await FilledInAsync(form, lines) is { } filledIn)
                await AskAsync(handle, filledIn, lines, cancellationToken);
            return;
        }
        if (_asJson && reply.Answer is { } answer)
            await _streams.WriteResultAsync(AnswerJson.Write(answer, _time.GetElapsedTime(began)), cancellationToken);
        else
            await WriteAsync(reply, cancellationToken);
        if (reply.Key is null)
            return;
        (_last, _shown) = (reply, Math.Min(reply.LineCount, reply.From + (_asJson ? reply.LineCount : PageLength)));
        if (_streams.InputIsTerminal || reply.Menu?.Key.Verb == ActionVerb.Choose)
            Say(TypedPress.Hint(reply, _shown));
    }

    /// <summary>An answer is a result; help and other words of the bot's own are none.</summary>
    private async Task WriteAsync(Reply reply, CancellationToken cancellationToken)
    {
        var page = reply.Answer is null ? _asides : _answers;
        if (page == _answers && _hasAnswered)
            page.Blank();
        _hasAnswered |= page == _answers;
        ReplyLines.Write(page, reply, PageLength);
        await page.FlushAsync(cancellationToken);
        if (page == _asides && reply.Sections.Count > 0)
            Say("quit (or Ctrl-D) ends.");
    }

    /// <summary>Asks for one field after another; null where the input ends before the form does.</summary>
    private async Task<ChatInput.Submitted?> FilledInAsync(ReplyForm form, IAsyncEnumerator<string> lines)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in form.Fields)
        {
            Say($"{field.Label} " + (field.Choices.Count == 0 ? "(a line, or nothing)" : string.Join(" · ", field.Choices.Index().Select(choice => $"{choice.Index + 1} {choice.Item.Label}"))));
            Prompt();
            if (!await lines.MoveNextAsync())
                return null;
            var typed = lines.Current.Trim();
            fields[field.Name] = TypedPress.Number(typed) is { } number && number < field.Choices.Count ? field.Choices[number].Value : typed;
        }
        return new ChatInput.Submitted(form.Key.ToString(), fields);
    }

    private void Say(string? line)
    {
        if (line is not null)
            _streams.Say(line);
    }

    /// <summary>On standard error: standard output carries the answers alone.</summary>
    private void Prompt()
    {
        if (_streams.InputIsTerminal)
            _streams.Error.Write("\n> ");
    }
}
