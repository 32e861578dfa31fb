using System.Net;
using System.Net.Http.Headers;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>What an answer without a body to read means.</summary>
internal static class FetchStatus
{
    /// <summary>Longer values are no names of versions that a server could look up.</summary>
    private const int LongestHeader = 1000;

    public static FetchResult Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var code = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.NotModified => new FetchResult(FeedOutcome.Unchanged, "has not changed") { Asked = Fresh(response) },
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
                new FetchResult(FeedOutcome.Busy, $"asks to be left alone for a while ({code})") { Asked = After(response.Headers.RetryAfter, now) },
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchResult(FeedOutcome.Gone, $"is not there any more ({code}): it is asked for once a day; name its new address, or remove it"),
            HttpStatusCode.Unauthorized => new FetchResult(FeedOutcome.Refused, "wants a user's name and password (401), which are not sent: ask its publisher for an address without"),
            HttpStatusCode.Forbidden => new FetchResult(FeedOutcome.Refused, "is refused to this bot (403): ask its publisher to let it in"),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new FetchResult(FeedOutcome.Failed, $"is redirected without saying where to ({code})"),
            >= HttpStatusCode.InternalServerError => new FetchResult(FeedOutcome.Failed, $"its server has a fault ({code})"),
            _ => new FetchResult(FeedOutcome.Failed, $"its server answers with {code}, which is no feed"),
        };
    }

    /// <summary>How long the server says that what it sent stays as it is.</summary>
    public static TimeSpan? Fresh(HttpResponseMessage response) => response.Headers.CacheControl?.MaxAge is { } age && age > TimeSpan.Zero ? age : null;

    public static string? First(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= LongestHeader } value ? value : null;

    private static TimeSpan? After(RetryConditionHeaderValue? after, DateTimeOffset now) => (after?.Delta ?? (after?.Date - now)) is { } pause && pause > TimeSpan.Zero ? pause : null;
}
