using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>What a digest looks at.</summary>
/// <param name="Since">From when on; where <see cref="Beyond"/> says it exactly, this is for readers.</param>
public sealed record DigestScope(DateTimeOffset Since)
{
    private const char Between = '|';

    /// <summary>How far the digest before this one looked; null where it goes by <see cref="Since"/>.</summary>
    public ArchiveMark? Beyond { get; init; }

    /// <summary>How far this one looks: what came in later is the next one's. Null for everything that is there.</summary>
    public ArchiveMark? UpTo { get; init; }

    public DigestTopics Topics { get; init; } = DigestTopics.All;

    /// <summary>In whose time it is told; null for the newsroom's.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public bool Has(Arrival arrival) => IsBeyond(arrival, Beyond) && (UpTo is null || !IsBeyond(arrival, UpTo));

    /// <summary>Reads what <see cref="Write"/> wrote; an instant alone is one, too.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DigestScope? scope)
    {
        scope = null;
        var parts = text.Split(Between);
        if (!NewsDate.TryParse(parts[0], TimeZoneInfo.Utc, out var since))
            return false;
        if (parts.Length == 1)
            scope = new DigestScope(since.Instant);
        else if (parts.Length == 5 && DigestTopics.TryParse(parts[3], out var topics, out _))
            scope = new DigestScope(since.Instant)
            {
                Beyond = MarkIn(parts[1]),
                UpTo = MarkIn(parts[2]),
                Topics = topics,
                Zone = TimeZones.TryFind(parts[4], out var zone) ? zone : null,
            };
        return scope is not null;
    }

    /// <summary>For the store.</summary>
    public string Write() => Beyond is null && UpTo is null && Topics.AreAll && Zone is null
        ? LookBack.Write(Since)
        : string.Join(Between, LookBack.Write(Since), Written(Beyond), Written(UpTo), Topics.Write() is { Length: > 0 } topics ? topics["topics:".Length..].Replace(Between, ' ') : "", Zone?.Id);

    private static bool IsBeyond(Arrival arrival, ArchiveMark? mark) => mark is null || arrival.Order > mark.Order || arrival.Opened > mark.At;

    private static string Written(ArchiveMark? mark) => mark is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{mark.Order}@{mark.At.ToUnixTimeMilliseconds()}");

    private static ArchiveMark? MarkIn(string text) =>
        text.Split('@') is [var order, var at] && long.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var instant)
            ? new ArchiveMark(number, DateTimeOffset.FromUnixTimeMilliseconds(instant))
            : null;
}
