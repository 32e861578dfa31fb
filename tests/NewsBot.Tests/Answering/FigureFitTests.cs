using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>A figure answers only for what it counts.</summary>
public sealed class FigureFitTests
{
    private const string Poll = "The Wexley Group said 82% of Tavrians oppose concessions to the Orlanders, and feared for the Orlanders' own vote.";

    [Theory]
    [InlineData(Poll, "what share of Tavrians oppose concessions?", true)]
    [InlineData(Poll, "what share of Orlanders oppose concessions?", false)]
    [InlineData(Poll, "what percentage of orlanders oppose concessions?", false)]
    [InlineData(Poll, "what share of Tavrians support concessions?", false)]
    [InlineData(Poll, "who said 82% of Tavrians?", true)]
    [InlineData(Poll, "who said 82%?", true)]
    [InlineData(Poll, "who said 82% of Orlanders oppose concessions?", false)]
    [InlineData(Poll, "who said 82% of Orlanders?", false)]
    [InlineData("Among Corvish women, 41% back the mayor, the Quill poll found.", "what share of Corvish women back the mayor?", true)]
    [InlineData("Among Corvish women, 41% back the mayor, the Quill poll found.", "what share of Norvian women back the mayor?", false)]
    [InlineData("A poll of Norvian nurses by the Hask Institute found that 71% want a strike.", "what share of Norvian nurses want a strike?", true)]
    [InlineData("A poll of Norvian nurses by the Hask Institute found that 71% want a strike.", "what share of Estler nurses want a strike?", false)]
    [InlineData("Half of voters in Ferrow back the levy, Polltown said.", "what share of voters in Ferrow back the levy?", true)]
    [InlineData("Half of voters in Ferrow back the levy, Polltown said.", "what share of voters in Lindow back the levy?", false)]
    [InlineData("The labour office said unemployment rose to 5% in May.", "who said unemployment rose to 5%?", true)]
    [InlineData("The labour office said unemployment rose to 5% in May.", "who said unemployment rose by 5%?", false)]
    [InlineData("The labour office said unemployment rose by 5% in May.", "who said unemployment rose to 5%?", false)]
    [InlineData("The labour office said unemployment rose by 5% in May.", "who said unemployment fell by 5%?", false)]
    [InlineData("The school board said 38% of pupils failed the test in 2019.", "what share of pupils failed the test in 2019?", true)]
    [InlineData("The school board said 38% of pupils failed the test in 2019. In 2024 it was worse, it said.", "what share of pupils failed the test in 2024?", false)]
    [InlineData("“I was a boy of 12 years of age,” said the 82-year-old mayor, Ola Brandt.", "who said 82?", false)]
    [InlineData("The poll has a margin of error of 4%, the Quill Group said.", "what share of voters back the levy?", false)]
    [InlineData("In the capital, another 12% have no view, the Quill Group said.", "who said 12% of Orlanders?", false)]
    [InlineData("In Orland, another 12% have no view, the Quill Group said.", "who said 12% of Orlanders?", true)]
    [InlineData("Turnout was up by 4 percentage points in Kelmont, the commission said.", "who said 4% turnout Kelmont?", true)]
    [InlineData("Turnout was up by 4 percentage points in Kelmont, the commission said.", "who said 4% turnout Lindow?", false)]
    [InlineData("Turnout was up by 4 percentage points in Kelmont, the commission said.", "who said 4%?", false)]
    [InlineData("Support was down by 4 points in Kelmont, the commission said.", "who said 4% support Kelmont?", false)]
    [InlineData("The engineer said the tunnel is 12 kilometres long.", "how many kilometres is the tunnel?", true)]
    [InlineData("The engineer said the tunnel is 12 km long.", "who said 12 kilometres?", true)]
    [InlineData("The engineer said the tunnel is 12 miles long.", "who said 12 kilometres?", false)]
    public async Task A_figure_of_others_or_of_another_time_is_no_answer(string text, string question, bool isFound)
    {
        await using var newsroom = await Newsroom.WithAsync(new Article(ArticleId.Parse("one"), "News in brief", text));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(isFound ? Outcome.Found : Outcome.NotFound, answer.Outcome);
    }

