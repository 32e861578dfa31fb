using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class StatusAndChat : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Status_of_an_archive_that_is_not_there_says_what_to_do_and_makes_none()
    {
        var run = await BotRun.OfAsync("status", "--json", "--db", _workspace.Archive);

        Assert.Equal(0, run.Status);
        Assert.Equal(_workspace.Archive, run.Answer.GetProperty("archive").GetString());
        Assert.Equal(0, run.Answer.GetProperty("articles").GetInt32());
        Assert.Contains("newsbot index", run.Answer.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task Status_counts_what_the_archive_holds()
    {
        await BotRun.OfAsync("ask", "who said 82%?", "--db", _workspace.Archive);

        var json = await BotRun.OfAsync("status", "--json", "--db", _workspace.Archive);
        var page = await BotRun.OfAsync("status", "--db", _workspace.Archive);

        Assert.Equal(1, json.Answer.GetProperty("articles").GetInt32());
        Assert.True(json.Answer.GetProperty("claims").GetInt32() > 0);
        Assert.Null(json.Answer.GetProperty("next").GetString());
        Assert.Contains("Articles  1\n", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_says_which_settings_are_in_force()
    {
        var run = await BotRun.WithSettingsAsync(
            new Dictionary<string, string?>
            {
                ["NewsBot:Archive:Path"] = _workspace.Archive,
                ["NewsBot:Newsroom:TimeZone"] = "Europe/Berlin",
                ["NewsBot:Newsroom:Audiences:0"] = "desk",
                ["NewsBot:Newsroom:Audiences:1"] = "sport",
            },
            "",
            "status",
            "--json");

        var settings = run.Answer.GetProperty("settings");
        Assert.Equal(_workspace.Archive, run.Answer.GetProperty("archive").GetString());
        Assert.Equal("Europe/Berlin", settings.GetProperty("time_zone").GetString());
        Assert.Equal("""["desk","sport"]""", settings.GetProperty("audiences").GetRawText());
    }

    [Fact]
    public async Task A_conversation_understands_what_comes_after()
    {
        var run = await BotRun.WithInputAsync("what did Romney say?\nwho else?\n\nquit\nwho said 82%?\n", "chat", "--json", "--db", _workspace.Archive);

        Assert.Equal(["what did Romney say?", "who else?"], run.Answers.Select(answer => answer.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task A_conversation_ends_with_its_input()
    {
        var run = await BotRun.WithInputAsync("who said 82%?", "chat", "--db", _workspace.Archive);

        Assert.Equal(0, run.Status);
        Assert.Contains("Council on Foreign Relations", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_in_a_conversation_is_no_question()
    {
        var run = await BotRun.WithInputAsync("help\n", "chat", "--db", _workspace.Archive);

        Assert.Empty(run.Output);
        Assert.Contains("quit", run.Error, StringComparison.Ordinal);
    }
}
