using System.Text.RegularExpressions;

namespace NewsBot.Sockets;

/// <summary>Takes secrets out of what is logged or thrown: tokens of bots and apps, the tokens in interaction and webhook addresses, one-use socket tickets.</summary>
public static partial class Secrets
{
    private const string Masked = "***";

    public static string Mask(string text) => Known().Replace(text, match => match.Groups["before"].Value + Masked);

    [GeneratedRegex("""
        (?<before>\b(?:Bot|Bearer)\s+)[\w.~+/=-]{8,}
        |(?<before>\bx(?:ox[a-z]|app)-)[\w-]+
        |(?<before>/(?:interactions|webhooks)/\d+/)[^/\s?"']+
        |(?<before>//hooks\.slack\.com/)[^\s"']+
        |(?<before>[?&](?:ticket|token|app_id)=)[^&\s"']+
        |(?<before>"(?:token|response_url)"\s*:\s*")[^"]+
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
