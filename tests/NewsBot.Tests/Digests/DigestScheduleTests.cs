using NewsBot.Core.Digests;

namespace NewsBot.Tests.Digests;

public sealed class DigestScheduleTests
{
    private static readonly TimeZoneInfo Newsroom = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("08:30 Europe/Kyiv weekdays topics:energy,NATO quiet", "08:30 Europe/Kyiv weekdays topics:energy,NATO quiet")]
    [InlineData("silent topics:energy, NATO weekends Europe/Kyiv 8.30", "08:30 Europe/Kyiv weekends topics:energy,NATO silent")]
    [InlineData("8:30am", "08:30 Europe/Berlin daily quiet")]
    [InlineData("8:30 pm utc", "20:30 UTC daily quiet")]
    [InlineData("12am", "00:00 Europe/Berlin daily quiet")]
    [InlineData("0830 europe/kyiv", "08:30 Europe/Kyiv daily quiet")]
    [InlineData("7h05 kyiv mon,wed,fri", "07:05 Europe/Kyiv mon,wed,fri quiet")]
    [InlineData("at 18:00 every Monday-Friday", "18:00 Europe/Berlin weekdays quiet")]
    [InlineData("18:00 sat-mon", "18:00 Europe/Berlin mon,sat,sun quiet")]
    [InlineData("  18:00 ,  daily ", "18:00 Europe/Berlin daily quiet")]
    [InlineData("Topics: Anna Berg, 82%, 14,000 people, \"cold peace, hot war\" 06:00 America/New_York", "06:00 America/New_York daily topics:Anna Berg,82%,14,000 people,“cold peace, hot war” quiet")]
    [InlineData("topics: 06:00", "06:00 Europe/Berlin daily quiet")]
    public void What_people_type_is_understood_and_written_in_one_way_that_reads_back(string typed, string written)
    {
        Assert.True(DigestSchedule.TryParse(typed, Newsroom, out var schedule, out var why), why);
        Assert.Equal(written, schedule.Write());
        Assert.True(DigestSchedule.TryParse(schedule.Write(), TimeZoneInfo.Utc, out var again, out _));
        Assert.Equal(written, again.Write());
    }

    [Theory]
    [InlineData("", "08:30")]
    [InlineData(null, "08:30")]
    [InlineData("weekdays Europe/Kyiv", "at what time")]
    [InlineData("25:00", "“25:00” is no time of day")]
    [InlineData("8:61", "“8:61” is no time of day")]
    [InlineData("13pm", "no time of day")]
    [InlineData("8", "no time of day")]
    [InlineData("08:30 Europe/Kyyiv", "Europe/Kyiv")]
    [InlineData("08:30 Europe/Berlinn", "Europe/Berlin")]
    [InlineData("08:30 Mars/Olympus", "IANA name")]
    [InlineData("08:30 ../../etc/passwd", "IANA name")]
    [InlineData("08:30 New_Yrok", "America/New_York")]
    [InlineData("08:30 sometimes", "“sometimes” is no time, time zone, days")]
    [InlineData("08:30 09:30", "one time alone")]
    [InlineData("08:30 weekdays weekends", "one set of days alone")]
    [InlineData("08:30 quiet silent", "one choice of quiet or silent alone")]
    [InlineData("08:30 topics:NATO topics:energy", "one topics alone")]
    [InlineData("08:30 topics:the", "“the” is no topic")]
    [InlineData("08:30 \"", "is no time, time zone")]
    [InlineData("08:30 \u0007\u0000", "is no time, time zone")]
    public void What_is_wrong_is_told_in_a_sentence_that_says_what_to_write(string? typed, string told)
    {
        Assert.False(DigestSchedule.TryParse(typed, Newsroom, out _, out var why));
        Assert.Contains(told, why, StringComparison.Ordinal);
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', why);
    }

    [Fact]
    public void A_huge_text_is_refused_and_not_repeated()
    {
        Assert.False(DigestSchedule.TryParse("08:30 " + new string('x', 100_000), Newsroom, out _, out var why));
        Assert.InRange(why.Length, 1, 300);
    }

    [Fact]
    public void Zones_are_completed_city_first()
    {
        Assert.Equal("Europe/Kyiv", TimeZones.Complete("kyi", 25)[0]);
        Assert.Contains("America/New_York", TimeZones.Complete("new y", 25));
        Assert.InRange(TimeZones.Complete("", 25).Count, 20, 25);
    }

    [Fact]
    public void Only_the_latest_digest_is_caught_up_with_and_older_ones_are_missed()
    {
        var schedule = Parsed("08:30 Europe/Kyiv weekdays");
        // Thursday 26 November 2026, 09:00 in Kyiv; Monday's was the last.
        var now = new DateTimeOffset(2026, 11, 26, 7, 0, 0, TimeSpan.Zero);
        var monday = new DateOnly(2026, 11, 23);

        var due = schedule.DueNow(now, monday, TimeSpan.FromHours(3));
        Assert.Equal(new DateOnly(2026, 11, 26), due.Now?.Date);
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], due.Missed);

        var late = schedule.DueNow(now.AddHours(2.5).AddTicks(1), monday, TimeSpan.FromHours(3));
        Assert.Null(late.Now);
        Assert.Equal(3, late.Missed.Count);
        Assert.NotNull(schedule.DueNow(now.AddHours(2.5), monday, TimeSpan.FromHours(3)).Now);
        Assert.Null(schedule.DueNow(now, new DateOnly(2026, 11, 26), TimeSpan.FromHours(3)).Now);
        Assert.Empty(schedule.DueNow(now, null, TimeSpan.FromHours(3)).Missed);
    }

    [Fact]
    public void A_date_that_a_zone_leaves_out_has_no_digest()
    {
        // Samoa crossed the date line: there was no 30 December 2011.
        var schedule = Parsed("08:30 Pacific/Apia");
        Assert.Null(schedule.DueAt(new DateOnly(2011, 12, 30)));
        var due = schedule.DueTimes(new DateTimeOffset(2011, 12, 28, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2012, 1, 2, 0, 0, 0, TimeSpan.Zero)).Select(due => due.Date.Day);
        Assert.Equal([28, 29, 31, 1, 2], due);
    }

    internal static DigestSchedule Parsed(string text)
    {
        Assert.True(DigestSchedule.TryParse(text, TimeZoneInfo.Utc, out var schedule, out var why), why);
        return schedule;
    }
}
