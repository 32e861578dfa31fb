using System.Net;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Slack.Web;

/// <summary>Gets a call through: in its turn, within the limits, again where that can help and does no harm.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api/rate-limits</remarks>
internal sealed class SlackQueue(SlackOptions options, SlackWire wire, ConnectionMeter meter, Action<Notice> tell, TimeProvider time)
{
    public const int MostTries = 5;

    /// <summary>Where a 429 does not say how long to wait.</summary>
    private static readonly TimeSpan UntoldWait = TimeSpan.FromSeconds(5);

    private readonly MethodHolds _holds = new(time);
    private readonly ChannelPace _pace = new(time);
    private readonly SlackRefusals _refusals = new();

    /// <param name="settle">
    /// Finds out whether a call was carried out whose end nobody knows: the answer that it must have had, or null where it surely was not, and it is made again.
    /// Without it only what is repeatable is made again.
    /// </param>
    /// <exception cref="SlackException">Slack refused the call, or could not be reached within its tries.</exception>
    /// <exception cref="ChatPlatformException">Slack does not take the token.</exception>
    public async Task<SlackAnswer> SendAsync(SlackCall call, Func<SlackAnswer, CancellationToken, Task<SlackAnswer?>>? settle, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var backoff = new Backoff(time, Random.Shared);
        for (var tries = 1; ; tries++)
        {
            await PassAsync(call, began, cancellationToken);
            _refusals.Check(call);
            var answer = await wire.SendAsync(call, cancellationToken);
            if (answer.IsSuccess)
            {
                Remark(call, answer);
                return answer;
            }
            _refusals.TakeIn(call, answer);
            if (answer.IsRateLimited)
                Hold(call, answer);
            else if (!answer.IsUnsent && (!answer.IsOpen || (!call.IsRepeatable && settle is null)))
                throw Failed(call, answer);
            if (tries == MostTries)
                throw Failed(call, answer);
            if (!answer.IsRateLimited)
            {
                tell(new Notice(NoticeLevel.Detail, Masked($"{call}: {What(answer)}; tried again.")));
                await WaitAsync(call, began, backoff.AfterLoss(), cancellationToken);
            }
            if (answer.IsOpen && !call.IsRepeatable && await settle!(answer, cancellationToken) is { } settled)
                return settled;
        }
    }

    public SlackException Failed(SlackCall call, SlackAnswer answer)
    {
        var remarks = string.Join("; ", answer.Remarks);
        var text = Masked($"{call}: {What(answer)}{(remarks.Length == 0 ? "" : $" ({remarks})")}");
        return new SlackException(text) { Error = answer.IsRateLimited ? SlackError.Ratelimited : answer.Error, Code = answer.Code, Status = answer.Status, IsOpen = answer.IsOpen };
    }

    /// <summary>Waits for the method's pause to be over, and then for a turn in the channel.</summary>
    private async Task PassAsync(SlackCall call, long began, CancellationToken cancellationToken)
    {
        await HoldOutAsync(call, began, cancellationToken);
        if (call.Paced is { } channel && _pace.Take(channel) is { Ticks: > 0 } turn)
        {
            await WaitAsync(call, began, turn, cancellationToken);
            await HoldOutAsync(call, began, cancellationToken);
        }
    }

    private async Task HoldOutAsync(SlackCall call, long began, CancellationToken cancellationToken)
    {
        while (_holds.Left(call.Method) is { Ticks: > 0 } left)
            await WaitAsync(call, began, left, cancellationToken);
    }

    private void Hold(SlackCall call, SlackAnswer answer)
    {
        meter.RateLimited();
        // Whole seconds are told; a little more keeps all who wait from coming back at one moment.
        var wait = (answer.RetryAfter ?? UntoldWait) + TimeSpan.FromMilliseconds(Random.Shared.Next(50, 251));
        _holds.Hold(call.Method, wait);
        tell(new Notice(NoticeLevel.Warning, $"{call}: Slack asks for a pause of {wait.TotalSeconds:0.0} s."));
    }

    /// <exception cref="SlackException">The wait would go over the call's budget.</exception>
    private async Task WaitAsync(SlackCall call, long began, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(began) + wait > call.Budget)
        {
            throw new SlackException($"{call}: not sent, since Slack's limits would hold it up for more than {call.Budget.TotalSeconds:0} s.")
            {
                Error = SlackError.Ratelimited,
                Status = HttpStatusCode.TooManyRequests,
            };
        }
        // A delay leaves out what is less than a millisecond: it would end before its time.
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
    }

    private void Remark(SlackCall call, SlackAnswer answer)
    {
        foreach (var remark in answer.Remarks)
            tell(new Notice(NoticeLevel.Warning, Masked($"{call}: Slack remarks: {remark}")));
    }

    private static string What(SlackAnswer answer) =>
        answer.Lost ?? (answer.Status == HttpStatusCode.OK ? answer.Code ?? "answered without JSON" : $"answered {(int)answer.Status!.Value} {answer.Code}".TrimEnd());

    /// <summary>Takes out secrets by their shape, and these two by their letters.</summary>
    private string Masked(string text)
    {
        foreach (var secret in new[] { options.BotToken, options.AppToken })
            text = string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);
        return Secrets.Mask(text);
    }
}