    [Fact]
    public async Task The_figure_with_the_words_right_behind_it_comes_first()
    {
        await using var newsroom = await Newsroom.WithAsync(
            new Article(ArticleId.Parse("one"), "A poll", "The mayor leads by 46 percent to 44 percent, among likely voters, the Quill Group said."),
            new Article(ArticleId.Parse("two"), "Another poll", "Among likely voters, the mayor leads by 46 percent to 44 percent, Polltown said."));
        var answer = await newsroom.AskAsync("who said 44% among likely voters?");
        Assert.Equal("Quill Group", answer.Claims[0].Source.Name);
    }

    [Theory]
    [InlineData("who said 4% turnout Kelmont?", "The article says 4 percentage points, not 4%.")]
    [InlineData("who said the mayor stands at 46% nationwide?", "Nothing there on: nationwide.")]
    [InlineData("who gave the figure of 46%?", null)]
    [InlineData("who said 46% in Kelmont?", null)]
    public async Task What_the_answer_lacks_of_the_question_is_said(string question, string? note)
    {
        await using var newsroom = await Newsroom.WithAsync(
            new Article(ArticleId.Parse("one"), "Kelmont votes", "The mayor stands at 46%, the Quill Group said.\nTurnout was up by 4 percentage points in Kelmont, the commission said."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(note, answer.Notes.FirstOrDefault(one => !one.StartsWith("Single source", StringComparison.Ordinal)));
    }

    private const string Fares = "The ferry board in Kelso said fares rose by 5%. Rival Marsh Lines said its profit fell 9% in the fourth quarter. Food prices in Lisse rose 7% in July, Tova Hale said.";

    private const string Storm = "Police said 30 people were still missing after the storm in Kelso. Villagers said 12 boats sank. The coast guard said 8 boats were stolen in March. The board cut the cost of a winter berth by 6%, it said.";

    private const string Clerks = "Two in five office clerks walk to work, the Quill Group found. Just 12% of managers said they did. There are 375 seals in the bay, 14% fewer than a year ago, the warden said. Ola Brandt said 28 members had voted against.";

    [Theory]
    [InlineData(Fares, "who said fares rose by 5%?", true)]
    [InlineData(Fares, "who said fares in Kelso rose by 5%?", true)]
    [InlineData(Fares, "who said wages rose by 5%?", false)]
    [InlineData(Fares, "who said fares in Velmar rose by 5%?", false)]
    [InlineData(Fares, "who said fares in Lisse rose by 5%?", false)]
    [InlineData(Fares, "who said 5% of teachers left?", false)]
    [InlineData(Fares, "who said the profit of Marsh Lines fell 9%?", true)]
    [InlineData(Fares, "who said Hask profit fell 9%?", false)]
    [InlineData(Fares, "who said harbour profit fell 9% in the third quarter?", false)]
    [InlineData(Fares, "who said profit fell 9% in the fourth quarter?", true)]
    [InlineData(Fares, "who said prices rose 7%?", true)]
    [InlineData(Fares, "who said rents rose 7%?", false)]
    [InlineData(Fares, "who said food prices rose 7% in July?", true)]
    [InlineData(Fares, "who said food prices rose 7% in August?", false)]
    [InlineData(Fares, "who said food prices rose 7% in august?", false)]
    [InlineData(Storm, "who said 30 people were missing?", true)]
    [InlineData(Storm, "who said 30 died?", false)]
    [InlineData(Storm, "who said 30 people died in Kelso?", false)]
    [InlineData(Storm, "who said 12 died in the storm?", false)]
    [InlineData(Storm, "who said 8 boats were stolen?", true)]
    [InlineData(Storm, "who said 8 boats were recovered?", false)]
    [InlineData(Storm, "who said the board cut the cost by 6%?", true)]
    [InlineData(Storm, "who said the board raised the cost by 6%?", false)]
    [InlineData(Clerks, "who said 12% of managers?", true)]
    [InlineData(Clerks, "who said 12% of the office clerks walk to work?", false)]
    [InlineData(Clerks, "who said two in five managers walk to work?", false)]
    [InlineData("The survey said dunes lost 12% of their sand.", "who said 12% of dunes?", true)]
    [InlineData("The bank raised its key rate by a quarter point, it said.", "who said rates rose by a quarter of a percentage point?", true)]
    [InlineData("The labour office said unemployment fell to 4.1%.", "who said unemploymnt fell too 4.1 %?", true)]
    [InlineData(Clerks, "who said seals are down 14%?", true)]
    [InlineData(Clerks, "who said seals are up 14%?", false)]
    [InlineData(Clerks, "who said 28 members voted against?", true)]
    [InlineData(Clerks, "who said 28 members voted for the bill?", false)]
    public async Task A_figure_of_another_subject_place_time_or_direction_is_no_answer(string text, string question, bool isFound)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("brief", text.Replace(". ", ".\n", StringComparison.Ordinal)));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(isFound ? Outcome.Found : Outcome.NotFound, answer.Outcome);
        Assert.Equal(isFound, answer.Near.Count == 0);
    }

