using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Tests.Chat;
using NewsBot.Tests.Hosting;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hidden;

/// <summary>Every address of the web desk answers, byte for byte, what it answers where the held articles are not there.</summary>
public sealed class HiddenFromTheWeb : IAsyncLifetime, IDisposable
{
    private const string Token = "a-token-of-the-newsroom";

    /// <summary>What the desk says that it serves, and what is tried of it; a new address fails the test until it stands here.</summary>
    private static readonly Dictionary<string, string[]> Tried = new(StringComparer.Ordinal)
    {
        ["/healthz"] = ["healthz", "healthz?article=paper-desk", "healthz/"],
        // What it counts is compared below: the meters are those of all tests that run beside this one.
        ["/metrics"] = [],
        ["/articles"] = ["articles", "articles/paper-desk", "articles/paper-embargo", "articles/trams-1", "articles/nothing", "articles/", "", "quarry", "articles.json"],
    };

    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(60));
    private readonly List<Task> _running = [];
    private readonly HeardLog _log = new();
    private readonly HttpClient _client = new();
    private readonly Measured _measured = new();
    private AskedDesk _with = null!;
    private AskedDesk _without = null!;

    public async Task InitializeAsync() => (_with, _without) = (await AskedDesk.WithAsync([.. HeldNews.All]), await AskedDesk.WithAsync([.. HeldNews.Open]));

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        await _with.DisposeAsync();
        await _without.DisposeAsync();
    }

    public void Dispose()
    {
        _measured.Dispose();
        _client.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Who_has_no_token_is_answered_alike()
    {
        var (with, without) = (await OpenAsync(_with), await OpenAsync(_without));
        foreach (var path in Tried.Values.SelectMany(paths => paths))
        {
            foreach (var method in (string[])["GET", "HEAD", "POST", "DELETE", "PUT", "OPTIONS"])
            {
                foreach (var authorization in (string?[])[null, "Bearer guessed", "Bearer " + Token + "x"])
                    Same.Assert(await AnswerAsync(without, method, path, authorization), await AnswerAsync(with, method, path, authorization), $"{method} {path} {authorization}");
            }
        }
    }

    [Fact]
    public async Task Every_address_is_tried()
    {
        await OpenAsync(_with);
        var served = Assert.Single(_log.Lines, line => line.Text.StartsWith("Serves ", StringComparison.Ordinal)).Text["Serves ".Length..].Split(" on ")[0].Split(", ");
        Assert.Equal(Tried.Keys, served);
    }

    /// <summary>The token is the news system's: it holds every article with its embargo, and has to learn what became of each.</summary>
    [Fact]
    public async Task Who_has_the_token_knows_the_whole_archive()
    {
        var url = await OpenAsync(_with);
        Assert.StartsWith("200", await AnswerAsync(url, "DELETE", "articles/paper-desk", "Bearer " + Token), StringComparison.Ordinal);
        Assert.StartsWith("404", await AnswerAsync(url, "DELETE", "articles/nothing", "Bearer " + Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_in_a_channel_is_counted_alike_whoever_asks()
    {
        Same.Assert(await CountedAsync(_without, "hidden-without"), await CountedAsync(_with, "hidden-with"), "metrics");
    }

    /// <summary>The counts of one platform's questions; how long answers took is left out.</summary>
    private async Task<string> CountedAsync(AskedDesk desk, string platform)
    {
        var aside = new AsideAnswers(desk.Desk.HandleAsync, request => HeldNews.GrantedTo(platform, "ann").Of(request, Some.Now), (_, _, _) => Task.CompletedTask, (_, _) => { });
        var handle = QuestionMeter.Measure(aside.HandleAsync, TimeProvider.System);
        foreach (var (i, asked) in HeldNews.Asked.Index())
            await handle(new ChatRequest($"m{i}", new ChatChannel(platform, "c1", ChatPlace.Channel) { Space = "s1" }, "ann", new ChatInput.Said(asked)), default);
        var lines = PrometheusText.Write(_measured.Read()).Split('\n').Where(line => line.Contains($"platform=\"{platform}\"", StringComparison.Ordinal) && !line.Contains("_duration_", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("paper", StringComparison.OrdinalIgnoreCase) || line.Contains("quarry", StringComparison.OrdinalIgnoreCase) || line.Contains(HeldNews.Secret, StringComparison.Ordinal));
        return string.Join('\n', lines).Replace(platform, "PLATFORM", StringComparison.Ordinal);
    }

    private async Task<Uri> OpenAsync(AskedDesk desk)
    {
        var web = new WebDesk(new Uri("http://127.0.0.1:0"), new HealthCheck([], desk.Archive, desk.Time, desk.Store.Feeds).MakeAsync, _measured, _log, articles: new ArticleAddresses(desk.Archive, Token, TimeZoneInfo.Utc));
        _running.Add(web.RunAsync(_stop.Token));
        return await web.OpenedAsync(_stop.Token);
    }

    /// <summary>Status, headers but the date, and body.</summary>
    private async Task<string> AnswerAsync(Uri url, string method, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(url, path));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{await response.Content.ReadAsStringAsync()}";
    }
}
