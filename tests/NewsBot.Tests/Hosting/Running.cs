using NewsBot.Hosting;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

public sealed class Running : IDisposable
{
    private const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.abcdefghijklmnopqrstuvwxyz";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Without_a_token_it_says_what_to_set_and_offers_the_terminal()
    {
        var (status, output, error) = await RunAsync([]);

        Assert.Equal(1, status);
        Assert.Empty(output);
        Assert.Contains("NewsBot__Discord__Token", error, StringComparison.Ordinal);
        Assert.Contains("NewsBot__Slack__BotToken and NewsBot__Slack__AppToken", error, StringComparison.Ordinal);
        Assert.Contains("newsbot chat", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task Without_a_token_it_takes_articles_in_and_says_that_it_answers_nobody()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        _workspace.File("in/ferry.txt", "The ferry sails on Monday, Ada Lindqvist said.");
        var environment = new Dictionary<string, string> { ["NewsBot__Web__Url"] = "none", ["NewsBot__Feeds__0__Folder"] = _workspace.Path("in") };
        using var process = BotProcess.StartWith(environment, "run", "--db", _workspace.Archive);
        try
        {
            var log = new List<string>();
            while (!log.Exists(line => line.Contains("Feed in: 1 file: 1 new", StringComparison.Ordinal)))
                log.Add(await process.StandardError.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException(string.Join('\n', log)));

            var start = Assert.Single(log, line => line.Contains("Starts", StringComparison.Ordinal));
            Assert.Contains("Starts without a chat platform: articles are taken in (feeds and folders: 1), and nobody is answered", start, StringComparison.Ordinal);
            Assert.Contains("NewsBot__Discord__Token", start, StringComparison.Ordinal);
            Assert.False(process.HasExited);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("NewsBot__Discord__Token", "Bot secret", "newsbot: NewsBot:Discord:Token begins with the word “Bot”; it takes the token alone\n")]
    [InlineData("NewsBot__Slack__BotToken", "xapp-1-secret", "newsbot: NewsBot:Slack:BotToken holds a token that begins with xapp-; it takes the bot's token, which begins with xoxb-\n")]
    [InlineData("NewsBot__Discord__BusyMessages", "many", "newsbot: NewsBot:Discord:BusyMessages holds “many”; it takes a whole number from 1 to 1000\n")]
    [InlineData("Logging__LogLevel__Default", "Loud", "newsbot: Logging:LogLevel:Default holds “Loud”; it takes Trace, Debug, Information, Warning, Error, Critical, None\n")]
    public async Task A_wrong_setting_stops_the_start_with_one_line(string variable, string value, string line)
    {
        var (status, output, error) = await RunAsync(new Dictionary<string, string> { [variable] = value });

        Assert.Equal((1, "", line), (status, output, error));
    }

    [Fact]
    public async Task Events_over_http_need_an_address_to_come_to()
    {
        var (status, _, error) = await RunAsync(new Dictionary<string, string> { ["NewsBot__Slack__BotToken"] = "xoxb-1-secret", ["NewsBot__Slack__SigningSecret"] = "0123456789abcdef0123456789abcdef" });

        Assert.Equal(1, status);
        Assert.StartsWith("newsbot: NewsBot:Web:Url holds “none”; it takes an address of this machine, for there Slack's events come in", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task A_second_one_on_the_same_archive_is_told_who_holds_it()
    {
        using var held = RunLock.Take(_workspace.Archive, TimeProvider.System);

        var (status, _, error) = await RunAsync(new Dictionary<string, string> { ["NewsBot__Discord__Token"] = Token });

        Assert.Equal(1, status);
        Assert.StartsWith($"newsbot: another newsbot run holds {_workspace.Archive} (process {Environment.ProcessId} on ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_stops_the_start_with_one_line()
    {
        _workspace.File("archive.db", "no archive at all, and far too short for one");

        var (status, _, error) = await RunAsync(new Dictionary<string, string> { ["NewsBot__Discord__Token"] = Token });

        Assert.Equal(1, status);
        Assert.Contains(_workspace.Archive, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(Token, null, 0)]
    [InlineData(null, "123456789012345678", 0)]
    [InlineData("no.id.in-it", null, 1)]
    [InlineData(null, "NewsBot", 2)]
    [InlineData(null, "0", 2)]
    [InlineData(null, "99999999999999999999999", 2)]
    public async Task The_invitation_needs_an_application(string? token, string? application, int status)
    {
        string[] arguments = application is null ? ["discord-invite"] : ["discord-invite", "--application", application];

        var run = await BotRun.WithSettingAsync("NewsBot:Discord:Token", token, arguments);

        Assert.Equal(status, run.Status);
        Assert.Equal(status == 0, run.Output.StartsWith("https://discord.com/oauth2/authorize?", StringComparison.Ordinal) && run.Output.Contains("123456789012345678", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(Dictionary<string, string> environment)
    {
        environment["NewsBot__Web__Url"] = "none";
        using var process = BotProcess.StartWith(environment, "run", "--db", _workspace.Archive);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
