using System.Runtime.CompilerServices;
using System.Text;
using NewsBot.Exports;
using NewsBot.Terminal;
using NewsBot.Tests.Host;

namespace NewsBot.Tests.Exports;

public sealed class ExportFiles : IDisposable
{
    private readonly Exported _exported = new();

    private string Out => _exported.Workspace.Path("out/claims.csv");

    public void Dispose() => _exported.Dispose();

    private void OldFile() => _exported.Workspace.File("out/claims.csv", "old");

    private string[] Folder() => [.. Directory.EnumerateFiles(Path.GetDirectoryName(Out)!).Select(file => Path.GetFileName(file))];

    [Fact]
    public async Task The_file_is_what_standard_output_would_have_been()
    {
        await _exported.IndexAsync(Exported.Harbour());
        Directory.CreateDirectory(Path.GetDirectoryName(Out)!);
        var run = await _exported.RunAsync("claims", "--out", Out);
        Assert.Equal((0, ""), (run.Status, run.Output));
        Assert.EndsWith($" claims in {Out}\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes((await _exported.RunAsync("claims", "--out", "-")).Output), await File.ReadAllBytesAsync(Out));
        Assert.Equal(["claims.csv"], Folder());
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_with_force()
    {
        await _exported.IndexAsync(Exported.Harbour());
        OldFile();
        var refused = await _exported.RunAsync("claims", "--out", Out);
        Assert.Equal(1, refused.Status);
        Assert.Contains("--force", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Out));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Out, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(0, (await _exported.RunAsync("claims", "--out", Out, "--force")).Status);
        Assert.StartsWith("id,", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Out));
        Assert.Equal(["claims.csv"], Folder());
    }

    [Theory]
    [InlineData("no/such/folder.csv")]
    [InlineData("")]
    public async Task A_place_for_no_file_is_named_and_nothing_is_made(string place)
    {
        var run = await _exported.RunAsync("claims", "--force", "--out", Path.Combine(_exported.Workspace.Root, place));
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Single(run.ErrorLines);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_exported.Workspace.Root));
    }

    [SkippableFact]
    public async Task A_device_stays_one()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no /dev");
        Assert.Equal(1, (await _exported.RunAsync("claims", "--force", "--out", "/dev/null")).Status);
    }

    [Fact]
    public async Task What_is_stopped_halfway_leaves_the_old_file_and_nothing_else()
    {
        OldFile();
        using var stopping = new CancellationTokenSource();
        using var streams = new Streams(Stream.Null, TextWriter.Null, TextWriter.Null);
        var run = new ExportRun(streams, Out, Replaces: true, "claims");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            run.WriteAsync(new JsonLines<string>(row => row), StoppedAsync(stopping), () => Task.FromResult<int?>(null), page => page.Count, stopping.Token));
        Assert.Equal("old", await File.ReadAllTextAsync(Out));
        Assert.Equal(["claims.csv"], Folder());
    }

    [Fact]
    public async Task A_failure_halfway_leaves_nothing()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Out)!);
        using var streams = new Streams(Stream.Null, TextWriter.Null, TextWriter.Null);
        var run = new ExportRun(streams, Out, Replaces: false, "claims");
        await Assert.ThrowsAsync<IOException>(() =>
            run.WriteAsync(new JsonLines<string>(_ => throw new IOException("the disk is full")), StoppedAsync(null), () => Task.FromResult<int?>(null), page => page.Count, default));
        Assert.Empty(Folder());
    }

    [Fact]
    public async Task A_bar_shows_on_a_terminal_how_far_it_is()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var run = await BotRun.WithBytesAsync([], [], streams => streams with { ErrorIsTerminal = true }, "export", "quotes", "--out", _exported.Workspace.Path("q.csv"), "--db", _exported.Workspace.Archive);
        Assert.Contains("Exporting quotes", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_quietly()
    {
        await BotRun.OfAsync("index", "--db", _exported.Workspace.Archive, _exported.Workspace.File("corpus.jsonl", BotProcess.Corpus(2_000)));
        using var run = BotProcess.Start("export", "claims", "--format", "jsonl", "--db", _exported.Workspace.Archive);
        await run.StandardOutput.ReadLineAsync();
        run.StandardOutput.Close();
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.Equal(("", 0), (error, run.ExitCode));
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> StoppedAsync(CancellationTokenSource? stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return ["one", "two"];
        await (stopping?.CancelAsync() ?? Task.CompletedTask);
        cancellationToken.ThrowIfCancellationRequested();
        yield return ["three"];
    }
}
