using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsBot.Core.Chat;
using NewsBot.Json;

namespace NewsBot.Hosting;

/// <summary>Counts what is asked and how it is answered. No tag holds an id, a name or a text.</summary>
internal static class QuestionMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "NewsBot.Questions";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("newsbot.questions", description: "Questions answered, by kind and outcome.");
    private static readonly Counter<long> Apologies = Meter.CreateCounter<long>("newsbot.apologies", description: "Requests that were answered with an apology.");
    private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>("newsbot.answer_duration", "s", "From a request to its reply, without the platform's own time.");

    /// <summary>The same handler, counted.</summary>
    public static ChatHandler Measure(ChatHandler handle, TimeProvider time) => async (request, cancellationToken) =>
    {
        var began = time.GetTimestamp();
        var tags = new TagList { { "platform", request.Channel.Platform } };
        try
        {
            var reply = await handle(request, cancellationToken);
            Latency.Record(time.GetElapsedTime(began).TotalSeconds, tags);
            if (reply.Answer is { } answer)
                Questions.Add(1, [.. tags, new("kind", answer.Kind), new("outcome", AnswerJson.NameOf(answer.Outcome))]);
            return reply;
        }
        catch
        {
            Apologised(request);
            throw;
        }
    };

    /// <summary>For an apology that the handler itself makes.</summary>
    public static void Apologised(ChatRequest request) => Apologies.Add(1, new KeyValuePair<string, object?>("platform", request.Channel.Platform));
}
