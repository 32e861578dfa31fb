using System.Globalization;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>Rate limits as Discord keeps them: a window for each bucket, and one for all calls of a bot. Used under its owner's lock.</summary>
internal sealed class FakeRestLimits(TimeProvider time)
{
    private readonly Dictionary<string, (long Began, int Used)> _windows = [];
    private readonly Queue<long> _bots = new();

    /// <summary>Calls of a bot in any rolling second.</summary>
    public int PerSecond { get; set; } = 50;

    /// <summary>Calls in a bucket's window.</summary>
    public int PerBucket { get; set; } = 5;

    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests went over a limit that the fake keeps by itself.</summary>
    public int Provoked { get; private set; }

    /// <summary>The most calls of a bot that came in within one rolling second.</summary>
    public int Busiest { get; private set; }

    /// <returns>The refusal, if any, and the headers that every answer carries.</returns>
    public (FakeRestAnswer? Refusal, Dictionary<string, string> Headers) Take(FakeRestRequest request)
    {
        if (request.Segments[0] == "interactions")
            return (null, []);
        var (bucket, major) = Bucket(request);
        var left = request.IsBots ? BotsOver() : TimeSpan.Zero;
        if (left > TimeSpan.Zero)
            return (Refuse(left, "global"), []);
        var key = $"{bucket} {major}";
        var window = _windows.GetValueOrDefault(key);
        if (window.Used == 0 || time.GetElapsedTime(window.Began) >= Window)
            window = (time.GetTimestamp(), 0);
        var reset = Window - time.GetElapsedTime(window.Began);
        var isOver = window.Used >= PerBucket;
        _windows[key] = (window.Began, isOver ? window.Used : window.Used + 1);
        var headers = new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = Text(PerBucket),
            ["X-RateLimit-Remaining"] = Text(Math.Max(0, PerBucket - window.Used - 1)),
            ["X-RateLimit-Reset"] = Text((time.GetUtcNow() + reset).ToUnixTimeMilliseconds() / 1000d),
            ["X-RateLimit-Reset-After"] = Text(Math.Ceiling(reset.TotalMilliseconds) / 1000),
            ["X-RateLimit-Bucket"] = bucket,
        };
        return (isOver ? Refuse(reset, "user") : null, headers);
    }

    private TimeSpan BotsOver()
    {
        while (_bots.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(1))
            _bots.Dequeue();
        if (_bots.Count >= PerSecond)
            return TimeSpan.FromSeconds(1) - time.GetElapsedTime(_bots.Peek());
        _bots.Enqueue(time.GetTimestamp());
        Busiest = Math.Max(Busiest, _bots.Count);
        return TimeSpan.Zero;
    }

    private FakeRestAnswer Refuse(TimeSpan wait, string scope)
    {
        Provoked++;
        return FakeRestAnswer.TooMany(Math.Ceiling(wait.TotalMilliseconds) / 1000, scope);
    }

    /// <summary>The route with its ids taken out, and the id whose limit it is.</summary>
    private static (string Bucket, string Major) Bucket(FakeRestRequest request)
    {
        var segments = request.Segments;
        var route = string.Join('-', segments.Where((segment, index) => index is not 1 && !ulong.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
        return segments[0] switch
        {
            "channels" => ($"{request.Method}-{route}", segments[1]),
            "webhooks" => ($"{request.Method}-webhook-{segments.Length}", segments[1] + segments[2]),
            _ => ($"{request.Method}-{route}", ""),
        };
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
