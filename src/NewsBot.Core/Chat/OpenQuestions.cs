using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>An event that asks something and is not answered yet.</summary>
/// <param name="Inbound">As it stands in the inbox, with how far its answer had come before a crash.</param>
/// <param name="Received">When it came in, as the time provider's time stamp; after a restart, when it was taken up again.</param>
public sealed record OpenQuestion(InboundEvent Inbound, long Received);

/// <summary>What was asked on a platform and is not answered yet. Each event is taken into the inbox once, worked on once at a time, and worked on again after a crash or a failed post.</summary>
/// <param name="answer">Answers one event and settles it; what it throws leaves the event open.</param>
public sealed class OpenQuestions(string platform, IInbox inbox, Func<OpenQuestion, CancellationToken, Task> answer, TimeProvider time)
{
    /// <summary>The most that are worked on at once; more wait in the inbox.</summary>
    private const int MostAtOnce = 2_000;

    private const int RecentlySeen = 20_000;

    /// <summary>After so long an answer is of no use any more.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(1);

    /// <summary>How long a stop waits for answers that are under way.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly RecentKeys _recent = new(RecentlySeen);
    private readonly Dictionary<string, Task> _inWork = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _areSomeLeft;
    private volatile bool _haveSomeFailed;
    private TimeSpan _pause = ShortestPause;
    private long _swept;

    /// <summary>Never ends but with the <see cref="ChatPlatformException"/> of an answer that the platform refuses the bot altogether.</summary>
    public Task Refused => _refused.Task;

    /// <summary>Told of each event that came again and is not answered again.</summary>
    public Action OnDuplicate { get; init; } = () => { };

    /// <summary>Told, for the log, of what went wrong; must not throw.</summary>
    public required Action<string, Exception> OnFailure { get; init; }

    /// <summary>Takes an event in and begins to work on it; one that was taken before is dropped. The order of calls is the order in which work begins.</summary>
    /// <param name="received">When it came in, as the time provider's time stamp.</param>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> TakeAsync(string key, string payload, long received, CancellationToken cancellationToken)
    {
        var inbound = new InboundEvent(platform, key, payload, time.GetUtcNow());
        if (!_recent.Add(key) || !await IsNewAsync(inbound, cancellationToken))
        {
            OnDuplicate();
            return false;
        }
        Begin(new OpenQuestion(inbound, received), cancellationToken);
        return true;
    }

    /// <summary>Works again on what failed, with longer and longer pauses.</summary>
    public async Task RetryAsync(CancellationToken cancellationToken)
    {
        if (!_haveSomeFailed || time.GetElapsedTime(_swept) < _pause)
            return;
        _haveSomeFailed = false;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        await SweepAsync(cancellationToken);
    }

    /// <summary>Works on everything that was taken and is neither settled nor being worked on.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        _swept = time.GetTimestamp();
        foreach (var pending in await inbox.PendingAsync(platform, cancellationToken))
        {
            if (time.GetUtcNow() - pending.Received < TooLate)
                Begin(new OpenQuestion(pending, _swept), cancellationToken);
            else
                await inbox.SettleAsync(platform, pending.Key, cancellationToken);
        }
    }

    /// <summary>Lets what is under way come out for a moment; what does not is answered by the next run.</summary>
    /// <param name="intake">What takes questions in, and is ending.</param>
    /// <param name="answering">Calls off the answers.</param>
    /// <returns>Whether all came out.</returns>
    public async Task<bool> StopAsync(Task intake, CancellationTokenSource answering)
    {
        answering.CancelAfter(LastWords);
        try
        {
            await intake;
            await FinishAsync(answering.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits until nothing is being worked on any more.</summary>
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        Task[] inWork;
        lock (_lock)
            inWork = [.. _inWork.Values];
        await Task.WhenAll(inWork).WaitAsync(cancellationToken);
    }

    private async Task<bool> IsNewAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        try
        {
            return await inbox.TakeAsync(inbound, cancellationToken);
        }
        catch (ArchiveException e)
        {
            // Answering matters more than remembering: until the inbox can be written again, the keys seen lately keep answers single.
            OnFailure("An event could not be kept; it is answered all the same", e);
            return true;
        }
    }

    private void Begin(OpenQuestion open, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_inWork.Count >= MostAtOnce)
            {
                _areSomeLeft = true;
                return;
            }
            if (!_inWork.TryAdd(open.Inbound.Key, done.Task))
                return;
        }
        _ = WorkAsync(open, done, cancellationToken);
    }

    private async Task WorkAsync(OpenQuestion open, TaskCompletionSource done, CancellationToken cancellationToken)
    {
        try
        {
            await answer(open, cancellationToken);
        }
        catch (Exception e)
        {
            // Stopping is no failure: what is open is answered by the next run.
            if (!cancellationToken.IsCancellationRequested)
            {
                _haveSomeFailed = true;
                OnFailure($"The answer to {open.Inbound.Key} could not be brought out; it is tried again later", e);
                if (e is ChatPlatformException refused)
                    _refused.TrySetException(refused);
            }
        }
        bool takesUpMore;
        lock (_lock)
        {
            _inWork.Remove(open.Inbound.Key);
            takesUpMore = _areSomeLeft && _inWork.Count <= MostAtOnce / 2;
            if (takesUpMore)
                _areSomeLeft = false;
        }
        done.SetResult();
        if (takesUpMore)
            await TakeUpMoreAsync(cancellationToken);
    }

    private async Task TakeUpMoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        catch (Exception e)
        {
            _haveSomeFailed = true;
            if (!cancellationToken.IsCancellationRequested)
                OnFailure("What is still open could not be read; it is looked for again later", e);
        }
    }
}
