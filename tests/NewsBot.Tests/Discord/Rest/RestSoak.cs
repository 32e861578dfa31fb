using System.Net;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rest;

/// <summary>By itself: memory is that of the whole process.</summary>
[CollectionDefinition(nameof(RestSoak), DisableParallelization = true)]
[Collection(nameof(RestSoak))]
public sealed class RestSoak
{
    /// <summary>A fraction of what 75,000 calls would hold if each left its lane behind.</summary>
    private const int Most = 24 * 1024 * 1024;

    /// <summary>Each call has a token, a channel and a bucket of its own, and every other token is refused: whatever is kept for one is kept for all.</summary>
    [Fact]
    public void A_hundred_thousand_calls_leave_no_more_behind_than_a_quarter_of_them()
    {
        var time = new ManualTime();
        using var client = new DiscordRest(new DiscordOptions { Token = RestRoom.Token }, new ConnectionMeter("discord"), _ => { }, time, new Forgetful());

        Call(0, 25_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Call(25_000, 100_000);
        var after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.True(after - before < Most, $"{(after - before) / 1024} KiB more are held.");

        void Call(ulong from, ulong to) => VirtualRun.Of(time, async () =>
        {
            for (var n = from; n < to; n++)
            {
                await Record.ExceptionAsync(() => client.AnswerInteractionAsync(new Snowflake(n), $"token-{n}", new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None));
                if (n % 100 == 0)
                    await client.PostMessageAsync(new Snowflake(n), RestRoom.Message(), null, CancellationToken.None);
            }
        });
    }

    /// <summary>Knows only even interactions, and keeps nothing itself.</summary>
    private sealed class Forgetful : HttpMessageHandler
    {
        private int _answered;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isGone = request.RequestUri!.AbsolutePath.Contains("/interactions/", StringComparison.Ordinal) && _answered % 2 == 1;
            var response = new HttpResponseMessage(isGone ? HttpStatusCode.NotFound : HttpStatusCode.OK)
            {
                Content = new StringContent(isGone ? """{"code":10062,"message":"Unknown interaction"}""" : """{"id":"5"}"""),
            };
            response.Headers.Add("X-RateLimit-Bucket", $"bucket-{_answered++}");
            response.Headers.Add("X-RateLimit-Remaining", "1");
            response.Headers.Add("X-RateLimit-Reset-After", "1");
            return Task.FromResult(response);
        }
    }
}
