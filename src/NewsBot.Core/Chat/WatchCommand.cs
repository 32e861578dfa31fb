using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary><c>watch</c>: starts, ends and lists what somebody wants to be told of when it comes in, in a channel or alone, and sets the hours in which nothing is told there.</summary>
public sealed class WatchCommand(IWatchStore store, IArchive archive, QuestionDesk desk, WatchHours hours)
{
    /// <summary>The option that says what to watch for.</summary>
    public const string For = "for";

    /// <summary>The option that says whom to tell.</summary>
    public const string To = "to";

    /// <summary>Its value for the asker alone.</summary>
    public const string Me = "me";

    /// <summary>Its value for all in the channel.</summary>
    public const string Channel = "channel";

    /// <summary>The option that says which watch to end: its number in the list, its words, or <c>all</c>.</summary>
    public const string Stop = "stop";

    /// <summary>The option that sets the quiet hours.</summary>
    public const string Quiet = "quiet";

    /// <summary>How many watches one person may have on a platform.</summary>
    public const int Most = 100;

    private readonly WatchEnding _ending = new(store);

    public async Task<Reply> RunAsync(ChatRequest request, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var reply = WatchWish.Of(options) switch
        {
            WatchWish.Start start => await StartAsync(request, start, viewpoint, cancellationToken),
            WatchWish.Stop stop => await _ending.EndAsync(request, KeyOf(request), stop.Which, viewpoint.Now, cancellationToken),
            WatchWish.Quiet quiet => await QuietAsync(request, quiet.Hours, viewpoint.Now, cancellationToken),
            WatchWish.List => await ListAsync(request, cancellationToken),
            _ => new Reply("One thing at a time: “for” starts a watch, “stop” ends one, “quiet” sets the quiet hours."),
        };
        return reply with { IsPrivate = request.IsPrivate };
    }

    /// <summary>The button under a notice, or beside a watch on the home page of whose it is. Whoever reads the channel may end what is posted there, and everyone their own wherever they are.</summary>
    /// <param name="key">As it came in the button: known to nobody, or of another channel and somebody else's, it ends nothing.</param>
    public async Task<Reply> StopAsync(ChatRequest request, ActionKey key, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var watch = await store.FindAsync(key.Kept, cancellationToken);
        var reply = watch is not null && MayRead(request, watch)
            ? await _ending.EndAsync(request, KeyOf(request), [watch], viewpoint.Now, cancellationToken)
            : await _ending.EndedBeforeAsync(request, KeyOf(request), cancellationToken) ?? new Reply("This watch has ended already.");
        return reply with { IsPrivate = request.IsPrivate };
    }

    /// <summary>The button under a notice that did not fit into one message.</summary>
    /// <returns>Null where there is no such notice here, or its watches have ended.</returns>
    public async Task<Reply?> MoreAsync(ChatRequest request, ActionKey key, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var notices = (await store.InMessageAsync(key.Kept, cancellationToken)).Where(notice => MayRead(request, notice.Watch)).ToList();
        return notices.Count > 0 && await new NoticeReplies(new SeenClaims(archive, desk)).OfAsync(key.Kept, notices, viewpoint, cancellationToken) is { Reply: var reply } ? reply with { From = Math.Min(key.At, reply.LineCount) } : null;
    }

    private static bool MayRead(ChatRequest request, Watch watch) =>
        watch.Channel.Platform == request.Channel.Platform && (watch.Channel.Id == request.Channel.Id || watch.Asker == request.Asker);

