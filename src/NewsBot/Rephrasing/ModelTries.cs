using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace NewsBot.Rephrasing;

/// <summary>When a model that failed is tried again, and when it is left alone.</summary>
internal static class ModelTries
{
    /// <summary>Until when an answer is of use.</summary>
    public static readonly ResiliencePropertyKey<Deadline> Until = new("until");

    private const int MoreTries = 2;

    /// <summary>The part of what is left that a try may take: the rest is for the check of what came.</summary>
    private const double ShareOfTry = 0.9;

    /// <summary>A try is not begun with less time than this.</summary>
    private static readonly TimeSpan LeastTry = TimeSpan.FromSeconds(0.25);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(10);

    /// <summary>How long a try may take that begins now.</summary>
    public static TimeSpan PatienceOf(Deadline deadline) => deadline.Left * ShareOfTry;

    /// <summary>The breaker outside, so that all tries of one request count once.</summary>
    public static ResiliencePipeline<ChatResponse> Pipeline(TimeProvider time) =>
        new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time }.AddCircuitBreaker(Breaker()).AddRetry(Retry()).Build();

    /// <summary>Half of at least four requests within five minutes; then one is let through every now and then, to see whether the model is back.</summary>
    private static CircuitBreakerStrategyOptions<ChatResponse> Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 4,
        SamplingDuration = TimeSpan.FromMinutes(5),
        BreakDurationGenerator = probed => ValueTask.FromResult(TimeSpan.FromTicks(Math.Min(LongestBreak.Ticks, FirstBreak.Ticks << Math.Min(probed.HalfOpenAttempts, 8)))),
        ShouldHandle = failed => ValueTask.FromResult(failed.Outcome.Exception is ModelTroubleException),
    };

    private static RetryStrategyOptions<ChatResponse> Retry() => new()
    {
        MaxRetryAttempts = MoreTries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstPause,
        MaxDelay = LongestPause,
        DelayGenerator = failed => ValueTask.FromResult((failed.Outcome.Exception as ModelTroubleException)?.RetryAfter),
        ShouldHandle = failed => ValueTask.FromResult(
            failed.Outcome.Exception is ModelTroubleException { MayPass: true } trouble
            && failed.Context.Properties.TryGetValue(Until, out var deadline)
            && deadline.Left >= (trouble.RetryAfter ?? LongestPause) + LeastTry),
    };
}
