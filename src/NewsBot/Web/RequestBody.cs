using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsBot.Web;

/// <summary>The body of a request, where one is taken.</summary>
internal static class RequestBody
{
    /// <param name="longest">In bytes.</param>
    /// <param name="patience">How long it may take.</param>
    /// <returns>Null where it is longer than is taken.</returns>
    /// <exception cref="BadHttpRequestException">It ends too early.</exception>
    public static async Task<byte[]?> ReadAsync(HttpContext context, long longest, TimeSpan patience)
    {
        if (context.Request.ContentLength > longest)
            return null;
        // The rest of the desk takes no body at all.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = longest;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        until.CancelAfter(patience);
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, until.Token);
            return body.ToArray();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
