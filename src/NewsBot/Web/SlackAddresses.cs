using Microsoft.AspNetCore.Http;
using NewsBot.Slack.Http;

namespace NewsBot.Web;

/// <summary>The addresses at which Slack's requests arrive, where events come over HTTP. All three take the same.</summary>
/// <param name="answer">Answers a request before which nothing of it is believed.</param>
internal sealed class SlackAddresses(Func<SlackRequest, CancellationToken, Task<SlackResponse>> answer)
{
    /// <summary>How long a body may take; Slack itself waits three seconds for the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly SlackResponse TooLong = new(StatusCodes.Status413PayloadTooLarge) { IsFinal = true };

    /// <summary>For whoever is told where they are.</summary>
    public static string Named => string.Join(", ", All);

    private static IReadOnlyList<string> All { get; } = [HttpPaths.Events, HttpPaths.Commands, HttpPaths.Interactivity];

    public static bool Has(PathString path) => All.Contains(path.Value, StringComparer.Ordinal);

    /// <param name="cancellationToken">Stops the work on what came in: the bot's, for it goes on when the request is over.</param>
    public async Task ServeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var response = HttpMethods.IsPost(context.Request.Method)
            ? await RequestBody.ReadAsync(context, HttpEvents.LongestBody, Patience) is { } body ? await answer(new SlackRequest(body, HeadersOf(context.Request)), cancellationToken) : TooLong
            : new SlackResponse(StatusCodes.Status405MethodNotAllowed);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        if (response.IsFinal)
            context.Response.Headers["X-Slack-No-Retry"] = "1";
        await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
