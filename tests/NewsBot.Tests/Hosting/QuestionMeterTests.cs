using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

public sealed class QuestionMeterTests : IDisposable
{
    private readonly Measured _measured = new(QuestionMeter.Name);

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task A_question_is_counted_by_kind_and_outcome()
    {
        var answer = new Answer("who said 82%?", QuestionKinds.WhoSaid, Outcome.NotFound, "Nobody.") { Holdings = Some.Holdings };

        await AskAsync("counted", _ => new Reply("Nobody.") { Answer = answer });

        var series = SeriesOf("newsbot.questions", "counted");
        Assert.Equal([new("kind", "who-said"), new("outcome", "not_found"), new("platform", "counted")], series.Labels);
        Assert.Equal(1, series.Sum);
    }

    [Fact]
    public async Task How_long_an_answer_took_falls_into_its_bucket()
    {
        var time = new HurriedTime();

        await AskAsync("timed", _ =>
        {
            time.Pass(TimeSpan.FromMilliseconds(300));
            return new Reply("Yes.");
        }, time);

        var series = SeriesOf("newsbot.answer_duration", "timed");
        Assert.Equal(0.3, series.Sum, 6);
        Assert.Equal([0.5], series.Bounds.Zip(series.Buckets).Where(bucket => bucket.Second > 0).Select(bucket => bucket.First));
    }

    [Fact]
    public async Task A_fault_is_counted_as_an_apology_and_goes_on_to_the_platform()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync("faulty", _ => throw new InvalidOperationException("fault")));

        Assert.Equal(1, SeriesOf("newsbot.apologies", "faulty").Sum);
        Assert.DoesNotContain(_measured.Read().SelectMany(measurement => measurement.Series), series => measuredOn(series, "faulty") && series.Bounds.Count > 0);

        static bool measuredOn(Series series, string platform) => series.Labels.Any(label => label.Value == platform);
    }

    private static Task<Reply> AskAsync(string platform, Func<ChatRequest, Reply> answer, TimeProvider? time = null)
    {
        var handle = QuestionMeter.Measure((request, _) => Task.FromResult(answer(request)), time ?? new HurriedTime());
        return handle(new ChatRequest("1", new ChatChannel(platform, "1", ChatPlace.Channel), "u", new ChatInput.Said("who said 82%?")), CancellationToken.None);
    }

    private Series SeriesOf(string instrument, string platform)
    {
        var measurement = Assert.Single(_measured.Read(), measurement => measurement.Instrument.Name == instrument);
        return Assert.Single(measurement.Series, series => series.Labels.Contains(new("platform", platform)));
    }
}
