using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class Extracting : IDisposable
{
    private const string Text = "The port is full.\n“We are full,” said Ann Bell, the harbour master.";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Who_said_what_comes_with_its_spans()
    {
        var run = await BotRun.OfAsync("extract", "--json", _workspace.File("port.txt", Text));

        var attribution = Assert.Single(run.Answer.GetProperty("attributions").EnumerateArray());
        Assert.Equal("direct", attribution.GetProperty("type").GetString());
        Assert.Equal("Ann Bell", attribution.GetProperty("speaker").GetString());
        Assert.Equal("said", Slice(attribution.GetProperty("cue")));
        Assert.Contains("We are full", Slice(attribution.GetProperty("content")), StringComparison.Ordinal);
        Assert.Equal(attribution.GetProperty("source_text").GetString(), Slice(attribution.GetProperty("source")));
        Assert.Empty(attribution.GetProperty("figures").EnumerateArray());
    }

    [Theory]
    [InlineData("\"date\":\"2024-05-15\",", "UTC", "2024-05-14", "2024-05-06", "2024-05-12")]
    [InlineData("\"date\":\"2024-05-15T23:30:00Z\",", "Europe/Kyiv", "2024-05-14", "2024-05-06", "2024-05-12")]
    [InlineData("\"date\":\"2024-05-20T02:30:00Z\",", "America/New_York", "2024-05-14", "2024-05-06", "2024-05-12")]
    [InlineData("", "UTC", null, null, null)]
    public async Task Relative_dates_come_to_days_of_the_newsrooms_calendar(string date, string zone, string? tuesday, string? first, string? last)
    {
        var line = $$"""{"id":"a",{{date}}"text":"Some 40 ships came last week. “The port is full,” said Ann Bell last Tuesday."}""";

        var run = await BotRun.WithSettingsAsync([KeyValuePair.Create("NewsBot:Newsroom:TimeZone", (string?)zone)], line, "extract", "--json", "-");

        var dates = run.Answer.GetProperty("dates");
        Assert.Equal(("last week", first, last), (dates[0].GetProperty("text").GetString(), dates[0].GetProperty("from").GetString(), dates[0].GetProperty("to").GetString()));
        var said = Assert.Single(run.Answer.GetProperty("attributions").EnumerateArray()).GetProperty("said");
        Assert.Equal(("last Tuesday", tuesday), (said.GetProperty("time").GetString(), said.GetProperty("date").GetString()));
    }

    [Fact]
    public async Task Articles_come_out_in_the_order_they_came_in()
    {
        var lines = Enumerable.Range(0, 50).Select(i => $$"""{"id":"a{{i}}","text":"Mayor Jo Stone said the bridge number {{i}} is closed."}""");

        var run = await BotRun.WithInputAsync(string.Join('\n', lines), "extract", "--json", "-");

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"a{i}"), run.Answers.Select(answer => answer.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_goes_on()
    {
        var file = _workspace.File("mixed.jsonl", """
            {"id":"one","text":"It rains."}
            {"id":"two",
            {"id":"three","text":"It snows."}
            """);

        var run = await BotRun.OfAsync("extract", "--json", file);

        Assert.Equal(["one", "three"], run.Answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Contains($"{file}:2: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, run.Status);
    }

    [Theory]
    [InlineData("<html><body><article><h1>Port</h1><p>The port is full, said Ann Bell, who speaks for it.</p></article></body></html>")]
    [InlineData("\n{\n  \"uri\": \"urn:a\",\n  \"body_text\": \"The port is full, said Ann Bell, who speaks for it.\"\n}")]
    [InlineData("[{\"id\":\"a\",\"text\":\"The port is full, said Ann Bell, who speaks for it.\"}]")]
    [InlineData("<?xml version='1.0'?><rss><channel><item><guid>1</guid><description>The port is full, said Ann Bell, who speaks for it.</description></item></channel></rss>")]
    public async Task Standard_input_may_hold_a_document_of_the_web_or_of_a_news_system(string document)
    {
        var run = await BotRun.WithInputAsync(document, "extract", "--json", "-");

        Assert.Equal("Ann Bell", Assert.Single(run.Answer.GetProperty("attributions").EnumerateArray()).GetProperty("speaker").GetString());
    }

    [Theory]
    [InlineData("\uFEFF\n  ")]
    [InlineData("")]
    public async Task Standard_input_may_hold_one_article_a_line(string before)
    {
        var run = await BotRun.WithInputAsync(before + """{"id":"one","text":"It rains."}""", "extract", "--json", "-");

        Assert.Equal("one", run.Answer.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Standard_input_may_be_one_text()
    {
        var run = await BotRun.WithInputAsync(Text, "extract", "--json", "-");

        Assert.Equal("Ann Bell", run.Answer.GetProperty("attributions")[0].GetProperty("speaker").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("{broken")]
    public async Task Input_without_an_article_is_a_failure_that_says_so(string input)
    {
        var run = await BotRun.WithInputAsync(input, "extract", "--json", "-");

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task The_archive_is_not_touched()
    {
        await BotRun.OfAsync("extract", "--json", _workspace.File("port.txt", Text), "--db", _workspace.Archive);

        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task Readers_see_paragraph_by_paragraph_who_said_what()
    {
        var run = await BotRun.OfAsync("extract", _workspace.File("port.txt", Text));

        Assert.Contains("¶ 2 Ann Bell (direct): ", run.Output, StringComparison.Ordinal);
    }

    private static string Slice(System.Text.Json.JsonElement spans)
    {
        var span = spans[0];
        return Text[span[0].GetInt32()..span[1].GetInt32()];
    }
}
