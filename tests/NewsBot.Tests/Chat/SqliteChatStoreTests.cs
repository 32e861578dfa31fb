using System.Text;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>The file behind the inbox: restarts, two programs at once, what grows old, and what can be wrong with it.</summary>
public sealed class SqliteChatStoreTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly ManualTime _time = new(Some.Now);

    private string DatabaseFile => SqliteChatStore.Beside(_workspace.Archive);

    public void Dispose() => _workspace.Dispose();

    private Task<SqliteChatStore> OpenAsync() => SqliteChatStore.OpenAsync(DatabaseFile, TimeSpan.FromMilliseconds(200), _time, CancellationToken.None);

    private InboundEvent Event(string key) => new("discord", key, $"token of {key}", _time.GetUtcNow());

    private KeptReply Reply(string key, string inbound) =>
        new(key, inbound, AskedDesk.Channel, "ann", new Inquiry("ask", "what did Ann Bell say?") { Asked = "and she?" }, _time.GetUtcNow()) { Answer = "{}", State = "articles: 1", Marks = ["AB", "CD"], IsPrivate = true };

    private long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        connection.Open();
        return connection.Number(sql);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        connection.Open();
        connection.Run(sql);
    }

    [Theory]
    [InlineData("/data/archive.db", "/data/archive.chat.db")]
    [InlineData("/data/archive", "/data/archive.chat")]
    [InlineData(":memory:", ":memory:")]
    public void It_lies_beside_the_archive(string archive, string chat) => Assert.Equal(chat, SqliteChatStore.Beside(archive));

    [Fact]
    public async Task Where_a_reply_stands_is_known_after_a_restart_and_a_message_stands_for_its_last_reply()
    {
        var first = new PostedReply("abc", AskedDesk.Channel, "m1", _time.GetUtcNow());
        await using (var store = await OpenAsync())
        {
            await store.NoteAsync(first, default);
            await store.NoteAsync(first, default);
            await store.NoteAsync(first with { Message = "m2" }, default);
            await store.NoteAsync(first with { Message = "m3" }, default);
            await store.NoteAsync(first with { Message = "m3", Key = "def" }, default);
        }
        await using var again = await OpenAsync();
        Assert.Equal([first, first with { Message = "m2" }], await again.PostsAsync("abc", default));
        Assert.Equal([first with { Message = "m3", Key = "def" }], await again.PostsAsync("def", default));
        Assert.Empty(await again.PostsAsync("other", default));
    }

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        var reply = Reply("abc", "e1");
        var talk = new Talk("discord c1", reply.Inquiry, null, "e1", _time.GetUtcNow());
        var feedback = new Feedback("e2", "ben", "misquote", "It was “fifty”.", _time.GetUtcNow(), reply);
        await using (var store = await OpenAsync())
        {
            await store.TakeAsync(Event("a"), default);
            await store.RememberAsync("discord", "session", "s1", default);
            await store.KeepAsync(reply, default);
            await store.KeepTalkAsync(talk, default);
            await store.GiveAsync(feedback, default);
        }
        await using var again = await OpenAsync();
        Assert.Equal([Event("a")], await again.PendingAsync("discord", default));
        Assert.Equal("s1", await again.RecallAsync("discord", "session", default));
        Assert.Equivalent(reply, await again.KeptAsync("abc", default), strict: true);
        Assert.Equivalent(talk, await again.TalkAsync("discord c1", default), strict: true);
        Assert.Equivalent(feedback, Assert.Single(await again.FeedbackAsync(default)), strict: true);
    }

    [Fact]
    public async Task The_same_event_again_keeps_what_was_kept_first()
    {
        await using var store = await OpenAsync();
        Assert.Equal("one", (await store.KeepAsync(Reply("one", "e1"), default)).Key);
        Assert.Equal("one", (await store.KeepAsync(Reply("two", "e1"), default)).Key);
        Assert.Null(await store.KeptAsync("two", default));
        Assert.Null(await store.KeptAsync("' OR 1=1 --", default));
    }

    [Fact]
    public async Task Two_programs_take_the_same_keys_at_once_and_each_key_is_taken_by_one()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        var keys = Enumerable.Range(0, 100).Select(i => $"k{i}").ToList();
        var taken = await Task.WhenAll(new[] { one, two }.Select(store => Task.Run(async () =>
        {
            var mine = new List<string>();
            foreach (var key in keys)
            {
                if (await store.TakeAsync(Event(key), default))
                    mine.Add(key);
            }
            return mine;
        })));
        Assert.Equal(keys.Order(), taken.SelectMany(mine => mine).Order());
    }

    [Fact]
    public async Task An_event_is_taken_while_the_archive_is_being_written()
    {
        await using var archive = await SqliteArchive.OpenAsync(_workspace.Archive, CancellationToken.None);
        archive.Writer.Run("BEGIN IMMEDIATE");
        await using var store = await OpenAsync();
        Assert.True(await store.TakeAsync(Event("a"), default));
        archive.Writer.Run("ROLLBACK");
    }

    [Fact]
    public async Task What_came_in_is_wiped_from_the_file_when_it_is_settled()
    {
        await using (var store = await OpenAsync())
        {
            await store.TakeAsync(new InboundEvent("discord", "a", "secret-interaction-token", _time.GetUtcNow()), default);
            await store.SettleAsync("discord", "a", default);
        }
        Assert.DoesNotContain("secret-interaction-token", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(DatabaseFile)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_keys_go_in_small_steps_and_the_last_hundred_thousand_stay()
    {
        await using var store = await OpenAsync();
        Change($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100010)
            INSERT INTO inbound (platform, key, received, settled, number) SELECT 'discord', 'old' || i, 0, {Some.Now.ToUnixTimeMilliseconds()}, i FROM n
            """);
        async Task SettleOneAsync(string key)
        {
            await store.TakeAsync(Event(key), default);
            await store.SettleAsync("discord", key, default);
        }
        await SettleOneAsync("a");
        Assert.Equal(100_011, Number("SELECT count(*) FROM inbound"));
        _time.Pass(TimeSpan.FromHours(25));
        await SettleOneAsync("b");
        Assert.Equal(100_008, Number("SELECT count(*) FROM inbound"));
        for (var i = 0; i < 10; i++)
            await SettleOneAsync($"c{i}");
        Assert.Equal(100_000, Number("SELECT count(*) FROM inbound"));
        Assert.False(await store.TakeAsync(Event("old100010"), default));
        Assert.True(await store.TakeAsync(Event("old1"), default));
    }

    [Fact]
    public async Task Replies_go_after_ninety_days_and_feedback_never()
    {
        await using var store = await OpenAsync();
        await store.KeepAsync(Reply("old", "e1"), default);
        await store.GiveAsync(new Feedback("e2", "ben", "missing", "", _time.GetUtcNow(), Reply("old", "e1")), default);
        _time.Pass(TimeSpan.FromDays(89));
        await store.KeepAsync(Reply("mid", "e3"), default);
        Assert.NotNull(await store.KeptAsync("old", default));
        _time.Pass(TimeSpan.FromDays(2));
        await store.KeepAsync(Reply("new", "e4"), default);
        Assert.Null(await store.KeptAsync("old", default));
        Assert.NotNull(await store.KeptAsync("mid", default));
        Assert.Single(await store.FeedbackAsync(default));
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_refused_with_what_to_do()
    {
        async Task RefusesAsync(string words)
        {
            var failure = await Assert.ThrowsAsync<ArchiveException>(OpenAsync);
            Assert.StartsWith(DatabaseFile, failure.Message, StringComparison.Ordinal);
            Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        }
        await (await OpenAsync()).DisposeAsync();
        Change("PRAGMA user_version = 99");
        await RefusesAsync("was written by a newer NewsBot (format 99; this one reads up to 3)");
        File.Delete(DatabaseFile);
        await (await SqliteArchive.OpenAsync(DatabaseFile, CancellationToken.None)).DisposeAsync();
        await RefusesAsync("is a database of another program");
        File.Delete(DatabaseFile);
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 4096));
        await RefusesAsync("is not an archive of NewsBot");
    }

    [Fact]
    public async Task A_damaged_file_is_called_so()
    {
        await using (var store = await OpenAsync())
        {
            for (var i = 0; i < 200; i++)
                await store.TakeAsync(Event($"k{i}"), default);
        }
        var bytes = await File.ReadAllBytesAsync(DatabaseFile);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(DatabaseFile, bytes);
        var failure = await Assert.ThrowsAsync<ArchiveException>(async () =>
        {
            await using var store = await OpenAsync();
            await store.PendingAsync("discord", default);
        });
        Assert.Contains("is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_another_program_holds_up_for_too_long_fails_and_changes_nothing()
    {
        await using var store = await OpenAsync();
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        other.Open();
        other.Run("BEGIN IMMEDIATE");
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => store.TakeAsync(Event("a"), default));
        Assert.Contains("is locked", failure.Message, StringComparison.Ordinal);
        other.Run("ROLLBACK");
        Assert.True(await store.TakeAsync(Event("a"), default));
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_refuses_what_comes_in()
    {
        await using var store = await OpenAsync();
        store.Connection.Run("PRAGMA query_only = ON");
        var failure = await Assert.ThrowsAsync<ArchiveException>(() => store.TakeAsync(Event("a"), default));
        Assert.Contains("is read-only", failure.Message, StringComparison.Ordinal);
        store.Connection.Run("PRAGMA query_only = OFF");
        Assert.True(await store.TakeAsync(Event("a"), default));
    }
}
