using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>From when on a digest looks: <c>24h</c>, <c>7d</c>, <c>2026-11-20</c>.</summary>
public static partial class LookBack
{
    public const string Default = "24h";

    private const int LongestShown = 40;

    /// <param name="text">Minutes, hours, days or weeks (<c>90m</c>, <c>24h</c>, <c>7d</c>, <c>2w</c>), or an ISO 8601 date or instant; blank for <see cref="Default"/>.</param>
    /// <param name="zone">Where a date begins that names no offset.</param>
    /// <param name="since">Before <paramref name="now"/>.</param>
    /// <param name="why">What is wrong and what to write instead, in a sentence.</param>
    public static bool TryParse(string? text, DateTimeOffset now, TimeZoneInfo zone, out DateTimeOffset since, [NotNullWhen(false)] out string? why)
    {
        var asked = string.IsNullOrWhiteSpace(text) ? Default : text.Trim();
        since = default;
        why = null;
        if (Span().Match(asked) is { Success: true } span)
        {
            var length = int.Parse(span.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * UnitOf(span.Groups["unit"].Value);
            if (length > TimeSpan.Zero && length < now - DateTimeOffset.UnixEpoch)
                since = now - length;
            else
                why = $"“{asked}” is no stretch of time to look back over: write 24h, 7d or a date such as 2026-11-20.";
        }
        else if (!NewsDate.TryParse(asked, zone, out var date))
            why = $"“{Shown(asked)}” is no time to look back to: write 24h, 7d or a date such as 2026-11-20.";
        else if (date.Instant >= now)
            why = $"“{asked}” is not over yet: write 24h, 7d or a date that lies behind us.";
        else
            since = date.Instant;
        return why is null;
    }

    /// <summary>An instant as <see cref="TryParse"/> reads it, to the second.</summary>
    public static string Write(DateTimeOffset since) => since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TimeSpan UnitOf(string unit) => unit.ToLowerInvariant() switch
    {
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };

    private static string Shown(string text)
    {
        var plain = string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) ? ' ' : c));
        var whole = plain.Length > 0 && char.IsHighSurrogate(plain[^1]) ? plain[..^1] : plain;
        return whole.Length < text.Length ? whole + "…" : whole;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,5}) ?(?<unit>[mhdw])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
