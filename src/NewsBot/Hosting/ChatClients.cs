using NewsBot.Core.Chat;
using NewsBot.Slack.Http;

namespace NewsBot.Hosting;

/// <summary>The clients of the chat platforms that the bot runs on.</summary>
/// <param name="SlackOverHttp">Answers what Slack sends; null where nothing comes over HTTP.</param>
internal sealed record ChatClients(IReadOnlyList<IChatPlatform> All, Func<SlackRequest, CancellationToken, Task<SlackResponse>>? SlackOverHttp) : IDisposable
{
    public void Dispose()
    {
        foreach (var client in All.OfType<IDisposable>())
            client.Dispose();
    }

    /// <summary>The client of that name; null where the bot does not run on that platform.</summary>
    public IChatPlatform? Of(string platform) => All.FirstOrDefault(client => client.Name == platform);

    /// <exception cref="ChatPlatformException">The bot does not run on the channel's platform.</exception>
    public Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken) =>
        (Of(channel.Platform) ?? throw new ChatPlatformException($"{channel.Platform} does not run")).PostAsync(channel, reply, cancellationToken);
}
