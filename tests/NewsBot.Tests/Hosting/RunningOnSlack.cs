using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Slack.Http;
using NewsBot.Tests.Host;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

/// <summary>The program itself, in a process of its own, with events over HTTP.</summary>
public sealed class RunningOnSlack : IDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private readonly Workspace _workspace = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task A_signed_mention_is_answered_with_the_words_of_the_article_and_no_log_line_holds_a_secret()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var bot = BotProcess.StartWith(
            new Dictionary<string, string>
            {
                ["NewsBot__Slack__BotToken"] = FakeWeb.BotToken,
                ["NewsBot__Slack__SigningSecretFile"] = _workspace.File("signing", Secret + "\n"),
                ["NewsBot__Slack__ApiBase"] = slack.Options.ApiBase.ToString(),
                ["NewsBot__Web__Url"] = "http://127.0.0.1:0",
            },
            "run", "--db", _workspace.Archive);
        try
        {
            var log = new StringBuilder();
            var url = await AddressInAsync(bot, log);
            await slack.Web.ExpectAsync("auth.test");
            using var client = new HttpClient();
            await SendAsync(client, url, """{"type":"url_verification","challenge":"c"}""");

            await SendAsync(client, url, Payloads.Event("Ev1", Payloads.Mention($"<@{Payloads.Bot}> who said 82%?")).ToJsonString());
            var posted = await slack.Web.ExpectAsync("chat.postMessage");

            Assert.Contains("82% of Ukrainians oppose territorial concessions as a condition for peace", posted[0].Body["blocks"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Contains("/slack/events", log.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, log.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(FakeWeb.BotToken, log.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<Uri> AddressInAsync(Process bot, StringBuilder log)
    {
        while (await bot.StandardError.ReadLineAsync(_patience.Token) is { } line)
        {
            log.AppendLine(line);
            if (line.Contains("Serves ", StringComparison.Ordinal))
                return new Uri(line[line.LastIndexOf("http://", StringComparison.Ordinal)..]);
        }
        throw new InvalidOperationException($"the bot ended: {log}");
    }

    /// <summary>Slack sends again what is not answered with 200; the bot takes nothing before it knows who it is.</summary>
    private async Task SendAsync(HttpClient client, Uri url, string body)
    {
        for (var attempt = 0; ; attempt++)
        {
            var stamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + attempt % 200).ToString(CultureInfo.InvariantCulture);
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, "slack/events")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add(SlackSignature.TimestampHeader, stamp);
            request.Headers.Add(SlackSignature.SignatureHeader, $"v0={Convert.ToHexStringLower(signature)}");
            using var response = await client.SendAsync(request, _patience.Token);
            if (response.IsSuccessStatusCode)
                return;
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }
    }
}
