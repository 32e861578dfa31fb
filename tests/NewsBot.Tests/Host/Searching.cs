using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class Searching : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Hits_have_the_fields_of_the_contract_best_first()
    {
        var run = await BotRun.OfAsync("search", "--json", "-k", "3", "Ukrainians oppose territorial concessions", "--db", _workspace.Archive);

        var hits = run.Answer.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(["question", "hits", "elapsed_ms"], run.Answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["article", "paragraph", "passage", "span", "score"], hits[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, hits.Count);
        Assert.Equal(7, hits[0].GetProperty("paragraph").GetInt32());
        Assert.Equal(hits.OrderByDescending(hit => hit.GetProperty("score").GetDouble()), hits);
    }

    [Fact]
    public async Task Every_line_of_a_batch_has_its_hits()
    {
        var run = await BotRun.WithInputAsync("peace\n\nthe of and\n", "search", "--json", "--batch", "-", "--db", _workspace.Archive);

        Assert.Equal([true, false, false], run.Answers.Select(answer => answer.GetProperty("hits").GetArrayLength() > 0));
    }

    [Fact]
    public async Task Readers_are_told_where_nothing_matches()
    {
        var run = await BotRun.OfAsync("search", "xylophone", "--db", _workspace.Archive);

        Assert.Equal("Nothing matches “xylophone”.\n", run.Output);
        Assert.Equal(0, run.Status);
    }
}
