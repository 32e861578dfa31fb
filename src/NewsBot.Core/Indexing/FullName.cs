using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The parts of a person's name of several words, folded: by them "Leonard T. Quill" and "Leonard Quill" are one, "Leonard Quill" and "Leonard Quill Jr." two.</summary>
internal readonly record struct FullName(string First, string Middle, string Surname, string Suffix)
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "jr", "sr", "junior", "senior", "ii", "iii", "iv" };

    /// <returns>Null for a single word.</returns>
    public static FullName? Of(string name)
    {
        // A hyphen is a part of its word here: Marchand-Roy is one surname.
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => NameKeys.Fold(word).Replace(' ', '-')).Where(word => word.Length > 0).ToArray();
        var end = words.Length;
        if (end > 2 && Suffixes.Contains(words[end - 1]))
            end--;
        return end < 2 ? null : new FullName(words[0], string.Join(' ', words[1..(end - 1)]), words[end - 1], end < words.Length ? words[end] : "");
    }

    public string Short => $"{First} {Surname}";

    /// <summary>Whether both can be one person's: neither says what the other denies.</summary>
    public bool Agrees(FullName other) =>
        First == other.First && Surname == other.Surname && Suffix == other.Suffix
        && (Middle.StartsWith(other.Middle, StringComparison.Ordinal) || other.Middle.StartsWith(Middle, StringComparison.Ordinal));
}
