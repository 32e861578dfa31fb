namespace NewsBot.Rephrasing;

/// <summary>How a model is called over HTTP: no redirect is followed, no cookie kept, no answer longer than any honest one is read, and no key sent where there is none.</summary>
internal sealed class ModelWire : DelegatingHandler
{
    /// <summary>The most bytes of one answer.</summary>
    public const int LargestAnswer = 64 * 1024;

    private readonly bool _hasKey;

    private ModelWire(HttpMessageHandler inner, bool hasKey)
        : base(inner) => _hasKey = hasKey;

    /// <summary>A client without a time-out of its own: each call brings its patience.</summary>
    /// <param name="handler">Instead of the network.</param>
    public static HttpClient Client(Uri endpoint, bool hasKey, HttpMessageHandler? handler = null) =>
        new(new ModelWire(handler ?? OverNetwork(endpoint), hasKey)) { Timeout = Timeout.InfiniteTimeSpan };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_hasKey)
            request.Headers.Authorization = null;
        var response = await base.SendAsync(request, cancellationToken);
        response.Content = Bounded(response.Content, await response.Content.ReadAsStreamAsync(cancellationToken));
        return response;
    }

    private static SocketsHttpHandler OverNetwork(Uri endpoint) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        UseCookies = false,
        // What runs on this machine is not behind a proxy, whatever the environment says of the others.
        UseProxy = !endpoint.IsLoopback,
    };

    private static StreamContent Bounded(HttpContent content, Stream stream)
    {
        var bounded = new StreamContent(new BoundedStream(stream, LargestAnswer));
        foreach (var header in content.Headers)
            bounded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return bounded;
    }
}
