using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;

namespace NewsBot.Slack.Answers;

/// <summary>Shows the home tab.</summary>
/// <remarks>https://docs.slack.dev/surfaces/app-home</remarks>
internal sealed class HomeAnswer(SlackWeb web, Func<string, CancellationToken, Task<HomePage>> home, TimeProvider time)
{
    /// <summary>How long a home tab stands at least before it is made anew for having been opened again.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(10);

    private const int MostUsers = 10_000;

    private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>It was opened.</summary>
    public Task OpenedAsync(string user, CancellationToken cancellationToken) => IsDue(user) ? ShowAsync(user, cancellationToken) : Task.CompletedTask;

    /// <summary>What it shows has changed.</summary>
    public async Task ShowAsync(string user, CancellationToken cancellationToken) =>
        await web.PublishViewAsync(user, SlackRenderer.Home(await home(user, cancellationToken)), hash: null, cancellationToken);

    private bool IsDue(string user)
    {
        lock (_lock)
        {
            if (_shown.TryGetValue(user, out var shown) && time.GetElapsedTime(shown) < Stands)
                return false;
            if (_shown.Count >= MostUsers)
                _shown.Clear();
            _shown[user] = time.GetTimestamp();
            return true;
        }
    }
}
