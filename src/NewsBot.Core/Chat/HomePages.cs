using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Makes the page that a platform shows of the bot where nothing was asked.</summary>
/// <param name="viewpoint">What its reader may see, now.</param>
public sealed class HomePages(IArchive archive, IWatchStore watches, IReadOnlyList<ChatCommand> commands, Func<Viewpoint> viewpoint)
{
    private const int MostArticles = 10;

    /// <param name="platform">The platform's name, as <see cref="ChatChannel.Platform"/> has it.</param>
    /// <param name="reader">The platform's own id of who reads it.</param>
    public async Task<HomePage> OfAsync(string platform, string reader, CancellationToken cancellationToken)
    {
        var seenBy = viewpoint();
        var newest = await archive.ArrivalsSinceAsync(seenBy, DateTimeOffset.UnixEpoch, MostArticles, cancellationToken);
        var own = (await watches.AllAsync(cancellationToken)).Where(watch => watch.Channel.Platform == platform && watch.Asker == reader);
        return new HomePage(commands, await archive.HoldingsAsync(seenBy, cancellationToken), [.. newest.Select(arrival => arrival.Article)])
        {
            Watches = [.. own.Select(watch => new HomeWatch(WatchText.Shown(watch.Subject), new ActionKey(ActionVerb.StopWatch, watch.Key)) { Where = WhereOf(watch.Channel.Place) })],
        };
    }

    private static string? WhereOf(ChatPlace place) => place switch
    {
        ChatPlace.Direct => null,
        ChatPlace.Thread => "in a thread",
        _ => "in a channel",
    };
}