    [Fact]
    public async Task Claims_with_nothing_but_the_number_do_not_follow_the_answer()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("flats", "Peter Lind said 12% of flats stood empty."), Some.Article("fares", "Fares rose 12%, the board said."), Some.Article("bread", "Ola Brandt said bread cost 12% more."));
        Assert.Equal("Peter Lind", Assert.Single((await newsroom.AskAsync("who said 12% of flats are empty?")).Claims).Source.Name);
        Assert.Equal(3, (await newsroom.AskAsync("who said 12%?")).Claims.Count);
    }

    [Theory]
    [InlineData("who said exactly 300 people drowned?", Outcome.NotFound, null)]
    [InlineData("who said at least 300 people drowned?", Outcome.Found, "The article gives 300 as a lower bound.")]
    [InlineData("who said fewer than 300 people drowned?", Outcome.NotFound, null)]
    [InlineData("who said fewer than 40 boats sank?", Outcome.Found, "The article gives 40, and no bound.")]
    [InlineData("who said exactly 40 boats sank?", Outcome.Found, null)]
    public async Task The_bound_that_is_asked_for_counts(string question, Outcome outcome, string? note)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("flood", "At least 300 people drowned, the ministry said. Tova Hale said 40 boats sank."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(note, answer.Notes.FirstOrDefault(one => one.StartsWith("The article gives", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("who said fares are up 12%?")]
    [InlineData("who said wages are up 9%?")]
    public async Task What_a_saying_puts_to_others_is_not_its_own(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("fares", "“Anyone who says fares are up 12% is dreaming,” Ola Brandt said. “It is not true that wages are up 9%,” she said."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task Points_give_way_to_a_share_that_has_all_that_is_asked_for()
    {
        await using var newsroom = await Newsroom.WithAsync(
            new Article(ArticleId.Parse("one"), "Turnout", "Turnout in Kelmont was up by 4 percentage points, the commission said."),
            new Article(ArticleId.Parse("two"), "More turnout", "Early turnout in Kelmont was 4%, Polltown said."));
        Assert.Equal("Polltown", (await newsroom.AskAsync("who said 4% turnout Kelmont?")).Claims[0].Source.Name);
    }

    [Fact]
    public async Task The_near_miss_says_of_whom_the_figure_is()
    {
        await using var newsroom = await Newsroom.WithAsync(new Article(ArticleId.Parse("one"), "News in brief", Poll));
        foreach (var question in new[] { "what share of Orlanders oppose concessions?", "who said 82% of Orlanders oppose concessions?" })
            Assert.Contains("“Tavrians”", Assert.Single((await newsroom.AskAsync(question)).Near).Why!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_says_what_each_figure_counts()
    {
        await using var newsroom = await Newsroom.WithAsync(
            new Article(ArticleId.Parse("one"), "A poll", "The Wexley Group said 82% of Tavrians oppose concessions."),
            new Article(ArticleId.Parse("two"), "Turnout", "Turnout was 82% in Kelmont, the commission said."));
        var answer = await newsroom.Desk.FigureAsync("82%", Some.Everyone, CancellationToken.None);
        Assert.Equal(["82% of Tavrians oppose concessions", "Turnout: 82%"], answer.Claims.Select(claim => claim.Counts).Order());
    }
}
