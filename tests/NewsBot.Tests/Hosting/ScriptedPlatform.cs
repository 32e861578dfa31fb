using System.Threading.Channels;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

/// <summary>A platform that does in each run what the test says, and stays until it is stopped when nothing is left to do.</summary>
internal sealed class ScriptedPlatform(string name, params Func<ChatHandler, CancellationToken, Task>[] runs) : IChatPlatform
{
    private readonly Channel<int> _begun = Channel.CreateUnbounded<int>();
    private int _runs;

    public string Name => name;

    public PlatformHealth Health { get; set; } = new(IsConnected: true, Reason: null, IsFatal: false, Some.Now, Some.Now);

    public bool IsStopped { get; private set; }

    public async Task RunAsync(ChatHandler handle, CancellationToken cancellationToken)
    {
        var run = _runs++;
        _begun.Writer.TryWrite(run + 1);
        if (run < runs.Length)
        {
            await runs[run](handle, cancellationToken);
            return;
        }
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        IsStopped = true;
    }

    public Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns once as many runs have begun.</summary>
    public async Task BegunAsync(int runs, CancellationToken cancellationToken)
    {
        while (await _begun.Reader.ReadAsync(cancellationToken) < runs)
            ;
    }
}
