using System.Net;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>What Discord has refused for good, so that it is not asked again: the bot's token, tokens of interactions, and a bot that keeps on asking for what it may not have.</summary>
internal sealed class RestRefusals(DiscordOptions options, Action<Notice> tell, TimeProvider time)
{
    private readonly InvalidCalls _invalid = new(time);
    private readonly SpentTokens _spent = new();
    private volatile string? _token = options.Token.Length > 0 && options.Token.All(letter => letter is > ' ' and < '\x7f')
        ? null
        : "NewsBot:Discord:Token holds no token: a token is printable ASCII without spaces.";

    /// <exception cref="ChatPlatformException">Discord does not take the bot's token.</exception>
    /// <exception cref="DiscordException">The call cannot succeed, or too many were refused.</exception>
    public void Check(RestCall call)
    {
        if (call.Caller == RestCaller.Bot && _token is { } refused)
            throw new ChatPlatformException(refused);
        if (call.Token is { } token && _spent.Has(token, out var error))
            throw new DiscordException($"{call}: Discord knows the interaction no longer.") { Status = HttpStatusCode.NotFound, Error = error };
        if (_invalid.AreTooMany)
            throw new DiscordException($"{call}: not sent, since Discord refused {InvalidCalls.Most} calls within {InvalidCalls.Window.TotalMinutes:0} minutes.");
    }

    /// <summary>Takes in an answer that refuses.</summary>
    /// <exception cref="ChatPlatformException">It refuses the bot's token.</exception>
    public void TakeIn(RestCall call, RestAnswer answer)
    {
        var status = answer.Status;
        if (call.Token is { } token && status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized)
            _spent.Add(token, answer.Fault?.Error ?? DiscordError.None);
        if (IsInvalid(answer) && _invalid.Count())
            tell(new Notice(NoticeLevel.Error, $"Discord refused {InvalidCalls.Most} calls within {InvalidCalls.Window.TotalMinutes:0} minutes; none is sent until that is over. Check the bot's permissions."));
        if (status != HttpStatusCode.Unauthorized || call.Caller != RestCaller.Bot)
            return;
        _token = "Discord refuses the bot's token: check NewsBot:Discord:Token.";
        tell(new Notice(NoticeLevel.Error, _token));
        throw new ChatPlatformException(_token);
    }

    private static bool IsInvalid(RestAnswer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => answer.Limit.Scope != RateLimitScope.Shared,
        _ => false,
    };
}
