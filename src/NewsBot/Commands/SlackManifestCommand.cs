using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Slack.Manifest;

namespace NewsBot.Commands;

/// <summary><c>slack-manifest</c>: what sets up the app in Slack where it is pasted.</summary>
internal static class SlackManifestCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Newsroom newsroom)
    {
        var unfurl = new Option<string[]>("--unfurl")
        {
            Description = $"A domain whose links to articles show their claims, up to {SlackManifest.MostDomains} (else those of the archive's articles; none leaves it off).",
            HelpName = "DOMAIN",
        };
        var http = new Option<string?>("--http")
        {
            Description = "Events come over HTTP, to this address and below it, and not over sockets.",
            HelpName = "URL",
        };
        var mentionsOnly = new Option<bool>("--mentions-only") { Description = "Without the right to read channels: a follow-up in a thread then needs a mention." };
        var command = new Command("slack-manifest", "The app manifest for Slack, with every command, event and right that the bot uses.") { unfurl, http, mentionsOnly };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = parsed.GetValue(http) is { } root ? AddressOf(root) : null;
            var domains = parsed.GetValue(unfurl) is { Length: > 0 } named ? Given(named) : await HostsAsync(newsroom, parsed, cancellationToken);
            var manifest = SlackManifest.Write(ChatCommands.All, domains, readsThreads: !parsed.GetValue(mentionsOnly), address);
            await newsroom.Streams.WriteResultAsync(manifest.ToJsonString(Readable), cancellationToken);
            newsroom.Streams.Say("newsbot: open https://api.slack.com/apps, choose Create New App, From a manifest, and paste this there");
            return ExitStatus.Done;
        });
        return command;
    }

    /// <exception cref="UsageException">One is no domain, or there are too many.</exception>
    private static List<string> Given(string[] named)
    {
        if (named is ["none"])
            return [];
        var domains = named.Select(domain => domain.Trim().ToLowerInvariant()).Distinct().ToList();
        if (domains.FirstOrDefault(domain => !SlackManifest.IsDomain(domain)) is { } wrong)
            throw new UsageException($"--unfurl takes a domain such as news.example, or none, and not “{wrong}”");
        return domains.Count <= SlackManifest.MostDomains ? domains : throw new UsageException($"--unfurl takes {SlackManifest.MostDomains} domains at most: Slack has room for no more");
    }

    /// <exception cref="UsageException">Slack could not send anything there.</exception>
    private static Uri AddressOf(string root) =>
        Uri.TryCreate(root.EndsWith('/') ? root : root + "/", UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }
            ? address
            : throw new UsageException("--http takes the address at which Slack reaches this bot, such as https://bot.example.org");

    /// <summary>Where the articles that everyone may see are on the web; an archive that is not there is not made.</summary>
    private static async Task<IReadOnlyList<string>> HostsAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!File.Exists(newsroom.ArchiveFile(parsed)))
            return [];
        await using var archive = await newsroom.OpenArchiveAsync(parsed, cancellationToken);
        var hosts = (await archive.HostsAsync(Core.Archive.Viewpoint.Public(newsroom.Time.GetUtcNow()), int.MaxValue, cancellationToken)).Where(SlackManifest.IsDomain).ToList();
        if (hosts.Count > SlackManifest.MostDomains)
            newsroom.Streams.Say($"newsbot: the articles are on {hosts.Count} domains, and Slack takes {SlackManifest.MostDomains}: those with most articles stand in it; --unfurl names others");
        return hosts.Take(SlackManifest.MostDomains).ToList();
    }
}
