using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>Times of digests in words.</summary>
public static class DigestTimes
{
    /// <summary>"tomorrow, Tuesday 24 November, 08:30 Europe/Kyiv", as the clocks of the schedule's zone show it then.</summary>
    public static string InWords(DateTimeOffset due, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(due, zone);
        var today = LocalMinute.DateOf(now, zone);
        var day = (DateOnly.FromDateTime(local.DateTime).DayNumber - today.DayNumber) switch
        {
            0 => "today, ",
            1 => "tomorrow, ",
            _ => "",
        };
        var year = local.Year == today.Year ? "" : FormattableString.Invariant($" {local.Year}");
        return FormattableString.Invariant($"{day}{local:dddd d MMMM}{year}, {local:HH:mm} {zone.Id}");
    }

    /// <summary>What became of a digest, to go on from its date: "was posted".</summary>
    public static string WhatBecameOf(DigestPost post) => post.Outcome switch
    {
        DigestOutcome.Posted => "was posted",
        DigestOutcome.Silent => "was left out, for nothing was new",
        DigestOutcome.Assumed => "is taken for posted: the bot was stopped while it posted",
        DigestOutcome.GivenUp => $"was given up ({post.Trouble ?? "the bot was stopped while it posted"})",
        DigestOutcome.Missed => "was missed: the bot did not run then",
        _ => post.Trouble is null ? "is being posted" : $"could not be posted yet ({post.Trouble}), and is tried again",
    };
}
