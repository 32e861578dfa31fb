using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

/// <summary>What can be wrong with the file of an archive, and what is said of it.</summary>
public sealed class ArchiveFileTests : IDisposable
{
    private static readonly Viewpoint Everyone = Some.Everyone;

    private readonly Workspace _workspace = new();

    private string DatabaseFile => _workspace.Archive;

    public void Dispose() => _workspace.Dispose();

    private static Task<SqliteArchive> OpenAsync(string path) => SqliteArchive.OpenAsync(path, TimeSpan.FromMilliseconds(50), CancellationToken.None);

    private static async Task RefusesAsync(string path, string words)
    {
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => OpenAsync(path));
        Assert.StartsWith(words.StartsWith("the folder", StringComparison.Ordinal) ? "the folder of " + path : path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains("--db", failure.Message, StringComparison.Ordinal);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        connection.Open();
        connection.Run(sql);
    }

    private static ReadArticle Story(int i) => new Told($"a{i}", $"Story {i}, Ruth Ansah said. {new string('x', 2000)}").Says("Ruth Ansah", $"Story {i}");

    [Fact]
    public async Task Folder_and_file_are_made_and_what_was_kept_is_there_next_time()
    {
        var path = _workspace.Path("new/folder/archive.db");
        await using (var archive = await OpenAsync(path))
            await archive.StoreAsync([Story(1)], default);
        await using var again = await OpenAsync(path);
        Assert.Equal([StoreOutcome.Unchanged], await again.StoreAsync([Story(1)], default));
    }

    [Fact]
    public async Task A_file_of_no_bytes_is_a_new_archive()
    {
        await File.WriteAllBytesAsync(DatabaseFile, []);
        await using var archive = await OpenAsync(DatabaseFile);
        Assert.Equal([StoreOutcome.Added], await archive.StoreAsync([Story(1)], default));
    }

    [Fact]
    public async Task An_archive_of_a_newer_version_is_left_alone()
    {
        await (await OpenAsync(DatabaseFile)).DisposeAsync();
        Change("PRAGMA user_version = 99");
        await RefusesAsync(DatabaseFile, "was written by a newer NewsBot (format 99; this one reads up to 4): update NewsBot or choose another archive with --db");
    }

