using System.Globalization;

namespace NewsBot.Core.Language.Dates;

/// <summary>Days from one to another, both included; a single day where the two are the same.</summary>
public readonly record struct DayRange
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DayRange(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw new ArgumentException("a range of days ends no earlier than it begins", nameof(last));
        (First, Last) = (first, last);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The day, where it is one.</summary>
    public DateOnly? Day => First == Last ? First : null;

    /// <summary>ISO 8601: <c>2024-05-14</c>, <c>2024-05-06 to 2024-05-12</c>.</summary>
    public string ToIso() => Day is { } day ? Iso(day) : $"{Iso(First)} to {Iso(Last)}";

    /// <summary>In words: "14 May 2024", "6 to 12 May 2024", "29 April to 5 May 2024", "May 2024", "2024".</summary>
    public override string ToString()
    {
        if (Day is { } day)
            return Write(day, "d MMMM yyyy");
        if (First is { Day: 1 } && Last == First.AddMonths(1).AddDays(-1))
            return Write(First, "MMMM yyyy");
        if (First is { Day: 1, Month: 1 } && Last is { Day: 31, Month: 12 } && First.Year == Last.Year)
            return Write(First, "yyyy");
        var from = First.Year != Last.Year ? "d MMMM yyyy" : First.Month != Last.Month ? "d MMMM" : "%d";
        return $"{Write(First, from)} to {Write(Last, "d MMMM yyyy")}";
    }

    private static string Iso(DateOnly day) => Write(day, "yyyy-MM-dd");

    private static string Write(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
