using System.Globalization;
using NewsBot.Core.Digests;

namespace NewsBot.Tests.Digests;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00-07:00 Europe/Kyiv", "22:00-07:00 Europe/Kyiv")]
    [InlineData(" 22 – 7 ", "22:00-07:00 UTC")]
    [InlineData("22.30 to 7.15 America/New York", "22:30-07:15 America/New_York")]
    [InlineData("13:00-24:00", "13:00-00:00 UTC")]
    public void Hours_are_read_and_written(string text, string written)
    {
        Assert.True(QuietHours.TryParse(text, TimeZoneInfo.Utc, out var hours, out var why), why);
        Assert.Equal(written, hours.Write());
        Assert.True(QuietHours.TryParse(hours.Write(), TimeZoneInfo.Utc, out var again, out _));
        Assert.Equal(written, again.Write());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("at night")]
    [InlineData("25:00-07:00")]
    [InlineData("22:60-07:00")]
    [InlineData("22:00")]
    [InlineData("22:00-22:00")]
    [InlineData("0:00-24:00")]
    [InlineData("22:00-07:00 Europe/Atlantis")]
    [InlineData("22:00-07:00 ../../etc/passwd")]
    [InlineData("99999999999999999999-1")]
    public void What_is_none_is_refused_with_what_to_write(string? text)
    {
        Assert.False(QuietHours.TryParse(text, TimeZoneInfo.Utc, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-05-04T18:59:59Z", null)]
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-05-04T19:00:00Z", "2026-05-05T04:00:00Z")]
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-05-05T03:59:59Z", "2026-05-05T04:00:00Z")]
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-05-05T04:00:00Z", null)]
    [InlineData("13:00-14:00 Asia/Kathmandu", "2026-05-04T07:30:00Z", "2026-05-04T08:15:00Z")]
    [InlineData("13:00-00:00 UTC", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z")]
    // The night of a clock change is an hour shorter, or longer.
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z")]
    [InlineData("22:00-07:00 Europe/Kyiv", "2026-10-24T21:00:00Z", "2026-10-25T05:00:00Z")]
    // 02:30 is leapt over in New York on 8 March 2026, and shown twice on 1 November.
    [InlineData("22:00-02:30 America/New_York", "2026-03-08T06:59:00Z", "2026-03-08T07:00:00Z")]
    [InlineData("22:00-01:30 America/New_York", "2026-11-01T05:00:00Z", "2026-11-01T05:30:00Z")]
    [InlineData("22:00-01:30 America/New_York", "2026-11-01T05:45:00Z", null)]
    [InlineData("22:00-01:30 America/New_York", "2026-11-01T06:10:00Z", "2026-11-01T06:30:00Z")]
    // Lord Howe's clocks change by half an hour.
    [InlineData("22:00-02:15 Australia/Lord_Howe", "2026-10-03T15:00:00Z", "2026-10-03T15:30:00Z")]
    public void They_end_at_the_next_moment_that_is_not_quiet(string text, string now, string? end)
    {
        Assert.True(QuietHours.TryParse(text, TimeZoneInfo.Utc, out var hours, out _));
        var expected = end is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(end, CultureInfo.InvariantCulture);
        Assert.Equal(expected, hours.EndsAfter(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("22:00-07:00 Europe/Kyiv")]
    [InlineData("02:30-03:30 Europe/Kyiv")]
    [InlineData("22:00-02:15 Australia/Lord_Howe")]
    [InlineData("01:30-01:45 America/New_York")]
    public void In_two_years_every_end_is_later_and_not_quiet(string text)
    {
        Assert.True(QuietHours.TryParse(text, TimeZoneInfo.Utc, out var hours, out _));
        var quiet = 0;
        for (var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); now.Year < 2028; now = now.AddMinutes(7))
        {
            if (hours.EndsAfter(now) is not { } end)
                continue;
            quiet++;
            Assert.InRange(end - now, TimeSpan.FromTicks(1), TimeSpan.FromHours(11));
            Assert.Null(hours.EndsAfter(end));
        }
        Assert.NotEqual(0, quiet);
    }
}
