using System.Globalization;
using System.Net.Http.Headers;

namespace NewsBot.Discord.Rest;

/// <summary>Whose limit a 429 speaks of.</summary>
internal enum RateLimitScope
{
    /// <summary>The bot's own, of one bucket.</summary>
    User,

    /// <summary>The bot's own, of all its calls.</summary>
    Global,

    /// <summary>That of everybody who uses the resource: no fault of the bot's.</summary>
    Shared,
}

/// <summary>What the headers of an answer tell about limits.</summary>
/// <param name="Bucket">Null where none is told.</param>
/// <param name="ResetAfter">From the answer on; the clock time that is told too is not used, since clocks differ.</param>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#header-format</remarks>
internal sealed record RateLimit(string? Bucket, int? Remaining, TimeSpan? ResetAfter, RateLimitScope Scope, TimeSpan? RetryAfter)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static RateLimit Parse(HttpResponseHeaders headers)
    {
        var bucket = Text(headers, "X-RateLimit-Bucket");
        var scope = Text(headers, "X-RateLimit-Scope") switch
        {
            "shared" => RateLimitScope.Shared,
            "global" => RateLimitScope.Global,
            _ when string.Equals(Text(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase) => RateLimitScope.Global,
            _ => RateLimitScope.User,
        };
        return new RateLimit(
            bucket is { Length: > 0 and <= 200 } ? bucket : null,
            int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
            Seconds(Text(headers, "X-RateLimit-Reset-After")),
            scope,
            Seconds(Text(headers, "Retry-After")));
    }

    /// <summary>Null for what is no wait; a day at most.</summary>
    public static TimeSpan? Wait(double seconds) =>
        double.IsFinite(seconds) && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Wait(seconds) : null;

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
