using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Hosting;

/// <summary>Why work does not go on.</summary>
/// <param name="Reason">In words for whoever runs the bot; never a secret.</param>
/// <param name="IsFatal">Whether it does not begin again by itself.</param>
internal sealed record Trouble(string Reason, bool IsFatal, DateTimeOffset Since);

/// <summary>Work that goes on until it is stopped: where it fails it begins again after a pause, and nobody else notices.</summary>
/// <param name="work">Returns once it is cancelled, or has nothing left to do; throws <see cref="ChatPlatformException"/> where beginning again cannot help.</param>
internal sealed class Worker(string name, Func<CancellationToken, Task> work, ILogger log, TimeProvider time)
{
    /// <summary>Work that went on for so long was in order: the next pause is a short one again.</summary>
    private static readonly TimeSpan InOrder = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private volatile Trouble? _trouble;

    /// <summary>Null while the work goes on.</summary>
    public Trouble? Trouble => _trouble;

    /// <summary>Returns once it is cancelled, or the work is done or given up; never throws.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; !cancellationToken.IsCancellationRequested; failures++)
        {
            _trouble = null;
            var began = time.GetTimestamp();
            try
            {
                await Task.Run(() => work(cancellationToken), cancellationToken);
                return;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (ChatPlatformException e)
            {
                _trouble = new Trouble(Secrets.Mask(e.Message), IsFatal: true, time.GetUtcNow());
                log.GivesUp(name, e.Message);
                return;
            }
            catch (Exception e)
            {
                if (time.GetElapsedTime(began) >= InOrder)
                    failures = 0;
                _trouble = new Trouble($"failed ({Secrets.Mask(e.Message)}) and begins again soon", IsFatal: false, time.GetUtcNow());
                var pause = PauseAfter(failures);
                log.BeginsAgain(name, pause.TotalSeconds, e);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Doubles from a second on; half of it is left to chance, so that many bots do not come back in step.</summary>
    private static TimeSpan PauseAfter(int failures)
    {
        var most = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), LongestPause.TotalSeconds));
        return most * (0.5 + Random.Shared.NextDouble() / 2);
    }
}
