using System.Globalization;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>What <c>corrections</c> lists, for readers.</summary>
internal static class CorrectionsPage
{
    public static void Write(Page page, IReadOnlyList<CorrectionEntry> entries)
    {
        if (entries.Count == 0)
            page.Line(0, new Run("No corrections yet: when a new version of an article changes what an answer in chat stood on, who was answered is told, and it is listed here.", Ink.Lead));
        foreach (var entry in entries)
            WriteOne(page, entry);
    }

    private static void WriteOne(Page page, CorrectionEntry entry)
    {
        var channel = entry.Due.Channel;
        page.Line(0,
            new Run(entry.Told is { } told ? $"Told {At(told)}" : entry.IsGivenUp ? "Given up" : $"To be told, noted {At(entry.Noted)}", Ink.Lead),
            new Run($" · {channel.Platform} · {(channel.Person is null ? channel.Id : $"directly to {channel.Person}")}", Ink.Quiet));
        page.Line(2, new Run(entry.Telling?.Lead ?? $"“{entry.Due.Title}” was changed after it was answered from."));
        foreach (var change in entry.Telling?.Changes ?? [])
            page.Line(2, new Run(change, Ink.Words));
        if (entry.Trouble is { } trouble)
            page.Line(2, new Run($"Could not be posted ({trouble}), tried {entry.Tries} times", Ink.Warning));
        page.Blank();
    }

    private static string At(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
