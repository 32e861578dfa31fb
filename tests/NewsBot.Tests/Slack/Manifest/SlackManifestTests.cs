using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Manifest;
using NewsBot.Tests.Slack.Rendering;

namespace NewsBot.Tests.Slack.Manifest;

public sealed class SlackManifestTests
{
    /// <summary>What is limited, its limit, and a manifest of a given size of it.</summary>
    private static readonly Dictionary<string, (int Limit, Action<JsonObject, int> Set)> Sizes = new(StringComparer.Ordinal)
    {
        ["name"] = (35, (manifest, n) => manifest["display_information"]!["name"] = Text(n)),
        ["description"] = (140, (manifest, n) => manifest["display_information"]!["description"] = Text(n)),
        ["command"] = (32, (manifest, n) => manifest["features"]!["slash_commands"]![0]!["command"] = Text(n)),
        ["command description"] = (2000, (manifest, n) => manifest["features"]!["slash_commands"]![0]!["description"] = Text(n)),
        ["usage hint"] = (1000, (manifest, n) => manifest["features"]!["slash_commands"]![0]!["usage_hint"] = Text(n)),
        ["shortcut"] = (24, (manifest, n) => manifest["features"]!["shortcuts"]![0]!["name"] = Text(n)),
        ["shortcut description"] = (150, (manifest, n) => manifest["features"]!["shortcuts"]![0]!["description"] = Text(n)),
        ["agent"] = (300, (manifest, n) => manifest["features"]!["agent_view"]!["agent_description"] = Text(n)),
        ["prompts"] = (4, (manifest, n) => manifest["features"]!["agent_view"]!["suggested_prompts"] = new JsonArray([.. Enumerable.Range(0, n).Select(_ => new JsonObject { ["title"] = "t", ["message"] = "m" })])),
        ["domains"] = (5, (manifest, n) => manifest["features"]!["unfurl_domains"] = new JsonArray([.. Enumerable.Range(0, n).Select(i => JsonValue.Create($"d{i}.example"))])),
    };

    public static TheoryData<string> Names => [.. Sizes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_limit_passes_and_one_more_is_refused(string name)
    {
        var (limit, set) = Sizes[name];

        Assert.NotNull(ManifestLimits.Checked(Of(limit)));
        Assert.Throws<InvalidOperationException>(() => ManifestLimits.Checked(Of(limit + 1)));

        JsonObject Of(int size)
        {
            var manifest = SlackManifest.Write(SlackReplies.Commands);
            set(manifest, size);
            return manifest;
        }
    }

    [Fact]
    public void It_lets_the_bot_hear_and_answer_all_that_it_can()
    {
        var manifest = SlackManifest.Write(SlackReplies.Commands, ["news.example"]);

        Assert.Equal("/newsbot", (string?)manifest["features"]!["slash_commands"]![0]!["command"]);
        Assert.Equal("a question, or ask, source, watch", (string?)manifest["features"]!["slash_commands"]![0]!["usage_hint"]);
        Assert.Equal(["ask", "who-said"], Strings(manifest["features"]!["shortcuts"]!, "callback_id"));
        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]! && (bool)manifest["settings"]!["interactivity"]!["is_enabled"]!);
        Assert.Superset(new HashSet<string> { "app_mention", "message.im", "message.channels", "app_home_opened", "link_shared", "agent_session_stopped", "app_context_changed", "app_uninstalled", "tokens_revoked", "member_joined_channel" }, Strings(manifest["settings"]!["event_subscriptions"]!["bot_events"]!).ToHashSet());
        Assert.Superset(new HashSet<string> { "app_mentions:read", "chat:write", "commands", "im:history", "im:write", "users:read", "reactions:write", "links:read", "links:write", "channels:history" }, Strings(manifest["oauth_config"]!["scopes"]!["bot"]!).ToHashSet());
        Assert.Equal(["news.example"], Strings(manifest["features"]!["unfurl_domains"]!));
    }

    [Fact]
    public void Who_wants_no_bot_reading_along_gives_it_no_right_to()
    {
        var manifest = SlackManifest.Write(SlackReplies.Commands, readsThreads: false);

        Assert.DoesNotContain(Strings(manifest["oauth_config"]!["scopes"]!["bot"]!), scope => scope is "channels:history" or "groups:history");
        Assert.DoesNotContain(Strings(manifest["settings"]!["event_subscriptions"]!["bot_events"]!), happened => happened is "message.channels" or "message.groups");
        Assert.Null(manifest["features"]!["unfurl_domains"]);
    }

    [Theory]
    [InlineData("https://news.example/")]
    [InlineData("News.Example")]
    [InlineData("")]
    public void A_domain_that_is_none_is_refused(string domain) => Assert.Throws<InvalidOperationException>(() => SlackManifest.Write(SlackReplies.Commands, [domain]));

    [Fact]
    public void A_table_that_is_too_long_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => SlackManifest.Write([.. Enumerable.Range(0, 300).Select(i => new ChatCommand($"command{i}", "Does it.", [], $"command{i}"))]));

    private static string Text(int length) => new('x', length);

    private static IEnumerable<string> Strings(JsonNode list, string? name = null) => list.AsArray().Select(item => (name is null ? item : item![name])!.GetValue<string>());
}
