using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Sockets;

namespace NewsBot.Slack.Manifest;

/// <summary>What a manifest may hold.</summary>
/// <remarks>https://docs.slack.dev/reference/app-manifest</remarks>
internal static partial class ManifestLimits
{
    public const int Name = 35;
    public const int Description = 140;
    public const int Command = 32;
    public const int CommandDescription = 2000;
    public const int UsageHint = 1000;
    public const int ShortcutName = 24;
    public const int ShortcutDescription = 150;
    public const int AgentDescription = 300;
    public const int Prompts = 4;
    public const int UnfurlDomains = 5;

    /// <returns>The same manifest.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit; the message names it.</exception>
    public static JsonObject Checked(JsonObject manifest)
    {
        var (display, features) = (manifest["display_information"]!.AsObject(), manifest["features"]!.AsObject());
        Limit.Text(display, "name", "display_information", 1, Name);
        Limit.Text(display, "description", "display_information", 0, Description);
        foreach (var (command, path) in Limit.Items(features, "slash_commands", "features"))
        {
            Limit.Text(command, "command", path, 2, Command);
            Limit.Text(command, "description", path, 1, CommandDescription);
            Limit.Text(command, "usage_hint", path, 0, UsageHint);
        }
        foreach (var (shortcut, path) in Limit.Items(features, "shortcuts", "features"))
        {
            Limit.Text(shortcut, "name", path, 1, ShortcutName);
            Limit.Text(shortcut, "description", path, 1, ShortcutDescription);
        }
        var agent = features["agent_view"]!.AsObject();
        Limit.Text(agent, "agent_description", "features.agent_view", 0, AgentDescription);
        Limit.Range(Limit.Items(agent, "suggested_prompts", "").Count(), 0, Prompts, "features.agent_view", "prompts");
        if (features["unfurl_domains"] is JsonArray domains)
            CheckDomains(domains);
        return manifest;
    }

    /// <summary>Whether links to it can be shown with what they lead to.</summary>
    public static bool IsDomain(string text) => text.Length <= 255 && Domain().IsMatch(text);

    private static void CheckDomains(JsonArray domains)
    {
        Limit.Range(domains.Count, 1, UnfurlDomains, "features.unfurl_domains", "domains");
        if (domains.Select(domain => domain!.GetValue<string>()).FirstOrDefault(domain => !IsDomain(domain)) is { } wrong)
            throw new InvalidOperationException($"features.unfurl_domains holds “{wrong}”; Slack takes a domain in lower case, such as news.example");
    }

    [GeneratedRegex(@"^(?![.-])[-a-z0-9.]+[a-z0-9]\z")]
    private static partial Regex Domain();
}
