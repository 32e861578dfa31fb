using NewsBot.Hosting;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

public sealed class RunLockTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly HurriedTime _time = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_second_bot_on_the_same_archive_is_told_who_holds_it()
    {
        using var first = RunLock.Take(_workspace.Archive, _time);

        var refusal = Assert.Throws<IOException>(() => RunLock.Take(_workspace.Archive, _time));

        Assert.StartsWith(
            $"another newsbot run holds {_workspace.Archive} (process {Environment.ProcessId} on {Environment.MachineName}, since 2026-05-04 12:00:00 UTC)",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_archive_in_the_same_folder_is_free()
    {
        using var first = RunLock.Take(_workspace.Archive, _time);
        using var second = RunLock.Take(_workspace.Path("other.db"), _time);

        Assert.NotNull(second);
    }

    [Fact]
    public void It_is_free_again_once_the_first_has_ended()
    {
        RunLock.Take(_workspace.Archive, _time)?.Dispose();

        using var next = RunLock.Take(_workspace.Archive, _time);

        Assert.NotNull(next);
    }

    [Fact]
    public void What_a_killed_bot_left_behind_holds_nobody_up()
    {
        _workspace.File("archive.db.lock", "");
        _workspace.File("archive.db.running", "process 1 on another machine\n");

        using var next = RunLock.Take(_workspace.Archive, _time);

        Assert.Contains($"process {Environment.ProcessId} ", File.ReadAllText(_workspace.Path("archive.db.running")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no line in it ends, and it goes on and on")]
    public void A_signature_that_cannot_be_one_is_not_repeated(string signature)
    {
        using var first = RunLock.Take(_workspace.Archive, _time);
        _workspace.File("archive.db.running", string.Concat(Enumerable.Repeat(signature, 10)));

        var refusal = Assert.Throws<IOException>(() => RunLock.Take(_workspace.Archive, _time));

        Assert.Contains("(a process that has not signed yet)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_in_memory_needs_none() => Assert.Null(RunLock.Take(SqliteArchive.InMemory, _time));
}
