using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

public sealed class BotAtWorkTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<html>another program</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"process":1,"platforms":[{}],"archive":null}""")]
    [InlineData("""{"process":"1","platforms":[],"archive":null}""")]
    [InlineData("""{"process":1,"platforms":[{"name":"discord","connected":true,"reason":null,"fatal":false,"since":"yesterday","last_heard":null}],"archive":null}""")]
    public async Task What_is_no_report_is_another_programs(string text)
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync(text));

        var answer = await BotAtWork.AskAsync(server.Root, CancellationToken.None);

        Assert.Null(answer.Report);
        Assert.Equal($"another program than this bot answers at {server.Root}", answer.Silence);
    }

    [Fact]
    public async Task A_report_that_never_ends_is_not_read_to_its_end()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(new string(' ', 1 << 16), context.RequestAborted);
        });

        var answer = await BotAtWork.AskAsync(server.Root, CancellationToken.None);

        Assert.Equal($"what listens at {server.Root} does not answer as a bot does", answer.Silence);
    }

    [Fact]
    public async Task Where_nobody_listens_no_bot_runs()
    {
        var server = await LoopbackServer.StartAsync(context => Task.CompletedTask);
        await server.DisposeAsync();

        var run = await BotRun.WithSettingAsync("NewsBot:Web:Url", server.Root.ToString(), "status", "--db", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));

        Assert.Equal(0, run.Status);
        Assert.Contains($"no bot runs here: nobody listens at {server.Root}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_nobody_is_asked()
    {
        var answer = await BotAtWork.AskAsync(null, CancellationToken.None);

        Assert.StartsWith("not known: NewsBot:Web:Url is none", answer.Silence, StringComparison.Ordinal);
    }
}
