using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

public sealed class PrintedDates
{
    private static readonly TimeZoneInfo Newsroom = TimeZoneInfo.CreateCustomTimeZone("Newsroom", TimeSpan.FromHours(2), null, null);

    [Theory]
    [InlineData("2026-05-05", "2026-05-05")]
    [InlineData("20260505", "2026-05-05")]
    [InlineData("2026-05-05T14:30", "2026-05-05T14:30:00+02:00")]
    [InlineData("2026-05-05 14:30:59.123", "2026-05-05T14:30:59+02:00")]
    [InlineData("2026-05-05T14:30:00Z", "2026-05-05T16:30:00+02:00")]
    [InlineData("2026-05-05T14:30:00+0100", "2026-05-05T14:30:00+01:00")]
    [InlineData("20260505T143000-0500", "2026-05-05T14:30:00-05:00")]
    [InlineData("Tue, 05 May 2026 14:30:00 GMT", "2026-05-05T16:30:00+02:00")]
    [InlineData("Tue, 5 May 2026 14:30 EST", "2026-05-05T14:30:00-05:00")]
    [InlineData("5 May 26 14:30:00 PDT", "2026-05-05T14:30:00-07:00")]
    [InlineData("05 May 99 14:30 UT", "1999-05-05T16:30:00+02:00")]
    [InlineData("Tue, 05 May 2026 14:30:00 +0200 (CEST)", "2026-05-05T14:30:00+02:00")]
    [InlineData("Tuesday, 05-May-26 14:30:00 GMT", "2026-05-05T16:30:00+02:00")]
    [InlineData("Tue May  5 14:30:00 2026", "2026-05-05T14:30:00+02:00")]
    [InlineData("Published 5 May 2026 at 14:30", "2026-05-05T14:30:00+02:00")]
    [InlineData("Updated: May 5, 2026, 2:30 p.m. EDT", "2026-05-05T14:30:00-04:00")]
    [InlineData("12:05 am on 5th of May 2026", "2026-05-05T00:05:00+02:00")]
    [InlineData("Sept. 5, 2026", "2026-09-05")]
    [InlineData("1778000000", "2026-05-05T18:53:20+02:00")]
    [InlineData("1778000000000", "2026-05-05T18:53:20+02:00")]
    public void A_date_is_read_in_every_shape_it_is_found_in(string text, string date) => Assert.Equal(date, FeedDate.Read(text, Newsroom)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("04/05/2026")]
    [InlineData("2026-13-01")]
    [InlineData("31 April 2026")]
    [InlineData("May 2026")]
    [InlineData("5 May 2026 14:75")]
    [InlineData("5 May 2026 and 6 May 2026")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T24:00:00-14:00")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_or_could_be_two_is_none(string? text) => Assert.Null(FeedDate.Read(text, Newsroom));

    [Theory]
    [InlineData("5 May 26 14:30 GMT")]
    [InlineData("5 May 2026 14:30 IST")]
    public void What_is_guessed_is_good_enough_for_a_date_and_never_for_an_embargo(string text)
    {
        Assert.NotNull(FeedDate.Read(text, Newsroom));
        Assert.Null(FeedDate.ReadExact(text, Newsroom));
    }
}
