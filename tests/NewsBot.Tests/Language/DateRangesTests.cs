using System.Globalization;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Tests.Language;

public sealed class DateRangesTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Published = new(2024, 5, 15);

    [Theory]
    [InlineData("last week", "2024-05-06 to 2024-05-12", "6 to 12 May 2024")]
    [InlineData("this week", "2024-05-13 to 2024-05-19", "13 to 19 May 2024")]
    [InlineData("earlier this week", "2024-05-13 to 2024-05-15", "13 to 15 May 2024")]
    [InlineData("later this week", "2024-05-15 to 2024-05-19", "15 to 19 May 2024")]
    [InlineData("next week", "2024-05-20 to 2024-05-26", "20 to 26 May 2024")]
    [InlineData("two weeks ago", "2024-04-29 to 2024-05-05", "29 April to 5 May 2024")]
    [InlineData("a week ago", "2024-05-06 to 2024-05-12", "6 to 12 May 2024")]
    [InlineData("last weekend", "2024-05-11 to 2024-05-12", "11 to 12 May 2024")]
    [InlineData("this weekend", "2024-05-18 to 2024-05-19", "18 to 19 May 2024")]
    [InlineData("last month", "2024-04-01 to 2024-04-30", "April 2024")]
    [InlineData("earlier this month", "2024-05-01 to 2024-05-15", "1 to 15 May 2024")]
    [InlineData("next month", "2024-06-01 to 2024-06-30", "June 2024")]
    [InlineData("five months ago", "2023-12-01 to 2023-12-31", "December 2023")]
    [InlineData("this year", "2024-01-01 to 2024-12-31", "2024")]
    [InlineData("earlier this year", "2024-01-01 to 2024-05-15", "1 January to 15 May 2024")]
    [InlineData("last year", "2023-01-01 to 2023-12-31", "2023")]
    [InlineData("three years ago", "2021-01-01 to 2021-12-31", "2021")]
    [InlineData("in March", "2024-03-01 to 2024-03-31", "March 2024")]
    [InlineData("in June", "2023-06-01 to 2023-06-30", "June 2023")]
    [InlineData("in May", "2024-05-01 to 2024-05-31", "May 2024")]
    [InlineData("last March", "2024-03-01 to 2024-03-31", "March 2024")]
    [InlineData("last May", "2023-05-01 to 2023-05-31", "May 2023")]
    [InlineData("this June", "2024-06-01 to 2024-06-30", "June 2024")]
    [InlineData("next May", "2025-05-01 to 2025-05-31", "May 2025")]
    [InlineData("March 2022", "2022-03-01 to 2022-03-31", "March 2022")]
    [InlineData("in 2019", "2019-01-01 to 2019-12-31", "2019")]
    [InlineData("next Monday", "2024-05-20", "20 May 2024")]
    [InlineData("next Wednesday", "2024-05-22", "22 May 2024")]
    [InlineData("this Friday", "2024-05-17", "17 May 2024")]
    [InlineData("this Monday", "2024-05-13", "13 May 2024")]
    [InlineData("last Tuesday", "2024-05-14", "14 May 2024")]
    [InlineData("the day after tomorrow", "2024-05-17", "17 May 2024")]
    public void A_phrase_comes_to_days(string phrase, string iso, string words)
    {
        var days = DatePhrases.DaysOf(phrase, Published);
        Assert.Equal((iso, words), (days?.ToIso(), days?.ToString()));
    }

    [Theory]
    [InlineData("a few weeks ago")]
    [InlineData("last summer")]
    [InlineData("a decade ago")]
    [InlineData("two hours ago")]
    [InlineData("99999 years ago")]
    [InlineData("9999 years ago")]
    public void What_names_no_days_comes_to_none(string phrase) => Assert.Null(DatePhrases.DaysOf(phrase, Published));

    [Theory]
    [InlineData("last week", "0001-01-03")]
    [InlineData("last month", "0001-01-03")]
    [InlineData("last year", "0001-01-03")]
    [InlineData("next week", "9999-12-31")]
    [InlineData("next month", "9999-12-31")]
    [InlineData("next year", "9999-12-31")]
    public void What_the_calendar_does_not_have_comes_to_none(string phrase, string published) => Assert.Null(DatePhrases.DaysOf(phrase, DateOnly.Parse(published, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-01-01", "2023-12-25 to 2023-12-31")]
    [InlineData("2024-01-07", "2023-12-25 to 2023-12-31")]
    [InlineData("2024-03-04", "2024-02-26 to 2024-03-03")]
    public void Last_week_is_the_Monday_to_Sunday_before_whatever_day_of_its_week_the_article_is_of(string published, string week) =>
        Assert.Equal(week, DatePhrases.DaysOf("last week", DateOnly.Parse(published, CultureInfo.InvariantCulture))?.ToIso());

    [Theory]
    [InlineData("The vote will be held on Friday.", "Friday=2024-05-17")]
    [InlineData("The vote was held on Friday.", "Friday=2024-05-10")]
    [InlineData("On Friday, the court will rule.", "Friday=2024-05-17")]
    [InlineData("The report will be released on Monday.", "Monday=2024-05-20")]
    [InlineData("He will resign, she said on Monday.", "Monday=2024-05-13")]
    [InlineData("The mayor spoke on Tuesday of a trial that is due in June.", "Tuesday=2024-05-14", "June=2024-06-01 to 2024-06-30")]
    [InlineData("“We leave on Friday,” he said.", "Friday=?")]
    [InlineData("“We'll leave on Friday,” he said.", "Friday=2024-05-17")]
    [InlineData("The trial is scheduled for 3 June; it was put off on 3 April.", "3 June=2024-06-03", "3 April=2024-04-03")]
    [InlineData("Some 40 ships came last week, and 30 two weeks ago.", "last week=2024-05-06 to 2024-05-12", "two weeks ago=2024-04-29 to 2024-05-05")]
    [InlineData("They meet every Monday, and on Black Friday, says the Sun.")]
    [InlineData("Losses grew since last year\nand ended in 2019.", "last year=2023-01-01 to 2023-12-31", "2019=2019-01-01 to 2019-12-31")]
    public void The_dates_of_a_text_are_found_and_the_verb_tells_which_way_they_lie(string text, params string[] dates) =>
        Assert.Equal(dates, DatePhrases.All(text, Published).Select(date => $"{date.Span.Of(text)}={date.Days?.ToIso() ?? "?"}"));

    [Fact]
    public void Without_the_articles_date_what_is_relative_comes_to_nothing() =>
        Assert.Equal([("last week", (string?)null), ("3 May 2024", "2024-05-03")], DatePhrases.All("It began last week, not on 3 May 2024.", null).Select(date => (date.Span.Of("It began last week, not on 3 May 2024."), date.Days?.ToIso())));

    [Fact]
    public void A_time_that_lies_ahead_is_not_when_something_was_said()
    {
        Assert.Null(DatePhrases.Find("He said the work begins next week."));
        Assert.Null(DatePhrases.Find("She said so, later this month."));
    }

    [Fact]
    public void A_range_ends_no_earlier_than_it_begins() => Assert.Throws<ArgumentException>(() => new DayRange(Published, Published.AddDays(-1)));
}
