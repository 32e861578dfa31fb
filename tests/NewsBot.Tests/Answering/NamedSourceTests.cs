using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public class NamedSourceTests
{
    private static readonly SourceRegister Register = new([new RegisteredSource("Vera Lind") { Spellings = ["Vera Lindt", "V. Lind"] }]);

    [Fact]
    public async Task Spellings_that_the_register_knows_are_one_source_in_an_answer()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Register, Some.Article("first", "“The quay is safe,” said Vera Lindt."), Some.Article("second", "“The pier is lost,” said Vera Lind."));
        var answer = await newsroom.AskAsync("what did V. Lind say?");
        Assert.Equal(2, answer.Claims.Count);
        Assert.All(answer.Claims, evidence => Assert.Equal("Vera Lind", evidence.Source.Name));
        var sources = await newsroom.Desk.SourcesAsync(isNamed: null, Some.Everyone, CancellationToken.None);
        Assert.Single(sources.Claims);
    }

    [Theory]
    [InlineData("a report by the Alder Council", "Alder Council")]
    [InlineData("a story by the website Quaynews", "Quaynews")]
    [InlineData("a press release from Harbour Watch, a charity", "Harbour Watch")]
    [InlineData("a new article in Quaynews", "Quaynews")]
    [InlineData("a statement from Harbour Watch president Vera Lind", "Vera Lind")]
    [InlineData("a teacher in Alder", null)]
    [InlineData("a significant number of farmers", "farmers")]
    [InlineData("a report by the Alder Council's auditor", null)]
    [InlineData("a friend of Boris Lund", null)]
    [InlineData("a teacher from Alder", null)]
    [InlineData("the report by", null)]
    [InlineData("by", null)]
    [InlineData("", null)]
    public void Who_is_behind_a_described_source_is_read_from_it(string description, string? behind) => Assert.Equal(behind, Behind.Of(description));

    [Fact]
    public async Task What_somebodys_report_says_is_found_under_their_name_and_shown_as_the_reports()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("quay", "The pier has lost two stones, according to a press release from Harbour Watch."));
        var answer = await newsroom.AskAsync("what did Harbour Watch say about the pier?");
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal("a press release from Harbour Watch", answer.Claims[0].Source.Name);
    }

    [Theory]
    [InlineData("“The pier is unsound,” said Vera Lind, a senior engineer at the Alder Institute.", "what did the Alder Institute say about the pier?", "one of its people")]
    [InlineData("Vera Lind, a spokeswoman for Mayor Boris Holm, said the pier was unsound.", "what did Boris Holm say about the pier?", "one who speaks for Boris Holm")]
    public async Task Where_nothing_is_put_to_whom_was_asked_for_one_who_speaks_for_them_answers_under_their_own_name(string text, string question, string lead)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", text));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal("Vera Lind", answer.Claims[0].Source.Name);
        Assert.Contains(lead, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Holm's campaign said the pier was unsound.", "what did Holm say about the pier?", "Holm's campaign")]
    [InlineData("“The pier is unsound,” said current and former officials at the Alder Institute.", "what did the Alder Institute say about the pier?", "current and former officials at the Alder Institute")]
    [InlineData("Holm's letter said the pier was unsound.", "what did Holm say about the pier?", "Holm's letter")]
    public async Task Where_nothing_is_put_to_whom_was_asked_for_what_comes_from_them_answers_as_it_is_printed(string text, string question, string source)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", text), Some.Article("other", "“The quay is dear,” said Boris Holm."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal(source, answer.Claims[0].Source.Name);
    }

    [Fact]
    public async Task What_speaks_of_all_that_was_asked_for_goes_before_what_speaks_of_a_part()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", "Holm's campaign said the pier was unsound and dear."), Some.Article("other", "“The quay is unsound,” said Boris Holm."));
        Assert.Equal("Holm's campaign", (await newsroom.AskAsync("what did Holm say about an unsound, dear pier?")).Claims[0].Source.Name);
        Assert.Equal("Boris Holm", (await newsroom.AskAsync("what did Holm say about an unsound quay?")).Claims[0].Source.Name);
    }

    [Theory]
    [InlineData("Justice Department", "Labor Department")]
    [InlineData("King County", "Moe County")]
    [InlineData("General Motors", "Alder Motors")]
    public async Task A_title_that_opens_the_name_of_a_body_belongs_to_it(string body, string other)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", $"The {body} said the quay was safe."), Some.Article("second", $"The {other} said the quay was lost."));
        var answer = await newsroom.AskAsync($"what did the {body} say about the quay?");
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal(body, answer.Claims[0].Source.Name);
        Assert.DoesNotContain(answer.Notes, note => note.Contains(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“The pier is unsound,” said Vera Lind, a former director of the Alder Institute.", "what did the Alder Institute say about the pier?")]
    [InlineData("“The pier is unsound,” said Vera Lind, a critic of the Alder Institute.", "what did the Alder Institute say about the pier?")]
    [InlineData("Holm's critics said the pier was unsound.", "what did Holm say about the pier?")]
    [InlineData("“The pier is unsound,” said Vera Lind, an adviser to Boris Holm.", "what did Boris Holm say about the pier?")]
    [InlineData("“The pier is unsound,” said Vera Lind, a spokeswoman for Boris Holm.", "did Boris Holm say the pier is unsound?")]
    public async Task Nobody_else_answers_for_another(string text, string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", text));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("what did Sen. Vera Lind of Alder say about the pier?")]
    [InlineData("what did Republican Rep. Vera Lind of New Kelso say about the pier?")]
    [InlineData("what did Vera B. Lind say about the pier?")]
    public async Task A_place_behind_a_name_and_an_initial_within_it_are_no_other_name(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "“The pier is unsound,” said Vera B. Lind."), Some.Article("third", "“The pier will hold,” said Kelso."), Some.Article("second", "Other engineers, like Jonas Wirth and Sten Aho — two former Vera B. Lind hands — said the quay was sound."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal("Vera B. Lind", answer.Claims[0].Source.Name);
    }

    [Fact]
    public async Task A_work_on_somebody_is_not_named_as_one_whom_the_question_may_mean()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "Diplomats fear that the pier is unsound."), Some.Article("second", "An investigation into the diplomats found that the quay was safe."));
        var answer = await newsroom.AskAsync("what do the diplomats fear?");
        Assert.Equal("Diplomats", answer.Claims[0].Source.Name, ignoreCase: true);
        Assert.DoesNotContain(answer.Notes, note => note.Contains("also fits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_sources_of_one_name_are_shown_to_choose_from()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "“The quay is safe,” said Boris Lund."), Some.Article("second", "“The pier is lost,” said Carla Lund."));
        var answer = await newsroom.AskAsync("what did Lund say?");
        Assert.Equal(Outcome.Ambiguous, answer.Outcome);
        Assert.Equal(["Boris Lund", "Carla Lund"], answer.Claims.Select(evidence => evidence.Source.Name).Order());
        Assert.Equal(Outcome.Found, (await newsroom.AskAsync("what did Carla Lund say?")).Outcome);
    }

    [Fact]
    public async Task An_old_statement_is_found_behind_many_newer_ones()
    {
        var newer = Enumerable.Range(0, 150).Select(day => Dated($"newer-{day}", $"“The harbour had {day + 200} visitors today,” said Vera Lind.", new DateOnly(2025, 1, 1).AddDays(day)));
        await using var newsroom = await Newsroom.WithAsync([Dated("old", "“No ferry will ever leave on time,” said Vera Lind.", new DateOnly(2020, 1, 1)), .. newer]);
        var answer = await newsroom.AskAsync("did Vera Lind say \"No ferry will ever leave on time\"?");
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal("old", answer.Claims[0].Claim.Citation.Article.Id.Value);
    }

    [Fact]
    public async Task A_speaker_who_is_only_inferred_is_said_to_be()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("quay", "“The quay is safe,” said Boris Lund.\n“We have looked at every stone of it and found no crack.”"));
        var answer = await newsroom.AskAsync("who said \"looked at every stone\"?");
        Assert.Equal("Boris Lund", answer.Claims[0].Source.Name);
        Assert.Contains(answer.Notes, note => note.StartsWith("Speaker inferred", StringComparison.Ordinal));
        Assert.Empty((await newsroom.AskAsync("who said \"the quay is safe\"?")).Notes);
    }

    [Fact]
    public async Task An_office_that_two_hold_is_nobodys_alone()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "“The quay is safe,” said Senator Boris Lund."), Some.Article("second", "“The pier is lost,” said Senator Carla Moe."));
        var answer = await newsroom.AskAsync("what did the senator say?");
        Assert.Equal(Outcome.Ambiguous, answer.Outcome);
        Assert.Equal(["Boris Lund", "Carla Moe"], answer.Claims.Select(evidence => evidence.Source.Name).Order());
        Assert.Equal(Outcome.Found, (await newsroom.AskAsync("what did the senator say about the pier?")).Outcome);
    }

    [Fact]
    public async Task A_namesake_known_by_another_first_name_is_not_taken_for_the_one_asked_for()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "“The quay is safe,” said Boris Lund."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync("what did Carla Lund say?")).Outcome);
    }

    private static Article Dated(string id, string text, DateOnly day) =>
        Some.Article(id, text) with { Published = new NewsDate(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), HasTime: false) };
}
