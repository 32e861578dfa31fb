using System.Net.Http.Headers;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>Sends a call once, over HTTP.</summary>
/// <remarks>https://docs.discord.com/developers/reference#http-api</remarks>
internal sealed class RestWire : IDisposable
{
    /// <summary>How long one answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>How long the first answer to an interaction may take, so that it can be tried again within the three seconds that Discord gives.</summary>
    public static readonly TimeSpan InteractionPatience = TimeSpan.FromSeconds(1);

    private static readonly string Agent = $"DiscordBot (https://newsbot.example, {typeof(RestWire).Assembly.GetName().Version!.ToString(3)})";

    private readonly HttpClient _client;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;

    public RestWire(DiscordOptions options, TimeProvider time, HttpMessageHandler? handler)
    {
        (_options, _time) = (options, time);
        _client = PlatformCalls.Client(handler);
    }

    public async Task<RestAnswer> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var span = call.Caller == RestCaller.Interaction ? InteractionPatience : Patience;
        using var patience = new CancellationTokenSource(span, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var request = Request(call);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await RestAnswer.ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RestAnswer.None($"no answer within {span.TotalSeconds:0} s");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return RestAnswer.None(failure.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(_options.ApiBase, call.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        if (call.Caller == RestCaller.Bot)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bot {_options.Token}");
        if (call.Body is { } body)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }
}
