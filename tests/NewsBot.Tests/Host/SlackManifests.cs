using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class SlackManifests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task It_is_printed_to_be_pasted_and_makes_no_archive()
    {
        var run = await RunAsync();
        var manifest = Parsed(run);

        Assert.Equal(0, run.Status);
        Assert.StartsWith("{\n  \"_metadata\": {\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://api.slack.com/apps", run.Error, StringComparison.Ordinal);
        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.Null(manifest["features"]!["unfurl_domains"]);
        Assert.All(ChatCommands.All, command => Assert.Contains(command.Name, (string)manifest["features"]!["slash_commands"]![0]!["usage_hint"]!, StringComparison.Ordinal));
        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task Links_are_shown_for_the_domains_of_the_archives_articles_that_everyone_may_see()
    {
        Articles(("a", "https://www.harbour.example/a", ""), ("b", "http://harbour.example/b", ""), ("c", "https://tide.example/c", ""), ("d", "https://secret.example/d", "audience: desk\n"), ("e", "http://127.0.0.1:8080/e", ""));
        await BotRun.OfAsync("index", _workspace.Root, "--db", _workspace.Archive);

        Assert.Equal(["harbour.example", "tide.example"], Domains(await RunAsync()));
        Assert.Equal(["news.example"], Domains(await RunAsync("--unfurl", "News.Example")));
        Assert.Null(Parsed(await RunAsync("--unfurl", "none"))["features"]!["unfurl_domains"]);
    }

    [Fact]
    public async Task Of_too_many_domains_those_with_most_articles_are_taken_and_it_says_so()
    {
        Articles([.. Enumerable.Range(1, 6).Select(i => ($"n{i}", $"https://d{i}.example/", "")), ("more", "https://d6.example/more", "")]);
        await BotRun.OfAsync("index", _workspace.Root, "--db", _workspace.Archive);

        var run = await RunAsync();

        Assert.Equal(["d6.example", "d1.example", "d2.example", "d3.example", "d4.example"], Domains(run));
        Assert.Contains("on 6 domains", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("https://bot.example.org/")]
    public async Task Over_http_it_names_the_addresses(string root)
    {
        var manifest = Parsed(await RunAsync("--http", root));
        var settings = manifest["settings"]!;

        Assert.False((bool)settings["socket_mode_enabled"]!);
        Assert.Equal("https://bot.example.org/slack/events", (string?)settings["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://bot.example.org/slack/interactivity", (string?)settings["interactivity"]!["request_url"]);
        Assert.Equal("https://bot.example.org/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
    }

    [Fact]
    public async Task Who_wants_no_bot_reading_along_leaves_the_right_out()
    {
        Assert.Contains("channels:history", (await RunAsync()).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("channels:history", (await RunAsync("--mentions-only")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--http", "http://bot.example.org")]
    [InlineData("--http", "bot.example.org")]
    [InlineData("--http", "https://user:word@bot.example.org")]
    [InlineData("--unfurl", "https://news.example")]
    [InlineData("--unfurl", "localhost")]
    [InlineData("--unfurl", "127.0.0.1")]
    [InlineData("--unfurl", "")]
    public async Task What_slack_would_not_take_is_a_wrong_command_line(string option, string value)
    {
        var run = await RunAsync(option, value);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.StartsWith($"newsbot: {option} takes ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_domains_are_one_too_many() =>
        Assert.Equal(2, (await RunAsync([.. Enumerable.Range(1, 6).SelectMany(i => new[] { "--unfurl", $"d{i}.example" })])).Status);

    private static JsonNode Parsed(BotRun run) => JsonNode.Parse(run.Output)!;

    private static IEnumerable<string?> Domains(BotRun run) => Parsed(run)["features"]!["unfurl_domains"]!.AsArray().Select(domain => (string?)domain);

    private void Articles(params (string Id, string Url, string More)[] articles)
    {
        foreach (var (id, url, more) in articles)
            _workspace.File($"{id}.txt", $"---\nid: {id}\nurl: {url}\n{more}---\nThe tide of {id} was high, Ann Bell said.\n");
    }

    private Task<BotRun> RunAsync(params string[] options) => BotRun.OfAsync(["slack-manifest", .. options, "--db", _workspace.Archive]);
}
