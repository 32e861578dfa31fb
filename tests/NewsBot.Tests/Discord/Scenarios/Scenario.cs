using System.Text.Json.Nodes;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

/// <summary>What the scenarios wait for and look at.</summary>
internal static class Scenario
{
    public const string ToChannel = "POST /channels/*/messages";
    public const string ToCallback = "POST /interactions/*/*/callback";
    public const string ToOriginal = "PATCH /webhooks/*/*/messages/@original";
    public const string ToCommands = "PUT /applications/*/commands";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The first request on a route that fits, past or to come.</summary>
    public static async Task<FakeRestRequest> SeeAsync(this FakeDiscord discord, string route, Func<FakeRestRequest, bool>? fits = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await discord.Rest.WaitForAsync(request => request.Fits(route) && (fits is null || fits(request)), patience.Token);
    }

    /// <summary>The first request of a callback with that token.</summary>
    public static Task<FakeRestRequest> SeeCallbackAsync(this FakeDiscord discord, string token) => discord.SeeAsync(ToCallback, request => request.Segments[2] == token);

    public static string Seen(this FakeRestRequest request) => request.Body.Seen();

    /// <summary>The id of the message that a post replies to.</summary>
    public static string? Replied(this FakeRestRequest request) => request.Body?["message_reference"]?["message_id"]?.GetValue<string>();

    public static int CallbackType(this FakeRestRequest request) => request.Body!["type"]!.GetValue<int>();

    /// <summary>Whether only the asker sees what was called back.</summary>
    public static bool IsEphemeral(this FakeRestRequest request) => ((request.Body?["data"]?["flags"]?.GetValue<int>() ?? 0) & 64) != 0;

    /// <summary>The custom_id of the button with that label.</summary>
    public static string Button(this FakeRestRequest request, string label) =>
        Components(request.Body!["data"] ?? request.Body).First(component => component["label"]?.GetValue<string>().StartsWith(label, StringComparison.Ordinal) == true)["custom_id"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Components(JsonNode? body) =>
        (body?["components"] as JsonArray ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(component => component!.AsObject());
}
