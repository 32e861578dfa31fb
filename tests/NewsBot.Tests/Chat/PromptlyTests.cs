using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class PromptlyTests
{
    private static readonly ChatRequest Request = new("e1", AskedDesk.Channel, "ann", new ChatInput.Said("who?")) { IsPrivate = true };

    private readonly ManualTime _time = new(Some.Now);
    private readonly List<(string Reference, Exception Failure)> _told = [];

    private ChatHandler Within(ChatHandler handle) => Promptly.Within(handle, TimeSpan.FromSeconds(20), _time, (_, reference, failure) => _told.Add((reference, failure)));

    [Fact]
    public async Task What_is_answered_in_time_goes_through()
    {
        Assert.Equal("yes", (await Within((_, _) => Task.FromResult(new Reply("yes")))(Request, default)).Lead);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_failure_is_apologised_for_under_the_number_that_is_told()
    {
        var reply = await Within((_, _) => throw new InvalidOperationException("secret"))(Request, default);
        var (reference, failure) = Assert.Single(_told);
        Assert.IsType<InvalidOperationException>(failure);
        Assert.Matches("^[2-9A-HJ-NP-Z]{8}$", reference);
        Assert.Contains(reference, reply.Lead, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reply.Lead, StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
    }

    [Fact]
    public async Task A_handler_that_hangs_and_ignores_its_token_is_not_waited_for()
    {
        var began = new TaskCompletionSource();
        var never = new TaskCompletionSource<Reply>();
        CancellationToken given = default;
        var reply = Within((_, token) =>
        {
            given = token;
            began.SetResult();
            return never.Task;
        })(Request, default);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(reply.IsCompleted);
        _time.Pass(TimeSpan.FromSeconds(20));
        Assert.Contains("Sorry", (await reply.WaitAsync(TimeSpan.FromSeconds(30))).Lead, StringComparison.Ordinal);
        Assert.IsType<TimeoutException>(Assert.Single(_told).Failure);
        Assert.True(given.IsCancellationRequested);
    }

    [Fact]
    public async Task A_handler_that_blocks_holds_nobody_up()
    {
        using var release = new ManualResetEventSlim();
        var began = new TaskCompletionSource();
        var reply = Within((_, _) =>
        {
            began.SetResult();
            release.Wait(CancellationToken.None);
            return Task.FromResult(new Reply("late"));
        })(Request, default);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _time.Pass(TimeSpan.FromSeconds(21));
        Assert.Contains("Sorry", (await reply.WaitAsync(TimeSpan.FromSeconds(30))).Lead, StringComparison.Ordinal);
        release.Set();
    }

    [Fact]
    public async Task Who_calls_it_off_gets_no_apology()
    {
        using var stop = new CancellationTokenSource();
        var began = new TaskCompletionSource();
        var reply = Within(async (_, token) =>
        {
            began.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(token);
            return new Reply("");
        })(Request, stop.Token);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reply);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_cancellation_of_the_handlers_own_is_a_failure_like_any_other()
    {
        Assert.Contains("Sorry", (await Within((_, _) => throw new OperationCanceledException())(Request, default)).Lead, StringComparison.Ordinal);
        Assert.Single(_told);
    }
}
