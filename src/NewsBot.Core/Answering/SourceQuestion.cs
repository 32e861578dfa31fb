namespace NewsBot.Core.Answering;

/// <summary>Questions that ask for sources as such: which are anonymous, which spoke on the record, where a figure comes from.</summary>
internal static class SourceQuestion
{
    private static readonly string[] Unnamed = ["anonym", " unnamed", " unidentified", " off the record", " not named", " on background", " without a name"];
    private static readonly string[] Origins = [" source of ", " source for ", " source behind ", " origin of ", " who is behind ", " whose figure ", " whose number "];
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "sources", "source", "anonymous", "anonymously", "unnamed", "named", "record", "identified", "unidentified", "background", "quoted", "people", "spoke", "cited", "used", "article",
        "articles", "archive", "list", "all", "show", "second-hand", "secondhand", "second", "hand", "third-hand", "passed",
    };

    /// <param name="isNamed">The named ones, the unnamed ones, or null for both.</param>
    public static bool TryRead(IReadOnlyList<QuestionToken> words, out bool? isNamed)
    {
        var lower = Joined(words);
        isNamed = null;
        var sources = lower.Contains(" source", StringComparison.Ordinal) || lower.Contains(" who ", StringComparison.Ordinal);
        if (Array.Exists(Unnamed, phrase => lower.Contains(phrase, StringComparison.Ordinal)))
        {
            isNamed = false;
            return true;
        }
        if (sources && (lower.Contains(" on the record", StringComparison.Ordinal) || lower.Contains(" named source", StringComparison.Ordinal) || lower.Contains(" sources are named", StringComparison.Ordinal)))
        {
            isNamed = true;
            return true;
        }
        return lower.Contains(" sources ", StringComparison.Ordinal) && !words.Any(word => QuestionWords.IsSay(word.Lower) && !IsFrame(word.Lower));
    }

    public static bool AsksOrigin(IReadOnlyList<QuestionToken> words, string opening)
    {
        var lower = Joined(words);
        return (opening == "where" && (lower.Contains(" from ", StringComparison.Ordinal) || lower.Contains(" originate", StringComparison.Ordinal)))
            || Array.Exists(Origins, phrase => lower.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>Whether only what somebody passed on is asked for.</summary>
    public static bool AsksPassedOn(IReadOnlyList<QuestionToken> words) =>
        Joined(words) is var lower && (lower.Contains(" second-hand ", StringComparison.Ordinal) || lower.Contains(" secondhand ", StringComparison.Ordinal) || lower.Contains(" second hand ", StringComparison.Ordinal));

    /// <summary>Whether a word only frames such a question and is no matter of it.</summary>
    public static bool IsFrame(string word) => Frame.Contains(word);

    private static string Joined(IReadOnlyList<QuestionToken> words) => " " + string.Join(' ', words.Select(word => word.Lower)) + " ";
}
