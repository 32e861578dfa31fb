using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public class NewsDateTests
{
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("East", TimeSpan.FromHours(2), "East", "East");

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", 2)]
    [InlineData(" 2026-11-22T08:30 ", "2026-11-22T08:30:00+02:00", 2)]
    [InlineData("2026-11-22 08:30:15", "2026-11-22T08:30:15+02:00", 2)]
    [InlineData("2026-11-22T08:30:00Z", "2026-11-22T08:30:00+00:00", 0)]
    [InlineData("2026-11-22T08:30:00-05:00", "2026-11-22T08:30:00-05:00", -5)]
    [InlineData("9999-12-31T23:59:59", "9999-12-31T23:59:59+02:00", 2)]
    public void A_date_keeps_what_was_given_of_it_and_is_in_the_zone_where_it_names_none(string text, string written, int offset)
    {
        Assert.True(NewsDate.TryParse(text, East, out var date));
        Assert.Equal((written, TimeSpan.FromHours(offset)), (date.ToString(), date.Instant.Offset));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("11/22/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-13-01T00:00")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T01:59")]
    public void What_is_no_date_or_lies_before_the_calendar_in_that_zone_is_none(string? text) => Assert.False(NewsDate.TryParse(text, East, out _));
}
