using System.Net;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Http;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Manifest;

/// <summary>The app's manifest: pasted where an app is made, it sets up commands, shortcuts, events and scopes.</summary>
/// <remarks>https://docs.slack.dev/reference/app-manifest</remarks>
public static class SlackManifest
{
    /// <summary>How many domains can have their links shown with what they lead to.</summary>
    public const int MostDomains = ManifestLimits.UnfurlDomains;

    /// <summary>The callback_id of the shortcut that works everywhere.</summary>
    internal const string AskShortcut = "ask";

    /// <summary>The callback_id of the shortcut in a message's menu.</summary>
    internal const string WhoSaidShortcut = "who-said";

    private const string AppName = "NewsBot";

    private static readonly string[] Scopes =
    [
        "app_mentions:read", "chat:write", "commands", "im:history", "im:write", "users:read", "reactions:write", "links:read", "links:write", "assistant:write",
    ];

    private static readonly string[] Events =
    [
        "agent_session_stopped", "app_context_changed", "app_home_opened", "app_mention", "app_uninstalled", "link_shared", "member_joined_channel", "message.im", "tokens_revoked",
    ];

    /// <param name="commands">The table of commands.</param>
    /// <param name="unfurled">Up to five domains whose links to articles are shown with their claims; none leaves unfurling off.</param>
    /// <param name="readsThreads">Whether follow-ups in a thread need no mention: that takes the right to read channels in which the bot is.</param>
    /// <param name="address">Where Slack reaches the bot over HTTP, with a slash at its end; null where it comes over sockets.</param>
    /// <exception cref="InvalidOperationException">The table or the domains do not fit Slack's limits; the message says where.</exception>
    public static JsonObject Write(IReadOnlyList<ChatCommand> commands, IReadOnlyList<string>? unfurled = null, bool readsThreads = true, Uri? address = null)
    {
        var domains = unfurled ?? [];
        return ManifestLimits.Checked(new JsonObject
        {
            ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 0 },
            ["display_information"] = new JsonObject
            {
                ["name"] = AppName,
                ["description"] = "Who said what in our own articles: the exact words, whose they are and where they stand.",
                ["background_color"] = "#1f3a5f",
            },
            ["features"] = Features(commands, domains, address),
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Names(readsThreads ? [.. Scopes, "channels:history", "groups:history"] : Scopes) } },
            ["settings"] = Settings(readsThreads ? [.. Events, "message.channels", "message.groups"] : Events, address),
        });
    }

    /// <summary>Whether links to a domain can be shown with what they lead to: a name in lower case with a dot in it, and no bare number of a machine.</summary>
    public static bool IsDomain(string text) => text.Contains('.') && !IPAddress.TryParse(text, out _) && ManifestLimits.IsDomain(text);

    private static JsonObject Settings(string[] events, Uri? address)
    {
        var (subscriptions, interactivity) = (new JsonObject { ["bot_events"] = Names(events) }, new JsonObject { ["is_enabled"] = true });
        if (address is not null)
        {
            subscriptions["request_url"] = At(address, HttpPaths.Events);
            interactivity["request_url"] = At(address, HttpPaths.Interactivity);
            interactivity["message_menu_options_url"] = At(address, HttpPaths.Interactivity);
        }
        return new JsonObject
        {
            ["event_subscriptions"] = subscriptions,
            ["interactivity"] = interactivity,
            ["org_deploy_enabled"] = false,
            ["socket_mode_enabled"] = address is null,
            ["token_rotation_enabled"] = false,
        };
    }

    private static string At(Uri address, string path) => new Uri(address, path.TrimStart('/')).AbsoluteUri;

    private static JsonObject Features(IReadOnlyList<ChatCommand> commands, IReadOnlyList<string> domains, Uri? address)
    {
        var command = new JsonObject
        {
            ["command"] = SlashCommand.Name,
            ["description"] = "Asks the archive of our own articles",
            ["usage_hint"] = $"a question, or {string.Join(", ", commands.Select(one => one.Name))}",
            ["should_escape"] = false,
        };
        if (address is not null)
            command["url"] = At(address, HttpPaths.Commands);
        var features = new JsonObject
        {
            ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
            ["bot_user"] = new JsonObject { ["display_name"] = AppName, ["always_online"] = true },
            ["shortcuts"] = new JsonArray(
                Shortcut("global", "Ask the archive", AskShortcut, "Asks who said what, from anywhere."),
                Shortcut("message", "Who said this?", WhoSaidShortcut, "Looks up whose words a message holds, and where they stand.")),
            ["slash_commands"] = new JsonArray(command),
            ["agent_view"] = new JsonObject
            {
                ["agent_description"] = "Answers from our own articles alone: who said it, the exact words, and where they stand.",
                ["suggested_prompts"] = SuggestedPrompts.Of(commands),
            },
        };
        if (domains.Count > 0)
            features["unfurl_domains"] = Names(domains);
        return features;
    }

    private static JsonObject Shortcut(string type, string name, string callback, string description) =>
        new() { ["name"] = name, ["type"] = type, ["callback_id"] = callback, ["description"] = description };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
