using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>The chat desk: whatever is asked on a platform, in words, by command, button or form, is answered here. <see cref="HandleAsync"/> is a <see cref="ChatHandler"/>.</summary>
public sealed class ChatDesk
{
    /// <summary>What is read of a message, in UTF-16 code units; no question is longer.</summary>
    private const int LongestMessage = 4000;

    /// <summary>The most completions that are offered, and the longest (https://docs.discord.com/developers/interactions/application-commands).</summary>
    private const int MostSuggestions = 25;
    private const int LongestSuggestion = 100;

    private readonly IArchive _archive;
    private readonly Func<ChatRequest, Viewpoint> _look;
    private readonly Exchange _exchange;
    private readonly Presses _presses;
    private readonly Dictionary<string, CommandRun> _runs;

    /// <param name="look">What may be seen where the answer to a request goes: its channel, or its asker alone where it is private.</param>
    /// <param name="write">The JSON by which an answer is kept with feedback.</param>
    /// <param name="rephrasing">Puts leads into prose and follow-ups into full questions; null where no model is used.</param>
    public ChatDesk(
        QuestionDesk questions, IArchive archive, IChatStore store, Func<ChatRequest, Viewpoint> look, TimeProvider time, DigestCommand digest, WatchCommand watch, IDigestStore digests, IDigestLedger ledger,
        Func<Answer, string> write, Rephrasing? rephrasing = null)
    {
        _archive = archive;
        _look = look;
        _exchange = new Exchange(questions, archive, store, digest, look, time, write, rephrasing);
        _presses = new Presses(_exchange, store, new FeedbackForm(store, time), look, watch, archive);
        _runs = new(StringComparer.OrdinalIgnoreCase)
        {
            [ChatCommands.Ask.Name] = (request, options, _, token) => _exchange.TalkAsync(request, options["question"], token),
            [ChatCommands.Source.Name] = LookUp("source", "name"),
            [ChatCommands.Figure.Name] = LookUp("figure", "number"),
            [ChatCommands.Quote.Name] = LookUp("quote", "words"),
            [ChatCommands.Sources.Name] = LookUp("sources", "kind"),
            [ChatCommands.Audit.Name] = LookUp("audit", "article"),
            [ChatCommands.Digest.Name] = new ChannelDigests(digests, ledger, archive, _exchange, digest.Zone).RunAsync,
            [ChatCommands.Watch.Name] = watch.RunAsync,
            [ChatCommands.Help.Name] = (request, options, _, _) => Task.FromResult(Help(options.GetValueOrDefault("command")) with { IsPrivate = request.IsPrivate }),
        };
    }

    /// <summary>Whether the desk runs a command of the table.</summary>
    internal bool Runs(ChatCommand command) => _runs.ContainsKey(command.Name);

    /// <inheritdoc cref="ChatHandler"/>
    public Task<Reply> HandleAsync(ChatRequest request, CancellationToken cancellationToken) => request.Input switch
    {
        ChatInput.Said said => SaidAsync(request, Shortened.To(said.Text, LongestMessage).Trim(), cancellationToken),
        ChatInput.Called called => CallAsync(request, called.Command, called.Options, cancellationToken),
        ChatInput.LookedUp lookedUp => LookUpAsync(request with { IsPrivate = true }, Shortened.To(lookedUp.Text, LongestMessage).Trim(), cancellationToken),
        ChatInput.Pressed pressed => _presses.PressAsync(request, pressed, cancellationToken),
        ChatInput.Submitted submitted => _presses.SubmitAsync(request, submitted, cancellationToken),
        ChatInput.Typed typed => SuggestAsync(request, typed, cancellationToken),
        _ => throw new ArgumentException($"no such input: {request.Input.GetType().Name}", nameof(request)),
    };

    private async Task<Reply> SaidAsync(ChatRequest request, string text, CancellationToken cancellationToken)
    {
        if (!text.Any(char.IsLetterOrDigit))
            return HelpReplies.Short with { IsPrivate = request.IsPrivate };
        if (TypedCommand.Read(text, out var unknown) is { } typed)
            return await CallAsync(request, typed.Command.Name, typed.Options, cancellationToken);
        if (unknown is not null)
            return await CallAsync(request, unknown, new Dictionary<string, string>(), cancellationToken);
        return SmallTalk.Reply(text) is { } reply ? reply with { IsPrivate = request.IsPrivate } : await _exchange.TalkAsync(request, text, cancellationToken);
    }

