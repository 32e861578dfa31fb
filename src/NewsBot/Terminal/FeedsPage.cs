using System.Globalization;
using NewsBot.Core.Indexing;

namespace NewsBot.Terminal;

/// <summary>What <c>feed list</c> shows, for readers.</summary>
internal static class FeedsPage
{
    public const string None = "no feed is polled and no folder watched: newsbot feed add URL or newsbot feed add FOLDER adds one, or NewsBot:Feeds in the settings";

    /// <param name="zone">Of the times that are shown.</param>
    public static void Write(Page page, IReadOnlyList<FeedStanding> standings, TimeZoneInfo zone)
    {
        if (standings.Count == 0)
            page.Line(0, new Run(string.Concat(None[..1].ToUpperInvariant(), None.AsSpan(1), "."), Ink.Lead));
        foreach (var standing in standings)
            WriteOne(page, standing, zone);
    }

    private static void WriteOne(Page page, FeedStanding standing, TimeZoneInfo zone)
    {
        var (feed, state) = standing;
        page.Line(0, new Run(feed.Name, Ink.Name), new Run(feed.Name == feed.Place ? "" : $"  {feed.Place}"), new Run(feed.IsOfSettings ? "  (settings file)" : "", Ink.Quiet));
        page.Line(2, new Run(state.IsInTrouble ? $"! {state.Line}" : state.Line, state.IsInTrouble ? Ink.Warning : Ink.Plain));
        var next = state.Due is { } due ? At(due, zone) : "as soon as newsbot run runs";
        if (!state.IsWithheld)
            page.Line(2, new Run($"{(feed.IsFolder ? "Looked into" : "Polled")} {(state.Polled is { } polled ? At(polled, zone) : "never")}, next {next}; {state.Added:N0} {(state.Added == 1 ? "article" : "articles")} and {state.Updated:N0} new {(state.Updated == 1 ? "version" : "versions")} so far", Ink.Quiet));
        if (state.TroubleSince is { } since)
            page.Line(2, new Run($"In trouble since {At(since, zone)}, {state.Failures} {(state.Failures == 1 ? "time" : "times")} in a row", Ink.Quiet));
        if (feed.Audiences.Count > 0)
            page.Line(2, new Run($"For {string.Join(", ", feed.Audiences)} only", Ink.Quiet));
        if (state.Moved is { } moved)
            page.Line(2, new Run($"Has moved to {moved}", Ink.Quiet));
    }

    private static string At(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
