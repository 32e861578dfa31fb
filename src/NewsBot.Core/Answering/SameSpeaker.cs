using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Whether two versions of an article put words to one and the same source.</summary>
internal static class SameSpeaker
{
    /// <summary>A name that one version gives in full and the other in part is one, for how full it is depends on what else the article prints; so is a role that one of them leaves out.</summary>
    public static bool Is(Speaker? before, Speaker? after)
    {
        if (before is null || after is null)
            return before is null && after is null;
        if (before.IsNamed != after.IsNamed || (before.Role is { } old && after.Role is { } now && NameKeys.Fold(old) != NameKeys.Fold(now)))
            return false;
        var (left, right) = (NameKeys.Fold(before.Name).Split(' '), NameKeys.Fold(after.Name).Split(' '));
        return before.IsNamed
            ? !left.Except(right, StringComparer.Ordinal).Any() || !right.Except(left, StringComparer.Ordinal).Any()
            : left.SequenceEqual(right, StringComparer.Ordinal);
    }
}
