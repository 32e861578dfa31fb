using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Core.Digests;

/// <summary>When a channel gets its digest, and of what.</summary>
/// <param name="At">The local time of day, to the minute.</param>
/// <param name="IsSilent">Whether nothing is posted where nothing is new; else one quiet line is.</param>
public sealed record DigestSchedule(TimeOnly At, TimeZoneInfo Zone, DigestDays Days, DigestTopics Topics, bool IsSilent)
{
    /// <summary>Each day of the week is due within so many days.</summary>
    private const int Fortnight = 14;

    /// <summary>The farthest that anybody looks back for days that went by.</summary>
    private const int MostMissed = 366;

    /// <summary>Reads <c>08:30 Europe/Kyiv weekdays topics:energy,NATO quiet</c>, its parts in any order; all but the time may be left out.</summary>
    /// <param name="newsroom">The zone where none is named.</param>
    /// <param name="why">What is wrong and what to write instead, in a sentence.</param>
    public static bool TryParse(string? text, TimeZoneInfo newsroom, [NotNullWhen(true)] out DigestSchedule? schedule, [NotNullWhen(false)] out string? why) =>
        new ScheduleReader(newsroom).TryRead(text ?? "", out schedule, out why);

    /// <summary>As <see cref="TryParse"/> reads it back.</summary>
    public string Write() => string.Join(' ', new[] { TimeOfDay.Write(At), Zone.Id, Days.ToString(), Topics.Write(), IsSilent ? "silent" : "quiet" }.Where(part => part.Length > 0));

    /// <summary>The one instant at which the digest of a local date is due: at its local time; at the next valid minute where clocks skip that; at the first of two.</summary>
    /// <returns>Null where it is not due on that day of the week, or the calendar of the zone has no such date.</returns>
    public DateTimeOffset? DueAt(DateOnly date)
    {
        if (!Days.Has(date.DayOfWeek))
            return null;
        var due = LocalMinute.First(date.ToDateTime(At), Zone);
        // A zone that crosses the date line leaves out a whole date; the next one has its own digest.
        return LocalMinute.DateOf(due, Zone) > date && LocalMinute.DateOf(LocalMinute.First(date.ToDateTime(TimeOnly.MinValue), Zone), Zone) > date ? null : due;
    }

    /// <summary>Each local date on which the digest is due between two instants, the first excluded and the last included, in order.</summary>
    public IEnumerable<(DateOnly Date, DateTimeOffset Due)> DueTimes(DateTimeOffset after, DateTimeOffset until)
    {
        var last = LocalMinute.DateOf(until, Zone).AddDays(1);
        for (var date = LocalMinute.DateOf(after, Zone).AddDays(-1); date <= last; date = date.AddDays(1))
        {
            if (DueAt(date) is { } due && due > after && due <= until)
                yield return (date, due);
        }
    }

    /// <summary>The next one that is due after an instant.</summary>
    public (DateOnly Date, DateTimeOffset Due) NextAfter(DateTimeOffset now) => DueTimes(now, now.AddDays(Fortnight)).First();

    /// <summary>The last one that was due at an instant or before it.</summary>
    public (DateOnly Date, DateTimeOffset Due) LastUntil(DateTimeOffset now) => DueTimes(now.AddDays(-Fortnight), now).Last();

    /// <summary>What is to be posted now, and what it is too late for.</summary>
    /// <param name="lastDone">The last date that was dealt with; null where none was, and then none counts as missed.</param>
    /// <param name="catchUp">How late a digest may be posted. Only the latest one ever is: never several in a heap.</param>
    public DueDigest DueNow(DateTimeOffset now, DateOnly? lastDone, TimeSpan catchUp)
    {
        var latest = LastUntil(now);
        if (latest.Date <= lastDone)
            return new DueDigest(null, []);
        var isInTime = now - latest.Due <= catchUp;
        var missed = lastDone is not { } done ? []
            : DueTimes(now.AddDays(-MostMissed), now).Where(due => due.Date > done && (!isInTime || due.Date < latest.Date)).Select(due => due.Date).ToList();
        return new DueDigest(isInTime ? latest : null, missed);
    }
}

/// <summary>What a look at the clock comes to.</summary>
/// <param name="Now">What is to be posted; null where nothing is.</param>
/// <param name="Missed">The dates that it is too late for, in order.</param>
public sealed record DueDigest((DateOnly Date, DateTimeOffset Due)? Now, IReadOnlyList<DateOnly> Missed);
