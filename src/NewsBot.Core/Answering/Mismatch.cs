using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Why a claim that has a question's words is no answer to it all the same; null where it may be one.</summary>
internal static class Mismatch
{
    /// <param name="words">What of the claim the question is held against: all its words, or those around one figure.</param>
    public static string? Of(Question question, Claim claim, string words)
    {
        if ((Opposites.In(words, question.Topic) ?? Opposites.Side(words, question.Text)) is { } opposite)
            return $"it speaks of “{opposite}”";
        if (Negation.Differs(question.Text, words, question.Topic))
            return "a word asked for is negated in the one, and not in the other";
        var year = question.Topic.FirstOrDefault(word => IsYear(word) && !IsOf(claim, word));
        return year is null ? null : $"nothing there on {year}";
    }

    /// <summary>A name in the question that the claim's own words lack ("Russian interests" are not Ukrainian interests); null where none is.</summary>
    public static string? LackedName(Question question, Claim claim)
    {
        var there = ContentWords.Of($"{claim.Words} {TopicMatch.About(claim)}");
        var lacked = question.Names.Except(question.Setting).FirstOrDefault(name => !there.Any(word => IsOneName(name, word)));
        return lacked is null ? null : $"nothing there on {lacked}";
    }

    /// <summary>"Ukraine" and "Ukrainian" are one, as are spellings that differ by a letter or two.</summary>
    public static bool IsOneName(string asked, string word)
    {
        var shared = Math.Min(5, Math.Min(asked.Length, word.Length));
        return (shared >= 4 && string.CompareOrdinal(asked, 0, word, 0, shared) == 0) || asked == word || NameKeys.WordLikeness(asked, word) > 0.7;
    }

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2';

    private static bool IsOf(Claim claim, string year) =>
        claim.Passage.Contains(year, StringComparison.Ordinal) || claim.Citation.Article.Published?.Day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) == year;
}
