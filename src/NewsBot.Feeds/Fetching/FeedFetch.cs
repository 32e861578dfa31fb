using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Fetches feeds and pages. Whatever a server does, the outcome is a value with a line that says it.</summary>
/// <remarks>Conditional requests: RFC 9110 section 13 (https://www.rfc-editor.org/rfc/rfc9110#section-13).</remarks>
public sealed class FeedFetch : IDisposable
{
    private readonly GuardedConnections _connections = new();
    private readonly HttpClient _client;
    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HostPace _pace;

    /// <param name="limits">Null for the usual ones.</param>
    public FeedFetch(TimeProvider time, FetchLimits? limits = null)
    {
        (_time, _limits, _pace) = (time, limits ?? new FetchLimits(), new HostPace(time));
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            Proxy = new OutwardProxy(),
            ConnectCallback = _connections.ConnectAsync,
            // Each request looks at the address for itself: a connection is never another feed's.
            PooledConnectionLifetime = TimeSpan.Zero,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("NewsBot", Assembly.GetExecutingAssembly().GetName().Version?.ToString(2) ?? "1.0"));
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(feed reader of a newsroom's archive)"));
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br, deflate");
    }

    /// <summary>Fetches, along redirects. Only a cancellation throws.</summary>
    public async Task<FetchResult> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var (place, moved, isForGood, left) = (request.Address, (Uri?)null, true, _limits.Deadline);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            visited.Add(place.AbsoluteUri);
            using var turn = await _pace.TakeAsync(place.IdnHost, cancellationToken);
            var began = _time.GetTimestamp();
            var (result, next, isPermanent) = await OnceAsync(request, place, left, cancellationToken);
            left -= _time.GetElapsedTime(began);
            if (next is null)
                return result! with { Moved = result.Outcome is FeedOutcome.Read or FeedOutcome.Unchanged ? moved : null };
            isForGood &= isPermanent;
            if (isForGood)
                moved = next;
            if (Refusal(place, next, visited) is { } refusal)
                return new FetchResult(FeedOutcome.Refused, refusal);
            place = next;
        }
    }

    /// <summary>Whether a feed's host lies on this machine or its own network; null where it was never connected to.</summary>
    public bool? IsInside(Uri home) => _connections.IsInside(home);

    /// <summary>Where a feed's host lay in an earlier run. One that lay on the web is not fetched from this machine or its own network later.</summary>
    public void Know(Uri home, bool isInside) => _connections.Know(home, isInside);

    public void Dispose() => _client.Dispose();

    private string? Refusal(Uri from, Uri next, HashSet<string> visited)
    {
        if (next.Scheme is not ("http" or "https"))
            return $"leads to an address that begins with {next.Scheme}:, where nothing is fetched";
        if (next.UserInfo.Length > 0)
            return "leads to an address with a user's name in it";
        if (visited.Contains(next.AbsoluteUri))
            return $"is redirected in a circle (from {Shown(from)} back to {Shown(next)}): name the address at which it can be had";
        return visited.Count > _limits.MostRedirects ? $"is redirected more than {_limits.MostRedirects} times: name the address at which it can be had" : null;
    }

    /// <summary>Host and path; a query may hold a secret.</summary>
    private static string Shown(Uri address)
    {
        const int longest = 80;
        var shown = address.Authority + address.AbsolutePath;
        return shown.Length <= longest ? shown : string.Concat(shown.AsSpan(0, longest), "…");
    }

    private async Task<(FetchResult? Result, Uri? Next, bool IsPermanent)> OnceAsync(FetchRequest request, Uri place, TimeSpan left, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var message = Message(request, place);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = response.StatusCode;
            if (status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is { } location)
                return (null, new Uri(place, location), status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect);
            return (status == HttpStatusCode.OK ? await ReadAsync(response, place, either.Token) : FetchStatus.Of(response, _time.GetUtcNow()), null, false);
        }
        catch (Exception e) when (FetchFailure.Line(e, place) is { } line && !cancellationToken.IsCancellationRequested)
        {
            return (new FetchResult(e.InnerException is InsideAddressException || e is InsideAddressException ? FeedOutcome.Refused : FeedOutcome.Failed, late.IsCancellationRequested ? $"took longer than {_limits.Deadline.TotalSeconds:0} s" : line), null, false);
        }
    }

    private static HttpRequestMessage Message(FetchRequest request, Uri place)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, place);
        GuardedConnections.SetHome(message, request.Home);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } since)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        return message;
    }

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, Uri place, CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadAsync(response.Content, _limits, cancellationToken);
        return new FetchResult(FeedOutcome.Read, "was read")
        {
            Body = body,
            ContentType = FetchStatus.First(response.Content.Headers, "Content-Type"),
            ETag = FetchStatus.First(response.Headers, "ETag"),
            LastModified = FetchStatus.First(response.Content.Headers, "Last-Modified"),
            Address = place,
            Asked = FetchStatus.Fresh(response),
        };
    }

    /// <summary>The system's proxy, but not for this machine itself.</summary>
    private sealed class OutwardProxy : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
    }
}
