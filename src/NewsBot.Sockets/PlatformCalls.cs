namespace NewsBot.Sockets;

/// <summary>How platforms are called over HTTP: connections are made anew now and then, so that a changed address is noticed; redirects are not followed, cookies not kept, and no answer may fill the memory.</summary>
public static class PlatformCalls
{
    /// <summary>The most bytes of one answer.</summary>
    private const long LargestAnswer = 8 * 1024 * 1024;

    /// <summary>A client without a time-out of its own: each call brings its patience.</summary>
    /// <param name="handler">Instead of the network.</param>
    public static HttpClient Client(HttpMessageHandler? handler) =>
        new(handler ?? OverNetwork()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };

    private static SocketsHttpHandler OverNetwork() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(20),
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
