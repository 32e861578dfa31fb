namespace NewsBot.Slack.Events;

/// <summary>Answers that are being worked on, each in its channel and thread, so that who asked can stop them.</summary>
/// <remarks>https://docs.slack.dev/reference/events</remarks>
internal sealed class RunningAnswers
{
    private readonly HashSet<Running> _running = [];
    private readonly Lock _lock = new();

    /// <summary>An answer is begun; it ends when what is returned is disposed of.</summary>
    public Running Begin(string channel, string? thread, CancellationToken cancellationToken)
    {
        var running = new Running(this, channel, thread, cancellationToken);
        lock (_lock)
            _running.Add(running);
        return running;
    }

    /// <param name="thread">Null for all threads of the channel.</param>
    public void Stop(string channel, string? thread)
    {
        List<Running> stopped;
        lock (_lock)
            stopped = [.. _running.Where(running => running.Channel == channel && (thread is null || running.Thread == thread))];
        stopped.ForEach(running => running.Stop());
    }

    internal sealed class Running(RunningAnswers all, string channel, string? thread, CancellationToken cancellationToken) : IDisposable
    {
        private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        public string Channel => channel;

        public string? Thread => thread;

        public CancellationToken Token => _stopping.Token;

        /// <summary>Whether who asked has stopped it.</summary>
        public bool IsStopped { get; private set; }

        public void Stop()
        {
            lock (all._lock)
            {
                if (!all._running.Contains(this))
                    return;
                IsStopped = true;
            }
            _stopping.CancelAfter(TimeSpan.Zero);
        }

        public void Dispose()
        {
            lock (all._lock)
                all._running.Remove(this);
            _stopping.Dispose();
        }
    }
}
