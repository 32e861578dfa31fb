using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Json;
using NewsBot.Settings;

namespace NewsBot.Web;

/// <summary>Where a news system sends articles to (<c>POST /articles</c>) and takes them back (<c>DELETE /articles/ID</c>), with a token.</summary>
/// <param name="token">Null: nobody may.</param>
/// <param name="zone">The zone of dates that name none.</param>
internal sealed class ArticleAddresses(IArchive archive, string? token, TimeZoneInfo zone)
{
    public const string Root = "/articles";

    private const string BusyFor = "30";

    private readonly ArticleSink _sink = new(archive);

    /// <summary>Whether anyone may send articles.</summary>
    public bool IsOpen => token is not null;

    public static bool Has(PathString path) => path.Value == Root || path.Value?.StartsWith(Root + "/", StringComparison.Ordinal) is true;

    public async Task ServeAsync(HttpContext context)
    {
        var isRoot = context.Request.Path.Value == Root;
        var needed = isRoot ? HttpMethods.Post : HttpMethods.Delete;
        context.Response.Headers.CacheControl = "no-store";
        if (token is null)
            await SayAsync(context, StatusCodes.Status403Forbidden, $"articles are taken from nobody: set {WebSettings.TokenName} (in the environment {SettingsFiles.InEnvironment(WebSettings.TokenName)}) to a token of your own, and send it as Authorization: Bearer TOKEN");
        else if (!IsToken(context.Request.Headers.Authorization.ToString(), token))
            await UnauthorizedAsync(context);
        else if (context.Request.Method != needed)
            await NotAllowedAsync(context, needed, isRoot);
        else if (isRoot)
            await WhileNotBusyAsync(context, () => PostAsync(context));
        else
            await WhileNotBusyAsync(context, () => DeleteAsync(context));
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!PushedArticles.IsRead(context.Request.ContentType))
        {
            await SayAsync(context, StatusCodes.Status415UnsupportedMediaType, $"articles come as {PushedArticles.Types}");
            return;
        }
        if (await PushedArticles.BodyAsync(context) is not { } body)
        {
            await SayAsync(context, StatusCodes.Status413PayloadTooLarge, $"a body has up to {PushedArticles.LongestBody >> 20} MB: send fewer articles at once");
            return;
        }
        var results = await _sink.TakeAsync(await PushedArticles.ReadAsync(body, context.Request, zone, context.RequestAborted), context.RequestAborted);
        var isWhole = results.Count > 0 && results.All(result => result is KeptArticle);
        await AnswerAsync(context, isWhole ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, string.Concat(results.Select(result => IndexJson.Write(result) + "\n")));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var written = IdIn(context);
        if (!ArticleId.TryParse(written, out var id))
            await SayAsync(context, StatusCodes.Status400BadRequest, $"an article's id has 1 to {ArticleId.MaxLength} characters and no control characters, and stands in the address after {Root}/");
        else if (await archive.WithdrawAsync(id, context.RequestAborted) || await IsWithdrawnAsync(id, context.RequestAborted))
            await AnswerAsync(context, StatusCodes.Status200OK, JsonLine.Write(json => Write(json, id, "withdrawn", null)) + "\n");
        else
            await AnswerAsync(context, StatusCodes.Status404NotFound, JsonLine.Write(json => Write(json, id, "not_found", "there is no article of that id")) + "\n");

        static void Write(System.Text.Json.Utf8JsonWriter json, ArticleId id, string outcome, string? reason)
        {
            json.WriteString("id", id.Value);
            json.WriteString("outcome", outcome);
            if (reason is not null)
                json.WriteString("reason", reason);
        }
    }

    /// <summary>Whether it was taken back before: whoever sends a request twice, because no answer came, hears twice that it is done (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2).</summary>
    private async Task<bool> IsWithdrawnAsync(ArticleId id, CancellationToken cancellationToken) =>
        (await archive.HoldAsync([new Article(id, id.Value, "") { IsWithdrawn = true }], cancellationToken))[0];

    /// <summary>As it was sent: the server's own path has lost which slashes were escaped ones.</summary>
    private static string IdIn(HttpContext context)
    {
        var target = (context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0];
        var at = target.IndexOf(Root + "/", StringComparison.Ordinal);
        return at < 0 ? "" : Uri.UnescapeDataString(target[(at + Root.Length + 1)..]);
    }

    private static async Task WhileNotBusyAsync(HttpContext context, Func<Task> serve)
    {
        try
        {
            await serve();
        }
        catch (ArchiveException e)
        {
            context.Response.Headers.RetryAfter = BusyFor;
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, $"{e.Message}. Send the same again: what went in already is not taken in twice");
        }
        catch (Exception e) when (e is BadHttpRequestException or OperationCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "the body ended too early, or took too long");
        }
    }

    /// <summary>The time that this takes tells nothing of the token, its length included.</summary>
    private static bool IsToken(string header, string token) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[7..].Trim())), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Task UnauthorizedAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return SayAsync(context, StatusCodes.Status401Unauthorized, "send the token that this bot is set up with, as Authorization: Bearer TOKEN");
    }

    private static Task NotAllowedAsync(HttpContext context, string needed, bool isRoot)
    {
        context.Response.Headers.Allow = needed;
        return SayAsync(context, StatusCodes.Status405MethodNotAllowed, isRoot ? $"POST takes articles here; DELETE {Root}/ID withdraws one" : $"DELETE withdraws an article here; POST {Root} takes articles");
    }

    private static Task SayAsync(HttpContext context, int status, string why) => AnswerAsync(context, status, JsonLine.Write(json => json.WriteString("error", why)) + "\n");

    private static Task AnswerAsync(HttpContext context, int status, string lines)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        return context.Response.WriteAsync(lines, context.RequestAborted);
    }
}
