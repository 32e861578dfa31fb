using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary><c>watch</c>: starts, ends and lists what somebody wants to be told of in a channel when it comes in.</summary>
public sealed class WatchCommand(IWatchStore store, IArchive archive)
{
    /// <summary>The option that says what to watch for.</summary>
    public const string For = "for";

    /// <summary>The option that says which watch to end: its number in the list, or its words.</summary>
    public const string Stop = "stop";

    /// <summary>How many watches one person may have on a platform.</summary>
    public const int Most = 100;

    private const int LongestShown = 60;

    public async Task<Reply> RunAsync(ChatRequest request, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var reply = (Given(options, For), Given(options, Stop)) switch
        {
            ({ }, { }) => new Reply("One thing at a time: “for” starts a watch, “stop” ends one."),
            ({ } asked, null) => await StartAsync(request, asked, viewpoint, cancellationToken),
            (null, { } ended) => await StopAsync(request, ended, viewpoint, cancellationToken),
            _ => await ListAsync(request, cancellationToken),
        };
        return reply with { IsPrivate = request.IsPrivate };
    }

    /// <summary>The button under a notice, or beside a watch on the home page of whose it is. Whoever reads the channel may end what is posted there, and everyone their own wherever they are.</summary>
    /// <param name="key">As it came in the button: known to nobody, or of another channel and somebody else's, it ends nothing.</param>
    public async Task<Reply> StopAsync(ChatRequest request, ActionKey key, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var watch = await store.FindAsync(key.Kept, cancellationToken);
        var reply = watch is not null && watch.Channel.Platform == request.Channel.Platform && (watch.Channel.Id == request.Channel.Id || watch.Asker == request.Asker)
            ? await EndAsync(request, watch, viewpoint, cancellationToken)
            : await EndedBeforeAsync(request, cancellationToken) ?? new Reply("This watch has ended already.");
        return reply with { IsPrivate = request.IsPrivate };
    }

    private async Task<Reply> StartAsync(ChatRequest request, string asked, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (!WatchSubject.TryParse(asked, Flags.All, out var subject, out var why))
            return new Reply(why);
        var wanted = new Watch(KeyOf(request), request.Channel, request.Asker, subject, await archive.MarkAsync(viewpoint.Now, cancellationToken), viewpoint.Now);
        var (outcome, watch) = await store.StartAsync(wanted, Most, cancellationToken);
        if (watch is null)
            return new Reply(FormattableString.Invariant($"You have {Most} watches, the most that one person can have: end one, then start this one."));
        var number = (await store.OfAsync(request.Channel, request.Asker, cancellationToken)).Select(one => one.Key).ToList().IndexOf(watch.Key) + 1;
        // The same event, worked on again, finds the watch that it started.
        return outcome == WatchStart.Started || watch.Key == wanted.Key
            ? new Reply($"Watching for {Shown(subject)}. When a newly indexed claim {Matches(subject)}, it is posted {Where(request)}, once.") { Notes = [FormattableString.Invariant($"It is watch number {number} of yours here; what is in the archive already is not told.")] }
            : new Reply(FormattableString.Invariant($"You watch for {Shown(watch.Subject)} here already: it is number {number}."));
    }

    private async Task<Reply> StopAsync(ChatRequest request, string ended, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (await EndedBeforeAsync(request, cancellationToken) is { } before)
            return before;
        var watches = await store.OfAsync(request.Channel, request.Asker, cancellationToken);
        if (watches.Count == 0)
            return Nothing();
        // A number of the list comes first; “82%” and “82 people” are no numbers of it.
        var isNumber = int.TryParse(ended, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var watch = isNumber && number >= 1 && number <= watches.Count ? watches[number - 1]
            : WatchSubject.TryParse(ended, Flags.All, out var subject, out _) ? watches.FirstOrDefault(one => one.Subject.Sense == subject.Sense) ?? Alike(watches, ended)
            : Alike(watches, ended);
        return watch is not null
            ? await EndAsync(request, watch, viewpoint, cancellationToken)
            : new Reply(FormattableString.Invariant($"You have no watch “{Short(ended)}” here; these are yours:")) { Sections = [Listed(watches)] };
    }

    private async Task<Reply> ListAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var watches = await store.OfAsync(request.Channel, request.Asker, cancellationToken);
        return watches.Count == 0
            ? Nothing()
            : new Reply(watches.Count == 1 ? "You have one watch here:" : FormattableString.Invariant($"You have {watches.Count} watches here:"))
            {
                Sections = [Listed(watches)],
                Notes = ["“stop” with a number ends one."],
            };
    }

    private async Task<Reply> EndAsync(ChatRequest request, Watch watch, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        await store.EndAsync(watch.Key, KeyOf(request), viewpoint.Now, cancellationToken);
        return Ended(watch);
    }

    /// <summary>The same event, worked on again, ends no second watch.</summary>
    private async Task<Reply?> EndedBeforeAsync(ChatRequest request, CancellationToken cancellationToken) =>
        await store.EndedAsync(KeyOf(request), cancellationToken) is { } watch ? Ended(watch) : null;

    private static Reply Ended(Watch watch) => new($"Ended: nothing more is posted for {Shown(watch.Subject)}.");

    private static Reply Nothing() => new("You have no watches here. Start one for a name, a figure such as 82%, words in quotation marks, or a flag such as single-source.");

    private static ReplySection Listed(IReadOnlyList<Watch> watches) => new(null)
    {
        Points = [.. watches.Index().Select(one => new ReplyPoint(
            FormattableString.Invariant($"{one.Index + 1}"),
            FormattableString.Invariant($"{Shown(one.Item.Subject)} ({Kind(one.Item.Subject)}), since {one.Item.Started:d MMMM yyyy}")))],
    };

    private static Watch? Alike(IReadOnlyList<Watch> watches, string words)
    {
        var bare = words.Trim('"', '“', '”', ' ');
        return watches.FirstOrDefault(one => string.Equals(one.Subject.Text, bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What is watched for, as every reply names it.</summary>
    internal static string Shown(WatchSubject subject) => subject is WatchSubject.OfWords ? $"“{subject.Text}”" : subject.Text;

    private static string Kind(WatchSubject subject) => subject switch
    {
        WatchSubject.OfName => "a name",
        WatchSubject.OfFigure => "a figure",
        WatchSubject.OfWords => "words",
        _ => "a flag",
    };

    private static string Matches(WatchSubject subject) => subject switch
    {
        WatchSubject.OfName => "is put to that source, or passed on by it",
        WatchSubject.OfFigure => "holds that figure",
        WatchSubject.OfWords => "holds these words",
        _ => "has that flag",
    };

    private static string Where(ChatRequest request) => request.Channel.Place switch
    {
        ChatPlace.Direct => "here, to you alone",
        ChatPlace.Thread => "in this thread, for all to read",
        _ => "in this channel, for all to read",
    };

    private static string? Given(IReadOnlyDictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string Short(string text)
    {
        var plain = string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) ? ' ' : c));
        var whole = char.IsHighSurrogate(plain[^1]) ? plain[..^1] : plain;
        return whole.Length < text.Length ? whole + "…" : whole;
    }

    private static string KeyOf(ChatRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Channel.Platform}\n{request.Key}")))[..16];
}
