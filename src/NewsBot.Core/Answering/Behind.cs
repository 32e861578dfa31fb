using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Who is behind a source that is only described: the council behind "a report by the council", the farmers behind "a number of farmers".</summary>
internal static class Behind
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "number", "group", "majority", "minority", "handful", "couple", "some", "many", "most", "several", "none", "dozens", "hundreds", "thousands", "plenty", "lot",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "all",
    };

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "of", "the", "for", "and" };

    /// <returns>As it is printed there; null where the description names nobody behind it.</returns>
    public static string? Of(string description)
    {
        var words = description.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, Math.Min(1, words.Length), word => word is "by" or "from" or "of" or "in");
        if (at <= 0 || at == words.Length - 1)
            return null;
        var kind = words[at - 1].ToLowerInvariant();
        var rest = words[(at + 1)..];
        if (words[at] == "of")
            return !Parts.Contains(kind) ? null : rest.SkipWhile(word => word == "the").ToArray() is [var people] ? people : Name(rest);
        var isPiece = kind is "story" or "article";
        if (words[at] == "in")
            return isPiece ? Name(rest) : null;
        return isPiece || kind == "release" || Lexicon.Find(kind).Tags is var tags && (tags & (WordTags.DataNoun | WordTags.Occasion | WordTags.CueNoun)) != 0 ? Name(rest) : null;
    }

    /// <summary>The first name in a phrase, all of it: a possessive names the owner of somebody else, and so nobody.</summary>
    private static string? Name(string[] words)
    {
        var first = Array.FindIndex(words, word => char.IsUpper(word[0]));
        if (first < 0)
            return null;
        var past = first;
        // "FIFA president Ada Moe": whose president she is.
        if (Array.FindIndex(words, first, word => !char.IsUpper(word[0])) is > 0 and var office && office + 1 < words.Length && char.IsUpper(words[office + 1][0]) && (Lexicon.Find(words[office]).Tags & WordTags.Title) != 0)
            past = first = office + 1;
        while (past < words.Length && (char.IsUpper(words[past][0]) || Joining.Contains(words[past])))
        {
            past++;
            if (words[past - 1][^1] is ',' or ')' or ';')
                break;
        }
        while (Joining.Contains(words[past - 1]))
            past--;
        var name = string.Join(' ', words[first..past]).TrimEnd(',', ';');
        return name.EndsWith("'s", StringComparison.Ordinal) || name.Contains("'s ", StringComparison.Ordinal) || name.Contains('’', StringComparison.Ordinal) ? null : name;
    }
}
