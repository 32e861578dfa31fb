using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

public sealed partial class PrometheusTextTests : IDisposable
{
    private readonly Meter _meter = new($"PrometheusTextTests.{Guid.NewGuid():N}");
    private readonly Measured _measured;

    public PrometheusTextTests() => _measured = new Measured(_meter.Name);

    public void Dispose()
    {
        _measured.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void A_counter_is_a_total_with_its_help_and_type()
    {
        var counter = _meter.CreateCounter<long>("newsbot.rate_limited", description: "Calls answered with 429.");
        counter.Add(2, new KeyValuePair<string, object?>("platform", "discord"));
        counter.Add(1, new KeyValuePair<string, object?>("platform", "discord"));
        counter.Add(1);

        Assert.Equal(
            """
            # HELP newsbot_rate_limited_total Calls answered with 429.
            # TYPE newsbot_rate_limited_total counter
            newsbot_rate_limited_total{platform="discord"} 3
            newsbot_rate_limited_total 1

            """,
            Written());
    }

    [Fact]
    public void A_histograms_buckets_hold_those_below_them()
    {
        var histogram = _meter.CreateHistogram<double>("newsbot.latency", "s", "Latency.");
        foreach (var value in (double[])[0.001, 0.005, 0.3, 2, 1000])
            histogram.Record(value);

        var samples = Samples(Written());

        Assert.Equal(2, samples["newsbot_latency_seconds_bucket{le=\"0.005\"}"]);
        Assert.Equal(2, samples["newsbot_latency_seconds_bucket{le=\"0.25\"}"]);
        Assert.Equal(3, samples["newsbot_latency_seconds_bucket{le=\"0.5\"}"]);
        Assert.Equal(4, samples["newsbot_latency_seconds_bucket{le=\"60\"}"]);
        Assert.Equal(5, samples["newsbot_latency_seconds_bucket{le=\"+Inf\"}"]);
        Assert.Equal(5, samples["newsbot_latency_seconds_count"]);
        Assert.Equal(1002.306, samples["newsbot_latency_seconds_sum"], 6);
    }

    [Fact]
    public void Every_line_is_one_of_the_format_whatever_the_labels_hold()
    {
        var counter = _meter.CreateCounter<long>("newsbot.odd-name", description: "A \\ back slash,\na line break and a \"mark\".");
        foreach (var value in (string?[])["a\"b", "a\\b", "a\nb", "ä€\u0000😀", "", null, "} 7\nnewsbot_made_up 1"])
            counter.Add(1, new KeyValuePair<string, object?>("label.odd", value));
        _meter.CreateHistogram<long>("newsbot.sizes", "By").Record(7, new KeyValuePair<string, object?>("platform", "discord"));

        var lines = Written().Split('\n')[..^1];

        Assert.All(lines, line => Assert.Matches(Line(), line));
        Assert.Contains("# HELP newsbot_odd_name_total A \\\\ back slash,\\na line break and a \"mark\".", lines);
        Assert.Contains("newsbot_odd_name_total{label_odd=\"a\\\"b\"} 1", lines);
        Assert.Contains("newsbot_odd_name_total{label_odd=\"a\\nb\"} 1", lines);
    }

    [Fact]
    public void No_metric_is_described_twice_and_no_sample_stands_twice()
    {
        for (var i = 0; i < 2; i++)
            _meter.CreateCounter<long>("newsbot.twice", "", "Twice.", tags: [new("instance", i)]).Add(1, new KeyValuePair<string, object?>("n", i));

        var lines = Written().Split('\n')[..^1];

        Assert.Equal(lines, lines.Distinct());
        Assert.Single(lines, line => line.StartsWith("# TYPE", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_without_bound_end_up_in_one_series()
    {
        var counter = _meter.CreateCounter<long>("newsbot.flood");
        for (var i = 0; i < 10 * Measured.MostSeries; i++)
            counter.Add(1, new KeyValuePair<string, object?>("id", i));

        var samples = Samples(Written());

        Assert.Equal(Measured.MostSeries + 1, samples.Count);
        Assert.Equal(9 * Measured.MostSeries, samples["newsbot_flood_total{overflow=\"true\"}"]);
    }

    [Fact]
    public void The_order_of_labels_makes_no_other_series()
    {
        var counter = _meter.CreateCounter<long>("newsbot.order");
        counter.Add(1, [new("a", "1"), new("b", "2")]);
        counter.Add(1, [new("b", "2"), new("a", "1")]);

        Assert.Equal(2, Assert.Single(Samples(Written())).Value);
    }

    [Fact]
    public void What_is_measured_on_many_threads_is_all_counted()
    {
        var counter = _meter.CreateCounter<long>("newsbot.threads");

        Parallel.For(0, 10_000, i => counter.Add(1, new KeyValuePair<string, object?>("odd", i % 2)));

        Assert.Equal([5000d, 5000d], Samples(Written()).Values);
    }

    [Fact]
    public void Another_programs_meters_are_left_out()
    {
        using var other = new Meter("Another." + Guid.NewGuid());
        other.CreateCounter<long>("another.count").Add(1);

        Assert.Empty(Written());
    }

    private string Written() => PrometheusText.Write(_measured.Read());

    private static Dictionary<string, double> Samples(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    [GeneratedRegex("""^(# HELP [a-zA-Z_:][a-zA-Z0-9_:]* ([^\\\n]|\\\\|\\n)*|# TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (counter|histogram)|[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\\\|\\"|\\n)*"(,(?=[a-zA-Z_])|(?=\})))+\})? ([0-9.E+-]+|\+Inf|-Inf|NaN))$""")]
    private static partial Regex Line();
}
