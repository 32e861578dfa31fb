using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Notices as one message: what each watch found, with a button for each watch.</summary>
internal sealed class NoticeReplies(SeenClaims seen)
{
    private const int MostLines = 300;

    /// <summary>Beyond so many buttons a platform may leave some out.</summary>
    private const int SurelyShown = 5;

    /// <param name="key">The message's.</param>
    /// <param name="notices">Of one place, at least one.</param>
    /// <returns>With the claims that it shows; null where nothing of it is there any more: each article has a newer version, or is hidden again.</returns>
    public async Task<(Reply Reply, IReadOnlyList<Evidence> Claims)?> OfAsync(string key, IReadOnlyList<WatchNotice> notices, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        await seen.RefreshAsync(seenBy, cancellationToken);
        var claims = await seen.ClaimsAsync([.. notices.SelectMany(notice => notice.Claims)], seenBy, cancellationToken);
        var parts = new List<(IReadOnlyList<Watch> Watches, IReadOnlyList<Claim> Claims)>();
        foreach (var alike in notices.GroupBy(notice => notice.Watch.Subject.Sense, StringComparer.Ordinal))
        {
            var found = alike.SelectMany(notice => notice.Claims).Distinct().Where(claims.ContainsKey).Select(id => claims[id]).ToList();
            if (found.Count > 0)
                parts.Add(([.. alike.Select(notice => notice.Watch).DistinctBy(watch => watch.Key)], found));
        }
        return parts.Count == 0 ? null : await WriteAsync(key, parts, seenBy, cancellationToken);
    }

    private async Task<(Reply Reply, IReadOnlyList<Evidence> Claims)> WriteAsync(string key, List<(IReadOnlyList<Watch> Watches, IReadOnlyList<Claim> Claims)> parts, Viewpoint seenBy, CancellationToken cancellationToken)
    {
        var count = parts.Sum(part => part.Claims.Count);
        var room = MostLines;
        var sections = new List<ReplySection>();
        var notes = new List<string>();
        var shown = new List<Evidence>();
        foreach (var part in parts)
        {
            var evidence = await seen.EvidenceAsync([.. part.Claims.Take(room)], seenBy, cancellationToken);
            room -= evidence.Count;
            if (evidence.Count > 0)
                sections.Add(new ReplySection(parts.Count > 1 ? WatchText.Shown(part.Watches[0].Subject) : null) { Lines = [.. evidence.Select(CitedLine.Of)] });
            shown.AddRange(evidence);
            notes.AddRange(evidence.SelectMany(one => one.Notes));
        }
        var watches = parts.SelectMany(part => part.Watches).ToList();
        var left = count > MostLines ? [string.Create(CultureInfo.InvariantCulture, $"Shown are the first {MostLines} of them.")] : Array.Empty<string>();
        var ending = watches.Count > SurelyShown ? ["Where a watch has no button here: “watch list” shows yours, “watch stop” with a number ends one."] : Array.Empty<string>();
        return (new Reply(Lead(parts, count)) { Key = key, Sections = sections, Notes = [.. left, .. ending, .. notes.Distinct(StringComparer.Ordinal)], Actions = [.. watches.Select(watch => Button(watch, watches))] }, shown);
    }

    private static string Lead(List<(IReadOnlyList<Watch> Watches, IReadOnlyList<Claim> Claims)> parts, int count)
    {
        var many = count == 1 ? "One new claim matches" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} new claims match");
        return parts is [var only]
            ? $"{many} your watch for {WatchText.Shown(only.Watches[0].Subject)}."
            : $"{many} {WatchText.Counted(parts.Count)}: {string.Join(", ", parts.Select(part => WatchText.Shown(part.Watches[0].Subject)))}.";
    }

    private static ReplyAction Button(Watch watch, List<Watch> all)
    {
        var alike = all.Where(other => other.Subject.Sense == watch.Subject.Sense).ToList();
        var which = alike.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({alike.IndexOf(watch) + 1})") : "";
        return new ReplyAction(new ActionKey(ActionVerb.StopWatch, watch.Key), all.Count == 1 ? "Stop this watch" : $"Stop {WatchText.Shown(watch.Subject)}{which}");
    }
}
