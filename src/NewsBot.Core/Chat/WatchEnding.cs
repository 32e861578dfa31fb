using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>Ends watches that were named by number, by words, or all together.</summary>
internal sealed class WatchEnding(IWatchStore store)
{
    public static Reply Nothing { get; } = new("You have no watches here. Start one for a name, a figure such as 82%, words in quotation marks, or a flag such as single-source.");

    /// <param name="by">What ends it: the same again ends nothing more.</param>
    /// <param name="which">Null where it was left open.</param>
    public async Task<Reply> EndAsync(ChatRequest request, string by, string? which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await EndedBeforeAsync(request, by, cancellationToken) is { } before)
            return before;
        var watches = await store.OfAsync(request.Channel, request.Asker, cancellationToken);
        if (which is null)
            return watches.Count == 0 ? Nothing : new Reply("Which one? “watch stop” with its number ends it, “watch stop all” all of them.") { Sections = [WatchText.Listed(watches)] };
        if (watches.Count > 0 && which.Equals("all", StringComparison.OrdinalIgnoreCase))
            return await EndAsync(request, by, watches, now, cancellationToken);
        // What tells the asker alone has its number in their direct conversation, but its words anywhere.
        var found = Numbered(watches, which) ?? Worded(watches, which) ?? Worded(await store.OfAsync(ChatChannel.To(request.Channel.Platform, request.Asker), request.Asker, cancellationToken), which);
        return found is not null ? await EndAsync(request, by, [found], now, cancellationToken)
            : watches.Count == 0 ? Nothing
            : new Reply($"You have no watch “{WatchText.Short(which)}” here; these are yours:") { Sections = [WatchText.Listed(watches)] };
    }

    public async Task<Reply> EndAsync(ChatRequest request, string by, IReadOnlyList<Watch> watches, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await store.EndAsync([.. watches.Select(watch => watch.Key)], by, now, cancellationToken);
        return Ended(request, watches);
    }

    /// <summary>The same event, worked on again, ends no second watch.</summary>
    public async Task<Reply?> EndedBeforeAsync(ChatRequest request, string by, CancellationToken cancellationToken) =>
        await store.EndedAsync(by, cancellationToken) is { Count: > 0 } watches ? Ended(request, watches) : null;

    private static Reply Ended(ChatRequest request, IReadOnlyList<Watch> watches) => watches is [var watch]
        ? new Reply($"Ended: nothing more is posted for {WatchText.Shown(watch.Subject)}.") { Notes = [$"“{WatchText.Typed(watch, request.Channel)}” starts it again."] }
        : new Reply($"Ended, all {WatchText.Counted(watches.Count)}: nothing more is posted for these.")
        {
            Sections = [new ReplySection(null) { Points = [.. watches.Select(one => new ReplyPoint(WatchText.Shown(one.Subject), $"“{WatchText.Typed(one, request.Channel)}” starts it again"))] }],
        };

    /// <summary>A number of the list comes first; “82%” and “82 people” are no numbers of it.</summary>
    private static Watch? Numbered(IReadOnlyList<Watch> watches, string which) =>
        int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= watches.Count ? watches[number - 1] : null;

    private static Watch? Worded(IReadOnlyList<Watch> watches, string which)
    {
        var same = WatchSubject.TryParse(which, Flags.All, out var subject, out _) ? watches.FirstOrDefault(one => one.Subject.Sense == subject.Sense) : null;
        var bare = which.Trim('"', '“', '”', ' ');
        return same ?? watches.FirstOrDefault(one => string.Equals(one.Subject.Text, bare, StringComparison.OrdinalIgnoreCase));
    }
}
