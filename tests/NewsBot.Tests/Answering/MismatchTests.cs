using NewsBot.Core.Answering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>Questions that share words with a claim which is no answer to them.</summary>
public sealed class MismatchTests : IAsyncLifetime
{
    private Newsroom _newsroom = null!;

    public async Task InitializeAsync() => _newsroom = await Newsroom.WithAsync(Some.Article("flood", """
        Fire chief Rosa Marin said 400 people were rescued, 20 injured and 3 killed when the dyke broke in 2019.
        A Delta University survey shows 15 percent of residents support rebuilding the dyke, while 80 percent oppose the fee for it.
        “We did not say the dyke was safe forever,” engineer Paul Ortega told a hearing in Lisse.
        The board’s report says repairs cost over $50 million.
        Mayor Ines Vos said that any plan must reflect Dutch interests. She denied that taxes would rise.
        Critics of Mayor Ines Vos said she hid the report. An aide to the governor said the dyke was old.
        Anna Bell said exports fell 49 percent.
        """));

    public async Task DisposeAsync() => await _newsroom.DisposeAsync();

    [Theory]
    [InlineData("who said 80 percent support the fee?")]
    [InlineData("who said exports rose 49 percent?")]
    [InlineData("who said 400 people were killed in 2021?")]
    [InlineData("who said under $50 million?")]
    [InlineData("how many people were arrested?")]
    [InlineData("how many women died in 2019?")]
    [InlineData("who said any plan must reflect Belgian interests?")]
    [InlineData("what did Mayor Vos say about taxes?")]
    [InlineData("what did the governor say?")]
    [InlineData("who said 60 to 90 percent?")]
    [InlineData("did Ortega say that fees are too high?")]
    public async Task What_only_shares_words_is_no_answer(string question) => Assert.Equal(Outcome.NotFound, (await _newsroom.AskAsync(question)).Outcome);

    [Theory]
    [InlineData("how many people were killed?", "3")]
    [InlineData("how many people were injured?", "20")]
    [InlineData("how many people were rescued?", "400 people")]
    [InlineData("what share of residents support rebuilding the dyke?", "15 percent")]
    [InlineData("how many people were killed in 2019?", "3")]
    public async Task The_figure_that_answers_is_the_one_that_counts_what_is_asked(string question, string lead)
    {
        var answer = await _newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.StartsWith(lead, answer.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many died in the earthquake?", "at least 28 people")]
    [InlineData("how many people were lost in Kelso?", null)]
    public async Task A_number_that_is_asked_for_keeps_its_bound_and_counts_people(string question, string? lead)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("quake", "A magnitude 6.4 earthquake killed at least 28 people in Lisse, the survey said. It said 12 boats were lost."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(lead is null ? Outcome.NotFound : Outcome.Found, answer.Outcome);
        Assert.StartsWith(lead ?? "Not found", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_cut_out_of_a_negation_are_not_confirmed()
    {
        var answer = await _newsroom.AskAsync("did Ortega say \"the dyke was safe forever\"?");
        Assert.StartsWith("Not so", answer.Lead, StringComparison.Ordinal);
        Assert.StartsWith("Yes", (await _newsroom.AskAsync("did Ortega say \"We did not say the dyke was safe\"?")).Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did Ola Brandt say “fares are up 12%”?", "Careful")]
    [InlineData("did Ola Brandt say “anyone who says fares are up 12% is dreaming”?", "Yes")]
    [InlineData("did Ola Brandt say “wages will double”?", "Careful")]
    [InlineData("did Tova Hale say 28% is enough to win?", "Not so")]
    public async Task Words_that_are_put_to_others_supposed_or_negated_are_not_confirmed(string question, string verdict)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("fares", """
            “Anyone who says fares are up 12% is dreaming,” Ola Brandt said.
            “If wages will double we can all retire,” Brandt said.
            Tova Hale said that she did not think 28% was enough to win.
            """));
        Assert.StartsWith(verdict, (await newsroom.AskAsync(question)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_source_says_otherwise_is_not_put_down_as_anothers()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("rents", "Mayor Harriet Cole said rents rose 4%. Peter Lind said rents rose 9% last year."));
        var near = (await newsroom.AskAsync("did Mayor Cole say rents rose 9%?")).Near;
        Assert.All(near.Where(evidence => evidence.Source.Name == "Harriet Cole"), evidence => Assert.DoesNotContain("another source", evidence.Why!, StringComparison.Ordinal));
        Assert.Contains(near, evidence => evidence.Source.Name == "Harriet Cole");
        Assert.Contains(near, evidence => evidence.Source.Name == "Peter Lind" && evidence.Why!.Contains("another source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_denial_is_near_to_what_it_denies()
    {
        var answer = await _newsroom.AskAsync("what did Mayor Vos say about taxes?");
        Assert.Contains(answer.Near, evidence => evidence.Why!.Contains("not said", StringComparison.Ordinal) && evidence.Claim.Words.Contains("taxes would rise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Critics_of_somebody_are_somebody_else()
    {
        var answer = await _newsroom.AskAsync("what did Ines Vos say?");
        Assert.All(answer.Claims, evidence => Assert.Equal("Ines Vos", evidence.Source.Name));
        Assert.NotEmpty(answer.Claims);
    }

    [Fact]
    public async Task The_setting_may_stand_in_the_passage_alone()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("visit", "During a visit to Lisse last week, farmers were angry. “The water came at night,” said Jan Smit."));
        Assert.Equal(Outcome.Found, (await newsroom.AskAsync("what did Smit say in Lisse?")).Outcome);
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync("what did Smit say about farmers?")).Outcome);
    }

    [Fact]
    public async Task An_audit_that_is_cut_short_says_so()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("short", "“Pier 1 is closed,” said Jan Smit."),
            Some.Article("long", string.Join('\n', Enumerable.Range(1, 600).Select(n => $"“Pier {n} is closed,” said Jan Smit."))));
        Assert.Contains((await newsroom.Desk.AuditAsync("long", Some.Everyone, CancellationToken.None)).Notes, note => note.Contains("first 500", StringComparison.Ordinal));
        Assert.Empty((await newsroom.Desk.AuditAsync("short", Some.Everyone, CancellationToken.None)).Notes);
    }

    [Fact]
    public async Task A_listing_shows_all_and_an_answer_says_how_many_there_are()
    {
        await using var newsroom = await Newsroom.WithAsync([.. Enumerable.Range(1, 12).Select(n => Some.Article($"visit-{n}", $"“Pier {n} is closed,” said Jan Smit."))]);
        Assert.StartsWith("Jan Smit, 12 statements found, 5 shown", (await newsroom.AskAsync("what did Jan Smit say?")).Lead, StringComparison.Ordinal);
        Assert.Equal(12, (await newsroom.Desk.SourceAsync("Jan Smit", Some.Everyone, CancellationToken.None)).Claims.Count);
    }
}
