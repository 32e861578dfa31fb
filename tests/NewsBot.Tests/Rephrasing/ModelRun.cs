using Microsoft.Extensions.AI;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Rephrasing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

/// <summary>The rephraser over a client of the test, with the prompts that ship.</summary>
internal sealed class ModelRun : IDisposable
{
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    public static readonly Draft Draft = new(Prompts.Rephrase, new Dictionary<string, string> { [Prompts.Question] = "who said {{f1}}?", [Prompts.Evidence] = "- {{s1}} said: {{q1}}" });

    private readonly ModelCalls _calls;
    private readonly ModelRephraser _rephraser;

    public ModelRun(IChatClient client, int concurrency = 4, long tokensPerDay = 0, TimeProvider? time = null)
    {
        time ??= Time;
        (_calls, Tokens, ReplyBudget) = (new ModelCalls(client, concurrency, time), new TokenBudget(tokensPerDay, time), new ReplyBudget(Budget, time));
        _rephraser = new ModelRephraser(
            _calls, PromptFolder.Read(Checkout.Path("prompts")), Tokens, ReplyBudget, time, (day, tokens) => Spent.Add((day, tokens)), notice => Told.Add(notice.Text));
    }

    public ManualTime Time { get; } = new();

    public TokenBudget Tokens { get; }

    public ReplyBudget ReplyBudget { get; }

    public List<(DateOnly Day, long Tokens)> Spent { get; } = [];

    public List<string> Told { get; } = [];

    public Task<Wording> AskAsync(CancellationToken cancellationToken = default) => _rephraser.RephraseAsync(Draft, cancellationToken);

    /// <summary>What came of it: the prose, or the word of the failure.</summary>
    public async Task<string> OutcomeAsync() => await AskAsync() is { Failure: var failure, Prose: var prose } ? failure ?? prose! : "";

    public void Dispose() => _calls.Dispose();
}
