using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

/// <summary>A news system sends articles to the running bot, and takes them back.</summary>
public sealed class PushedArticlesTests : IAsyncLifetime, IDisposable
{
    private const string Token = "a-token-of-the-newsroom";
    private const string Ferry = """{"id":"ferry","title":"Ferry","text":"The ferry sails on Monday, Ada Lindqvist said."}""";

    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(60));
    private readonly HttpClient _client = new();
    private readonly Measured _measured = new();
    private readonly HeardLog _log = new();
    private readonly Workspace _workspace = new();
    private SqliteArchive _archive = null!;
    private Task _running = Task.CompletedTask;

    public async Task InitializeAsync() => _archive = await SqliteArchive.OpenAsync(_workspace.Archive, TimeProvider.System, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _archive.DisposeAsync();
        _workspace.Dispose();
    }

    public void Dispose()
    {
        _measured.Dispose();
        _client.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task An_article_goes_in_once_however_often_it_is_sent()
    {
        await OpenAsync();

        var first = await PostAsync(Ferry);
        var second = await PostAsync(Ferry);
        var third = await PostAsync(Ferry.Replace("Monday", "Tuesday", StringComparison.Ordinal));

        Assert.All([first, second, third], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.StartsWith("""{"id":"ferry","outcome":"added","place":"body","title":"Ferry","passages":1,""", first.Body, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"unchanged\"", second.Body, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"updated\"", third.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_each_has_a_line_and_what_is_right_goes_in()
    {
        await OpenAsync();

        var (status, body) = await PostAsync($"{Ferry}\n{{\"id\":\"x\"}}\nno json\n\n{Ferry.Replace("ferry\"", "tram\"", StringComparison.Ordinal)}\n", "application/x-ndjson");
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"outcome\":\"refused\",\"place\":\"body:2\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, (await HeldAsync()).Articles);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "<html><head><title>Ferry</title></head><body><p>The ferry sails on Monday, Ada Lindqvist said at the quay.</p></body></html>", "?url=https://courier.example/ferry")]
    [InlineData("application/xml", "<nitf><head><docdata><doc-id id-string=\"f1\"/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>The ferry sails on Monday.</p></body.content></body></nitf>", "")]
    [InlineData("application/json", """{"uri":"urn:f","type":"text","headline":"Ferry","body_text":"The ferry sails on Monday."}""", "")]
    [InlineData("application/json", "[" + Ferry + "]", "")]
    public async Task Every_format_is_taken(string type, string body, string query)
    {
        await OpenAsync();

        var answer = await PostAsync(body, type, query: query);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        Assert.Equal(1, (await HeldAsync()).Articles);
    }

    [Fact]
    public async Task Embargo_and_audience_hold_from_the_start()
    {
        await OpenAsync();

        await PostAsync(Ferry[..^1] + ""","embargo":"2999-01-01"}""");
        await PostAsync(Ferry[..^1].Replace("ferry\"", "tram\"", StringComparison.Ordinal) + ""","audience":"desk"}""");
        var typo = await PostAsync(Ferry[..^1] + ""","embargo_until":"2999-01-01"}""");

        Assert.Equal(0, (await HeldAsync()).Articles);
        Assert.Equal(HttpStatusCode.BadRequest, typo.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Basic a-token-of-the-newsroom")]
    [InlineData("Bearer a-token-of-the-newsroom2")]
    public async Task Without_the_right_token_nothing_is_taken(string? authorization)
    {
        await OpenAsync();

        var post = await PostAsync(Ferry, authorization: authorization);
        var delete = await SendAsync(HttpMethod.Delete, "articles/ferry", null, authorization);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (post.Status, delete.Status));
        Assert.DoesNotContain(Token, post.Body, StringComparison.Ordinal);
        Assert.True(await _archive.IsEmptyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_no_token_is_set_it_says_what_to_set()
    {
        await OpenAsync(token: null);

        var (status, body) = await PostAsync(Ferry);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("NewsBot__Web__Token", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/x-ndjson", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"id\":", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("text/html", "<html><body><p>No address and no id at all stand in this page.</p></body></html>", HttpStatusCode.BadRequest)]
    [InlineData("application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><nitf><body>&e;</body></nitf>", HttpStatusCode.BadRequest)]
    [InlineData("application/x-ndjson", "{\"id\":\"a\\u0000b\",\"text\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "A text", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x", "--x--", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_article_is_told(string type, string body, HttpStatusCode expected)
    {
        await OpenAsync();

        var answer = await PostAsync(body, type);

        Assert.Equal(expected, answer.Status);
        Assert.NotEmpty(answer.Body.Trim());
        Assert.True(await _archive.IsEmptyAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused(bool saysHowLong)
    {
        await OpenAsync();
        using var content = new ByteArrayContent(new byte[(16 << 20) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "articles") { Content = content, Headers = { TransferEncodingChunked = !saysHowLong, ExpectContinue = true, Authorization = new AuthenticationHeaderValue("Bearer", Token) } };

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_written_says_when_to_come_again()
    {
        await OpenAsync();
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_workspace.Archive};Pooling=false");
        await other.OpenAsync();
        using var locking = other.CreateCommand();
        locking.CommandText = "BEGIN EXCLUSIVE";
        await locking.ExecuteNonQueryAsync();

        var (status, body) = await PostAsync(Ferry);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("is locked by another program", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("courier.example/ferry/1", "articles/courier.example/ferry/1")]
    [InlineData("courier.example/ferry?a=1&b=2", "articles/courier.example%2Fferry%3Fa=1&b=2")]
    [InlineData("Fähre 50%", "articles/F%C3%A4hre%2050%25")]
    public async Task An_article_is_withdrawn_by_its_id(string id, string path)
    {
        await OpenAsync();
        await PostAsync(Ferry.Replace("\"ferry\"", $"\"{id}\"", StringComparison.Ordinal));

        var first = await SendAsync(HttpMethod.Delete, path, null);
        var second = await SendAsync(HttpMethod.Delete, path, null);

        Assert.Equal((HttpStatusCode.OK, $$"""{"id":"{{id}}","outcome":"withdrawn"}""" + "\n"), first);
        Assert.Equal(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Delete, "articles/nobody", null)).Status);
        Assert.Equal(0, (await HeldAsync()).Articles);
    }

    [Theory]
    [InlineData("GET", "articles", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "articles/ferry", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "articles/", HttpStatusCode.BadRequest)]
    [InlineData("DELETE", "articles/a%00b", HttpStatusCode.BadRequest)]
    [InlineData("GET", "articlesx", HttpStatusCode.NotFound)]
    public async Task Nothing_else_is_there(string method, string path, HttpStatusCode expected)
    {
        await OpenAsync();

        Assert.Equal(expected, (await SendAsync(new HttpMethod(method), path, null)).Status);
    }

    private async Task OpenAsync(string? token = Token)
    {
        var desk = new WebDesk(new Uri("http://127.0.0.1:0"), _ => throw new InvalidOperationException(), _measured, _log, articles: new ArticleAddresses(_archive, token, TimeZoneInfo.Utc));
        _running = desk.RunAsync(_stop.Token);
        _client.BaseAddress = await desk.OpenedAsync(_stop.Token);
    }

    private Task<Holdings> HeldAsync() => _archive.HoldingsAsync(Viewpoint.Public(TimeProvider.System.GetUtcNow()), CancellationToken.None);

    private Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string type = "application/json", string? authorization = "Bearer " + Token, string query = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Post, "articles" + query, content, authorization);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, HttpContent? content, string? authorization = "Bearer " + Token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
