using NewsBot.Core.Answering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public sealed class ReprintTests
{
    private const string Story = "Tram fares will rise by 12% in May, two officials at the depot said. “We had no choice,” Ada Lindqvist told the council on Monday. Drivers get new uniforms and longer breaks.";

    private static readonly string Wire = $"GARTH (Wire) - {Story}";

    private static Task<Newsroom> WithAsync(params (string Id, string Text)[] articles) =>
        Newsroom.WithAsync([.. articles.Select(article => Some.Article(article.Id, article.Text) with { Title = $"Title of {article.Id}", Outlet = $"Outlet of {article.Id}" })]);

    [Fact]
    public async Task A_story_in_three_outlets_is_one_answer_that_names_the_others()
    {
        await using var newsroom = await WithAsync(("a", Story), ("b", Wire), ("c", Story));
        var answer = await newsroom.AskAsync("who said 12%?");
        var claim = Assert.Single(answer.Claims);
        Assert.Equal(2, claim.Reprints.Count);
        Assert.Contains(answer.Notes, note => note.StartsWith("The same story stands in: Title of", StringComparison.Ordinal) && note.EndsWith("It counts once.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reprint_bears_nothing_out()
    {
        await using var newsroom = await WithAsync(("a", Story), ("b", Wire.Replace("two officials at the depot", "the depot’s director", StringComparison.Ordinal)));
        Assert.All((await newsroom.AskAsync("who said 12%?")).Claims, claim => Assert.Contains(Flags.SingleSource, claim.Flags));
    }

    [Fact]
    public async Task Another_story_does()
    {
        await using var newsroom = await WithAsync(("a", Story), ("b", "Passengers pay more from May on: tram fares will rise by 12%, the depot’s director said at a meeting of the riders’ panel, where nobody was pleased to hear it."));
        Assert.All((await newsroom.AskAsync("who said 12%?")).Claims, claim => Assert.DoesNotContain(Flags.SingleSource, claim.Flags));
    }

    [Fact]
    public async Task An_unnamed_source_of_a_story_counts_once_however_often_it_is_printed()
    {
        await using var newsroom = await WithAsync(("a", Story), ("b", Wire), ("c", "Two officials at the depot said that nobody had asked them about the trams, the drivers or the fares in May."));
        Assert.Equal(2, (await newsroom.Desk.SourcesAsync(isNamed: false, Some.Everyone, CancellationToken.None)).Claims.Count);
    }
}