    private async Task<Reply> StartAsync(ChatRequest request, WatchWish.Start wish, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (!WatchSubject.TryParse(wish.For, Flags.All, out var subject, out var why))
            return new Reply(why);
        if (!request.Channel.IsPostedTo)
            return new Reply("Nothing is watched: nothing can be posted to a terminal. Write it to the bot on Discord or Slack, where you want to be told. Here, a question or “digest 24h” shows what the archive holds.");
        var channel = wish.IsForMe && request.Channel.Place != ChatPlace.Direct ? ChatChannel.To(request.Channel.Platform, request.Asker) : request.Channel;
        var wanted = new Watch(KeyOf(request), channel, request.Asker, subject, await archive.MarkAsync(viewpoint.Now, cancellationToken), viewpoint.Now);
        var (outcome, watch) = await store.StartAsync(wanted, Most, cancellationToken);
        if (watch is null)
            return new Reply(FormattableString.Invariant($"You have {Most} watches, the most that one person can have: end one, then start this one."));
        var number = (await store.OfAsync(channel, request.Asker, cancellationToken)).Select(one => one.Key).ToList().IndexOf(watch.Key) + 1;
        var here = channel == request.Channel ? "here" : "in our direct conversation";
        // The same event, worked on again, finds the watch that it started.
        if (outcome != WatchStart.Started && watch.Key != wanted.Key)
            return new Reply(FormattableString.Invariant($"You watch for {WatchText.Shown(watch.Subject)} {here} already: it is number {number}."));
        var quiet = await hours.OfAsync(wanted.Teller, store, cancellationToken);
        return new Reply($"Watching for {WatchText.Shown(subject)}. When a newly indexed claim {WatchText.Matches(subject)}, it is posted {WatchText.Where(channel, request.Channel)}, once.")
        {
            Notes =
            [
                FormattableString.Invariant($"It is watch number {number} of yours {here}; what is in the archive already is not told."),
                .. quiet is null ? Array.Empty<string>() : [$"What comes in within the quiet hours, {quiet}, is told at their end."],
            ],
        };
    }

    private async Task<Reply> ListAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var watches = await store.OfAsync(request.Channel, request.Asker, cancellationToken);
        var alone = request.Channel.Place == ChatPlace.Direct ? [] : await store.OfAsync(ChatChannel.To(request.Channel.Platform, request.Asker), request.Asker, cancellationToken);
        var quiet = await hours.OfAsync(TellerOf(request), store, cancellationToken);
        // What somebody is told alone is not named where others read.
        var notes = alone.Count == 0 ? [] : new List<string> { $"You have {WatchText.Counted(alone.Count)} more, told to you alone: “watch list” in our direct conversation shows what for." };
        if (watches.Count == 0)
            return WatchEnding.Nothing with { Notes = notes };
        notes.Insert(0, "“watch stop” with a number ends one, “watch stop all” all of them.");
        if (quiet is not null)
            notes.Insert(1, $"Quiet hours here: {quiet}.");
        return new Reply($"You have {WatchText.Counted(watches.Count)} here:") { Sections = [WatchText.Listed(watches)], Notes = notes };
    }

    private async Task<Reply> QuietAsync(ChatRequest request, string? wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var teller = TellerOf(request);
        if (wanted is null)
            return new Reply(await hours.OfAsync(teller, store, cancellationToken) is { } set
                ? $"Quiet hours here: {set}. “watch quiet off” ends them, “watch quiet 22:00-07:00” sets others."
                : "There are no quiet hours here. “watch quiet 22:00-07:00” sets some; what is found in them is told at their end.");
        if (wanted.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            await store.SetQuietAsync(teller, "", cancellationToken);
            return new Reply("No quiet hours here any more: what watches find is told at any hour.");
        }
        if (!QuietHours.TryParse(wanted, hours.Zone, out var quiet, out var why))
            return new Reply($"“{WatchText.Short(wanted)}” are no quiet hours. {why}");
        await store.SetQuietAsync(teller, quiet.Write(), cancellationToken);
        var what = teller.Place == ChatPlace.Direct ? "what watches find for you alone" : "what watches find for all here";
        return new Reply($"Quiet hours: {quiet}. In them {what} waits, and is told at their end, in one message. “watch quiet off” ends them.")
        {
            Notes = quiet.EndsAfter(now) is { } end ? [FormattableString.Invariant($"They are on now, until {TimeZoneInfo.ConvertTime(end, quiet.Zone):HH:mm}.")] : [],
        };
    }

    private static ChatChannel TellerOf(ChatRequest request) => request.Channel.Place == ChatPlace.Direct ? ChatChannel.To(request.Channel.Platform, request.Asker) : request.Channel;

    private static string KeyOf(ChatRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Channel.Platform}\n{request.Key}")))[..16];
}
