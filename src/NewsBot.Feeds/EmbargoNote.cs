using System.Text.RegularExpressions;

namespace NewsBot.Feeds;

/// <summary>What a provider tells editors in words: an embargo that stands there alone is one that no field keeps.</summary>
internal static partial class EmbargoNote
{
    /// <summary>Why an item cannot be shown, since its note speaks of an embargo of the item; null where it does not. One that speaks of an embargo on goods, or of one that is over, does not.</summary>
    public static string? Refusal(string? note) => note is not null && Held().IsMatch(note) && !Over().IsMatch(note)
        ? $"is under embargo by its note to editors (“{YamlLines.Shorten(PlainText.Line(note))}”), and no field says until when"
        : null;

    [GeneratedRegex(@"\bembargoed\b|\bunder (?:strict )?embargo\b|\bembargo\s*[:=]|\bembargo (?:until|till|ends|lifts|expires)\b|\bnot for (?:publication|release|use|broadcast) (?:before|until)\b|\bhold for release\b", RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(@"\b(?:no|not|without|lifts|lifted|removes?|former(?:ly)?|previous(?:ly)?) (?:an? |the |strict )?embargo(?:ed)?\b|\bembargo (?:is |was |has been )?(?:over|lifted|ended|expired|removed|passed|broken)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Over();
}
