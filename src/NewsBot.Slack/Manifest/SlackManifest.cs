using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Manifest;

/// <summary>The app's manifest: pasted where an app is made, it sets up commands, shortcuts, events and scopes.</summary>
/// <remarks>https://docs.slack.dev/reference/app-manifest</remarks>
public static class SlackManifest
{
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
    /// <exception cref="InvalidOperationException">The table or the domains do not fit Slack's limits; the message says where.</exception>
    public static JsonObject Write(IReadOnlyList<ChatCommand> commands, IReadOnlyList<string>? unfurled = null, bool readsThreads = true)
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
            ["features"] = Features(commands, domains),
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Names(readsThreads ? [.. Scopes, "channels:history", "groups:history"] : Scopes) } },
            ["settings"] = new JsonObject
            {
                ["event_subscriptions"] = new JsonObject { ["bot_events"] = Names(readsThreads ? [.. Events, "message.channels", "message.groups"] : Events) },
                ["interactivity"] = new JsonObject { ["is_enabled"] = true },
                ["org_deploy_enabled"] = false,
                ["socket_mode_enabled"] = true,
                ["token_rotation_enabled"] = false,
            },
        });
    }

    private static JsonObject Features(IReadOnlyList<ChatCommand> commands, IReadOnlyList<string> domains)
    {
        var features = new JsonObject
        {
            ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
            ["bot_user"] = new JsonObject { ["display_name"] = AppName, ["always_online"] = true },
            ["shortcuts"] = new JsonArray(
                Shortcut("global", "Ask the archive", AskShortcut, "Asks who said what, from anywhere."),
                Shortcut("message", "Who said this?", WhoSaidShortcut, "Looks up whose words a message holds, and where they stand.")),
            ["slash_commands"] = new JsonArray(new JsonObject
            {
                ["command"] = SlashCommand.Name,
                ["description"] = "Asks the archive of our own articles",
                ["usage_hint"] = $"a question, or {string.Join(", ", commands.Select(command => command.Name))}",
                ["should_escape"] = false,
            }),
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
