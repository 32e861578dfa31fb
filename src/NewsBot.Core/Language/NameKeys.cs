using System.Globalization;
using System.Text;

namespace NewsBot.Core.Language;

/// <summary>Names as keys that spelling variants share: Zelensky, Zelenskyy, Zelenskiy; Millie for Milley.</summary>
/// <remarks>
/// The keys of a word are its folded form, its consonant skeleton, and that skeleton with one consonant left out (the deletion
/// neighbourhood of Garbe's SymSpell), so that two names share a key where one consonant is wrong, missing or too many.
/// They narrow; <see cref="Likeness"/> decides.
/// </remarks>
public static class NameKeys
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "for", "in", "on", "at", "to", "a", "an", "de", "la", "le", "du", "der", "den", "van", "von", "bin", "al", "el", "di", "da", "jr", "sr",
    };

    /// <summary>In words, of the names that are spelt out.</summary>
    private const int ShortestSpelt = 3;

    /// <summary>In letters.</summary>
    private const int LongestShortForm = 6;

    /// <summary>Lower case without diacritics and marks: letters and digits, words apart by one blank.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            // "AT&T" is one word, "Marsh & Holt" are two.
            if (c == '&' && i > 0 && i + 1 < name.Length && char.IsLetter(name[i - 1]) && char.IsLetter(name[i + 1]))
                continue;
            if (Diacritics.Plain(c) is { } plain)
                folded.Append(plain);
            else if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' or '.' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The words of a name that can tell it from another: folded, particles left out unless nothing else is there.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var words = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Particles.Contains(word)).ToArray();
        return telling.Length > 0 ? telling : words;
    }

    /// <summary>Every key under which <paramref name="name"/> is to be found, each once, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        [.. Words(name).SelectMany(KeysOfWord).Concat(ShortForm(name) is { } letters ? ["=" + letters] : []).Distinct(StringComparer.Ordinal)];

    /// <summary>The letters that a body is called by, in lower case: "who" for "the WHO" and for "World Health Organization"; null for a name of another form.</summary>
    public static string? ShortForm(string name)
    {
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]) && word != "The").ToArray();
        if (words is [{ Length: >= 2 and <= LongestShortForm } letters] && letters.All(char.IsUpper))
            return letters.ToLowerInvariant();
        return words.Length is >= ShortestSpelt and <= LongestShortForm && words.All(word => word.Length > 2) ? string.Concat(words.Select(word => char.ToLowerInvariant(word[0]))) : null;
    }

    /// <summary>How well two names agree: 1 the same words; from 0.5 what may be one name spelt in two ways; 0 nothing in common.</summary>
    public static double Likeness(string asked, string known)
    {
        var wanted = Words(asked);
        var there = Words(known);
        if (wanted.Count == 0 || there.Count == 0)
            return 0;
        var sum = 0.0;
        foreach (var word in wanted)
            sum += there.Max(other => WordLikeness(word, other));
        return sum / wanted.Count;
    }

    /// <summary>How well two folded words agree, 0 to 1; 0 where more than a third of the letters differ.</summary>
    public static double WordLikeness(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length < 3 || b.Length < 3 || a[0] != b[0] && Math.Min(a.Length, b.Length) < 5)
            return 0;
        var sameSound = Skeleton(a) == Skeleton(b);
        var edits = Edits(a, b);
        var longest = Math.Max(a.Length, b.Length);
        var allowed = sameSound ? (longest + 1) / 3 : longest / 4;
        return edits > allowed ? 0 : 1 - (double)edits / (longest + (sameSound ? longest : 0));
    }

    /// <summary>Edits between two words: letters inserted, deleted, replaced, or two neighbours swapped (Damerau, optimal string alignment).</summary>
    public static int Edits(string a, string b)
    {
        var rows = new int[3, b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            int row = i % 3, above = (i + 2) % 3, twoAbove = (i + 1) % 3;
            rows[row, 0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[above, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(rows[above, j], rows[row, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, rows[twoAbove, j - 2] + 1);
                rows[row, j] = least;
            }
        }
        return rows[a.Length % 3, b.Length];
    }

    /// <summary>How many letters may be amiss in a misspelt word of that length: one, two in a word of eight letters and more.</summary>
    public static int AllowedEdits(string word) => word.Length >= 8 ? 2 : 1;

    private static IEnumerable<string> KeysOfWord(string word)
    {
        yield return word;
        var skeleton = Skeleton(word);
        if (word.Length < 4 || skeleton.Length < 2)
            yield break;
        yield return "~" + skeleton;
        for (var i = 0; skeleton.Length > 3 && i < skeleton.Length; i++)
            yield return "~" + skeleton.Remove(i, 1);
    }

    /// <summary>The first letter and the consonants after it, as they sound in most spellings: doubled ones once, vowels, y, h, gh and w left out.</summary>
    private static string Skeleton(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var sound = word[i] switch
            {
                'c' when i + 1 < word.Length && word[i + 1] is 'e' or 'i' => 's',
                'c' or 'q' => 'k',
                'z' => 's',
                'v' => 'f',
                'j' => 'g',
                'p' when i + 1 < word.Length && word[i + 1] == 'h' => 'f',
                'g' when i > 0 && i + 1 < word.Length && word[i + 1] == 'h' => 'h',
                var c => c,
            };
            var silent = i > 0 && sound is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w';
            if (!silent && (skeleton.Length == 0 || skeleton[^1] != sound))
                skeleton.Append(sound);
        }
        return skeleton.ToString();
    }
}
