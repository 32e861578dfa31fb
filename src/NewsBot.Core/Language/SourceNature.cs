using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>Tells persons from bodies by the words of a name or a description ("two senior officials", "the Coast Institute"). Where the words do not tell, it is a person.</summary>
public static class SourceNature
{
    private const WordTags Human = WordTags.PersonNoun | WordTags.Title;
    private const WordTags Body = WordTags.BodyNoun | WordTags.DataNoun | WordTags.Government;

    /// <summary>Forms of companies that end a name.</summary>
    private static readonly HashSet<string> Companies = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "corp", "co", "cos", "ltd", "llc", "llp", "plc", "gmbh", "ag", "sa", "nv", "bv", "ab", "oy", "spa", "pty", "holdings", "industries", "airlines", "securities",
    };

    /// <param name="role">Title or office as the article gives it; of a body what the article calls it ("a banking firm").</param>
    public static SourceKind Of(string name, string? role)
    {
        var words = WordsOf(name);
        if (words.Count > 1 && IsCompany(words[^1]))
            return SourceKind.Organisation;
        if (role is not null)
            return Head(WordsOf(role)) is [.., var office] && Is(office, Body) && !Is(office, Human) ? SourceKind.Organisation : SourceKind.Person;
        var head = Head(words);
        if (head.Count == 0 || Is(head[^1], Human) || Is(words[^1], Human))
            return SourceKind.Person;
        var body = head.FindLastIndex(word => Is(word, Body));
        var isBody = body >= 0 && !head.Skip(body + 1).Any(word => Is(word, WordTags.Title));
        return isBody || IsInitials(words) ? SourceKind.Organisation : SourceKind.Person;
    }

    /// <summary>Whether the last word of a name is a form of company ("Inc.").</summary>
    internal static bool IsCompany(ReadOnlySpan<char> word) => Companies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    private static List<string> WordsOf(string text) =>
        [.. text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '“', '”', '"', '’', '\'')).Where(word => word.Length > 0)];

    /// <summary>The words before the first preposition after the first word.</summary>
    private static List<string> Head(List<string> words) =>
        words.Skip(1).TakeWhile(word => !Is(word, WordTags.Preposition | WordTags.To)).Prepend(words.FirstOrDefault("")).Where(word => word.Length > 0).ToList();

    private static bool Is(string word, WordTags tags) => (Lexicon.Find(word).Tags & tags) != 0;

    private static bool IsInitials(List<string> words) => words is [{ Length: > 1 and <= 6 } word] && word.All(char.IsUpper);
}
