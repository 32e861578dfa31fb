using System.Net;
using System.Net.Sockets;

namespace NewsBot.Feeds.Fetching;

/// <summary>Addresses that only this machine or its own network reaches: what a stranger's feed must not make the bot ask.</summary>
/// <remarks>Special-purpose addresses: https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry; why: https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html</remarks>
internal static class InsideAddresses
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
            "::/127", "100::/64", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Prefixes of IPv6 with an IPv4 address in their last 32 bits: NAT64.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Has(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address))
            return Has(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return Array.Exists(Networks, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }
}
