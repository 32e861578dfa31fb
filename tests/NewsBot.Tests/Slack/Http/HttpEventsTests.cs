using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack;
using NewsBot.Slack.Http;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Http;

public sealed class HttpEventsTests
{
    private const string Secret = "8f742231b10e8888abcd99fakefake85";
    private const string Event = """{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"app_mention"}}""";

    private readonly ManualTime _time = new();
    private readonly List<SlackEnvelope> _accepted = [];
    private readonly List<Notice> _notices = [];

    [Theory]
    [InlineData(-301)]
    [InlineData(-360)]
    [InlineData(301)]
    [InlineData(360)]
    [InlineData(-1_000_000_000)]
    public async Task A_time_stamp_more_than_five_minutes_off_in_either_direction_is_refused(int seconds)
    {
        Assert.Equal(401, (await AnswerAsync(Signed(Event, TimeSpan.FromSeconds(seconds)))).Status);
        Assert.Empty(_accepted);
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(0)]
    [InlineData(300)]
    public async Task A_time_stamp_within_five_minutes_is_taken(int seconds)
    {
        Assert.Equal(200, (await AnswerAsync(Signed(Event, TimeSpan.FromSeconds(seconds)))).Status);
        Assert.Single(_accepted);
    }

    [Fact]
    public async Task A_signature_of_another_secret_body_or_moment_is_refused()
    {
        var good = Signed(Event);
        SlackRequest[] bad =
        [
            Signed(Event, secret: Secret + "x"),
            good with { Body = Encoding.UTF8.GetBytes(Event + " ") },
            With(good, SlackSignature.TimestampHeader, (_time.GetUtcNow().ToUnixTimeSeconds() + 1).ToString(CultureInfo.InvariantCulture)),
            With(good, SlackSignature.SignatureHeader, ""),
            With(good, SlackSignature.SignatureHeader, "v0="),
            With(good, SlackSignature.SignatureHeader, good.Headers[SlackSignature.SignatureHeader].Replace("v0=", "v1=", StringComparison.Ordinal)),
            With(good, SlackSignature.TimestampHeader, ""),
            With(good, SlackSignature.TimestampHeader, "now"),
            With(good, SlackSignature.TimestampHeader, "99999999999999999999"),
            With(good, SlackSignature.TimestampHeader, "9223372036854775807"),
            Without(good, SlackSignature.TimestampHeader),
            Without(good, SlackSignature.SignatureHeader),
            new SlackRequest(Array.Empty<byte>(), new Dictionary<string, string>()),
        ];
        var events = Events();

        foreach (var request in bad)
            Assert.Equal(401, (await events.AnswerAsync(request, CancellationToken.None)).Status);

        Assert.Empty(_accepted);
        Assert.Equal(200, (await events.AnswerAsync(good, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task A_signature_is_good_once_and_a_retry_has_its_own()
    {
        var events = Events();
        var request = Signed(Event);

        var first = await events.AnswerAsync(request, CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(4));
        var replayed = await events.AnswerAsync(request, CancellationToken.None);
        var again = await events.AnswerAsync(With(Signed(Event), "x-slack-retry-num", "2"), CancellationToken.None);

        Assert.Equal((200, 401, 200), (first.Status, replayed.Status, again.Status));
        Assert.Equal([0, 2], _accepted.Select(envelope => envelope.RetryAttempt));
        Assert.All(_accepted, envelope => Assert.Equal(("Ev1", SlackEnvelope.Events, false), (envelope.Id, envelope.Type, envelope.AcceptsPayload)));
    }

    [Fact]
    public void The_signature_is_that_of_other_programs()
    {
        // From: printf 'v0:1772442000:token=x&text=94070' | openssl dgst -sha256 -hmac the-secret-of-an-app
        var signature = new SlackSignature("the-secret-of-an-app", _time);
        var headers = new Dictionary<string, string> { ["x-slack-request-timestamp"] = "1772442000", ["x-slack-signature"] = "v0=596ad89b8b756623433cbc934041aabce5215eb12a8d5b4ec3bc18cb972197b8" };

        Assert.True(signature.Verify(new SlackRequest(Encoding.UTF8.GetBytes("token=x&text=94070"), headers)));
    }

    [Fact]
    public async Task A_new_address_proves_itself_by_the_challenge()
    {
        var answer = await AnswerAsync(Signed("""{"type":"url_verification","challenge":"3eZbrw1aB","token":"x"}"""));

        Assert.Equal((200, "3eZbrw1aB", "text/plain; charset=utf-8"), (answer.Status, answer.Body, answer.ContentType));
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task A_check_of_the_certificate_is_answered_and_is_no_command()
    {
        Assert.Equal(200, (await AnswerAsync(Form("ssl_check=1&token=x&command=%2Fnewsbot"))).Status);
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task A_command_comes_with_its_fields_as_over_a_socket()
    {
        var answer = await AnswerAsync(Form("command=%2Fnewsbot&text=who+said+82%25%3F&trigger_id=1.2.x&user_id=U1&text=twice&empty&=&%zz=1"));

        var command = Assert.Single(_accepted);
        Assert.Equal((200, ""), (answer.Status, answer.Body));
        Assert.Equal((SlackEnvelope.Commands, true), (command.Type, command.AcceptsPayload));
        Assert.Equal(("/newsbot", "who said 82%?"), (command.Payload.GetProperty("command").GetString(), command.Payload.GetProperty("text").GetString()));
        Assert.StartsWith("v0=", command.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_answered_in_the_response()
    {
        var answer = await AnswerAsync(
            Form("payload=" + Uri.EscapeDataString("""{"type":"view_submission","view":{"id":"V1"}}""")), _ => Task.FromResult<JsonObject?>(new JsonObject { ["response_action"] = "clear" }));

        Assert.Equal((200, """{"response_action":"clear"}""", "application/json; charset=utf-8"), (answer.Status, answer.Body, answer.ContentType));
        Assert.Equal("view_submission", Assert.Single(_accepted).Payload.GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_event_is_never_answered_with_a_body()
    {
        Assert.Equal(SlackResponse.Ok, await AnswerAsync(Signed(Event), _ => Task.FromResult<JsonObject?>(new JsonObject { ["text"] = "a" })));
    }

    [Fact]
    public async Task A_limit_of_events_is_told_though_it_holds_no_event()
    {
        Assert.Equal(200, (await AnswerAsync(Signed("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820,"api_app_id":"A1"}"""))).Status);

        Assert.Empty(_accepted);
        Assert.Equal(NoticeLevel.Warning, Assert.Single(_notices).Level);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"url_verification"}""")]
    public async Task What_Slack_signed_and_nobody_can_read_is_not_wanted_again(string body)
    {
        var answer = await AnswerAsync(Signed(body));

        Assert.Equal((400, true), (answer.Status, answer.IsFinal));
        Assert.Empty(_accepted);
    }

    [Theory]
    [InlineData("payload=%7B")]
    [InlineData("payload=7")]
    [InlineData("payload=")]
    [InlineData("")]
    [InlineData("text=a")]
    public async Task A_form_that_is_neither_command_nor_action_is_not_wanted_again(string body)
    {
        var answer = await AnswerAsync(Form(body));

        Assert.Equal((400, true), (answer.Status, answer.IsFinal));
    }

    [Fact]
    public async Task A_kind_that_is_not_known_is_taken_and_left() =>
        Assert.Equal(SlackResponse.Ok, await AnswerAsync(Signed("""{"type":"something_new"}""")));

    [Fact]
    public async Task A_body_longer_than_Slack_sends_is_refused_unread() =>
        Assert.Equal(413, (await AnswerAsync(Signed(new string(' ', HttpEvents.LongestBody + 1)))).Status);

    [Fact]
    public async Task What_is_kept_too_slowly_is_answered_after_a_second_and_goes_on()
    {
        var release = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);

        var answering = AnswerAsync(Signed(Event), _ => release.Task);
        await _time.PassAsync(Reception.Patience);

        Assert.Equal(SlackResponse.Ok, await answering);
        release.SetResult(null);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_asked_for_again()
    {
        var answer = await AnswerAsync(Signed(Event), _ => throw new IOException("the disk is full"));

        Assert.Equal((500, false), (answer.Status, answer.IsFinal));
        Assert.Equal(NoticeLevel.Error, Assert.Single(_notices).Level);
    }

    [Fact]
    public void Without_a_secret_nothing_is_served()
    {
        var failure = Assert.Throws<ChatPlatformException>(() => Events(secret: null));

        Assert.Contains("NewsBot:Slack:SigningSecret", failure.Message, StringComparison.Ordinal);
    }

    private Task<SlackResponse> AnswerAsync(SlackRequest request, Func<SlackEnvelope, Task<JsonObject?>>? answer = null) => Events(answer).AnswerAsync(request, CancellationToken.None);

    private HttpEvents Events(Func<SlackEnvelope, Task<JsonObject?>>? answer = null, string? secret = Secret)
    {
        return new HttpEvents(new SlackOptions { BotToken = "", SigningSecret = secret }, AcceptAsync, new ConnectionMeter("slack"), _notices.Add, _time);

        Task<JsonObject?> AcceptAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
        {
            _accepted.Add(envelope);
            return answer?.Invoke(envelope) ?? Task.FromResult<JsonObject?>(null);
        }
    }

    private SlackRequest Form(string body) => With(Signed(body), "Content-Type", "application/x-www-form-urlencoded");

    private SlackRequest Signed(string body, TimeSpan off = default, string secret = Secret)
    {
        var stamp = (_time.GetUtcNow() + off).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        return new SlackRequest(Encoding.UTF8.GetBytes(body), new Dictionary<string, string>
        {
            [SlackSignature.TimestampHeader] = stamp,
            [SlackSignature.SignatureHeader] = $"v0={Convert.ToHexStringLower(signature)}",
            ["Content-Type"] = "application/json",
        });
    }

    private static SlackRequest With(SlackRequest request, string name, string value) => request with { Headers = new Dictionary<string, string>(request.Headers) { [name] = value } };

    private static SlackRequest Without(SlackRequest request, string name) =>
        request with { Headers = request.Headers.Where(header => header.Key != name).ToDictionary() };
}
