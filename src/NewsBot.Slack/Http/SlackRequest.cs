namespace NewsBot.Slack.Http;

/// <summary>What came in over HTTP, before anything of it is believed.</summary>
/// <param name="Body">To the byte: the signature is over it.</param>
/// <param name="Headers">By their names, whatever their case.</param>
public sealed record SlackRequest(ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) =>
        Headers.TryGetValue(name, out var value) ? value : Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>What goes back.</summary>
public sealed record SlackResponse(int Status)
{
    public static readonly SlackResponse Ok = new(200);

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "text/plain; charset=utf-8";

    /// <summary>Whether Slack shall not send it again (header <c>X-Slack-No-Retry: 1</c>).</summary>
    /// <remarks>https://docs.slack.dev/apis/events-api#turning-retries-off</remarks>
    public bool IsFinal { get; init; }
}
