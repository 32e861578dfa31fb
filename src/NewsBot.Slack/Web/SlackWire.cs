using System.Net.Http.Headers;
using NewsBot.Sockets;

namespace NewsBot.Slack.Web;

/// <summary>Sends a call once, over HTTP.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api</remarks>
internal sealed class SlackWire : IDisposable
{
    /// <summary>How long one answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly string Agent = $"NewsBot/{typeof(SlackWire).Assembly.GetName().Version!.ToString(3)}";

    private readonly HttpClient _client;
    private readonly SlackOptions _options;
    private readonly TimeProvider _time;

    public SlackWire(SlackOptions options, TimeProvider time, HttpMessageHandler? handler)
    {
        (_options, _time) = (options, time);
        _client = PlatformCalls.Client(handler);
    }

    public async Task<SlackAnswer> SendAsync(SlackCall call, CancellationToken cancellationToken)
    {
        var span = call.Budget < Patience ? call.Budget : Patience;
        using var patience = new CancellationTokenSource(span, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var request = Request(call);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await SlackAnswer.ReadAsync(call, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SlackAnswer.None($"no answer within {span.TotalSeconds:0} s", isUnsent: false);
        }
        catch (HttpRequestException failure)
        {
            var isUnsent = failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return SlackAnswer.None(failure.Message, isUnsent);
        }
        catch (IOException failure)
        {
            return SlackAnswer.None(failure.Message, isUnsent: false);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(SlackCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, call.Address ?? new Uri(_options.ApiBase, call.Method)) { Content = call.Content() };
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        if (call.Caller != SlackCaller.ResponseUrl)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Caller == SlackCaller.App ? _options.AppToken : _options.BotToken);
        return request;
    }
}