    private Task<Reply> CallAsync(ChatRequest request, string name, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        if (ChatCommands.Of(name) is not { } command)
            return Task.FromResult(HelpReplies.All with { Lead = $"There is no command “{Shortened.To(name, 40)}”. {HelpReplies.All.Lead}", IsPrivate = request.IsPrivate });
        var given = options.Where(option => !string.IsNullOrWhiteSpace(option.Value)).ToDictionary(option => option.Key, option => Shortened.To(option.Value.Trim(), LongestMessage));
        return Wrong(command, given) is { } wrong
            ? Task.FromResult(HelpReplies.Of(command, wrong) with { IsPrivate = request.IsPrivate })
            : _runs[command.Name](request, given, _look(request), cancellationToken);
    }

    /// <summary>What is wrong with the options of a call, in a sentence; null where nothing is.</summary>
    private static string? Wrong(ChatCommand command, Dictionary<string, string> given)
    {
        foreach (var option in command.Options)
        {
            if (!given.TryGetValue(option.Name, out var value))
            {
                if (option.IsRequired)
                    return $"/{command.Name} needs more: {option.Description}";
            }
            else if (option.Choices.Count > 0)
            {
                if (option.Choices.FirstOrDefault(choice => choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase)) is not { } choice)
                    return $"/{command.Name} does not know “{Shortened.To(value, 40)}”.";
                given[option.Name] = choice.Value;
            }
        }
        return null;
    }

    private CommandRun LookUp(string command, string option) => (request, options, _, token) =>
        _exchange.AnswerAsync(request, new Inquiry(command, options.GetValueOrDefault(option, "")), token);

    /// <summary>Who said what a message quotes; else what it says, to the letter; else whatever it asks.</summary>
    private async Task<Reply> LookUpAsync(ChatRequest request, string text, CancellationToken cancellationToken)
    {
        if (!text.Any(char.IsLetterOrDigit))
            return new Reply("There are no words in that message to look up.") { IsPrivate = true };
        var inquiries = new List<Inquiry> { new(ChatCommands.Quote.Name, text), new(ChatCommands.Ask.Name, text) };
        if (QuotedWords.First(text) is { } quoted)
            inquiries.Insert(0, new Inquiry(ChatCommands.Quote.Name, quoted.Words.Of(text)));
        (Inquiry Inquiry, Answer Answer)? next = null;
        foreach (var inquiry in inquiries)
        {
            var answer = await _exchange.AskAsync(request, inquiry, cancellationToken);
            if (answer.Outcome == Outcome.Found)
                return await _exchange.ReplyAsync(request, inquiry, answer, cancellationToken);
            if (next is not { Answer.Near.Count: > 0 })
                next = (inquiry, answer);
        }
        return await _exchange.ReplyAsync(request, next!.Value.Inquiry, next.Value.Answer, cancellationToken);
    }

    private async Task<Reply> SuggestAsync(ChatRequest request, ChatInput.Typed typed, CancellationToken cancellationToken)
    {
        if (typed.Command.Equals(ChatCommands.Digest.Name, StringComparison.OrdinalIgnoreCase) && typed.Option.Equals(ChannelDigests.Zone, StringComparison.OrdinalIgnoreCase))
            return new Reply("") { Suggestions = [.. TimeZones.Complete(Shortened.To(typed.Text, LongestSuggestion), MostSuggestions).Select(zone => new Suggestion(zone, zone))] };
        var subject = (typed.Command.ToLowerInvariant(), typed.Option.ToLowerInvariant()) switch
        {
            ("source", "name") => CompletedSubject.Source,
            ("figure", "number") => CompletedSubject.Figure,
            ("audit", "article") => CompletedSubject.Article,
            _ => (CompletedSubject?)null,
        };
        if (subject is not { } completed)
            return new Reply("");
        var found = await _archive.CompleteAsync(_look(request), completed, Shortened.To(typed.Text, LongestSuggestion), MostSuggestions, cancellationToken);
        return new Reply("")
        {
            Suggestions = [.. found.Where(completion => completion.Value.Length <= LongestSuggestion).Select(completion => new Suggestion(Shortened.To(completion.Label, LongestSuggestion), completion.Value))],
        };
    }

    private static Reply Help(string? command) => command is null ? HelpReplies.All
        : ChatCommands.Of(command.TrimStart('/')) is { } known ? HelpReplies.Of(known)
        : HelpReplies.All with { Lead = $"There is no command “{Shortened.To(command, 40)}”. {HelpReplies.All.Lead}" };
}
