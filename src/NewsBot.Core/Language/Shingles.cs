using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>The runs of words of a text ("shingles"), as hashes.</summary>
internal static class Shingles
{
    /// <summary>The words of a run: few enough that most of them lie within a sentence, and enough that two texts share few by chance.</summary>
    private const int Length = 5;

    /// <summary>A text with fewer runs is a headline: it is too short to be known by them.</summary>
    private const int Fewest = 5;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Letters in lower case and digits; of all else nothing.</summary>
    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(code => char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : '\0')];

    /// <summary>The sketch of a text; case, marks and spacing aside. Takes little more time than in proportion to its length.</summary>
    public static TextSketch Sketch(string text)
    {
        var words = new ulong[Length];
        var runs = new List<ulong>();
        var figures = new List<ulong>();
        var (count, hash, isInWord, hasDigit) = (0, Offset, false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var folded = c < Ascii.Length ? Ascii[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
            if (folded != '\0')
            {
                // FNV-1a over code units (http://www.isthe.com/chongo/tech/comp/fnv/).
                hash = (hash ^ folded) * Prime;
                isInWord = true;
                hasDigit |= char.IsDigit(c);
            }
            else if (isInWord && !IsWithinWord(text, i))
            {
                words[count++ % Length] = hash;
                if (hasDigit)
                    figures.Add(Mix(hash));
                if (count >= Length)
                    runs.Add(Run(words, count));
                (hash, isInWord, hasDigit) = (Offset, false, false);
            }
        }
        return count - Length + 1 < Fewest ? TextSketch.None : new TextSketch(Smallest(runs), Smallest(figures));
    }

    /// <summary>Apostrophes within a word, and the points and commas of a figure, divide nothing.</summary>
    private static bool IsWithinWord(string text, int i) =>
        i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && (text[i] is '\'' or '’' || (text[i] is '.' or ',' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])));

    private static ulong Run(ulong[] words, int count)
    {
        var run = Offset;
        for (var i = 0; i < Length; i++)
            run = Mix((run * Prime) ^ words[(count + i) % Length]);
        return run;
    }

    /// <summary>The finisher of MurmurHash3 (https://github.com/aappleby/smhasher): every bit counts for every bit, so that the smallest hashes are a fair sample.</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    /// <summary>Hashes are spread evenly, so that half as many again as are wanted lie below the same part of all numbers; where they do not, for many are alike, all of them are sorted.</summary>
    private static List<ulong> Smallest(List<ulong> hashes)
    {
        const int most = TextSketch.Most * 3 / 2;
        if (hashes.Count <= most)
            return Sorted(hashes);
        var bound = ulong.MaxValue / (ulong)hashes.Count * most;
        return Sorted(hashes.FindAll(hash => hash <= bound)) is { Count: TextSketch.Most } smallest ? smallest : Sorted(hashes);
    }

    /// <summary>The smallest, ascending, each once.</summary>
    private static List<ulong> Sorted(List<ulong> hashes)
    {
        hashes.Sort();
        var smallest = new List<ulong>(TextSketch.Most);
        foreach (var hash in hashes)
        {
            if (smallest.Count == TextSketch.Most)
                break;
            if (smallest.Count == 0 || smallest[^1] != hash)
                smallest.Add(hash);
        }
        return smallest;
    }
}
