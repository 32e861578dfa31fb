namespace NewsBot.Discord.Gateway;

/// <summary>Where a gateway is reached.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#connecting</remarks>
internal static class GatewayAddress
{
    private static readonly string[] Ours = ["v", "encoding", "compress"];

    /// <summary>Whether the token may go there: encrypted, or no farther than this machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback));

    public static bool TryParse(string? text, out Uri address)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var parsed) && IsSafe(parsed);
        address = parsed!;
        return isAddress;
    }

    /// <summary>The address to connect to: with the version and the encoding that this client speaks, and no compression.</summary>
    public static Uri ToConnect(Uri address)
    {
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !Ours.Contains(pair.Split('=')[0]));
        return new UriBuilder(address) { Query = string.Join('&', [.. others, "v=10", "encoding=json"]), Fragment = "" }.Uri;
    }
}
