using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Feeds.Fetching;

/// <summary>Connects to what a feed may lead to. The addresses behind a name are looked at when they are connected to, so that a name that changes its meaning meanwhile leads nowhere else.</summary>
internal sealed class GuardedConnections
{
    private static readonly HttpRequestOptionsKey<Uri> Home = new("newsbot.home");

    /// <summary>Whether the hosts of feeds lay inside when they were first connected to, in this run or in one before.</summary>
    private readonly ConcurrentDictionary<string, bool> _homes = new(StringComparer.OrdinalIgnoreCase);

    public static void SetHome(HttpRequestMessage request, Uri home) => request.Options.Set(Home, home);

    /// <summary>Whether a feed's host lies inside; null where it was never connected to.</summary>
    public bool? IsInside(Uri home) => _homes.TryGetValue(home.DnsSafeHost, out var isInside) ? isInside : null;

    /// <summary>Where a feed's host lay in an earlier run: a name that means this machine by now is no reason to fetch from it.</summary>
    public void Know(Uri home, bool isInside) => _homes.TryAdd(home.DnsSafeHost, isInside);

    /// <exception cref="InsideAddressException">It may not be connected to.</exception>
    /// <exception cref="SocketException">The name is not known, or nobody answers.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var point = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(point.Host, cancellationToken);
        // Another host than the one asked for is the newsroom's proxy: there it is decided what can be reached.
        if (context.InitialRequestMessage.RequestUri!.DnsSafeHost.Equals(point.Host, StringComparison.OrdinalIgnoreCase) && context.InitialRequestMessage.Options.TryGetValue(Home, out var home))
            addresses = await AllowedAsync(addresses, point.Host, home, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, point.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> AllowedAsync(IPAddress[] addresses, string host, Uri home, CancellationToken cancellationToken)
    {
        var outside = Array.FindAll(addresses, address => !InsideAddresses.Has(address));
        if (host.Equals(home.DnsSafeHost, StringComparison.OrdinalIgnoreCase))
            return _homes.GetOrAdd(host, outside.Length == 0) ? addresses : outside.Length > 0 ? outside : throw InsideAddressException.OfHome(host);
        if (outside.Length > 0)
            return outside;
        var homes = await Dns.GetHostAddressesAsync(home.DnsSafeHost, cancellationToken);
        return _homes.GetOrAdd(home.DnsSafeHost, Array.TrueForAll(homes, InsideAddresses.Has)) ? addresses : throw InsideAddressException.Of(host);
    }
}

/// <summary>A feed outside leads to an address of this machine or its network.</summary>
internal sealed class InsideAddressException(string message) : Exception(message)
{
    public static InsideAddressException Of(string host) => new($"leads to {host}, an address of this machine or its own network: what a feed elsewhere leads to is not fetched there");

    public static InsideAddressException OfHome(string host) =>
        new($"{host} lay on the web, and means an address of this machine or its own network now: nothing is fetched there; remove the feed and add it again if that is meant");
}
