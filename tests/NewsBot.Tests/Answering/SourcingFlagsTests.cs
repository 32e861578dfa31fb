using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public class SourcingFlagsTests
{
    private static readonly SourceRegister Register = new(
    [
        new RegisteredSource("Vera Lind")
        {
            Spellings = ["Vera Lindt", "V. Lind"],
            Born = new DateOnly(1940, 2, 1),
            Died = new DateOnly(2021, 5, 4),
            Roles = [new RegisteredRole("Harbour Minister", new DateOnly(1999, 1, 1), new DateOnly(2003, 12, 31))],
        },
    ]);

    [Theory]
    [InlineData("“The quay is safe,” said Vera Lind on 3 June 2022.", "2022-06-04", true)]
    [InlineData("“The quay is safe,” said Vera Lind.", "2022-06-04", true)]
    [InlineData("“The quay is safe,” said Vera Lind.", "2021-05-04", false)]
    [InlineData("“The quay is safe,” said Vera Lind.", null, false)]
    [InlineData("“The quay is safe,” said Vera Lindt.", "2023-01-01", true)]
    public async Task Speech_dated_after_its_speakers_death_is_flagged(string text, string? published, bool flagged) =>
        Assert.Equal(flagged, await IsFlaggedAsync(Flags.AfterDeath, text, published, "what did Vera Lind say?"));

    [Theory]
    [InlineData("“The quay is safe,” said Harbour Minister Vera Lind.", "2010-06-04", true)]
    [InlineData("“The quay is safe,” said Harbour Minister Vera Lind.", "2001-06-04", false)]
    [InlineData("“The quay is safe,” said former Harbour Minister Vera Lind.", "2010-06-04", false)]
    [InlineData("“The quay is safe,” said Professor Vera Lind.", "2010-06-04", false)]
    [InlineData("“The quay is safe,” said Harbour Minister Vera Lind.", null, false)]
    public async Task An_office_that_the_speaker_did_not_hold_is_flagged(string text, string? published, bool flagged) =>
        Assert.Equal(flagged, await IsFlaggedAsync(Flags.NotInOffice, text, published, "what did Vera Lind say?"));

    [Theory]
    [InlineData("“The quay is safe,” said Vera Lind last Tuesday.", null, true)]
    [InlineData("“The quay is safe,” said Vera Lind last Tuesday.", "2015-06-04", false)]
    [InlineData("“The quay is safe,” said Vera Lind on 3 June 2015.", null, false)]
    public async Task A_relative_date_is_unresolved_only_where_the_article_has_none(string text, string? published, bool flagged) =>
        Assert.Equal(flagged, await IsFlaggedAsync(Flags.UnresolvedDate, text, published, "what did Vera Lind say?"));

    [Fact]
    public async Task A_resolved_day_is_given()
    {
        await using var newsroom = await Newsroom.WithAsync(Published("“The quay is safe,” said Vera Lind last Tuesday.", "2026-05-28"));
        var answer = await newsroom.AskAsync("when did Vera Lind say the quay is safe?");
        Assert.Equal(new DateOnly(2026, 5, 26), answer.Claims[0].SaidOn);
        Assert.Contains("2026-05-26", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_source_for_the_same_figure_ends_the_single_source_flag()
    {
        var first = Some.Article("first", "The Coast Institute said 41% of islanders oppose the harbour fee.");
        var second = Some.Article("second", "A Northern Research survey shows 41 per cent of islanders oppose the fee.");
        await using (var one = await Newsroom.WithAsync(first))
            Assert.Contains(Flags.SingleSource, (await one.AskAsync("who said 41%?")).Claims[0].Flags);
        await using var both = await Newsroom.WithAsync(first, second);
        Assert.DoesNotContain(Flags.SingleSource, (await both.AskAsync("who said 41%?")).Claims[0].Flags);
    }

    [Fact]
    public async Task The_same_source_twice_is_still_one()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "The Coast Institute said 41% of islanders oppose the harbour fee."),
            Some.Article("second", "The Coast Institute said again that 41% of islanders oppose the harbour fee."));
        Assert.Contains(Flags.SingleSource, (await newsroom.AskAsync("who said 41%?")).Claims[0].Flags);
    }

    [Fact]
    public async Task Every_flag_that_an_answer_shows_has_its_sentence_in_the_notes()
    {
        await using var newsroom = await Newsroom.WithAsync(Register, Published("“The quay is safe,” said Harbour Minister Vera Lind.", "2024-06-04"));
        var answer = await newsroom.AskAsync("what did Vera Lind say?");
        Assert.Equal([Flags.AfterDeath, Flags.NotInOffice], answer.Claims[0].Flags);
        Assert.Contains(answer.Notes, note => note.Contains("after the death", StringComparison.Ordinal) && note.Contains("earlier statement", StringComparison.Ordinal));
        Assert.Contains(answer.Notes, note => note.Contains("earlier statement would explain it", StringComparison.Ordinal));
    }

    private static Article Published(string text, string? published) =>
        Some.Article("quay", text) with { Published = NewsDate.TryParse(published, TimeZoneInfo.Utc, out var date) ? date : null };

    private static async Task<bool> IsFlaggedAsync(string flag, string text, string? published, string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Register, Published(text, published));
        return (await newsroom.AskAsync(question)).Claims[0].Flags.Contains(flag);
    }
}
