using System.Text;

namespace NewsBot.Core.Archive;

/// <summary>An article's address on the web as it is compared: two addresses that lead to the same page are one.</summary>
/// <remarks>Aside are the scheme, a leading <c>www.</c>, a slash at the end, the fragment, and parameters that only tell where a reader came from.</remarks>
public readonly record struct ArticleAddress
{
    /// <summary>Far longer than what any browser shows.</summary>
    private const int Longest = 4096;

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ocid", "smid",
    };

    private ArticleAddress(string host, string path) => (Host, Path) = (host, path);

    /// <summary>In lower-case ASCII, with its port where that is not the usual one, without <c>www.</c>.</summary>
    public string Host { get; }

    /// <summary>Path and what is left of the query, its parameters in order.</summary>
    public string Path { get; }

    /// <summary>False for what is no web address, or names a user before its host.</summary>
    public static bool TryParse(string? text, out ArticleAddress address)
    {
        address = default;
        if (text is null || text.Length > Longest || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.IdnHost.Length == 0)
            return false;
        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracking(parameter)).Order(StringComparer.Ordinal);
        var path = new StringBuilder(uri.AbsolutePath.TrimEnd('/'));
        foreach (var (index, parameter) in parameters.Index())
            path.Append(index == 0 ? '?' : '&').Append(parameter);
        address = new ArticleAddress(uri.IsDefaultPort ? host : $"{host}:{uri.Port}", path.ToString());
        return true;
    }

    public override string ToString() => Host + Path;

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
