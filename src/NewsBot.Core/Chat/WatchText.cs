using System.Globalization;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>How watches are spoken of.</summary>
internal static class WatchText
{
    private const int LongestShown = 60;

    /// <summary>What is watched for, as every reply names it.</summary>
    public static string Shown(WatchSubject subject) => subject is WatchSubject.OfWords ? $"“{subject.Text}”" : subject.Text;

    /// <summary>How a watch is typed.</summary>
    public static string Typed(Watch watch, ChatChannel from) =>
        $"watch {(watch.Channel.Place == ChatPlace.Direct && from.Place != ChatPlace.Direct ? "me " : "")}{Shown(watch.Subject)}";

    public static string Kind(WatchSubject subject) => subject switch
    {
        WatchSubject.OfName => "a name",
        WatchSubject.OfFigure => "a figure",
        WatchSubject.OfWords => "words",
        _ => "a flag",
    };

    public static string Matches(WatchSubject subject) => subject switch
    {
        WatchSubject.OfName => "is put to that source, or passed on by it",
        WatchSubject.OfFigure => "holds that figure",
        WatchSubject.OfWords => "holds these words",
        _ => "has that flag",
    };

    /// <param name="from">Where it is spoken of.</param>
    public static string Where(ChatChannel teller, ChatChannel from) => teller.Place switch
    {
        ChatPlace.Direct when from.Place == ChatPlace.Direct => "here, to you alone",
        ChatPlace.Direct => "to you alone, in our direct conversation",
        ChatPlace.Thread => "in this thread, for all to read",
        _ => "in this channel, for all to read",
    };

    /// <summary>The watches with the numbers by which they are ended.</summary>
    public static ReplySection Listed(IReadOnlyList<Watch> watches) => new(null)
    {
        Points = [.. watches.Index().Select(one => new ReplyPoint(
            FormattableString.Invariant($"{one.Index + 1}"),
            FormattableString.Invariant($"{Shown(one.Item.Subject)} ({Kind(one.Item.Subject)}), since {one.Item.Started:d MMMM yyyy}") + (one.Item.Trouble is { } trouble ? $"; its last notice could not be posted: {trouble}" : "")))],
    };

    /// <summary>What somebody typed, to name it.</summary>
    /// <param name="text">Not blank.</param>
    public static string Short(string text)
    {
        var plain = string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) ? ' ' : c));
        var whole = char.IsHighSurrogate(plain[^1]) ? plain[..^1] : plain;
        return whole.Length < text.Length ? whole + "…" : whole;
    }

    public static string Counted(int watches) => watches == 1 ? "one watch" : string.Create(CultureInfo.InvariantCulture, $"{watches} watches");
}
