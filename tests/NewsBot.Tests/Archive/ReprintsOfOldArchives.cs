using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Core.Language;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

/// <summary>What an archive of format 3 knows of reprints it knows still, in the tables of today.</summary>
public sealed class ReprintsOfOldArchives : IDisposable
{
    private const string Story = "The harbour of Alder closes for nine days in May, Ruth Ansah said. Two cranes are moved, and the ferry sails from the north quay instead. Nobody loses work over it.";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    private static ReadArticle Printed(string id, string text) => new(Some.Article(id, text), ArticleReader.Read(text));

    [Fact]
    public async Task A_reprint_of_what_it_holds_is_known_and_one_that_says_something_else_is_forgotten()
    {
        await using (var archive = await OpenAsync())
            await archive.StoreAsync([Printed("first", Story), Printed("second", $"ALDER (Wire) - {Story}")], default);
        BringBack();

        await using (var archive = await OpenAsync())
        {
            await archive.StoreAsync([Printed("third", Story[..110])], default);
            Assert.Equal(["first", "first", "first"], await OriginsAsync(archive, "first", "second", "third"));
            const string rain = "Rain fell on the bridge for days, and nobody in the town had ever seen so much of it at once.";
            await archive.StoreAsync([Printed("first", rain), Printed("second", rain), Printed("third", rain), Printed("fourth", Story)], default);
            Assert.Equal(["first", "first", "first"], await OriginsAsync(archive, "first", "second", "third", "fourth"));
        }
        Assert.Equal(0, Number("SELECT count(*) FROM sketch_run WHERE key & 0x7FFFFFFF NOT IN (SELECT version FROM sketch)"));
        Assert.Equal(0, Number("SELECT count(*) FROM sqlite_schema WHERE name = 'sketch_key'"));
    }

    /// <summary>Makes the file what a program wrote that knew format 3.</summary>
    private void BringBack()
    {
        using var file = Open();
        OldFormats.WithoutColumnsOf4(file);
        file.Run("DROP TABLE sketch_run; CREATE TABLE sketch_key (hash INTEGER NOT NULL, is_restricted INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (hash, is_restricted, version)) WITHOUT ROWID; PRAGMA user_version = 3");
        foreach (var (version, text) in new[] { (1, Story), (2, $"ALDER (Wire) - {Story}") })
        {
            foreach (var hash in Shingles.Sketch(text).Runs.Take(16))
                file.Change("INSERT INTO sketch_key VALUES ($1, 0, $2)", unchecked((long)hash), version);
        }
    }

    private Task<SqliteArchive> OpenAsync() => SqliteArchive.OpenAsync(_workspace.Archive, CancellationToken.None);

    private SqliteConnection Open()
    {
        var file = new SqliteConnection($"Data Source={_workspace.Archive};Pooling=False");
        file.Open();
        return file;
    }

    private long Number(string sql)
    {
        using var file = Open();
        return file.Number(sql);
    }

    private static async Task<IEnumerable<string>> OriginsAsync(SqliteArchive archive, params string[] ids) =>
        (await archive.OriginsAsync(Some.Everyone, [.. ids.Select(ArticleId.Parse)], default)).OrderBy(origin => origin.Key.Value, StringComparer.Ordinal).Select(origin => origin.Value.Value);
}
