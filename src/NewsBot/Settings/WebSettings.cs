using System.Net;
using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Web</c>.</summary>
internal sealed record WebSettings
{
    /// <summary>The setting's name, for whoever tells of it.</summary>
    public const string UrlSetting = "NewsBot:Web:Url";

    /// <summary>The setting that lets a news system send articles.</summary>
    public const string TokenName = "NewsBot:Web:Token";

    private const string TokenFile = "NewsBot:Web:TokenFile";
    private const string None = "none";

    /// <summary><c>NewsBot:Web:Url</c>: where health and metrics are to be had; default port 5380 of 127.0.0.1. Null where the setting is <c>none</c>.</summary>
    public Uri? Url { get; init; } = new("http://127.0.0.1:5380/");

    /// <summary><c>NewsBot:Web:Token</c> or what stands in <c>NewsBot:Web:TokenFile</c>: who sends it may send and withdraw articles. Null: nobody may.</summary>
    public string? Token { get; init; }

    /// <exception cref="SettingException">No address of this machine alone, or no token.</exception>
    public static WebSettings Read(IConfiguration configuration)
    {
        var token = new TokenSetting(TokenName, TokenFile) { Takes = SecretKind.Web }.Read(configuration);
        return new WebSettings { Token = token, Url = UrlIn(configuration) };
    }

    private static Uri? UrlIn(IConfiguration configuration)
    {
        if (configuration.Text(UrlSetting) is not { } text)
            return new WebSettings().Url;
        if (text.Equals(None, StringComparison.OrdinalIgnoreCase))
            return null;
        // Without a name that the machine would have to look up: one address is listened on, and asked.
        if (!Uri.TryCreate(text.Replace("//localhost", "//127.0.0.1", StringComparison.OrdinalIgnoreCase), UriKind.Absolute, out var url)
            || url.Scheme != "http" || url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0
            || !IPAddress.TryParse(url.DnsSafeHost, out var address) || !IPAddress.IsLoopback(address))
            throw new SettingException(UrlSetting, text, "an http address of this machine alone, such as http://127.0.0.1:5380, or none; a proxy in front of it serves other machines");
        return url;
    }
}
