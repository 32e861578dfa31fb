using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Settings;

namespace NewsBot.Web;

/// <summary>Health and metrics over HTTP, what Slack sends where it comes over HTTP, and articles from a news system, on one address of this machine.</summary>
internal sealed class WebDesk(Uri url, Func<CancellationToken, Task<HealthReport>> health, Measured measured, ILogger log, SlackAddresses? slack = null, ArticleAddresses? articles = null)
{
    private readonly TaskCompletionSource<Uri> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string Served => "/healthz, /metrics" + (slack is null ? "" : $", {SlackAddresses.Named}") + (articles?.IsOpen is true ? $", {ArticleAddresses.Root}" : "");

    /// <summary>The address that is listened on, once it is.</summary>
    public Task<Uri> OpenedAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    /// <summary>Serves until it is cancelled. Where the address cannot be listened on, it says so and returns: the bot answers all the same.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var application = Build(cancellationToken);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            log.ServesNothing(Served, WebSettings.UrlSetting, url, e.Message);
            return;
        }
        var address = new Uri(application.Urls.Single());
        log.Serves(Served, address.ToString());
        _opened.TrySetResult(address);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await application.StopAsync(atOnce.Token);
    }

    /// <summary>An empty one: no setting of another web application on this machine reaches it.</summary>
    private WebApplication Build(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 0;
            server.Listen(IPAddress.Parse(url.DnsSafeHost), url.Port);
        });
        var application = builder.Build();
        application.Run(context => slack is not null && SlackAddresses.Has(context.Request.Path) ? slack.ServeAsync(context, cancellationToken)
            : articles is not null && ArticleAddresses.Has(context.Request.Path) ? articles.ServeAsync(context)
            : ServeAsync(context));
        return application;
    }

    private Task ServeAsync(HttpContext context) => (context.Request.Path.Value, context.Request.Method) switch
    {
        ("/healthz", "GET" or "HEAD") => HealthAsync(context),
        ("/metrics", "GET" or "HEAD") => AnswerAsync(context, StatusCodes.Status200OK, PrometheusText.ContentType, PrometheusText.Write(measured.Read())),
        ("/healthz" or "/metrics", _) => AnswerAsync(context, StatusCodes.Status405MethodNotAllowed, "text/plain", "GET alone\n"),
        _ => AnswerAsync(context, StatusCodes.Status404NotFound, "text/plain", "not found\n"),
    };

    private async Task HealthAsync(HttpContext context)
    {
        var report = await health(context.RequestAborted);
        var status = report.IsWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await AnswerAsync(context, status, "application/json", report.Write() + "\n");
    }

    private static Task AnswerAsync(HttpContext context, int status, string contentType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text, context.RequestAborted);
    }
}
