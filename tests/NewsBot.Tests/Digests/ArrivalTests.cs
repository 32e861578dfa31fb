using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class ArrivalTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly SetClock _clock = new();

    public void Dispose() => _workspace.Dispose();

    private static Told Story(string id) => new Told(id, "The quay closes, Ruth Ansah said.").Says("Ruth Ansah", "The quay closes");

    [Fact]
    public async Task A_file_of_format_1_is_made_one_of_today_in_place()
    {
        await using (var old = await OpenAsync())
            await old.StoreAsync([Story("old"), Story("held").With(article => article with { Embargo = _clock.Now.AddHours(1) })], default);
        using (var file = new SqliteConnection($"Data Source={_workspace.Archive};Pooling=false"))
        {
            file.Open();
            OldFormats.WithoutColumnsOf4(file);
            file.Run("DROP INDEX version_by_taken; DROP INDEX version_by_embargo; DROP INDEX version_withdrawn; ALTER TABLE version DROP COLUMN withdrawn; ALTER TABLE version DROP COLUMN taken; PRAGMA user_version = 1");
        }

        await using (var archive = await OpenAsync())
        {
            Assert.Empty(await SinceAsync(archive, TimeSpan.FromDays(1)));
            await archive.StoreAsync([Story("new")], default);
            Assert.Equal(["new"], await SinceAsync(archive, TimeSpan.FromDays(1)));
            _clock.Now += TimeSpan.FromHours(2);
            Assert.Equal(["held"], (await SinceAsync(archive, TimeSpan.FromMinutes(90))).Order());
            Assert.Equal(3, (await archive.HoldingsAsync(Viewpoint.Public(_clock.Now), default)).Claims);
        }
        await using var again = await OpenAsync();
        Assert.Equal([StoreOutcome.Unchanged], await again.StoreAsync([Story("old")], default));
    }

    [Fact]
    public async Task A_version_that_is_read_again_keeps_when_it_was_taken_in_and_a_new_one_does_not()
    {
        await using var archive = await OpenAsync();
        await archive.StoreAsync([Story("a"), Story("b")], default);
        _clock.Now += TimeSpan.FromHours(5);
        await archive.StoreAsync([Story("a"), Story("b").With(article => article with { Title = "Other" })], default);
        Assert.Equal(["b"], await SinceAsync(archive, TimeSpan.FromHours(1)));
        Assert.Equal(["b", "a"], await SinceAsync(archive, TimeSpan.FromHours(6)));
    }

    [Fact]
    public async Task Claims_are_found_by_their_ids_whatever_stands_in_them()
    {
        await using var archive = await OpenAsync();
        await archive.StoreAsync([Story("a@1#1"), Story("b")], default);
        var found = await archive.ClaimsOfAsync(Viewpoint.Public(_clock.Now), ["b@1#1", "a@1#1@1#1", "b@2#1", "b@1#9", "b@1#99999999999", "b", "@#", "", "b@1#-1", "b@1#16777217"], default);
        Assert.Equal(["b@1#1", "a@1#1@1#1"], found.Select(claim => claim.Id));
    }

    private Task<SqliteArchive> OpenAsync() => SqliteArchive.OpenAsync(_workspace.Archive, _clock, CancellationToken.None);

    private async Task<IEnumerable<string>> SinceAsync(SqliteArchive archive, TimeSpan back) =>
        (await archive.ArrivalsSinceAsync(Viewpoint.Public(_clock.Now), _clock.Now - back, 10, default)).Select(arrival => arrival.Article.Id.Value);
}
