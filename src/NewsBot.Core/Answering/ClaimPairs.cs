using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Which claim of one version is which of another: the same words first, then the nearest in words, figures, speaker and what stands around them.</summary>
internal static class ClaimPairs
{
    /// <summary>What two wordings must share to be one claim, edited; and what is enough where the rest of their passages agrees.</summary>
    private const double Alike = 0.5;
    private const double AlikeInPlace = 0.2;
    private const double SamePlace = 0.6;

    /// <summary>Beyond so many comparisons of what is left, claims are compared with their neighbours alone.</summary>
    private const int MostCompared = 40_000;
    private const int Reach = 50;

    /// <summary>The partners of the earlier version's claims, in their order; null where there is none.</summary>
    public static IReadOnlyList<ClaimText?> Of(IReadOnlyList<ClaimText> before, IReadOnlyList<ClaimText> after)
    {
        var pairs = new ClaimText?[before.Count];
        var free = after.ToHashSet();
        Match(before, pairs, free, one => $"{Key(one)}\n{one.Claim.Attribution.Speaker?.Name}\n{one.Claim.Attribution.Via?.Name}\n{one.Claim.Attribution.Stance}\n{one.Claim.Attribution.Kind}");
        Match(before, pairs, free, Key);
        MatchNearest(before, pairs, free);
        return pairs;
    }

    private static string Key(ClaimText one) => string.Join(' ', one.Words);

    /// <summary>Pairs those of one key in their order; of several the one in the passage that is most alike.</summary>
    private static void Match(IReadOnlyList<ClaimText> before, ClaimText?[] pairs, HashSet<ClaimText> free, Func<ClaimText, string> key)
    {
        var byKey = free.OrderBy(one => one.Place).GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var old in before)
        {
            if (pairs[old.Place] is not null || !byKey.TryGetValue(key(old), out var alike) || alike.Count == 0)
                continue;
            var best = alike.Count == 1 ? alike[0] : alike.MaxBy(one => WordLikeness.Of(old.Passage, one.Passage))!;
            pairs[old.Place] = best;
            alike.Remove(best);
            free.Remove(best);
        }
    }

    private static void MatchNearest(IReadOnlyList<ClaimText> before, ClaimText?[] pairs, HashSet<ClaimText> free)
    {
        var left = before.Where(old => pairs[old.Place] is null).ToList();
        var isMuch = (long)left.Count * free.Count > MostCompared;
        var near = from old in left
                   from now in free
                   where !isMuch || Math.Abs(old.Place - now.Place) <= Reach
                   let likeness = Likeness(old, now)
                   where likeness > 0
                   orderby likeness descending, old.Place, Math.Abs(old.Place - now.Place), now.Place
                   select (old, now);
        foreach (var (old, now) in near.ToList())
        {
            if (pairs[old.Place] is null && free.Remove(now))
                pairs[old.Place] = now;
        }
    }

    /// <summary>0 where they are two claims.</summary>
    private static double Likeness(ClaimText old, ClaimText now)
    {
        var words = WordLikeness.Of(old.Words, now.Words);
        var isOneWriters = old.Claim.Attribution.Kind == AttributionKind.None != (now.Claim.Attribution.Kind == AttributionKind.None);
        if (words < AlikeInPlace || (isOneWriters && words < Alike))
            return 0;
        var place = WordLikeness.Of(old.Passage, now.Passage);
        var isSame = SameSpeaker.Is(old.Claim.Attribution.Speaker, now.Claim.Attribution.Speaker);
        return words >= Alike || (place >= SamePlace && isSame) ? words + place / 2 + (isSame ? 0.2 : 0) : 0;
    }
}
