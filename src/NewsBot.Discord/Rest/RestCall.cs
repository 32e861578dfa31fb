using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>Who makes a call, which decides how it is authorised and limited.</summary>
internal enum RestCaller
{
    /// <summary>The bot, with its token.</summary>
    Bot,

    /// <summary>The holder of an interaction's token, for the answer's later parts: outside the bot's global limit.</summary>
    Webhook,

    /// <summary>The first answer to an interaction: it waits for nothing.</summary>
    Interaction,
}

/// <summary>A call of Discord's REST interface.</summary>
/// <param name="Template">The path with names in the place of ids: what may be shown.</param>
/// <param name="Path">Relative to the root; may hold an interaction's token.</param>
internal sealed record RestCall(HttpMethod Method, string Template, string Path)
{
    /// <summary>The largest request that Discord takes, in bytes.</summary>
    public const int LargestBody = 25 * 1024 * 1024;

    public RestCaller Caller { get; init; } = RestCaller.Bot;

    /// <summary>The channel, or the webhook with its token, that has limits of its own; null for routes without.</summary>
    public string? Major { get; init; }

    /// <summary>The interaction's token, where one is in the path.</summary>
    public string? Token { get; init; }

    /// <summary>Null for a call without a body.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether doing it twice is the same as doing it once: only then is it tried again when nobody knows whether it arrived.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>Under what calls queue until Discord names their bucket.</summary>
    public string Lane => $"{Method} {Template} {Major}";

    /// <exception cref="ArgumentException">The body is larger than Discord takes.</exception>
    public RestCall With(JsonNode body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
        return bytes.Length <= LargestBody ? this with { Body = bytes } : throw new ArgumentException($"{this} would send {bytes.Length} bytes; Discord takes {LargestBody}.", nameof(body));
    }

    /// <summary>Takes the call's own token, too, out of what is told or thrown.</summary>
    public string Masked(string text) => Secrets.Mask(Token is null ? text : text.Replace(Token, "***", StringComparison.Ordinal));

    /// <summary>Without ids and tokens.</summary>
    public override string ToString() => $"{Method} {Template}";
}
