using System.Net;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Sqlite;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

public sealed class WebDeskTests : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(30));
    private readonly HeardLog _log = new();
    private readonly HttpClient _client = new();
    private readonly Measured _measured = new();
    private readonly List<Task> _running = [];
    private SqliteArchive _archive = null!;

    public async Task InitializeAsync() => _archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        await _archive.DisposeAsync();
    }

    public void Dispose()
    {
        _measured.Dispose();
        _client.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task While_every_platform_is_connected_it_is_well()
    {
        var url = await OpenAsync(new ScriptedPlatform("discord"));

        using var response = await _client.GetAsync(new Uri(url, "healthz"));
        var report = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ok", report.GetProperty("status").GetString());
        Assert.Equal("""{"name":"discord","connected":true,"reason":null,"fatal":false,"since":"2026-05-04T12:00:00+00:00","last_heard":"2026-05-04T12:00:00+00:00"}""", report.GetProperty("platforms")[0].GetRawText());
        Assert.Equal(0, report.GetProperty("archive").GetProperty("articles").GetInt32());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_platform_that_is_not_connected_makes_it_unwell_and_says_why()
    {
        var platform = new ScriptedPlatform("slack") { Health = new PlatformHealth(IsConnected: false, "the line went dead", IsFatal: false, Some.Now, null) };
        var url = await OpenAsync(new ScriptedPlatform("discord"), platform);

        using var response = await _client.GetAsync(new Uri(url, "healthz"));
        var report = HealthReport.Parse(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(new PlatformReport("slack", platform.Health), report?.Platforms[1]);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_read_makes_it_unwell()
    {
        var url = await OpenAsync(new ScriptedPlatform("discord"));
        await _archive.DisposeAsync();

        using var response = await _client.GetAsync(new Uri(url, "healthz"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Null(HealthReport.Parse(await response.Content.ReadAsByteArrayAsync())?.Holdings);
    }

    [Fact]
    public async Task Metrics_come_in_the_form_that_prometheus_reads()
    {
        var url = await OpenAsync(new ScriptedPlatform("discord"));
        new NewsBot.Sockets.ConnectionMeter("web-desk-test").RateLimited();

        using var response = await _client.GetAsync(new Uri(url, "metrics"));

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("newsbot_rate_limited_total{platform=\"web-desk-test\"} 1\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "healthz/", HttpStatusCode.NotFound)]
    [InlineData("GET", "../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("POST", "healthz", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "metrics", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "healthz", HttpStatusCode.OK)]
    public async Task Nothing_else_is_there(string method, string path, HttpStatusCode expected)
    {
        var url = await OpenAsync(new ScriptedPlatform("discord"));

        using var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(url, path)));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task An_address_in_use_is_told_with_its_setting_and_the_bot_goes_on()
    {
        var taken = await OpenAsync(new ScriptedPlatform("discord"));
        var desk = new WebDesk(taken, _ => throw new InvalidOperationException(), _measured, _log);

        await desk.RunAsync(_stop.Token);

        Assert.StartsWith($"Goes on without /healthz, /metrics: NewsBot:Web:Url names {taken}", Assert.Single(_log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tells_how_the_bot_that_runs_here_is()
    {
        using var workspace = new Workspace();
        var url = await OpenAsync(new ScriptedPlatform("discord") { Health = new PlatformHealth(IsConnected: false, "the token is refused", IsFatal: true, Some.Now, null) });
        var settings = new Dictionary<string, string?> { ["NewsBot:Web:Url"] = url.ToString(), ["NewsBot:Discord:Token"] = "a-token-never-shown" };

        var page = await BotRun.WithSettingsAsync(settings, "", "status", "--db", workspace.Archive);
        var json = await BotRun.WithSettingsAsync(settings, "", "status", "--json", "--db", workspace.Archive);

        Assert.Contains($"Bot       runs as process {Environment.ProcessId}, asked at {url}\n", page.Output, StringComparison.Ordinal);
        Assert.Contains("Discord   token set; not connected since 2026-05-04 12:00:00 UTC: the token is refused (it has given up)\n", page.Output, StringComparison.Ordinal);
        Assert.Equal((true, "set", "the token is refused"), (
            json.Answer.GetProperty("bot").GetProperty("running").GetBoolean(),
            json.Answer.GetProperty("platforms")[0].GetProperty("token").GetString(),
            json.Answer.GetProperty("platforms")[0].GetProperty("reason").GetString()));
        Assert.DoesNotContain("never-shown", page.Output + page.Error + json.Output + json.Error, StringComparison.Ordinal);
    }

    private async Task<Uri> OpenAsync(params ScriptedPlatform[] platforms)
    {
        PlatformWorker[] workers = [.. platforms.Select(platform => new PlatformWorker(platform, (_, _) => Task.FromResult(new Reply("yes")), _log, TimeProvider.System))];
        var health = new HealthCheck(workers, _archive, TimeProvider.System);
        var desk = new WebDesk(new Uri("http://127.0.0.1:0"), health.MakeAsync, _measured, _log);
        _running.Add(desk.RunAsync(_stop.Token));
        return await desk.OpenedAsync(_stop.Token);
    }
}
