using NewsBot.Commands;

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
        if (status.Next is not null)
            Row(page, "Next", status.Next);
    }

    private static void Row(Page page, string name, string value) => page.Line(0, new Run($"{name,-10}", Ink.Name), new Run(value));
}
