using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>When a feed or a page is asked for again. Pure: all it knows is given.</summary>
internal static class FeedPoll
{
    /// <summary>The usual least pause between two polls of a feed.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause of a feed that nothing new comes in, or that fails.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>The pause after which one that is gone is asked for again, and the longest that a server can ask for.</summary>
    public static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>A feed that has been silent for an hour is asked every five minutes, one silent for three days every six hours.</summary>
    private const double ShareOfSilence = 1.0 / 12;

    /// <summary>When a page is looked at again, from when it was first read.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(3)];

    /// <summary>The pause after a poll that went well.</summary>
    /// <param name="silence">How long nothing new has come in it.</param>
    /// <param name="asked">How often the feed or its server wants to be asked; null where neither says.</param>
    public static TimeSpan PauseAfter(Feed feed, TimeSpan silence, TimeSpan? asked)
    {
        var least = feed.Every ?? Least;
        var pause = Max(least, Min(silence * ShareOfSilence, Longest));
        return asked is { } wanted ? Max(pause, Min(wanted, Daily)) : pause;
    }

    /// <summary>The pause after a poll that failed: it doubles with each failure, and a part of it is left to chance, so that feeds of one server do not come back in step.</summary>
    /// <param name="failures">How many in a row, this one included.</param>
    /// <param name="asked">How long the server asks to be left alone; null where it does not say.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan PauseAfterFailure(Feed feed, FeedOutcome outcome, int failures, TimeSpan? asked, double chance)
    {
        if (outcome == FeedOutcome.Gone)
            return Daily;
        var least = feed.Every ?? Least;
        var most = Min(least * Math.Pow(2, Math.Min(failures - 1, 16)), Max(least, Longest));
        var pause = most * (1 + chance / 4);
        return asked is { } wanted ? Max(pause, Min(wanted, Daily)) : Min(pause, Max(least, Longest));
    }

    /// <summary>When a page is looked at next.</summary>
    /// <param name="looks">How often it was looked at again since <paramref name="first"/>.</param>
    /// <returns>Null: no more.</returns>
    public static DateTimeOffset? NextLook(DateTimeOffset first, int looks, DateTimeOffset now)
    {
        // Looks that were due while nobody ran are one.
        var next = Looks.Skip(looks).Select(after => first + after).Where(at => at > now).Select(at => (DateTimeOffset?)at).FirstOrDefault();
        return looks < Looks.Length ? next : null;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
