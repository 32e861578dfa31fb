namespace NewsBot.Tests.Digests;

public sealed class DigestCalendarTests
{
    /// <summary>Two years with two changes of clocks each.</summary>
    internal static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    internal static readonly DateTimeOffset Until = From.AddYears(2);

    [Theory]
    [InlineData("Europe/Kyiv")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/St_Johns")]
    public void Over_two_years_every_date_has_one_instant_and_it_is_the_one_that_the_clocks_show_first(string zone)
    {
        var clocks = Clocks(zone);
        foreach (var time in new TimeOnly[] { new(8, 30), new(2, 30), new(1, 30), new(1, 45), new(2, 0), new(3, 0), new(0, 0), new(0, 30), new(23, 59) })
        {
            var expected = Expected(clocks, time).Where(due => due.Value > From && due.Value <= Until).ToList();
            var due = DigestScheduleTests.Parsed($"{time:HH\\:mm} {zone}").DueTimes(From, Until).ToList();
            Assert.Equal(expected.Select(day => (day.Key, day.Value)), due);
        }
    }

    [Fact]
    public void The_next_one_is_found_across_a_change_of_clocks_and_days_that_are_left_out()
    {
        var schedule = DigestScheduleTests.Parsed("02:30 America/New_York sun");
        var (date, due) = schedule.NextAfter(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        // 02:30 is skipped on 8 March 2026: 03:00 comes next.
        Assert.Equal((new DateOnly(2026, 3, 8), new DateTimeOffset(2026, 3, 8, 7, 0, 0, TimeSpan.Zero)), (date, due));
        Assert.Equal(new DateOnly(2026, 3, 15), schedule.NextAfter(due).Date);
        Assert.Equal(date, schedule.LastUntil(due).Date);
    }

    /// <summary>What a clock on the wall shows at every minute, walked through from before until after.</summary>
    private static List<(DateTimeOffset At, DateTime Shown)> Clocks(string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var clocks = new List<(DateTimeOffset, DateTime)>();
        for (var minute = From.AddDays(-2); minute <= Until.AddDays(2); minute = minute.AddMinutes(1))
            clocks.Add((minute, TimeZoneInfo.ConvertTime(minute, there).DateTime));
        return clocks;
    }

    /// <summary>By local date: the first minute at which the clock shows the time, else the first later one that it shows on that date.</summary>
    private static SortedDictionary<DateOnly, DateTimeOffset> Expected(List<(DateTimeOffset At, DateTime Shown)> clocks, TimeOnly time)
    {
        var expected = new SortedDictionary<DateOnly, DateTimeOffset>();
        var isExact = new HashSet<DateOnly>();
        foreach (var (at, shown) in clocks)
        {
            var date = DateOnly.FromDateTime(shown);
            var isIt = shown.TimeOfDay == time.ToTimeSpan();
            if (isIt ? isExact.Add(date) : shown.TimeOfDay > time.ToTimeSpan() && !isExact.Contains(date) && !expected.ContainsKey(date))
                expected[date] = at;
        }
        return expected;
    }
}
