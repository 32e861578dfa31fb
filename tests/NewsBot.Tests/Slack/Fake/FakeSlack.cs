using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using NewsBot.Slack;
using NewsBot.Slack.Web;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>Slack on one server of the test: Web API and Socket Mode.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private FakeSlack(FakeWeb web, FakeSocketMode sockets, LoopbackServer server) => (Web, Sockets, _server) = (web, sockets, server);

    public FakeWeb Web { get; }

    public FakeSocketMode Sockets { get; }

    /// <summary>What the client told to be logged.</summary>
    public ConcurrentQueue<Notice> Notices { get; } = new();

    public Uri Root => _server.Root;

    public SlackOptions Options => new() { BotToken = FakeWeb.BotToken, AppToken = FakeWeb.AppToken, ApiBase = new Uri(Root, "api/") };

    public static async Task<FakeSlack> StartAsync()
    {
        var (web, sockets) = (new FakeWeb(), new FakeSocketMode());
        web.Ticket = sockets.Ticket;
        return new FakeSlack(web, sockets, await LoopbackServer.StartAsync(context => Serving(web, sockets, context)(context)));
    }

    /// <summary>A client of it.</summary>
    public SlackWeb Client(TimeProvider time) => new(Options, new ConnectionMeter("slack"), Notices.Enqueue, time);

    /// <summary>Nothing that was told holds a token, a ticket or an address to respond to.</summary>
    public void AssertNoSecretTold(params IEnumerable<Exception> thrown)
    {
        var told = Notices.Select(notice => $"{notice.Text} {notice.Failure}").Concat(thrown.Select(failure => failure.ToString()));
        Assert.DoesNotContain(told, text => text.Contains("fake-bot-token", StringComparison.Ordinal) || text.Contains("fake-app-token", StringComparison.Ordinal)
            || text.Contains("ticket=", StringComparison.Ordinal) || text.Contains("/hooks/", StringComparison.Ordinal));
    }

    public void AssertFaultless()
    {
        Web.AssertFaultless();
        Sockets.AssertFaultless();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static RequestDelegate Serving(FakeWeb web, FakeSocketMode sockets, HttpContext context) =>
        context.Request.Path.StartsWithSegments("/link") ? sockets.ServeAsync : web.ServeAsync;
}
