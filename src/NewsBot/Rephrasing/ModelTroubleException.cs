using System.ClientModel;
using System.Globalization;
using Microsoft.Extensions.AI;
using NewsBot.Core.Answering.Verbatim;
using Polly.CircuitBreaker;

namespace NewsBot.Rephrasing;

/// <summary>Why no prose came of a model. Nothing of what the server wrote stands in it.</summary>
/// <param name="outcome">One of <see cref="RephrasingOutcomes"/>.</param>
/// <param name="detail">A few words for the log.</param>
internal sealed class ModelTroubleException(string outcome, string detail, Exception? cause = null) : Exception(detail, cause)
{
    public string Outcome => outcome;

    /// <summary>Whether another try may do better.</summary>
    public bool MayPass { get; private init; }

    /// <summary>When the server wants to be asked again; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether the server is likely to have counted no tokens.</summary>
    public bool IsFree { get; private init; }

    public static ModelTroubleException TimedOut { get; } = new(RephrasingOutcomes.TimedOut, "it did not answer in time") { MayPass = true };

    public static ModelTroubleException Busy { get; } = new(RephrasingOutcomes.Busy, "as many requests as may be at once are under way") { IsFree = true };

    /// <summary>The server ended it before its end, or in another way than prose.</summary>
    public static ModelTroubleException NotWhole(ChatFinishReason reason) => new(RephrasingOutcomes.BrokenReply, $"its answer ends with {reason.Value}");

    /// <summary>What any failure of a call comes to; anything that is no failure of the network is an answer that could not be read.</summary>
    public static ModelTroubleException Of(Exception failure, TimeProvider time)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ModelTroubleException trouble:
                    return trouble;
                case BrokenCircuitException:
                    return new(RephrasingOutcomes.CircuitOpen, "it failed so often that it is left alone for a while", failure) { IsFree = true };
                case TimeoutException or OperationCanceledException:
                    return TimedOut;
                case AnswerTooLongException:
                    return new(RephrasingOutcomes.TooLong, cause.Message, failure);
                case ClientResultException { Status: > 0 } refused when refused.Status is < 200 or > 299:
                    return OfStatus(refused, time);
                case HttpRequestException unreachable:
                    return new(RephrasingOutcomes.Unreachable, $"it cannot be reached ({unreachable.HttpRequestError})", failure) { MayPass = true, IsFree = true };
                case IOException:
                    return new(RephrasingOutcomes.BrokenReply, "its answer ends half-way", failure);
            }
        }
        return new(RephrasingOutcomes.BrokenReply, $"its answer is none of the protocol ({failure.GetType().Name})", failure);
    }

    private static ModelTroubleException OfStatus(ClientResultException refused, TimeProvider time) =>
        new(RephrasingOutcomes.RefusedByServer, string.Create(CultureInfo.InvariantCulture, $"it answers with status {refused.Status}"), refused)
        {
            MayPass = refused.Status is 408 or 429 or 500 or 502 or 503 or 504,
            RetryAfter = refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var header) == true ? WaitOf(header, time) : null,
            IsFree = true,
        };

    /// <summary>Seconds or an instant (RFC 9110, section 10.2.3).</summary>
    private static TimeSpan? WaitOf(string? header, TimeProvider time)
    {
        if (int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? TimeSpan.FromTicks(Math.Max(0, (instant - time.GetUtcNow()).Ticks))
            : null;
    }
}
