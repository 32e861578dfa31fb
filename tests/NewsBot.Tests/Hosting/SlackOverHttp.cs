using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Slack;
using NewsBot.Slack.Http;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

/// <summary>Slack's requests, at a web desk that listens.</summary>
public sealed class SlackOverHttp : IAsyncLifetime, IDisposable
{
    private const string Secret = "8f742231b10e8888abcd99fakefake85";
    private const string Event = """{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"app_mention"}}""";

    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(30));
    private readonly ConcurrentQueue<SlackEnvelope> _accepted = new();
    private readonly HttpClient _client = new();
    private readonly Measured _measured = new();
    private readonly HeardLog _log = new();
    private Func<SlackEnvelope, JsonObject?> _answer = _ => null;
    private Task _running = Task.CompletedTask;
    private Uri _url = null!;

    public async Task InitializeAsync()
    {
        var events = new HttpEvents(new SlackOptions { BotToken = "xoxb-1", SigningSecret = Secret }, AcceptAsync, new ConnectionMeter("slack-over-http-test"), _ => { }, TimeProvider.System);
        var desk = new WebDesk(new Uri("http://127.0.0.1:0"), _ => throw new InvalidOperationException(), _measured, _log, new SlackAddresses(events.AnswerAsync));
        _running = desk.RunAsync(_stop.Token);
        _url = await desk.OpenedAsync(_stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public void Dispose()
    {
        _measured.Dispose();
        _client.Dispose();
        _stop.Dispose();
    }

    [Theory]
    [InlineData("slack/events")]
    [InlineData("slack/commands")]
    [InlineData("slack/interactivity")]
    public async Task What_slack_signed_is_taken_at_each_address_once(string path)
    {
        using var first = await _client.SendAsync(Signed(Event, path: path));
        using var again = await _client.SendAsync(Signed(Event, secondsOff: 1, path: path));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal("", await first.Content.ReadAsStringAsync());
        Assert.Equal(["Ev1", "Ev1"], _accepted.Select(envelope => envelope.Id));
    }

    [Theory]
    [InlineData(-360)]
    [InlineData(360)]
    public async Task Six_minutes_off_in_either_direction_is_refused(int seconds)
    {
        using var response = await _client.SendAsync(Signed(Event, secondsOff: seconds));

        await RefusedAsync(response);
    }

    [Fact]
    public async Task Another_secret_is_refused()
    {
        using var response = await _client.SendAsync(Signed(Event, secret: "another"));

        await RefusedAsync(response);
    }

    [Theory]
    [InlineData(SlackSignature.SignatureHeader)]
    [InlineData(SlackSignature.TimestampHeader)]
    public async Task Without_one_of_its_headers_it_is_refused_whatever_the_body_is(string header)
    {
        var request = Signed("{ no json");
        request.Headers.Remove(header);

        using var response = await _client.SendAsync(request);

        await RefusedAsync(response);
    }

    [Fact]
    public async Task A_header_that_stands_twice_is_refused()
    {
        var request = Signed(Event);
        request.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, "1");

        using var response = await _client.SendAsync(request);

        await RefusedAsync(response);
    }

    [Fact]
    public async Task A_replayed_body_is_refused()
    {
        var (first, replayed) = (Signed(Event), Signed(Event));
        // To the byte the same request, though the clock went on between the two.
        foreach (var header in new[] { SlackSignature.SignatureHeader, SlackSignature.TimestampHeader })
        {
            replayed.Headers.Remove(header);
            replayed.Headers.Add(header, first.Headers.GetValues(header));
        }

        using var taken = await _client.SendAsync(first);
        using var response = await _client.SendAsync(replayed);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(_accepted);
    }

    [Fact]
    public async Task A_new_address_proves_itself_by_the_challenge()
    {
        using var response = await _client.SendAsync(Signed("""{"type":"url_verification","challenge":"3eZbrw1aB"}"""));

        Assert.Equal("3eZbrw1aB", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_action_is_answered_in_the_response()
    {
        _answer = _ => new JsonObject { ["response_action"] = "clear" };

        using var response = await _client.SendAsync(Signed("payload=" + Uri.EscapeDataString("""{"type":"view_submission"}"""), FormBody.ContentType, path: "slack/interactivity"));

        Assert.Equal("""{"response_action":"clear"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_to_be_sent_again()
    {
        _answer = _ => throw new IOException("the disk is full");

        using var response = await _client.SendAsync(Signed(Event));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Slack-No-Retry"));
    }

    [Fact]
    public async Task What_will_never_be_understood_is_not_sent_again()
    {
        using var response = await _client.SendAsync(Signed("{ no json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["1"], response.Headers.GetValues("X-Slack-No-Retry"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_longer_than_any_of_slacks_is_not_read_to_its_end(bool inChunks)
    {
        var request = Signed(new string(' ', HttpEvents.LongestBody + 1));
        request.Headers.TransferEncodingChunked = inChunks;

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task A_body_as_long_as_may_be_is_read()
    {
        using var response = await _client.SendAsync(Signed(Event + new string(' ', HttpEvents.LongestBody - Event.Length)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_but_a_post_is_taken_and_nothing_beside_the_addresses()
    {
        using var got = await _client.GetAsync(new Uri(_url, "slack/events"));
        using var beside = await _client.PostAsync(new Uri(_url, "slack/other"), null);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound), (got.StatusCode, beside.StatusCode));
        Assert.Empty(_accepted);
    }

    private async Task RefusedAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(_accepted);
    }

    private Task<JsonObject?> AcceptAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
    {
        _accepted.Enqueue(envelope);
        return Task.FromResult(_answer(envelope));
    }

    private HttpRequestMessage Signed(string body, string contentType = "application/json", int secondsOff = 0, string secret = Secret, string path = "slack/events")
    {
        var stamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + secondsOff).ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_url, path)) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Add(SlackSignature.TimestampHeader, stamp);
        request.Headers.Add(SlackSignature.SignatureHeader, $"v0={Convert.ToHexStringLower(signature)}");
        return request;
    }
}
