using System.Globalization;
using NewsBot.Commands;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>What <c>status</c> tells, for readers.</summary>
internal static class StatusPage
{
    public static void Write(Page page, Status status)
    {
        Row(page, "Archive", status.ArchiveFile);
        Row(page, "Articles", $"{status.Holdings.Articles:N0}");
        Row(page, "Passages", $"{status.Holdings.Passages:N0}");
        Row(page, "Claims", $"{status.Holdings.Claims:N0}");
        Row(page, "Sources", $"{status.Holdings.Sources:N0}");
        Row(page, "Newest", status.Holdings.Newest?.ToString() ?? "no dated article");
        Row(page, "Time zone", status.Settings.TimeZone.Id);
        Row(page, "Audiences", status.Settings.Audiences.Count == 0 ? "none: public articles only" : string.Join(", ", status.Settings.Audiences));
        Row(page, "Register", $"{status.Settings.Register} ({status.RegisteredSources:N0} sources)");
        Row(page, "Feeds", FeedsIn(status));
        foreach (var (feed, state) in status.Feeds.Where(standing => standing.State.IsInTrouble))
            Row(page, "", $"! {feed.Name}: {state.Line}");
        Row(page, "Bot", status.AtWork.Report is { } report ? $"runs as process {report.Process}, asked at {status.WebUrl}" : status.AtWork.Silence!);
        foreach (var (name, hasToken) in status.SetUp)
            Row(page, char.ToUpperInvariant(name[0]) + name[1..], (hasToken ? "token set" : "token not set") + StandingOf(status.HealthOf(name)));
        Row(page, "Model", status.Model is { } model ? $"{model.Settings.Model} at {model.Settings.Endpoint.Authority}; {SpentOf(status.TokensToday, model.Settings.TokensPerDay)}" : "none: answers are not rephrased");
        if (status.Model is not null)
            Row(page, "Prompts", $"{string.Join(", ", status.Model.Prompts.Names)} of {status.Model.Settings.Prompts}");
        if (status.Next is not null)
            Row(page, "Next", status.Next);
    }

    private static string FeedsIn(Status status) => status.Feeds.Count == 0
        ? "none: newsbot feed add brings articles in by itself"
        : $"{status.Feeds.Count:N0}{(status.Feeds.Count(standing => standing.State.IsInTrouble) is > 0 and var troubled ? $", {troubled:N0} in trouble" : "")}";

    private static string SpentOf(long tokens, int perDay) => perDay == 0 ? $"{tokens:N0} tokens today, without a bound" : $"{tokens:N0} of {perDay:N0} tokens today";

    private static string StandingOf(PlatformHealth? health)
    {
        if (health is null)
            return "";
        var since = health.Since.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return health.IsConnected ? $"; connected since {since}" : $"; not connected since {since}: {health.Reason}{(health.IsFatal ? " (it has given up)" : "")}";
    }

    private static void Row(Page page, string name, string value) => page.Line(0, new Run($"{name,-10}", Ink.Name), new Run(value));
}
