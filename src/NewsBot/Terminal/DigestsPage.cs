using System.Globalization;
using NewsBot.Commands;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>What <c>digests</c> lists, for readers.</summary>
internal static class DigestsPage
{
    public static void Write(Page page, IReadOnlyList<DigestStanding> standings, DateTimeOffset now)
    {
        if (standings.Count == 0)
            page.Line(0, new Run("No channel gets a digest: “digest set 08:30 Europe/Kyiv weekdays” in a channel sets one, or NewsBot:Digests:Channels in the settings.", Ink.Lead));
        foreach (var standing in standings)
            WriteOne(page, standing, now);
    }

    private static void WriteOne(Page page, DigestStanding standing, DateTimeOffset now)
    {
        var digest = standing.Digest;
        page.Line(0, new Run($"{digest.Channel.Platform} {digest.Channel.Id}", Ink.Name), new Run($"  {digest.Schedule.Write()}"), new Run(digest.IsOfSettings ? "  (settings file)" : "", Ink.Quiet));
        page.Line(2, new Run($"Next: {DigestTimes.InWords(standing.Next, now, digest.Schedule.Zone)}"));
        page.Line(2, new Run(standing.Last is { } last ? $"Last: that of {Day(last)} {DigestTimes.WhatBecameOf(last)}" : "Last: none yet", Ink.Quiet));
        foreach (var line in new[] { standing.InWork }.OfType<DigestPost>().Concat(standing.Lost))
            page.Line(2, new Run($"! That of {Day(line)} {DigestTimes.WhatBecameOf(line)}", Ink.Warning));
    }

    private static string Day(DigestPost line) => line.Date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
