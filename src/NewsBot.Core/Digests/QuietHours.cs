using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Digests;

/// <summary>Hours of every day in which nothing is told, by the clocks of a time zone.</summary>
public sealed partial record QuietHours
{
    private const string Expected = "Give the hours as 22:00-07:00, and after them, where it is not the newsroom's, a time zone such as Europe/Kyiv.";

    private QuietHours(TimeOnly from, TimeOnly to, TimeZoneInfo zone) => (From, To, Zone) = (from, to, zone);

    public TimeOnly From { get; }

    /// <summary>The end, itself no longer quiet; before <see cref="From"/> where the hours go over midnight, and never the same.</summary>
    public TimeOnly To { get; }

    public TimeZoneInfo Zone { get; }

    /// <param name="text">Two hours and an IANA time zone, which may be left out: <c>22:00-07:00 Europe/Kyiv</c>, <c>22-7</c>.</param>
    /// <param name="otherwise">The zone where none is given.</param>
    /// <param name="why">What is wrong and what to write instead, in a sentence or two.</param>
    public static bool TryParse(string? text, TimeZoneInfo otherwise, [NotNullWhen(true)] out QuietHours? hours, [NotNullWhen(false)] out string? why)
    {
        (hours, why) = Form().Match(text ?? "") is { Success: true } match ? Of(match, otherwise) : (null, Expected);
        return hours is not null;
    }

    /// <summary>As <see cref="TryParse"/> reads it: <c>22:00-07:00 Europe/Kyiv</c>.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm} {Zone.Id}");

    public override string ToString() => Write();

    /// <summary>When the quiet hours end in which this instant lies; null where it lies in none.</summary>
    /// <returns>Later than <paramref name="now"/>. An end that the clocks leap over is where they leap to; of one that they show twice it is the next one.</returns>
    public DateTimeOffset? EndsAfter(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone).DateTime;
        var clock = TimeOnly.FromDateTime(local);
        var isQuiet = From < To ? clock >= From && clock < To : clock >= From || clock < To;
        if (!isQuiet)
            return null;
        var day = DateOnly.FromDateTime(local).AddDays(clock < To ? 0 : 1);
        return Instants(day.ToDateTime(To)).First(end => end > now);
    }

    /// <summary>The instants at which the clocks show this hour, in their order; where they leap over it, the one of the leap.</summary>
    private IEnumerable<DateTimeOffset> Instants(DateTime local)
    {
        // Clocks leap by whole minutes.
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offsets = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local) : [Zone.GetUtcOffset(local)];
        return offsets.OrderDescending().Select(offset => new DateTimeOffset(local, offset).ToUniversalTime());
    }

    private static (QuietHours?, string?) Of(Match match, TimeZoneInfo otherwise)
    {
        if (Clock(match, "from") is not { } from || Clock(match, "to") is not { } to)
            return (null, Expected);
        if (from == to)
            return (null, "Quiet hours that end where they begin would never end: end the watch instead, or give other hours.");
        var zone = otherwise;
        if (match.Groups["zone"].Value is { Length: > 0 } name && !TimeZoneInfo.TryFindSystemTimeZoneById(name.Replace(' ', '_'), out zone))
            return (null, $"There is no time zone “{name}”: give one such as Europe/Kyiv or America/New_York, or none for the newsroom's.");
        return (new QuietHours(from, to, zone!), null);
    }

    private static TimeOnly? Clock(Match match, string name)
    {
        var hour = int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[name + "minute"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        // 24:00 is the midnight at a day's end (ISO 8601-1:2019, 5.3.1.1).
        return hour == 24 && minute == 0 ? TimeOnly.MinValue : hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,2})([:.](?<fromminute>[0-9]{2}))?\s*(-|–|—|to|until)\s*(?<to>[0-9]{1,2})([:.](?<tominute>[0-9]{2}))?(\s+(?<zone>[A-Za-z][A-Za-z0-9_+/ -]{0,60}?))?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
