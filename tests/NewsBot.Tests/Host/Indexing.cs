using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class Indexing : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_goes_in_comes_out_under_its_own_name()
    {
        var file = _workspace.File("port.txt", "---\ntitle: A full port\nsource: The Harbour Times\n---\n“We are full,” said Ann Bell, the harbour master.");

        var index = await BotRun.OfAsync("index", file, "--db", _workspace.Archive);
        var ask = await BotRun.OfAsync("ask", "--json", "who said \"We are full\"?", "--db", _workspace.Archive);

        Assert.Equal(0, index.Status);
        Assert.Equal("Ann Bell", ask.Answer.GetProperty("claims")[0].GetProperty("source").GetProperty("name").GetString());
        Assert.Equal("The Harbour Times", ask.Answer.GetProperty("claims")[0].GetProperty("article").GetProperty("outlet").GetString());
        Assert.Equal(1, ask.Answer.GetProperty("index").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Each_article_has_a_result_line_that_says_what_became_of_it()
    {
        var file = _workspace.File("port.jsonl", """{"id":"one","text":"It rains."}""" + "\n" + """{"id":"two","text":"It snows."}""");
        var first = await BotRun.OfAsync("index", "--json", file, "--db", _workspace.Archive);
        _workspace.File("port.jsonl", """{"id":"one","text":"It pours."}""" + "\n" + """{"id":"two","text":"It snows."}""");
        var second = await BotRun.OfAsync("index", "--json", file, "--db", _workspace.Archive);

        Assert.Equal(["one added", "two added"], Results(first));
        Assert.Equal(["one updated", "two unchanged"], Results(second));
    }

    [Fact]
    public async Task A_refused_article_is_named_by_file_and_line_and_the_rest_goes_in()
    {
        var file = _workspace.File("port.jsonl", """{"id":"one","text":"It rains."}""" + "\n{broken\n" + """{"id":"two","text":"It snows."}""");

        var run = await BotRun.OfAsync("index", file, "--db", _workspace.Archive);

        Assert.Equal(0, run.Status);
        Assert.Contains($"{file}:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 added", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 refused", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_terminal_shows_a_bar_meanwhile_unless_results_are_printed_on_it(bool asJson)
    {
        var file = _workspace.File("port.jsonl", """{"id":"one","text":"It rains."}""" + "\n" + """{"id":"two","text":"It snows.","date":"\u001b[2Jnow"}""");

        var run = await BotRun.WithBytesAsync(
            [], [], streams => streams with { ErrorIsTerminal = true, OutputIsTerminal = true }, ["index", file, "--db", _workspace.Archive, .. asJson ? ["--json"] : Array.Empty<string>()]);

        Assert.Equal(!asJson, run.Error.Contains("Taking articles in", StringComparison.Ordinal));
        Assert.Contains($"{file}:2: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[2Jnow", run.Error.Replace("\uFFFD[2Jnow", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(asJson ? 2 : 1, run.Lines.Count);
    }

    [Fact]
    public async Task Nothing_taken_in_is_a_failure()
    {
        var run = await BotRun.OfAsync("index", _workspace.File("port.jsonl", "{broken\n"), "--db", _workspace.Archive);

        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_failure_that_names_it()
    {
        var run = await BotRun.OfAsync("index", _workspace.Path("nowhere"), "--db", _workspace.Archive);

        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_holds_only_hidden_articles_is_not_filled_from_the_seeds()
    {
        var file = _workspace.File("later.jsonl", """{"id":"later","text":"Ann Bell said 82% of berths are full.","embargo":"2999-01-01T00:00:00Z"}""");
        await BotRun.OfAsync("index", file, "--db", _workspace.Archive);

        var run = await BotRun.OfAsync("ask", "--json", "who said 82%?", "--db", _workspace.Archive);

        Assert.Equal("not_found", run.Answer.GetProperty("outcome").GetString());
        Assert.Equal(0, run.Answer.GetProperty("index").GetProperty("articles").GetInt32());
        Assert.Empty(run.Answer.GetProperty("near").EnumerateArray());
    }

    [Fact]
    public async Task An_article_for_one_audience_is_seen_by_that_audience_alone()
    {
        var file = _workspace.File("desk.jsonl", """{"id":"desk","text":"Ann Bell said 82% of berths are full.","audience":["investigations"]}""");
        await BotRun.OfAsync("index", file, "--db", _workspace.Archive);

        var anyone = await BotRun.OfAsync("ask", "--json", "who said 82%?", "--db", _workspace.Archive);
        var desk = await BotRun.WithSettingAsync("NewsBot:Newsroom:Audiences", "sport, investigations", "ask", "--json", "who said 82%?", "--db", _workspace.Archive);

        Assert.Equal("not_found", anyone.Answer.GetProperty("outcome").GetString());
        Assert.Equal("found", desk.Answer.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task An_article_full_of_escape_sequences_sends_none_to_the_terminal()
    {
        var file = _workspace.File("hostile.jsonl", """
            {"id":"hostile","title":"Title \u001b[2J[red]","url":"https://example.org/\u001b[0m","byline":"\u009b1m","text":"“We \u001b[2J are full,” said Ann\u001b[5m Bell, the harbour master.\nAnn Bell said 82% of \u001b]0;x\u0007 berths are full."}
            """);

        var index = await BotRun.OfAsync("index", file, "--db", _workspace.Archive);
        foreach (var arguments in new string[][] { ["audit", "hostile"], ["ask", "who said 82%?"], ["search", "berths"], ["sources"], ["extract", file], ["status"] })
        {
            var run = await BotRun.OfAsync([.. arguments, "--db", _workspace.Archive]);

            Assert.NotEmpty(run.Output);
            Assert.DoesNotContain(index.Output + index.Error + run.Output + run.Error, c => char.IsControl(c) && c != '\n');
        }
    }

    private static IEnumerable<string> Results(BotRun run) =>
        run.Answers.Select(result => $"{result.GetProperty("id").GetString()} {result.GetProperty("outcome").GetString()}");
}
