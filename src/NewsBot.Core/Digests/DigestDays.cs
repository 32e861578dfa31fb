namespace NewsBot.Core.Digests;

/// <summary>The days of the week on which a digest is due; at least one.</summary>
public readonly record struct DigestDays
{
    private const int All = 0b111_1111;
    private const int SaturdayAndSunday = 1 << (int)DayOfWeek.Saturday | 1 << (int)DayOfWeek.Sunday;

    /// <summary>In the order in which a week is written.</summary>
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The days that are left out, by their bits, so that the default value is daily.</summary>
    private readonly int _without;

    private DigestDays(int days) => _without = All & ~days;

    public static DigestDays Daily => default;

    public static DigestDays Weekdays => new(All & ~SaturdayAndSunday);

    public static DigestDays Weekends => new(SaturdayAndSunday);

    public bool Has(DayOfWeek day) => (_without & 1 << (int)day) == 0;

    /// <summary>Reads <c>daily</c>, <c>weekdays</c>, <c>weekends</c>, or days with commas or a hyphen between them: <c>mon,wed,fri</c>, <c>Monday-Thursday</c>.</summary>
    public static bool TryParse(string text, out DigestDays days)
    {
        var bits = 0;
        foreach (var part in text.ToLowerInvariant().Split([',', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = part switch
            {
                "daily" or "everyday" or "days" => All,
                "weekdays" or "weekday" or "workdays" => All & ~SaturdayAndSunday,
                "weekends" or "weekend" => SaturdayAndSunday,
                _ => OneOrRange(part),
            };
            if (found == 0)
            {
                bits = 0;
                break;
            }
            bits |= found;
        }
        days = bits == 0 ? default : new DigestDays(bits);
        return bits != 0;
    }

    /// <summary>As <see cref="TryParse"/> reads it, and as replies name it.</summary>
    public override string ToString()
    {
        var days = this;
        return days == Daily ? "daily" : days == Weekdays ? "weekdays" : days == Weekends ? "weekends"
            : string.Join(',', Week.Where(days.Has).Select(day => $"{day}"[..3].ToLowerInvariant()));
    }

    private static int OneOrRange(string text)
    {
        var ends = text.Split(['-', '–'], 2);
        var first = Array.FindIndex(Week, day => IsNamed(day, ends[0]));
        var last = ends.Length == 1 ? first : Array.FindIndex(Week, day => IsNamed(day, ends[1]));
        if (first < 0 || last < 0)
            return 0;
        var bits = 0;
        for (var day = first; ; day = (day + 1) % Week.Length)
        {
            bits |= 1 << (int)Week[day];
            if (day == last)
                return bits;
        }
    }

    /// <summary>By its first three letters or more, or all of them and an s.</summary>
    private static bool IsNamed(DayOfWeek day, string text)
    {
        var name = $"{day}".ToLowerInvariant();
        return text.Length >= 3 && (name.StartsWith(text, StringComparison.Ordinal) || text == name + "s");
    }
}
