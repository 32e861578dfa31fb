using System.Globalization;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public sealed class DatePhrasesTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Published = new(2024, 5, 15);

    [Theory]
    [InlineData("“It is over,” said the mayor last Tuesday.", "last Tuesday")]
    [InlineData("“It is over,” said former mayor Jane Doe during our phone conversation last week.", "last week")]
    [InlineData("“It is over,” warned General Roe during testimony I attended last Tuesday.", "last Tuesday")]
    [InlineData("She said Tuesday that the talks had failed.", "Tuesday")]
    [InlineData("She said on Tuesday night that the talks had failed.", "Tuesday night")]
    [InlineData("On Monday, the minister told reporters that he would resign.", "Monday")]
    [InlineData("The minister told reporters on 3 May 2024 that he would resign.", "3 May 2024")]
    [InlineData("The minister announced on Friday, May 3, 2024, that he would resign.", "Friday, May 3, 2024")]
    [InlineData("He said yesterday it would rain.", "yesterday")]
    [InlineData("He said so two days ago.", "two days ago")]
    [InlineData("He said so earlier this week.", "earlier this week")]
    [InlineData("He said so a few weeks ago.", "a few weeks ago")]
    [InlineData("He wrote in March that it would rain.", "March")]
    [InlineData("He wrote in 2019 that it would rain.", "2019")]
    [InlineData("He told the Morning Post in 2019 that it would rain.", "2019")]
    [InlineData("In 2019, he said it would rain.", "2019")]
    [InlineData("He said in March, and again on Tuesday, it would rain.", "March")]
    [InlineData("During my visit to Kyiv last month, officials expressed doubt.", "last month")]
    [InlineData("They met last month.", "last month")]
    public void The_time_of_saying_is_found(string sentence, string phrase) => Assert.Equal(phrase, DatePhrases.Find(sentence)?.Of(sentence));

    [Theory]
    [InlineData("Support has declined since last year, he said.")]
    [InlineData("He said the work must end by Friday.")]
    [InlineData("He spent the last week writing.")]
    [InlineData("The attack on Tuesday killed five, police said.")]
    [InlineData("He said that five people died on Tuesday.")]
    [InlineData("He said five people were killed on Tuesday.")]
    [InlineData("“We leave on Tuesday,” he said.")]
    [InlineData("He said within 24 hours peace would come.")]
    [InlineData("We gain from the vote on Tuesday, he said.")]
    [InlineData("He said the deficit in 2019 was large.")]
    [InlineData("Voters on Super Tuesday said they agree.")]
    [InlineData("He said it may rain and the march goes on.")]
    [InlineData("She told USA Today that it would rain.")]
    [InlineData("She told USA TODAY that it would rain.")]
    [InlineData("He said Russia’s 2022 invasion was wrong.")]
    [InlineData("")]
    [InlineData("“")]
    public void Bounds_durations_and_other_happenings_are_not(string sentence) => Assert.Null(DatePhrases.Find(sentence)?.Of(sentence));

    [Theory]
    [InlineData("3 May 2024", "2024-05-03")]
    [InlineData("on 3 May 2024", "2024-05-03")]
    [InlineData("May 3, 2024", "2024-05-03")]
    [InlineData("May 3rd, 2024", "2024-05-03")]
    [InlineData("the 3rd of May 2024", "2024-05-03")]
    [InlineData("Friday, May 3, 2024", "2024-05-03")]
    [InlineData("Sept. 5, 2019", "2019-09-05")]
    [InlineData("2024-05-03", "2024-05-03")]
    [InlineData("3 may 2024", "2024-05-03")]
    [InlineData("May 3", "2024-05-03")]
    [InlineData("28 December", "2023-12-28")]
    [InlineData("Tuesday", "2024-05-14")]
    [InlineData("on Wednesday", "2024-05-15")]
    [InlineData("Thursday", "2024-05-09")]
    [InlineData("last Tuesday", "2024-05-14")]
    [InlineData("last Wednesday", "2024-05-08")]
    [InlineData("late on Monday night", "2024-05-13")]
    [InlineData("yesterday", "2024-05-14")]
    [InlineData("last night", "2024-05-14")]
    [InlineData("today", "2024-05-15")]
    [InlineData("this morning", "2024-05-15")]
    [InlineData("the day before yesterday", "2024-05-13")]
    [InlineData("two days ago", "2024-05-13")]
    [InlineData("14 days ago", "2024-05-01")]
    [InlineData("a day ago", "2024-05-14")]
    public void A_phrase_that_names_a_day_is_resolved(string phrase, string day)
    {
        Assert.True(DatePhrases.TryResolve(phrase, Published, out var resolved));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), resolved);
    }

    [Theory]
    [InlineData("last week")]
    [InlineData("last month")]
    [InlineData("last March")]
    [InlineData("earlier this week")]
    [InlineData("two weeks ago")]
    [InlineData("a few days ago")]
    [InlineData("March")]
    [InlineData("March 2024")]
    [InlineData("February 30, 2024")]
    [InlineData("2024-13-03")]
    [InlineData("99999999999 days ago")]
    [InlineData("9999 days")]
    [InlineData("when it rained")]
    [InlineData("")]
    public void A_phrase_that_names_no_single_day_is_not(string phrase) => Assert.False(DatePhrases.TryResolve(phrase, Published, out _));

    [Fact]
    public void A_relative_phrase_needs_the_articles_date()
    {
        Assert.False(DatePhrases.TryResolve("last Tuesday", null, out _));
        Assert.False(DatePhrases.TryResolve("May 3", null, out _));
        Assert.True(DatePhrases.TryResolve("May 3, 2024", null, out _));
        Assert.False(DatePhrases.TryResolve("two days ago", DateOnly.MinValue, out _));
        Assert.False(DatePhrases.TryResolve("tomorrow", DateOnly.MaxValue, out _));
    }

    [Theory]
    [InlineData("last Tuesday", true)]
    [InlineData("Tuesday", true)]
    [InlineData("last week", true)]
    [InlineData("two days ago", true)]
    [InlineData("May 3", true)]
    [InlineData("March", true)]
    [InlineData("May 3, 2024", false)]
    [InlineData("March 2024", false)]
    [InlineData("2019", false)]
    [InlineData("soon", false)]
    public void Relative_is_what_means_another_day_in_another_article(string phrase, bool isRelative) => Assert.Equal(isRelative, DatePhrases.IsRelative(phrase));

    [Fact]
    public void Nothing_is_thrown_whatever_the_sentence()
    {
        string[] pieces = ["last", "Tuesday", "May", "3", "2024", ",", ".", "-", "said", "“", "”", "\"", "ago", "two", "days", " ", " ", " ", "the", "of", "in", "week", "\n", "31", "Feb", "st", "\ud83d", "today"];
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var found = DatePhrases.Find(text);
            Assert.True(found is not { } span || (span.End <= text.Length && !span.IsEmpty), text);
            DatePhrases.TryResolve(text, Published, out _);
        }
    }
}
