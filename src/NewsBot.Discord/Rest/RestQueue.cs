using System.Net;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>Gets a call through: in its turn, within the limits, again where that can help and does no harm.</summary>
internal sealed class RestQueue(DiscordOptions options, RestWire wire, ConnectionMeter meter, Action<Notice> tell, TimeProvider time)
{
    /// <summary>Where a 429 does not say how long to wait.</summary>
    private static readonly TimeSpan UntoldWait = TimeSpan.FromSeconds(5);

    /// <summary>Where the edge of Discord's network blocks the address and does not say for how long.</summary>
    private static readonly TimeSpan UntoldBlock = TimeSpan.FromSeconds(10);

    private const int LongestText = 1000;

    private readonly RestLimits _limits = new(time);
    private readonly RestRefusals _refusals = new(options, tell, time);

    /// <exception cref="DiscordException">Discord refused the call, or could not be reached within its tries.</exception>
    /// <exception cref="ChatPlatformException">Discord does not take the bot's token.</exception>
    public async Task<RestAnswer> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var own = _limits.Lane(call);
        using var turn = await own.Lane.Turns.EnterAsync(cancellationToken);
        var tries = new RestTries(time);
        while (true)
        {
            var answer = await _limits.PassAsync(call, own.Lane, tries, _refusals.Check, wire.SendAsync, cancellationToken);
            if (answer.IsSuccess || WasDoneBefore(call, answer, tries))
                return answer;
            _refusals.TakeIn(call, answer);
            if (answer.Status == HttpStatusCode.TooManyRequests ? !MayWait(call, own.Lane, answer, tries) : !await MayRepeatAsync(call, answer, tries, cancellationToken))
                throw Failed(call, own.Lane, answer);
        }
    }

    /// <summary>An interaction that is answered already, where an attempt before ended without our hearing of it, was answered by that attempt.</summary>
    private static bool WasDoneBefore(RestCall call, RestAnswer answer, RestTries tries) =>
        call.Caller == RestCaller.Interaction && tries.Open > 0 && answer.Fault is { Error: DiscordError.AlreadyAcknowledged };

    private bool MayWait(RestCall call, RestLane own, RestAnswer answer, RestTries tries)
    {
        meter.RateLimited();
        var told = answer.Fault?.RetryAfter ?? answer.Limit.RetryAfter ?? (answer.Fault is null ? UntoldBlock : UntoldWait);
        var wait = told + TimeSpan.FromMilliseconds(Random.Shared.Next(50, 251));
        _limits.Hold(call, own, answer, wait);
        if (IsSlowDown(answer))
            _limits.SlowDown(call, wait);
        tell(answer.Fault is null
            ? new Notice(NoticeLevel.Error, $"{call}: blocked before it reached Discord; nothing is sent for {wait.TotalSeconds:0.0} s.")
            : new Notice(NoticeLevel.Warning, $"{call}: Discord asks for a pause of {wait.TotalSeconds:0.0} s ({answer.Limit.Scope})."));
        return tries.MayWait();
    }

    private async Task<bool> MayRepeatAsync(RestCall call, RestAnswer answer, RestTries tries, CancellationToken cancellationToken)
    {
        if (!answer.IsOpen || !call.IsRepeatable || !tries.MayRepeat())
            return false;
        tell(new Notice(NoticeLevel.Detail, Masked(call, $"{call}: {answer.Lost ?? $"answered {(int)answer.Status!.Value}"}; tried again.")));
        var wait = call.Caller == RestCaller.Interaction
            ? TimeSpan.FromMilliseconds(100)
            : TimeSpan.FromSeconds(Math.ScaleB(0.5 + Random.Shared.NextDouble() / 2, tries.Open - 1));
        return await tries.WaitAsync(wait, cancellationToken);
    }

    private DiscordException Failed(RestCall call, RestLane own, RestAnswer answer)
    {
        var fault = answer.Fault;
        string?[] parts =
        [
            answer.Lost ?? $"answered {(int)answer.Status!.Value}",
            fault is { Error: not DiscordError.None } ? $"{(int)fault.Error} {fault.Message}" : fault?.Message,
            .. fault?.Problems ?? [],
        ];
        var text = Masked(call, $"{call}: {string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)))}");
        if (IsSlowDown(answer) && answer.Status != HttpStatusCode.TooManyRequests)
            _limits.SlowDown(call, fault!.RetryAfter ?? UntoldWait);
        if (fault is { Error: DiscordError.InvalidForm or DiscordError.UnknownInteraction or DiscordError.UnknownWebhook })
            tell(new Notice(NoticeLevel.Warning, text));
        return new DiscordException(text) { Status = answer.Status, Error = fault?.Error ?? DiscordError.None };
    }

    private static bool IsSlowDown(RestAnswer answer) => answer.Fault is { Error: DiscordError.SlowMode or DiscordError.ChannelWriteLimit };

    /// <summary>Cut only when it is masked: half a token is no longer found.</summary>
    private string Masked(RestCall call, string text)
    {
        var masked = call.Masked(options.Token.Length == 0 ? text : text.Replace(options.Token, "***", StringComparison.Ordinal));
        return masked.Length <= LongestText ? masked : masked[..LongestText] + "…";
    }
}
