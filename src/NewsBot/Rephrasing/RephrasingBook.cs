using System.Threading.Channels;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;
using NewsBot.Sockets;
using NewsBot.Sqlite;

namespace NewsBot.Rephrasing;

/// <summary>Writes down what became of drafts and what they cost, beside the answering: no reply waits for it.</summary>
internal sealed class RephrasingBook : IAsyncDisposable
{
    /// <summary>What waits to be written; what comes then is not written.</summary>
    private const int MostWaiting = 1000;

    private readonly Channel<Func<Task>> _waiting = Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly SqliteChatStore _store;
    private readonly TokenBudget _tokens;
    private readonly TimeProvider _time;
    private readonly Action<Notice> _tell;
    private readonly Task _writing;

    public RephrasingBook(SqliteChatStore store, TokenBudget tokens, TimeProvider time, Action<Notice> tell)
    {
        (_store, _tokens, _time, _tell) = (store, tokens, time, tell);
        _writing = WriteAsync();
    }

    /// <summary>Learns what the day has cost before.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var today = TokenBudget.DayOf(_time);
        _tokens.Keep(today, 0, await _store.TokensSpentAsync(today, cancellationToken));
    }

    public void Note(RephrasingEvent happened)
    {
        RephrasingMeter.Count(happened);
        var level = happened.Outcome == RephrasingOutcomes.Rephrased ? NoticeLevel.Detail : NoticeLevel.Information;
        _tell(new Notice(level, $"{happened.Prompt}: {happened.Outcome}"));
        var kept = new KeptRephrasing(_time.GetUtcNow(), happened);
        _waiting.Writer.TryWrite(() => _store.KeepRephrasingAsync(kept, CancellationToken.None));
    }

    public void Spend(DateOnly day, long tokens) => _waiting.Writer.TryWrite(async () => _tokens.Keep(day, tokens, await _store.SpendTokensAsync(day, tokens, CancellationToken.None)));

    /// <summary>Returns once all is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var write in _waiting.Reader.ReadAllAsync())
        {
            try
            {
                await write();
            }
            catch (Exception e) when (e is ArchiveException or ObjectDisposedException)
            {
                // Its loss is told, and costs no answer.
                _tell(new Notice(NoticeLevel.Warning, "what became of a rephrasing could not be kept") { Failure = e });
            }
        }
    }
}
