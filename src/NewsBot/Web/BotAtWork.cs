using System.Net;

namespace NewsBot.Web;

/// <summary>What the bot that runs on this machine says of itself.</summary>
/// <param name="Report">Null where none answers.</param>
/// <param name="Silence">Why none answers; null where one does.</param>
internal sealed record BotAtWork(HealthReport? Report, string? Silence)
{
    private const int LongestReport = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="url">Where it would listen; null where it is set up not to.</param>
    public static async Task<BotAtWork> AskAsync(Uri? url, CancellationToken cancellationToken)
    {
        if (url is null)
            return new BotAtWork(null, "not known: NewsBot:Web:Url is none, so there is nowhere to ask a running bot");
        // A proxy would be asked about its own loopback address.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = LongestReport };
        try
        {
            using var response = await client.GetAsync(new Uri(url, "healthz"), cancellationToken);
            var isReport = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable;
            return isReport && HealthReport.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)) is { } report
                ? new BotAtWork(report, null)
                : new BotAtWork(null, $"another program than this bot answers at {url}");
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return new BotAtWork(null, $"no bot runs here: nobody listens at {url}");
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new BotAtWork(null, $"what listens at {url} does not answer as a bot does");
        }
    }
}
