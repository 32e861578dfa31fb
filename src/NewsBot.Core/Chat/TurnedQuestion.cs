using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>The last question, asked again of another group or place, or of who did say or deny it: "and of nurses?", "and in Kelso?", "who denied it?".</summary>
internal static partial class TurnedQuestion
{
    /// <summary>The full question; null where the words do not turn the last one.</summary>
    public static string? Read(string question, string before)
    {
        if (Denied().Match(question) is { Success: true } denied)
            return WhoSaid().IsMatch(before) ? WhoSaid().Replace(before, $"who {denied.Groups["verb"].Value}", 1) : null;
        if (WhoDid().IsMatch(question))
            return QuestionParser.Parse(before) is { Kind: QuestionKinds.DidSay, Quoted: { } words } ? $"who said {words}?" : null;
        if (Linked().Match(question) is not { Success: true } linked)
            return null;
        var (link, other) = (linked.Groups["link"].Value.ToLowerInvariant(), linked.Groups["other"].Value);
        return link is "of" or "among" ? OfGroup(other, before) : AtPlace(link, other, before);
    }

    /// <summary>The same of another group: for a share that was asked for by its value, which share it is there; where no group was named ("who said 82%?"), the figure of this one. Null where the last question has neither.</summary>
    public static string? OfGroup(string other, string before)
    {
        var asked = QuestionParser.Parse(before);
        var figure = asked.Figures.Count == 1 ? asked.Figures[0] : null;
        if (figure is not null && (asked.ShareOf ?? figure.Whom ?? asked.Counts) is null && before.IndexOf(figure.Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var bare)
            return before.Insert(bare + figure.Text.Length, $" of {other}");
        if ((asked.ShareOf ?? figure?.Whom ?? asked.Counts) is not { } group || before.LastIndexOf(group, StringComparison.OrdinalIgnoreCase) is var at && at < 0)
            return null;
        var rest = before[(at + group.Length)..];
        return figure?.Quantity.Unit == Units.Percent ? $"what share of {other}{rest}" : before[..at] + other + rest;
    }

    private static string AtPlace(string link, string other, string before)
    {
        var place = Regex.Match(before, $@"\b{link}\s+(?:the\s+)?(?<place>\p{{Lu}}[\w’'-]*(?:\s+\p{{Lu}}[\w’'-]*)*)");
        return place.Success ? before[..place.Groups["place"].Index] + other + before[(place.Index + place.Length)..] : $"{before.TrimEnd('?', '!', '.', ' ')} {link} {other}?";
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but)\s+)?who\s+(?<verb>denie[sd]|dispute[sd]|reject(?:s|ed))\s+(?:it|that|this|so)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\s+)?who\s+did(?:\s+(?:say\s+(?:it|that|so)|then))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhoDid();

    [GeneratedRegex(@"^\W*and\s+(?<link>of|among|in|at|for)\s+(?<other>[^?!,;]{2,60}?)\s*[?!.]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Linked();

    [GeneratedRegex(@"^\W*(?:and\s+)?who\s+(?:says?|said|claims?|claimed|states?|stated)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WhoSaid();
}
