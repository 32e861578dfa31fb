using System.Collections.Concurrent;
using System.Net;

namespace NewsBot.Discord.Rest;

/// <summary>Lets a call pass when every limit that it falls under allows it.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits</remarks>
internal sealed class RestLimits(TimeProvider time)
{
    private readonly RestLanes _lanes = new(time);
    private readonly GlobalRate _global = new(time);
    private readonly Allowance _bot = new(time);
    private readonly Allowance _everything = new(time);

    /// <summary>By the route: calls on another channel belong to a bucket of the same name. Routes are few.</summary>
    private readonly ConcurrentDictionary<string, string> _buckets = new(StringComparer.Ordinal);

    public RestLanes.Holding Lane(RestCall call) => _lanes.Hold(call.Lane);

    /// <summary>Waits until the call may go, sends it and learns from the answer.</summary>
    /// <param name="refuse">Throws where the call may not go at all; asked again after each wait.</param>
    public async Task<RestAnswer> PassAsync(
        RestCall call, RestLane own, RestTries tries, Action<RestCall> refuse, Func<RestCall, CancellationToken, Task<RestAnswer>> send, CancellationToken cancellationToken)
    {
        using var bucket = Bucket(call, own);
        using var turn = bucket is null ? null : await bucket.Lane.Turns.EnterAsync(cancellationToken);
        using var channel = Channel(call);
        Allowance?[] limits = [_everything, call.Caller == RestCaller.Bot ? _bot : null, own.Allowance, bucket?.Lane.Allowance, channel?.Lane.Allowance];
        using var place = await PlaceAsync(call, [.. limits.OfType<Allowance>()], tries, refuse, cancellationToken);
        own.Allowance.Spend();
        bucket?.Lane.Allowance.Spend();
        tries.Begin();
        var answer = await send(call, cancellationToken);
        Learn(call, own, answer.Limit);
        return answer;
    }

    /// <summary>After a 429: nobody under the limit that it speaks of sends anything for this long.</summary>
    public void Hold(RestCall call, RestLane own, RestAnswer refused, TimeSpan wait)
    {
        using var bucket = Bucket(call, own);
        var scope = refused.Fault is { IsGlobal: true } ? RateLimitScope.Global : refused.Limit.Scope;
        var limit = refused.Fault is null ? _everything : scope switch
        {
            RateLimitScope.Global => _bot,
            RateLimitScope.Shared => own.Allowance,
            _ => bucket?.Lane.Allowance ?? own.Allowance,
        };
        limit.Hold(wait);
        if (call.Caller != RestCaller.Bot)
            own.Allowance.Hold(wait);
    }

    /// <summary>Nothing more goes to the call's channel for this long, on whatever route.</summary>
    public void SlowDown(RestCall call, TimeSpan wait)
    {
        using var channel = Channel(call);
        channel?.Lane.Allowance.Hold(wait);
    }

    private async Task<Turn?> PlaceAsync(RestCall call, Allowance[] limits, RestTries tries, Action<RestCall> refuse, CancellationToken cancellationToken)
    {
        while (true)
        {
            refuse(call);
            var left = limits.Max(limit => limit.Left);
            if (left > TimeSpan.Zero)
            {
                if (!await tries.WaitAsync(left, cancellationToken))
                    throw new DiscordException($"{call}: Discord's limits allow it in {left.TotalSeconds:0} s only.") { Status = HttpStatusCode.TooManyRequests };
                continue;
            }

            var place = call.Caller == RestCaller.Bot ? await _global.EnterAsync(cancellationToken) : null;
            try
            {
                refuse(call);
            }
            catch
            {
                place?.Dispose();
                throw;
            }

            if (limits.All(limit => limit.Left == TimeSpan.Zero))
                return place;
            place?.Dispose();
        }
    }

    private void Learn(RestCall call, RestLane own, RateLimit told)
    {
        if (told.Bucket is { } name)
            own.Bucket = _buckets[call.ToString()] = name;
        if (told is not { Remaining: { } remaining, ResetAfter: { } resetAfter })
            return;
        using var bucket = Bucket(call, own);
        (bucket?.Lane ?? own).Allowance.Learn(remaining, resetAfter);
    }

    private RestLanes.Holding? Bucket(RestCall call, RestLane own) =>
        (own.Bucket ?? _buckets.GetValueOrDefault(call.ToString())) is { } name ? _lanes.Hold($"bucket {name} {call.Major}") : null;

    private RestLanes.Holding? Channel(RestCall call) => call is { Caller: RestCaller.Bot, Major: { } major } ? _lanes.Hold($"channel {major}") : null;
}
