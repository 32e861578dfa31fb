using System.Net;
using System.Net.Sockets;

namespace NewsBot.Settings;

/// <summary>The root of an OpenAI-compatible interface. Questions travel to it, and a key: in the open only where nobody else listens.</summary>
internal static class ModelEndpoint
{
    /// <summary>As an example: where Ollama listens.</summary>
    public const string Local = "http://127.0.0.1:11434/v1";

    private const string Example = "https://api.openai.com/v1 or " + Local;

    /// <summary>Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and ICANN's resolution 2024.07.29.06 of the name internal).</summary>
    private static readonly string[] PrivateNames = [".localhost", ".local", ".home.arpa", ".internal"];

    /// <exception cref="SettingException">No address, or one over which question and key would travel in the open.</exception>
    public static Uri Read(string setting, string text, bool hasKey)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            throw new SettingException(setting, text, $"an address such as {Example}");
        if (root.UserInfo.Length > 0)
            throw SettingException.OfSecret(setting, $"holds a user's name; it takes an address without one, such as {Example}; a key stands in NewsBot:Rephrasing:ApiKey");
        if (root.Query.Length > 0 || root.Fragment.Length > 0)
            throw new SettingException(setting, root.GetLeftPart(UriPartial.Path), $"an address without ? and #, such as {Example}");
        if (root.AbsolutePath.TrimEnd('/').EndsWith("/completions", StringComparison.OrdinalIgnoreCase))
            throw new SettingException(setting, text, $"the root of the interface, without /chat/completions after it, such as {Example}");
        return root.Scheme == "https" || IsPrivate(root)
            ? root
            : throw new SettingException(setting, text, $"an address that begins with https:// (http:// on this machine or in a private network alone: {(hasKey ? "the key and questions" : "questions")} would travel in the open)");
    }

    private static bool IsPrivate(Uri root) => root.IsLoopback
        || (IPAddress.TryParse(root.DnsSafeHost, out var address) ? IsPrivate(address) : IsPrivateName(root.DnsSafeHost));

    private static bool IsPrivateName(string name) =>
        !name.Contains('.', StringComparison.Ordinal) || PrivateNames.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ranges of RFC 1918, RFC 3927, RFC 4193 and RFC 4291.</summary>
    private static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
        return address.GetAddressBytes() is [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..];
    }
}
