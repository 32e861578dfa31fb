using System.ClientModel;
using Microsoft.Extensions.AI;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Chat;
using static NewsBot.Tests.Rephrasing.ScriptedModel;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelPatienceTests
{
    private static readonly TaskCompletionSource<ChatResponse> Never = new();

    [Fact]
    public async Task Prose_is_handed_on_without_the_blanks_around_it()
    {
        using var run = new ModelRun(new ScriptedModel(_ => Prose(" <b>{{q1}}</b>\n")));

        Assert.Equal("<b>{{q1}}</b>", await run.OutcomeAsync());
    }

    [Fact]
    public async Task A_model_that_hangs_and_heeds_no_cancellation_is_left_behind_within_the_budget()
    {
        using var run = new ModelRun(new ScriptedModel((_, _) => Never.Task));

        var outcome = run.OutcomeAsync();
        await run.Time.TimerAsync(left => left < ModelRun.Budget);
        Assert.False(outcome.IsCompleted);
        run.Time.Advance(ModelRun.Budget);

        Assert.Equal(RephrasingOutcomes.TimedOut, await outcome.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_client_that_blocks_its_thread_makes_no_reply_late()
    {
        using var free = new ManualResetEventSlim();
        using var run = new ModelRun(new ScriptedModel((_, token) =>
        {
            free.Wait(token);
            return Never.Task;
        }));

        var outcome = run.OutcomeAsync();
        await run.Time.TimerAsync(left => left < ModelRun.Budget);
        run.Time.Advance(ModelRun.Budget);

        Assert.Equal(RephrasingOutcomes.TimedOut, await outcome.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task The_askers_own_cancellation_goes_through()
    {
        using var stop = new CancellationTokenSource();
        var model = new ScriptedModel((_, _) => Never.Task);
        using var run = new ModelRun(model);
        var asked = model.AskedAsync();

        var wording = run.AskAsync(stop.Token);
        await asked;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wording);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_while_there_is_time()
    {
        using var run = new ModelRun(new ScriptedModel(call => call < 2 ? throw new HttpRequestException("lost") : Prose()));

        var outcome = run.OutcomeAsync();
        for (var pause = 0; pause < 2; pause++)
            run.Time.Advance(await run.Time.TimerAsync(left => left <= TimeSpan.FromSeconds(0.8)));

        Assert.Equal("{{s1}} said {{q1}}.", await outcome);
    }

    [Fact]
    public async Task After_the_third_try_it_is_given_up()
    {
        var model = new ScriptedModel(_ => throw new HttpRequestException("lost"));
        using var run = new ModelRun(model);

        var outcome = run.OutcomeAsync();
        for (var pause = 0; pause < 2; pause++)
            run.Time.Advance(await run.Time.TimerAsync(left => left <= TimeSpan.FromSeconds(0.8)));

        Assert.Equal(RephrasingOutcomes.Unreachable, await outcome);
        Assert.Equal(3, model.Calls);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(System.Text.Json.JsonException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(ClientResultException))]
    public async Task What_no_other_try_would_mend_is_tried_once(Type failure)
    {
        var model = new ScriptedModel(_ => throw (failure == typeof(ClientResultException) ? new ClientResultException("odd", null, null) : (Exception)Activator.CreateInstance(failure)!));
        using var run = new ModelRun(model);

        Assert.Equal(RephrasingOutcomes.BrokenReply, await run.OutcomeAsync());
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task What_is_not_whole_is_no_prose()
    {
        ChatFinishReason[] reasons = [ChatFinishReason.Length, ChatFinishReason.ContentFilter, ChatFinishReason.ToolCalls];
        using var run = new ModelRun(new ScriptedModel(call => new ChatResponse(new ChatMessage(ChatRole.Assistant, "{{s1}}")) { FinishReason = reasons[call] }));

        foreach (var _ in reasons)
            Assert.Equal(RephrasingOutcomes.BrokenReply, await run.OutcomeAsync());
    }

    [Fact]
    public async Task A_reply_has_the_budget_once_however_often_the_model_is_asked_for_it()
    {
        using var run = new ModelRun(new ScriptedModel((_, _) => Never.Task));
        var outcomes = new List<string>();
        var handle = run.ReplyBudget.Around(async (_, _) =>
        {
            outcomes.Add(await run.OutcomeAsync());
            outcomes.Add(await run.OutcomeAsync());
            return new Reply("done");
        });

        var reply = handle(new ChatRequest("1", new ChatChannel("test", "c", ChatPlace.Direct), "ann", new ChatInput.Said("who?")), CancellationToken.None);
        await run.Time.TimerAsync(left => left < ModelRun.Budget);
        run.Time.Advance(ModelRun.Budget);
        await reply.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([RephrasingOutcomes.TimedOut, RephrasingOutcomes.TimedOut], outcomes);
        Assert.Equal(ModelRun.Budget, run.Time.GetUtcNow() - Support.ManualTime.Start);
    }
}
