using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Folders of real files.</summary>
public sealed class WatchedFolders : IAsyncLifetime, IDisposable
{
    private readonly Workspace _workspace = new();
    private FeedRoom _room = null!;

    private string Folder => _workspace.Path("in");

    public async Task InitializeAsync()
    {
        _room = await FeedRoom.OpenAsync();
        Directory.CreateDirectory(Folder);
        await _room.Store.Feeds.AddAsync(new Feed("in", Folder), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_file_is_taken_in_once_it_is_the_same_at_two_looks()
    {
        Write("ferry.txt", Pages.Story("sail"), minute: 1);
        var first = await LookAsync();
        Write("ferry.txt", Pages.Story("sail") + " And", minute: 2);
        var second = await LookAsync();
        var third = await LookAsync();
        var fourth = await LookAsync();

        Assert.Equal(["1 file: nothing new; 1 may still be written to", "1 file: nothing new; 1 may still be written to", "1 file: 1 new", "1 file: 1 new"], [first.Line, second.Line, third.Line, fourth.Line]);
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), FeedOutcome.Unchanged), (first.Due - first.Polled, third.Due - third.Polled, fourth.Outcome));
    }

    [Fact]
    public async Task What_not_everyone_may_see_is_taken_in_and_counted_nowhere()
    {
        Write("ferry.txt", Pages.Story("sail"), minute: 1);
        Write("held.jsonl", """{"id":"held","title":"Held","audience":"desk","text":"Ferries leak."}""", minute: 1);
        await SettleAsync();
        await SettleAsync();
        Write("held.jsonl", """{"id":"held","title":"Held","audience":"desk","text":"Ferries leak still."}""", minute: 2);
        await SettleAsync();
        var after = await SettleAsync();

        Assert.Equal(("2 files: nothing new", 1L, 0L), (after.Line, after.Added, after.Updated));
        Assert.Equal(FeedOutcome.Unchanged, after.Outcome);
        Assert.Equal(2, Assert.Single(await _room.Archive.ArticlesLikeAsync(new Viewpoint(Some.Now, ["desk"]), "held", 5, default)).Version);
    }

    [Fact]
    public async Task A_changed_file_is_a_new_version_and_a_deleted_one_withdraws_nothing()
    {
        Write("ferry.txt", Pages.Story("sail"), minute: 1);
        await SettleAsync();
        Write("ferry.txt", Pages.Story("not sail"), minute: 2);
        await SettleAsync();
        File.Delete(Path.Combine(Folder, "ferry.txt"));
        var empty = await SettleAsync();

        Assert.Equal(2, Assert.Single(await _room.ArticlesAsync()).Version);
        Assert.Equal("the folder has no articles yet", empty.Line);
        Assert.False(empty.IsInTrouble);
    }

    [Fact]
    public async Task A_file_that_is_only_touched_changes_nothing()
    {
        Write("ferry.txt", Pages.Story("sail"), minute: 1);
        await SettleAsync();
        Write("ferry.txt", Pages.Story("sail"), minute: 2);
        var state = await SettleAsync();

        Assert.Equal((1L, 0L), (state.Added, state.Updated));
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Fact]
    public async Task Refused_files_are_told_of_and_keep_no_other_from_coming_in()
    {
        Write("broken.json", "{\"id\":", minute: 1);
        Write("lines.jsonl", """{"id":"a","text":"Tram fares will rise, Ada Lindqvist said."}""" + "\n" + """{"text":"no id"}""" + "\n", minute: 1);
        Write("picture.png", "no article", minute: 1);

        var state = await SettleAsync();

        Assert.StartsWith("2 files: 1 new, 2 refused (", state.Line, StringComparison.Ordinal);
        Assert.Contains("broken.json", state.Line, StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(await _room.ArticlesAsync()).Id.Value);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_not_two_versions_of_one_article()
    {
        Write("monday/ferry.txt", Pages.Story("sail"), minute: 1);
        await SettleAsync();
        Write("tuesday/ferry.txt", Pages.Story("not sail"), minute: 2);
        var state = await SettleAsync();

        Assert.Contains("has the same name as", state.Line, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await _room.ArticlesAsync()).Version);
    }

    [Fact]
    public async Task An_item_that_its_provider_cancels_is_withdrawn()
    {
        const string item = """{"uri":"urn:ferry","type":"text","versioncreated":"2026-03-02T08:00:00Z","pubstatus":"PUBSTATUS","headline":"Ferry","body_text":"The ferry sails on Monday, the harbour master Ada Lindqvist said."}""";
        Write("1.ninjs", item.Replace("PUBSTATUS", "usable", StringComparison.Ordinal), minute: 1);
        await SettleAsync();
        Write("2.ninjs", item.Replace("PUBSTATUS", "canceled", StringComparison.Ordinal), minute: 2);
        var state = await SettleAsync();

        Assert.Equal("2 files: 1 withdrawn", state.Line);
        Assert.Equal("urn:ferry", Assert.Single(await _room.Archive.WithdrawnAsync(Viewpoint.Public(_room.Time.GetUtcNow()), CancellationToken.None)).Article.Id.Value);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_of_until_it_is()
    {
        Directory.Delete(Folder);
        var gone = await LookAsync();
        Directory.CreateDirectory(Folder);
        var back = await LookAsync();

        Assert.Equal((FeedOutcome.Failed, "the folder is not there: make it, or remove it from the feeds"), (gone.Outcome, gone.Line));
        Assert.Equal((false, "the folder has no articles yet", null), (back.IsInTrouble, back.Line, back.TroubleSince));
    }

    [Fact]
    public async Task The_system_tells_of_what_changes()
    {
        using var hints = new FolderHints();
        hints.Listen([Folder, _workspace.Path("not there")]);
        var heard = hints.Heard;

        Write("ferry.txt", Pages.Story("sail"), minute: 1);
        await heard.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([Folder], hints.Take());
    }

    private Task<FeedState> LookAsync() => PollAsync();

    private async Task<FeedState> SettleAsync()
    {
        await PollAsync();
        return await PollAsync();
    }

    private async Task<FeedState> PollAsync() => await _room.Round.PollAsync(await _room.StandingAsync("in"), CancellationToken.None);

    private void Write(string name, string text, int minute) => File.SetLastWriteTimeUtc(_workspace.File(Path.Combine("in", name), text), ManualTime.Start.UtcDateTime.AddMinutes(minute));
}
