using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class SignalsAndPipes : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [SkippableFact]
    public async Task Work_that_is_stopped_from_the_keyboard_says_so_and_can_be_taken_up_again()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no signals to send");
        var corpus = _workspace.File("corpus.jsonl", BotProcess.Corpus(20_000));

        using var run = BotProcess.StartInterruptible("index", "--json", "--db", _workspace.Archive, corpus);
        await run.StandardOutput.ReadLineAsync();
        await run.InterruptAsync();
        var told = (await run.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length + 1;
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        var status = await BotRun.OfAsync("status", "--json", "--db", _workspace.Archive);

        Assert.Equal(130, run.ExitCode);
        Assert.EndsWith("newsbot: stopped; the archive is whole\n", error, StringComparison.Ordinal);
        Assert.InRange(status.Answer.GetProperty("articles").GetInt32(), told, 19_999);
    }

    [SkippableFact]
    public async Task A_wait_for_the_next_question_can_be_stopped_from_the_keyboard()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no signals to send");

        using var run = BotProcess.StartInterruptible("ask", "--json", "--batch", "-", "--db", _workspace.Archive);
        await run.StandardInput.WriteLineAsync("who said 82%?");
        await run.StandardInput.FlushAsync();
        var answer = await run.StandardOutput.ReadLineAsync();
        await run.InterruptAsync();
        await run.WaitForExitAsync();

        Assert.StartsWith("{\"question\":\"who said 82%?\"", answer, StringComparison.Ordinal);
        Assert.Equal(130, run.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_work_quietly()
    {
        var corpus = _workspace.File("corpus.jsonl", BotProcess.Corpus(5_000));

        using var run = BotProcess.Start("extract", "--json", corpus);
        await run.StandardOutput.ReadLineAsync();
        run.StandardOutput.Close();
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.Equal("", error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--verbose")]
    public async Task Articles_go_on_being_taken_in_where_nobody_reads_the_results(string option)
    {
        var corpus = _workspace.File("corpus.jsonl", BotProcess.Corpus(500));

        using var run = BotProcess.Start("index", option, "--db", _workspace.Archive, corpus);
        run.StandardOutput.Close();
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        var status = await BotRun.OfAsync("status", "--json", "--db", _workspace.Archive);

        Assert.DoesNotContain("newsbot:", error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(500, status.Answer.GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task Letters_outside_ascii_go_in_and_out_as_utf8_whatever_the_shells_language()
    {
        using var run = BotProcess.Start("ask", "--json", "--batch", "-", "--db", _workspace.Archive);
        await using (var input = run.StandardInput)
            await input.WriteLineAsync("wer sagte „größer“ – 82 %?");
        using var output = new StreamReader(run.StandardOutput.BaseStream, System.Text.Encoding.UTF8);
        var answer = await output.ReadToEndAsync();
        await run.WaitForExitAsync();

        Assert.Contains("wer sagte „größer“ – 82 %?", answer, StringComparison.Ordinal);
    }
}
