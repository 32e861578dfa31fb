using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>Tells persons from bodies by the words of a name or a description ("two senior officials", "the Coast Institute"). Where the words do not tell, it is a person.</summary>
public static class SourceNature
{
    private const WordTags Human = WordTags.PersonNoun | WordTags.Title;
    private const WordTags Body = WordTags.BodyNoun | WordTags.DataNoun | WordTags.Government;

    /// <summary>Forms and trades of companies that end a name.</summary>
    private static readonly HashSet<string> Companies = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "corp", "co", "cos", "ltd", "llc", "llp", "plc", "gmbh", "ag", "sa", "nv", "bv", "ab", "oy", "spa", "pty", "holdings", "industries", "airlines", "securities",
        "aerospace", "airways", "analytics", "atomics", "automotive", "biosciences", "brands", "communications", "consulting", "cruises", "dynamics", "electric", "electronics", "energy", "enterprises", "entertainment",
        "foods", "hotels", "insurance", "laboratories", "labs", "logistics", "media", "motors", "networks", "pharmaceuticals", "pictures", "productions", "railway", "railways", "robotics", "software", "solutions",
        "services", "studios", "systems", "technologies", "therapeutics", "ventures", "wireless",
    };

    /// <summary>Titles of persons with which the names of bodies begin, too ("Justice Department", "King County", "General Mills").</summary>
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase) { "general", "justice", "king", "queen", "prince", "princess", "duke", "lord", "lady", "vice", "major", "captain", "judge", "doctor", "nurse", "teacher", "student", "farmer", "veteran" };

    /// <summary>What ends the name of a body behind such a title only.</summary>
    private static readonly HashSet<string> BehindOpeners = new(StringComparer.OrdinalIgnoreCase) { "county", "mills", "staff", "assembly", "hospital", "league", "initiative", "project", "island", "services", "synod" };

    /// <param name="role">Title or office as the article gives it; of a body what the article calls it ("a banking firm").</param>
    public static SourceKind Of(string name, string? role)
    {
        var words = WordsOf(name);
        // "Macy's"
        if (words.Count > 1 && IsCompany(words[^1]) || words is [var house] && (house.EndsWith("'s", StringComparison.Ordinal) || house.EndsWith("’s", StringComparison.Ordinal)))
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

    /// <summary>Whether a word that is a title before a name of somebody opens the name of a body that ends with <paramref name="last"/>.</summary>
    internal static bool OpensBody(ReadOnlySpan<char> title, ReadOnlySpan<char> last) =>
        Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(title)
        && (IsCompany(last) || BehindOpeners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last) || Is(last, Body));

    /// <summary>Whether the last word of a name is a form or a trade of companies ("Inc.", "Motors").</summary>
    internal static bool IsCompany(ReadOnlySpan<char> word) => Companies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    private static List<string> WordsOf(string text) =>
        [.. text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '“', '”', '"', '’', '\'')).Where(word => word.Length > 0)];

    /// <summary>The words before the first preposition after the first word.</summary>
    private static List<string> Head(List<string> words) =>
        words.Skip(1).TakeWhile(word => !Is(word, WordTags.Preposition | WordTags.To)).Prepend(words.FirstOrDefault("")).Where(word => word.Length > 0).ToList();

    private static bool Is(ReadOnlySpan<char> word, WordTags tags) => (Lexicon.Find(word).Tags & tags) != 0;

    private static bool IsInitials(List<string> words) => words is [{ Length: > 1 and <= 6 } word] && word.All(char.IsUpper);
}
