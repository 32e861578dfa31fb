using System.Diagnostics.Metrics;

namespace NewsBot.Web;

/// <summary>What one instrument has measured under one set of labels.</summary>
internal sealed class Series(IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<double> bounds)
{
    private readonly long[] _buckets = new long[bounds.Count];

    public IReadOnlyList<KeyValuePair<string, string>> Labels => labels;

    /// <summary>Upper bounds of a histogram's buckets, included, rising; none of other instruments.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>How many measurements came up to each bound and above the one before it.</summary>
    public IReadOnlyList<long> Buckets => _buckets;

    public double Sum { get; private set; }

    public long Count { get; private set; }

    public void Add(double value)
    {
        Sum += value;
        Count++;
        for (var i = 0; i < bounds.Count; i++)
        {
            if (value > bounds[i])
                continue;
            _buckets[i]++;
            return;
        }
    }

    public Series Copy()
    {
        var copy = new Series(labels, bounds) { Sum = Sum, Count = Count };
        _buckets.CopyTo(copy._buckets, 0);
        return copy;
    }
}

/// <summary>What one instrument has measured.</summary>
internal sealed record Measurement(Instrument Instrument, IReadOnlyList<Series> Series);
