using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rest;

/// <summary>The client and a fake of Discord's REST interface, with one clock and no network.</summary>
internal sealed class RestRoom : IDisposable
{
    public const string Token = "MTIzNDU2.fake-for-tests.secret_of_the_bot";

    public const string PostRoute = "POST /channels/*/messages";

    public static readonly Snowflake Channel = new(1001);

    public RestRoom()
    {
        Rest = new FakeRest(Time);
        Client = new DiscordRest(new DiscordOptions { Token = Token }, new ConnectionMeter("discord-" + Guid.NewGuid()), Told.Enqueue, Time, new FakeRestHandler(Rest));
    }

    public ManualTime Time { get; } = new();

    public FakeRest Rest { get; }

    public DiscordRest Client { get; }

    public ConcurrentQueue<Notice> Told { get; } = new();

    public static JsonObject Message(string content = "Turnout was 61%.") => new() { ["content"] = content };

    /// <summary>When each request on a route came in, since the test began.</summary>
    public IReadOnlyList<TimeSpan> At(string route) => [.. Rest.To(route).Select(request => request.At - ManualTime.Start)];

    public void Run(Func<DiscordRest, Task> act) => VirtualRun.Of(Time, () => act(Client));

    public T Run<T>(Func<DiscordRest, Task<T>> act)
    {
        var result = default(T);
        VirtualRun.Of(Time, async () => result = await act(Client));
        return result!;
    }

    public DiscordException Refused(Func<DiscordRest, Task> act) => Assert.Throws<DiscordException>(() => Run(act));

    public void Post(string content = "Turnout was 61%.", string? nonce = null) => Run(client => client.PostMessageAsync(Channel, Message(content), nonce, CancellationToken.None));

    public void Dispose() => Client.Dispose();
}