    [Fact]
    public async Task What_is_no_archive_is_left_alone()
    {
        await RefusesAsync(_workspace.Root, "is a folder");
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat("These are words and no database. ", 100)));
        var before = await File.ReadAllBytesAsync(DatabaseFile);
        await RefusesAsync(DatabaseFile, "is not an archive of NewsBot");
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabaseFile));
        File.Delete(DatabaseFile);
        Change("CREATE TABLE other (x)");
        await RefusesAsync(DatabaseFile, "is a database of another program");
        await RefusesAsync(Path.Combine(DatabaseFile, "below", "archive.db"), "the folder of");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task What_is_no_name_of_a_file_is_refused(string path)
    {
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => OpenAsync(path));
        Assert.Contains("is no name of a file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_archive_is_called_so()
    {
        await using (var archive = await OpenAsync(DatabaseFile))
            await archive.StoreAsync([.. Enumerable.Range(0, 200).Select(Story)], default);
        var bytes = await File.ReadAllBytesAsync(DatabaseFile);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(DatabaseFile, bytes);
        var failure = await Assert.ThrowsAsync<ArchiveException>(async () =>
        {
            await using var archive = await OpenAsync(DatabaseFile);
            await archive.SearchAsync(Everyone, new SearchTerms(["story"], []), 5, default);
        });
        Assert.StartsWith($"{DatabaseFile} is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_stops_the_write_and_what_was_kept_before_stays()
    {
        await using var archive = await OpenAsync(DatabaseFile);
        await archive.StoreAsync([Story(0)], default);
        archive.Writer.Run($"PRAGMA max_page_count = {archive.Writer.Number("PRAGMA page_count") + 20}");
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => archive.StoreAsync([.. Enumerable.Range(1, 100).Select(Story)], default));
        Assert.StartsWith($"{DatabaseFile} cannot grow, the disk is full", failure.Message, StringComparison.Ordinal);

        Assert.Equal(1, (await archive.HoldingsAsync(Everyone, default)).Articles);
        archive.Writer.Run("PRAGMA max_page_count = 1000000");
        Assert.All(await archive.StoreAsync([.. Enumerable.Range(1, 100).Select(Story)], default), outcome => Assert.Equal(StoreOutcome.Added, outcome));
        Assert.Equal(new Holdings(101, 101, 101, 1, null), await archive.HoldingsAsync(Everyone, default));
    }

    [Fact]
    public async Task A_read_only_archive_says_so_when_it_is_to_be_written()
    {
        await using var archive = await OpenAsync(DatabaseFile);
        await archive.StoreAsync([Story(0)], default);
        archive.Writer.Run("PRAGMA query_only = ON");
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => archive.StoreAsync([Story(1)], default));
        Assert.StartsWith($"{DatabaseFile} is read-only", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await archive.HoldingsAsync(Everyone, default)).Articles);
    }

    [Fact]
    public async Task An_archive_that_another_program_writes_to_can_be_read_and_says_that_it_is_locked()
    {
        await using var archive = await OpenAsync(DatabaseFile);
        await archive.StoreAsync([Story(0)], default);
        using (var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false"))
        {
            other.Open();
            other.Run("BEGIN IMMEDIATE");
            var failure = await Assert.ThrowsAsync<ArchiveException>(() => archive.StoreAsync([Story(1)], default));
            Assert.StartsWith($"{DatabaseFile} is locked by another program", failure.Message, StringComparison.Ordinal);
            Assert.Equal(1, (await archive.HoldingsAsync(Everyone, default)).Articles);
            await (await OpenAsync(DatabaseFile)).DisposeAsync();
        }
        Assert.Equal([StoreOutcome.Added], await archive.StoreAsync([Story(1)], default));
    }

    [Fact]
    public async Task A_new_file_that_another_program_holds_cannot_be_opened()
    {
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        other.Open();
        other.Run("BEGIN EXCLUSIVE");
        await RefusesAsync(DatabaseFile, "is locked by another program");
    }

    [Fact]
    public async Task What_an_older_reader_found_is_replaced_and_the_version_stays()
    {
        var told = new Told("a", "Fares rise by 4%, she said.");
        await using (var archive = await OpenAsync(DatabaseFile))
            await archive.StoreAsync([told.Read, Story(1)], default);
        Change("UPDATE version SET reader = reader - 1 WHERE article_id = 'a'");

        await using var again = await OpenAsync(DatabaseFile);
        Assert.Equal([false, true], await again.HoldAsync([told.Article, Story(1).Article], default));
        told.Counts("Ruth Ansah", "Fares rise by 4%", "4%", 4);
        Assert.Equal([StoreOutcome.Reread, StoreOutcome.Unchanged], await again.StoreAsync([told.Read, Story(1)], default));
        Assert.Equal("a@1#1", Assert.Single(await again.ClaimsWithFigureAsync(Everyone, Units.Percent, 4, 4, 5, default)).Id);
        Assert.Single(await again.SearchAsync(Everyone, new SearchTerms(["fares"], []), 5, default));
        Assert.Equal(new Holdings(2, 2, 2, 1, null), await again.HoldingsAsync(Everyone, default));
        Assert.Equal([StoreOutcome.Unchanged], await again.StoreAsync([told.Read], default));
    }

    [Fact]
    public async Task Many_read_while_one_writes_and_each_sees_a_whole_archive()
    {
        await using var archive = await OpenAsync(DatabaseFile);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var holdings = await archive.HoldingsAsync(Everyone, default);
                Assert.Equal((holdings.Articles, 0), (holdings.Claims, holdings.Articles % 10));
                var hits = await archive.SearchAsync(Everyone, new SearchTerms(["story"], []), 1000, default);
                Assert.Equal(0, hits.Count % 10);
                Assert.Equal(hits.Count, (await archive.ClaimsInAsync(Everyone, [.. hits.Select(hit => hit.Key)], default)).Count);
            }
        })).ToArray();
        for (var i = 0; i < 30; i++)
            await archive.StoreAsync([.. Enumerable.Range(i * 10, 10).Select(Story)], default);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(300, (await archive.HoldingsAsync(Everyone, default)).Articles);
    }

    [Fact]
    public async Task Two_archives_on_one_file_see_what_the_other_wrote()
    {
        await using var one = await OpenAsync(DatabaseFile);
        await using var two = await OpenAsync(DatabaseFile);
        Assert.Equal(0, (await two.HoldingsAsync(Everyone, default)).Articles);
        await one.StoreAsync([Story(0)], default);
        Assert.Equal(1, (await two.HoldingsAsync(Everyone, default)).Articles);
        await two.StoreAsync([Story(1)], default);
        Assert.Equal([StoreOutcome.Unchanged, StoreOutcome.Added], await one.StoreAsync([Story(1), Story(2)], default));
        Assert.Equal(new Holdings(3, 3, 3, 1, null), await one.HoldingsAsync(Everyone, default));
    }

    [Fact]
    public async Task A_closed_archive_cannot_be_asked()
    {
        var archive = await OpenAsync(DatabaseFile);
        await archive.DisposeAsync();
        await archive.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => archive.HoldingsAsync(Everyone, default));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => archive.StoreAsync([Story(0)], default));
    }
}
