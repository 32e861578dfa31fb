using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

/// <summary><c>feed</c>, as who runs the bot types it.</summary>
public sealed class Feeding : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task With_none_it_says_how_to_add_one_and_makes_no_file()
    {
        var run = await FeedAsync("list");

        Assert.Equal((0, true), (run.Status, run.Output.Contains("newsbot feed add URL", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(_workspace.Root));
    }

    [Fact]
    public async Task A_folder_is_added_polled_listed_and_removed()
    {
        _workspace.File("in/ferry.txt", "The ferry sails on Monday, Ada Lindqvist said. Some 41% of the islanders take it.");

        var added = await FeedAsync("add", _workspace.Path("in"), "--name", "wires", "--audience", "sea", "--outlet", "Courier", "--every", "2m");
        var polled = await FeedAsync("poll", "WIRES");
        var listed = await BotRun.WithSettingAsync("NewsBot:Newsroom:Audiences", "sea", "feed", "list", "--json", "--db", _workspace.Archive);
        var outside = await FeedAsync("list");
        var removed = await FeedAsync("remove", _workspace.Path("in"));
        var after = await FeedAsync("list", "--json");

        Assert.Equal(0, added.Status);
        Assert.Contains($"Added “wires”: {_workspace.Path("in")}, for sea only.", added.Output, StringComparison.Ordinal);
        Assert.Equal((0, "wires: 1 file: 1 new\n"), (polled.Status, polled.Output));
        Assert.Equal(("folder", "1 file: 1 new", "read", 1), (
            listed.Answer.GetProperty("kind").GetString(), listed.Answer.GetProperty("status").GetString(), listed.Answer.GetProperty("outcome").GetString(), listed.Answer.GetProperty("added").GetInt32()));
        Assert.EndsWith("\n  what it brings is shown to sea alone\n  For sea only\n", outside.Output, StringComparison.Ordinal);
        Assert.Contains("Its articles stay in the archive; newsbot withdraw ARTICLE takes one back.", removed.Output, StringComparison.Ordinal);
        Assert.Contains($"newsbot feed add \"{_workspace.Path("in")}\" --name \"wires\" --audience \"sea\" --outlet \"Courier\" --every 120s", removed.Output, StringComparison.Ordinal);
        Assert.Empty(after.Output);
    }

    [Fact]
    public async Task One_that_cannot_be_read_ends_a_poll_with_1_and_the_others_are_polled()
    {
        Directory.CreateDirectory(_workspace.Path("in"));
        await FeedAsync("add", "http://127.0.0.1:1/a-closed-door.xml", "--name", "a closed door");
        await FeedAsync("add", _workspace.Path("in"));

        var run = await FeedAsync("poll");
        var status = await BotRun.OfAsync("status", "--db", _workspace.Archive);

        Assert.Equal((1, "a closed door: nobody answers at 127.0.0.1:1\nin: the folder has no articles yet\n"), (run.Status, run.Output));
        Assert.Contains("Feeds     2, 1 in trouble\n          ! a closed door: nobody answers at 127.0.0.1:1\n", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_settings_is_listed_and_not_removed()
    {
        var settings = new Dictionary<string, string?> { ["NewsBot:Feeds:0:Url"] = "https://courier.example/rss", ["NewsBot:Feeds:0:Name"] = "courier" };

        var listed = await BotRun.WithSettingsAsync(settings, "", "feed", "list", "--json", "--db", _workspace.Archive);
        var removed = await BotRun.WithSettingsAsync(settings, "", "feed", "remove", "courier", "--db", _workspace.Archive);
        var again = await BotRun.WithSettingsAsync(settings, "", "feed", "add", "https://courier.example/rss", "--db", _workspace.Archive);

        Assert.Equal("settings", listed.Answer.GetProperty("set_by").GetString());
        Assert.Equal((1, "newsbot: “courier” stands in the settings, under NewsBot:Feeds: take it out there\n"), (removed.Status, removed.Error));
        Assert.Equal((1, "newsbot: https://courier.example/rss is a feed already; newsbot feed list shows it\n"), (again.Status, again.Error));
    }

    [Theory]
    [InlineData(2, "add", "ftp://courier.example/")]
    [InlineData(2, "add", "no such folder")]
    [InlineData(2, "add", "https://ann:hush@courier.example/")]
    [InlineData(2, "add", "https://courier.example/", "--every", "1s")]
    [InlineData(2, "add", "https://courier.example/", "--name", " ")]
    [InlineData(2, "add", "https://courier.example/", "--audience", " ")]
    [InlineData(2, "add")]
    [InlineData(2, "mend")]
    [InlineData(1, "remove", "nobody")]
    [InlineData(1, "poll", "nobody")]
    public async Task What_is_typed_wrongly_is_told(int status, params string[] arguments)
    {
        var run = await FeedAsync(arguments);

        Assert.Equal((status, ""), (run.Status, run.Output));
        Assert.StartsWith("newsbot: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Error, StringComparison.Ordinal);
    }

    private Task<BotRun> FeedAsync(params string[] arguments) => BotRun.OfAsync(["feed", .. arguments, "--db", _workspace.Archive]);
}
