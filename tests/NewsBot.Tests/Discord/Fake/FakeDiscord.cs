using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>Discord on this machine: the REST interface and the gateway of one server, which answers by itself.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    private const string GatewayPath = "gateway/";

    private long _id = 1_000_000;

    private FakeDiscord(FakeRest rest, FakeGateway gateway) => (Rest, Gateway) = (rest, gateway);

    public FakeRest Rest { get; }

    public FakeGateway Gateway { get; }

    /// <summary>What the bot is pointed at.</summary>
    public Uri ApiBase => new(Server!.Root, "api/v10/");

    private LoopbackServer? Server { get; set; }

    public static async Task<FakeDiscord> StartAsync(TimeProvider? time = null)
    {
        var discord = new FakeDiscord(new FakeRest(time ?? TimeProvider.System), new FakeGateway { IsAutomatic = true });
        discord.Server = await LoopbackServer.StartAsync(discord.ServeAsync);
        discord.Rest.GatewayBot = new JsonObject
        {
            ["url"] = FakeGateway.AddressOn(discord.Server.Root, GatewayPath).ToString(),
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 999, ["reset_after"] = 0, ["max_concurrency"] = 1 },
        };
        return discord;
    }

    /// <summary>An id that was not there before.</summary>
    public string NextId() => Interlocked.Increment(ref _id).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Waits until so many sessions in all have been opened.</summary>
    public async Task ReadyAsync(int sessions)
    {
        for (var i = 0; i < sessions; i++)
            await Gateway.ExpectReadyAsync();
    }

    /// <summary>Somebody posts a message, and Discord tells of it a number of times.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PostAsync(string text, string channel = "100", string? guild = "7", bool mentionsBot = false, string author = Payloads.Person, int times = 1)
    {
        var message = Payloads.MessageCreate(NextId(), channel, author, mentionsBot ? $"<@{Payloads.Bot}> {text}" : text, mentionsBot ? [Payloads.Bot] : [], guild);
        await SendAsync("MESSAGE_CREATE", message, times);
        return message["id"]!.GetValue<string>();
    }

    /// <summary>Somebody calls a command, presses a button or fills in a form.</summary>
    /// <param name="make">From an id and a token.</param>
    /// <returns>The interaction's token.</returns>
    public async Task<string> InteractAsync(Func<string, string, JsonObject> make, int times = 1)
    {
        var id = NextId();
        var token = $"token-of-{id}";
        var interaction = make(id, token);
        Rest.Happens(token, interaction["channel_id"]?.GetValue<string>() ?? token);
        await SendAsync("INTERACTION_CREATE", interaction, times);
        return token;
    }

    /// <summary>An event of the session that was opened last.</summary>
    public async Task SendAsync(string type, JsonObject data, int times = 1)
    {
        if (Shape(type, data) is { } shape)
            WireLog.Payload(shape, data);
        await Gateway.DispatchAsync(type, data, times);
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        await Server!.DisposeAsync();
    }

    private Task ServeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/" + GatewayPath.TrimEnd('/')) ? Gateway.ServeAsync(context) : Rest.ServeAsync(context);

    /// <summary>Under which name the shape of such an event is published; null for what is checked nowhere.</summary>
    private static string? Shape(string type, JsonObject data) => (type, data["type"]?.GetValue<int>()) switch
    {
        ("MESSAGE_CREATE", _) => "MESSAGE_CREATE",
        ("INTERACTION_CREATE", 2) when data["data"]!["type"]!.GetValue<int>() == 1 => "COMMAND",
        ("INTERACTION_CREATE", 3) => "COMPONENT",
        ("INTERACTION_CREATE", 5) => "MODAL",
        _ => null,
    };
}
