using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary><c>digest</c> in chat: shows what is new, and sets, shows and ends what a channel gets of itself.</summary>
internal sealed class ChannelDigests(IDigestStore store, IDigestLedger ledger, IArchive archive, Exchange exchange, TimeZoneInfo newsroom)
{
    /// <summary>The option that names the time zone.</summary>
    public const string Zone = "zone";

    private const string Set = "set";
    private const string Topics = "topics";

    /// <summary>The parts of a schedule, each an option of its own, in the order in which they are put together.</summary>
    private static readonly string[] Parts = [Set, Zone, "days", "nothing", Topics];

    public async Task<Reply> RunAsync(ChatRequest request, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var isSet = Parts.Any(options.ContainsKey);
        var action = options.GetValueOrDefault("do");
        if ((isSet ? 1 : 0) + (action is null ? 0 : 1) + (options.ContainsKey(DigestCommand.Since) ? 1 : 0) > 1)
            return Say(request, "One thing at a time: “since” shows what is new, “do” is now, preview, show or off, and “set” with zone, days, topics and nothing sets the digest of this channel.");
        var place = PlaceOf(request.Channel);
        return (isSet, action) switch
        {
            (true, _) => Say(request, await SetAsync(request, place, options, viewpoint.Now, cancellationToken)),
            (_, "off") => Say(request, await OffAsync(request, place, viewpoint.Now, cancellationToken)),
            (_, "show") => Say(request, await StateAsync(place, viewpoint.Now, cancellationToken) ?? $"No digest is set {Where(place)}. Set one: digest set 08:30 Europe/Kyiv weekdays."),
            (_, "now" or "preview") => await NextAsync(request, place, action == "preview", viewpoint, cancellationToken),
            _ => await SinceAsync(request, place, options, viewpoint, cancellationToken),
        };
    }

    private async Task<Reply> SinceAsync(ChatRequest request, ChatChannel place, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (options.TryGetValue(DigestCommand.Since, out var since) && since.Equals(Set, StringComparison.OrdinalIgnoreCase))
            return Say(request, "When is it to be posted? Write a time of day, and as you like a time zone, days and topics: digest set 08:30 Europe/Kyiv weekdays topics:Zelensky. “digest off” ends it.");
        if (options.TryGetValue(DigestCommand.Since, out since) && DigestSchedule.TryParse(since, newsroom, out var meant, out _))
            return Say(request, $"To have it posted {Where(place)}, write: digest set {meant.Write()}. To look back, write: digest 24h.");
        var reply = await exchange.DigestAsync(request, options, viewpoint, cancellationToken);
        return options.Count == 0 && await StateAsync(place, viewpoint.Now, cancellationToken) is { } state ? reply with { Notes = [.. reply.Notes, state] } : reply;
    }

    private async Task<string> SetAsync(ChatRequest request, ChatChannel place, IReadOnlyDictionary<string, string> options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = Parts.Where(options.ContainsKey).Select(part => part == Topics && !options[part].StartsWith(Topics, StringComparison.OrdinalIgnoreCase) ? $"{Topics}:{options[part]}" : options[part]);
        if (!DigestSchedule.TryParse(string.Join(' ', parts), newsroom, out var schedule, out var why))
            return why;
        if (!place.IsPostedTo)
            return "Nothing is set: nothing can be posted to a terminal. Write it to the bot on Discord or Slack, in the channel that is to get the digest, or set it in the settings file. Here, “digest 24h” shows what is new.";
        if (await store.OfAsync(place.Platform, place.Id, cancellationToken) is { IsOfSettings: true } fixedOne)
            return SettingsDecide(fixedOne);
        var digest = ChannelDigest.Set(place, schedule, request.Key, now);
        var before = await store.SetAsync(digest, now, cancellationToken);
        var first = DigestTimes.InWords(schedule.NextAfter(now).Due, now, schedule.Zone);
        return $"Set: a digest is posted {Where(place)}, {InWords(schedule)}. The first one comes {first}."
            + (before is null ? " “digest off” ends it." : $" It takes the place of {InWords(before.Schedule)}; to go back: digest set {before.Schedule.Write()}");
    }

