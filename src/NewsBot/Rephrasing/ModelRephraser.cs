using Microsoft.Extensions.AI;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Sockets;

namespace NewsBot.Rephrasing;

/// <summary>Puts drafts into prose with a language model. What comes back is not looked at here: the lock does that.</summary>
/// <param name="spent">Is told of the tokens that a draft has cost, and on which day.</param>
/// <param name="tell">Is told why there is no prose.</param>
internal sealed class ModelRephraser(
    ModelCalls calls, PromptFolder prompts, TokenBudget tokens, ReplyBudget budget, TimeProvider time, Action<DateOnly, long> spent, Action<Notice> tell) : IRephraser
{
    public async Task<Wording> RephraseAsync(Draft draft, CancellationToken cancellationToken)
    {
        var wait = budget.Begin();
        try
        {
            var prompt = prompts.For(draft);
            return await AskAsync(prompt.Render(draft.Variables), prompt.Options, wait, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var trouble = ModelTroubleException.Of(e, time);
            tell(new Notice(NoticeLevel.Detail, $"no prose of the model: {trouble.Message}"));
            return Wording.Failed(trouble.Outcome);
        }
        finally
        {
            budget.End(wait);
        }
    }

    private async Task<Wording> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, Deadline wait, CancellationToken cancellationToken)
    {
        var estimate = TokenBudget.Estimate(messages, options);
        if (!tokens.TryTake(estimate))
            return Wording.Failed(RephrasingOutcomes.OverBudget);
        // Until it is known otherwise: who is asked may have gone on though nobody waits.
        var used = estimate;
        try
        {
            var response = await calls.AskAsync(messages, options, wait, cancellationToken);
            if (response.Usage?.TotalTokenCount is > 0 and var counted)
                used = counted;
            return Wording.Of(BareProse.Of(response.Text));
        }
        catch (ModelTroubleException trouble) when (trouble.IsFree)
        {
            used = 0;
            throw;
        }
        finally
        {
            var day = tokens.Settle(estimate, used);
            if (used > 0)
                spent(day, used);
        }
    }
}
