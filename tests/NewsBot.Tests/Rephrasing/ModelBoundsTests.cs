using Microsoft.Extensions.AI;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Rephrasing;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Rephrasing.ScriptedModel;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelBoundsTests
{
    [Fact]
    public async Task As_many_wait_as_may_ask_and_who_comes_then_is_told_at_once()
    {
        var answer = new TaskCompletionSource<ChatResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new ScriptedModel((call, _) => call == 0 ? answer.Task : Task.FromResult(Prose("{{s1}}")));
        using var run = new ModelRun(model, concurrency: 1);
        var asked = model.AskedAsync();

        var first = run.OutcomeAsync();
        await asked;
        var second = run.OutcomeAsync();

        Assert.Equal(RephrasingOutcomes.Busy, await run.OutcomeAsync());
        Assert.Equal(1, model.Calls);
        answer.SetResult(Prose());
        Assert.Equal(("{{s1}} said {{q1}}.", "{{s1}}"), (await first, await second));
    }

    [Fact]
    public async Task Who_waits_for_a_turn_until_the_budget_is_over_was_kept_out_by_others()
    {
        var model = new ScriptedModel((_, _) => new TaskCompletionSource<ChatResponse>().Task);
        using var run = new ModelRun(model, concurrency: 1);
        var asked = model.AskedAsync();

        var first = run.OutcomeAsync();
        await asked;
        run.Time.Advance(TimeSpan.FromSeconds(0.1));
        var second = run.OutcomeAsync();
        run.Time.Advance(ModelRun.Budget);

        Assert.Equal(RephrasingOutcomes.TimedOut, await first.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(await second.WaitAsync(TimeSpan.FromSeconds(30)), (string[])[RephrasingOutcomes.Busy, RephrasingOutcomes.TimedOut]);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_and_probed_after_a_while()
    {
        var isBack = false;
        var model = new ScriptedModel(_ => isBack ? Prose() : throw new InvalidOperationException("down"));
        using var run = new ModelRun(model);

        for (var i = 0; i < 4; i++)
            Assert.Equal(RephrasingOutcomes.BrokenReply, await run.OutcomeAsync());
        Assert.Equal(RephrasingOutcomes.CircuitOpen, await run.OutcomeAsync());
        Assert.Equal(4, model.Calls);

        run.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(RephrasingOutcomes.BrokenReply, await run.OutcomeAsync());
        Assert.Equal(RephrasingOutcomes.CircuitOpen, await run.OutcomeAsync());

        run.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(RephrasingOutcomes.CircuitOpen, await run.OutcomeAsync());

        isBack = true;
        run.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("{{s1}} said {{q1}}.", await run.OutcomeAsync());
        Assert.Equal("{{s1}} said {{q1}}.", await run.OutcomeAsync());
    }

    [Fact]
    public async Task Beyond_the_days_tokens_nobody_is_asked_until_the_next_day()
    {
        var model = new ScriptedModel(_ => Prose(tokens: 900));
        using var run = new ModelRun(model, tokensPerDay: 4000);

        var outcomes = new List<string>();
        for (var i = 0; i < 6; i++)
            outcomes.Add(await run.OutcomeAsync());
        run.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await run.OutcomeAsync();

        Assert.Equal(RephrasingOutcomes.OverBudget, outcomes[^1]);
        Assert.Equal(model.Calls - 1, outcomes.Count(outcome => outcome != RephrasingOutcomes.OverBudget));
        Assert.Equal("{{s1}} said {{q1}}.", tomorrow);
        Assert.All(run.Spent, spent => Assert.Equal(900, spent.Tokens));
    }

    [Fact]
    public async Task Where_the_server_counts_nothing_the_tokens_are_estimated()
    {
        using var run = new ModelRun(new ScriptedModel(_ => Prose()));

        await run.OutcomeAsync();

        Assert.InRange(Assert.Single(run.Spent).Tokens, 500, 3000);
    }

    [Fact]
    public void What_another_program_spent_counts_too()
    {
        var time = new ManualTime();
        var tokens = new TokenBudget(1000, time);
        var today = TokenBudget.DayOf(time);

        Assert.True(tokens.TryTake(600));
        Assert.False(tokens.TryTake(600));
        tokens.Settle(600, 100);
        Assert.True(tokens.TryTake(600));
        tokens.Settle(600, 0);
        tokens.Keep(today, 100, total: 950);

        Assert.False(tokens.TryTake(60));
        Assert.True(tokens.TryTake(50));
    }
}