    private async Task<string> OffAsync(ChatRequest request, ChatChannel place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await store.OfAsync(place.Platform, place.Id, cancellationToken) is { IsOfSettings: true } fixedOne)
            return SettingsDecide(fixedOne);
        return await store.EndAsync(place.Platform, place.Id, $"{place.Platform}\n{request.Key}", now, cancellationToken) is { } ended
            ? $"Off: no digest is posted {Where(place)} any more. To bring it back: digest set {ended.Schedule.Write()}"
            : $"No digest is set {Where(place)}, so there is nothing to end. Set one: digest set 08:30 Europe/Kyiv weekdays.";
    }

    /// <summary>What the next digest would tell if it came now. It takes nothing away from the next one.</summary>
    private async Task<Reply> NextAsync(ChatRequest request, ChatChannel place, bool isPreview, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        // What is said in a channel is answered there, for all to read.
        if (isPreview && request.Channel.Place != ChatPlace.Direct && request.Input is ChatInput.Said && !request.IsPrivate)
            return Say(request, "A preview is for you alone, and an answer here is read by all: use the slash command for it, or write to me directly.");
        var digest = await store.OfAsync(place.Platform, place.Id, cancellationToken);
        var told = await ledger.ToldAsync(place.Platform, place.Id, cancellationToken);
        var reached = await archive.MarkAsync(viewpoint.Now, cancellationToken);
        var schedule = digest?.Schedule;
        var scope = new DigestScope(told?.At ?? (digest is null ? viewpoint.Now.AddDays(-1) : DigestRound.FirstSince(digest, viewpoint.Now)))
        {
            Beyond = DigestRound.Beyond(told, reached),
            UpTo = reached,
            Topics = schedule?.Topics ?? DigestTopics.All,
            Zone = schedule?.Zone,
        };
        var inquiry = new Inquiry(ChatCommands.Digest.Name, scope.Write()) { Asked = isPreview ? "digest preview" : "digest now" };
        var answer = await exchange.AskAsync(request with { IsPrivate = request.IsPrivate && !isPreview }, inquiry, cancellationToken);
        var reply = await exchange.ReplyAsync(request with { IsPrivate = request.IsPrivate || isPreview }, inquiry, answer, cancellationToken);
        var next = schedule is null ? "No digest is set here." : $"The next one is posted {DigestTimes.InWords(schedule.NextAfter(viewpoint.Now).Due, viewpoint.Now, schedule.Zone)}, and tells of all since the last one that was posted.";
        return reply with { Notes = [.. reply.Notes, next] };
    }

    private async Task<string?> StateAsync(ChatChannel place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await store.OfAsync(place.Platform, place.Id, cancellationToken) is not { Schedule: var schedule } digest)
            return null;
        var lines = await ledger.LinesAsync(digest.Key, 1, cancellationToken);
        return $"A digest is set {Where(place)}: {InWords(schedule)}{(digest.IsOfSettings ? ", by the settings file" : "")}. The next one comes {DigestTimes.InWords(schedule.NextAfter(now).Due, now, schedule.Zone)}."
            + (lines is [var last, ..] ? FormattableString.Invariant($" That of {last.Date:dddd d MMMM} {DigestTimes.WhatBecameOf(last)}.") : "");
    }

    private static string SettingsDecide(ChannelDigest digest) =>
        $"The digest of this channel is set in the bot's settings file ({InWords(digest.Schedule)}), and the settings file decides: whoever runs the bot can change it there.";

    private static string InWords(DigestSchedule schedule) => FormattableString.Invariant($"{schedule.At:HH\\:mm} {schedule.Zone.Id}, {schedule.Days}")
        + (schedule.Topics.AreAll ? "" : $", on {schedule.Topics.InWords}") + (schedule.IsSilent ? ", nothing where nothing is new" : ", one quiet line where nothing is new");

    private static Reply Say(ChatRequest request, string text) => new(text) { IsPrivate = request.IsPrivate };

    /// <summary>A thread comes and goes: its digest is its channel's, where that is known.</summary>
    private static ChatChannel PlaceOf(ChatChannel channel) =>
        channel is { Place: ChatPlace.Thread, Parent: { } parent } ? new ChatChannel(channel.Platform, parent, ChatPlace.Channel) { Space = channel.Space } : channel;

    private static string Where(ChatChannel place) => place.Place switch
    {
        ChatPlace.Direct => "here, to you",
        ChatPlace.Thread => "in this thread",
        _ => "in this channel",
    };
}
