using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Web;

/// <summary>Measurements in Prometheus' text format, version 0.0.4.</summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/</remarks>
internal static partial class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Measurement> measurements)
    {
        var text = new StringBuilder();
        // Instruments of one name are one metric: the format allows it one description.
        foreach (var metric in measurements.GroupBy(NameOf))
            WriteMetric(text, metric.Key, [.. metric]);
        return text.ToString();
    }

    private static void WriteMetric(StringBuilder text, string name, IReadOnlyList<Measurement> measurements)
    {
        var first = measurements[0].Instrument;
        var isHistogram = Measured.IsHistogram(first);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escaped(first.Description ?? name)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(isHistogram ? "histogram" : "counter")}\n");
        foreach (var series in measurements.SelectMany(measurement => measurement.Series))
        {
            if (isHistogram)
                WriteHistogram(text, name, series);
            else
                Sample(text, name, series, series.Sum);
        }
    }

    /// <summary>The format's buckets each hold what the ones before them hold.</summary>
    private static void WriteHistogram(StringBuilder text, string name, Series series)
    {
        var below = 0L;
        for (var i = 0; i < series.Bounds.Count; i++)
            Sample(text, name + "_bucket", series, below += series.Buckets[i], ("le", Number(series.Bounds[i])));
        Sample(text, name + "_bucket", series, series.Count, ("le", "+Inf"));
        Sample(text, name + "_sum", series, series.Sum);
        Sample(text, name + "_count", series, series.Count);
    }

    private static void Sample(StringBuilder text, string name, Series series, double value, params IEnumerable<(string Name, string Value)> more)
    {
        List<string> labels = [.. series.Labels.Select(label => (NotInLabel().Replace(label.Key, "_"), label.Value)).Concat(more)
            .Select(label => $"{label.Item1}=\"{Escaped(label.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")];
        text.Append(name);
        if (labels.Count > 0)
            text.Append('{').AppendJoin(',', labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string NameOf(Measurement measurement)
    {
        var instrument = measurement.Instrument;
        var name = NotInName().Replace(instrument.Name, "_");
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return name + unit + (Measured.IsHistogram(instrument) ? "" : "_total");
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("[^a-zA-Z0-9_:]")]
    private static partial Regex NotInName();

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex NotInLabel();
}
