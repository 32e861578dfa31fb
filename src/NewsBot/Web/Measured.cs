using System.Diagnostics.Metrics;
using System.Globalization;

namespace NewsBot.Web;

/// <summary>Everything that the bot's own meters have measured since the start: counters and histograms.</summary>
internal sealed class Measured : IDisposable
{
    /// <summary>More sets of labels than an instrument should ever have: what goes beyond is measured under <see cref="Others"/>.</summary>
    public const int MostSeries = 200;

    /// <summary>The label of all that goes beyond.</summary>
    public const string Others = "overflow";

    /// <summary>In seconds: from a completion while typing to a platform's last deadline.</summary>
    private static readonly IReadOnlyList<double> Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly MeterListener _listener = new();
    private readonly Dictionary<Instrument, Dictionary<string, Series>> _series = [];
    private readonly Lock _lock = new();

    /// <param name="meters">What the name of a meter that is listened to begins with.</param>
    public Measured(string meters = "NewsBot.")
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(meters, StringComparison.Ordinal) && IsCounter(instrument) | IsHistogram(instrument))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public static bool IsHistogram(Instrument instrument) => instrument is Histogram<long> or Histogram<int> or Histogram<double>;

    /// <summary>What has been measured up to now, by the instruments' names; an instrument that has measured nothing is left out.</summary>
    public IReadOnlyList<Measurement> Read()
    {
        lock (_lock)
            return [.. _series.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).Select(pair => new Measurement(pair.Key, [.. pair.Value.Values.Select(series => series.Copy())]))];
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsCounter(Instrument instrument) => instrument is Counter<long> or Counter<int> or Counter<double>;

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new KeyValuePair<string, string>[tags.Length];
        for (var i = 0; i < tags.Length; i++)
            labels[i] = new(tags[i].Key, Convert.ToString(tags[i].Value, CultureInfo.InvariantCulture) ?? "");
        Array.Sort(labels, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        lock (_lock)
            SeriesOf(instrument, labels).Add(value);
    }

    private Series SeriesOf(Instrument instrument, KeyValuePair<string, string>[] labels)
    {
        if (!_series.TryGetValue(instrument, out var all))
            _series[instrument] = all = new Dictionary<string, Series>(StringComparer.Ordinal);
        var key = string.Join('\0', labels.Select(label => $"{label.Key}\0{label.Value}"));
        if (!all.ContainsKey(key) && all.Count >= MostSeries)
            (key, labels) = (Others, [new(Others, "true")]);
        if (!all.TryGetValue(key, out var series))
            all[key] = series = new Series(labels, IsHistogram(instrument) ? Bounds : []);
        return series;
    }
}
