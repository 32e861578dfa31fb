using System.Text;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>A fake REST interface without a network in between, so that a test's clock is the only one.</summary>
internal sealed class FakeRestHandler(FakeRest rest) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(' ', header.Value));
        var query = request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = rest.Take(request.Method.Method, request.RequestUri.AbsolutePath, query, body, headers);
        if (answer.Delivery == FakeRestDelivery.Hung)
        {
            // Task.Delay would be cancelled on another thread, later.
            var never = new TaskCompletionSource();
            await using var cancelled = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            await never.Task.ConfigureAwait(false);
        }

        if (answer.Delivery == FakeRestDelivery.Dropped)
            throw new HttpRequestException("The connection was dropped.");
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status);
        if (answer.Text is { } text)
            response.Content = new StringContent(text, Encoding.UTF8, answer.ContentType);
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
