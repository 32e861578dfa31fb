using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Buttons and menus. What they are about is asked again under the viewpoint of where it will be seen: nothing is shown from what was kept.</summary>
internal sealed class Presses(Exchange exchange, IChatStore store, FeedbackForm form, Func<ChatRequest, Viewpoint> look, WatchCommand watch, IArchive archive)
{
    private const string Changed = "The archive has changed since this was first answered: this is the answer as it stands now.";

    public async Task<Reply> PressAsync(ChatRequest request, ChatInput.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!ActionKey.TryParse(pressed.Key, out var key))
            return Gone;
        if (key.Verb == ActionVerb.StopWatch)
            return await watch.StopAsync(request, key, look(request), cancellationToken);
        // What watches told is not asked for again: its pages are the store's of watches.
        if (await KeptAsync(request, key, cancellationToken) is not { } kept || kept.Inquiry.Command == ChatCommands.Watch.Name)
            return key.Verb == ActionVerb.More && await watch.MoreAsync(request, key, look(request), cancellationToken) is { } more ? Aside(request, more) with { TakesPlace = IsAlone(request) } : Gone;
        var reply = await PressAsync(request, pressed, key, kept, cancellationToken);
        return reply.Form is null ? await WithdrawnAsync(request, kept, reply, cancellationToken) : reply;
    }

    private Task<Reply> PressAsync(ChatRequest request, ChatInput.Pressed pressed, ActionKey key, KeptReply kept, CancellationToken cancellationToken) => key.Verb switch
    {
        ActionVerb.More => MoreAsync(request, kept, key.At, cancellationToken),
        ActionVerb.Passage => PassageAsync(request, kept, pressed.Choice ?? key.At.ToString(CultureInfo.InvariantCulture), cancellationToken),
        ActionVerb.Share => ShareAsync(request, kept, cancellationToken),
        ActionVerb.Choose => ChooseAsync(request, kept, pressed.Choice ?? "", cancellationToken),
        _ => Task.FromResult(FeedbackForm.Of(kept)),
    };

    /// <summary>Says first which articles that the old answer stood on were withdrawn since, as far as whoever reads it may know.</summary>
    private async Task<Reply> WithdrawnAsync(ChatRequest request, KeptReply kept, Reply reply, CancellationToken cancellationToken)
    {
        var stoodOn = StoodOn.Of(kept.Answer).Select(claim => claim.Article).ToHashSet();
        var withdrawn = await archive.WithdrawnAsync(look(request with { IsPrivate = reply.IsPrivate && kept.IsPrivate }), cancellationToken);
        var notices = withdrawn.Where(one => stoodOn.Contains(one.Article.Id)).Select(one => one.Notice).Where(notice => !reply.Lead.Contains(notice, StringComparison.Ordinal)).ToList();
        return notices.Count == 0 ? reply : reply with { Lead = $"{string.Join(' ', notices)} {reply.Lead}" };
    }

    public async Task<Reply> SubmitAsync(ChatRequest request, ChatInput.Submitted submitted, CancellationToken cancellationToken) =>
        ActionKey.TryParse(submitted.Key, out var key) && key.Verb == ActionVerb.Wrong && await KeptAsync(request, key, cancellationToken) is { } kept
            ? await form.SubmitAsync(request, kept, submitted.Fields, cancellationToken)
            : Gone;

    private static Reply Gone => new("This answer is too old to go on with: ask the question again, and the buttons of the new answer will work.") { IsPrivate = true };

    /// <summary>What is kept, where it was given on this platform and in this space; a private one is there for its asker alone.</summary>
    private async Task<KeptReply?> KeptAsync(ChatRequest request, ActionKey key, CancellationToken cancellationToken) =>
        await store.KeptAsync(key.Kept, cancellationToken) is { } kept
            && kept.Channel.Platform == request.Channel.Platform && IsThere(kept.Channel, request.Channel) && (!kept.IsPrivate || kept.Asker == request.Asker)
            ? kept
            : null;

    /// <summary>Of a channel that the settings file names nobody knows the space.</summary>
    private static bool IsThere(ChatChannel kept, ChatChannel pressed) =>
        kept.Space == pressed.Space || (kept.Space is null && kept.Place == ChatPlace.Channel && (kept.Id == pressed.Id || kept.Id == pressed.Parent));

    private async Task<Reply> MoreAsync(ChatRequest request, KeptReply kept, int from, CancellationToken cancellationToken)
    {
        var answer = await AgainAsync(request, kept, cancellationToken);
        var lines = answer.Claims.Count + answer.Near.Count;
        var reply = AnswerReply.Of(answer, kept, request, choices: [], Math.Min(from, lines));
        if (from >= lines)
            reply = reply with { Lead = "There is no more to this answer.", From = lines, Menu = null };
        return Aside(request, Noting(reply, kept, answer)) with { TakesPlace = IsAlone(request) };
    }

    private async Task<Reply> PassageAsync(ChatRequest request, KeptReply kept, string choice, CancellationToken cancellationToken)
    {
        var answer = await AgainAsync(request, kept, cancellationToken);
        var line = int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < kept.Marks.Count
            ? LineMark.Of(answer).ToList().IndexOf(kept.Marks[number])
            : -1;
        var reply = line >= 0
            ? AnswerReply.PassageOf(answer, line, kept)
            : AnswerReply.Of(answer, kept, request, choices: []) with { Lead = $"That line is not in the answer any more. {answer.Lead}" };
        return Aside(request, Noting(reply, kept, answer));
    }

    private async Task<Reply> ShareAsync(ChatRequest request, KeptReply kept, CancellationToken cancellationToken)
    {
        if (request.Channel.Place == ChatPlace.Direct)
            return new Reply("There is no channel here to share it to.") { IsPrivate = true };
        // Whether it has changed is asked as its asker sees it: that the channel sees less is nothing to tell the channel.
        var before = await AgainAsync(request, kept, cancellationToken);
        var open = request with { IsPrivate = false };
        var answer = await exchange.AskAsync(open, kept.Inquiry, cancellationToken);
        // A follow-up is asked in full, with a name in it that the channel may not know either.
        if (before.Outcome != Outcome.NotFound && answer.Outcome == Outcome.NotFound)
            return new Reply("Nothing was shared: of what this answer stands on, the channel may see nothing.") { IsPrivate = true };
        var reply = await exchange.ReplyAsync(open, kept.Inquiry, answer, cancellationToken);
        return Noting(reply with { Notes = [.. reply.Notes, $"Shared from a private answer to: {Shortened.To(answer.Question, 200)}"] }, kept, before);
    }

    private async Task<Reply> ChooseAsync(ChatRequest request, KeptReply kept, string choice, CancellationToken cancellationToken)
    {
        var asked = request with { IsPrivate = kept.IsPrivate };
        if (await exchange.ChosenAsync(asked, kept, choice, cancellationToken) is not { } inquiry)
            return Aside(request, new Reply("That choice is not there any more: ask again, and choose from the new list."));
        return await exchange.AnswerAsync(asked, inquiry, cancellationToken) with { TakesPlace = IsAlone(request) || request.Asker == kept.Asker };
    }

    /// <summary>Asked again as it was asked: in private for who asked in private, else as the place sees it.</summary>
    private Task<Answer> AgainAsync(ChatRequest request, KeptReply kept, CancellationToken cancellationToken) =>
        exchange.AskAsync(request with { IsPrivate = kept.IsPrivate }, kept.Inquiry, cancellationToken);

    private static Reply Noting(Reply reply, KeptReply kept, Answer now) =>
        LineMark.Of(now).SequenceEqual(kept.Marks) ? reply : reply with { Notes = [Changed, .. reply.Notes] };

    /// <summary>In a channel or thread, for who pressed alone.</summary>
    private static Reply Aside(ChatRequest request, Reply reply) => reply with { IsPrivate = request.IsPrivate || request.Channel.Place != ChatPlace.Direct };

    private static bool IsAlone(ChatRequest request) => request.IsPrivate || request.Channel.Place == ChatPlace.Direct;
}
