namespace NewsBot.Core.Language.Parsing;

/// <summary>What the models see of a sentence's words, a column for each kind; the words are counted from 1.</summary>
internal sealed class WordColumns
{
    /// <summary>In words. What is longer is cut: reading it takes no more than its share of time.</summary>
    public const int Most = 256;

    /// <summary>Stands for a word that is not there; 0 stands for the root and for what is before the first word.</summary>
    public const int None = Most + 1;

    /// <summary>Longer words are seen by their beginning.</summary>
    private const int LongestSeen = 40;

    public readonly uint[] Exact = Column();

    public readonly uint[] Lower = Column();

    public readonly uint[] Shape = Column();

    public readonly uint[] Prefix2 = Column();

    public readonly uint[] Prefix3 = Column();

    public readonly uint[] Suffix1 = Column();

    public readonly uint[] Suffix2 = Column();

    public readonly uint[] Suffix3 = Column();

    public readonly uint[] Suffix4 = Column();

    /// <summary>What the dictionary has for the word without its capitals.</summary>
    public readonly uint[] Lowered = Column();

    /// <summary>The tagger's classes, from 0; those of 0 and <see cref="None"/> are no tagger's.</summary>
    public readonly byte[] Tags = new byte[Most + 2];

    public WordColumns()
    {
        Tags[0] = 254;
        Tags[None] = 255;
    }

    public int Count { get; private set; }

    public bool IsFull => Count == Most;

    public void Clear() => Count = 0;

    /// <summary>Where word <paramref name="i"/> stands in the columns, or what stands for it beyond their ends.</summary>
    public int At(int i) => i <= 0 ? 0 : i > Count ? None : i;

    /// <summary>Adds a word, not empty; there must be room.</summary>
    public void Add(ReadOnlySpan<char> form)
    {
        var at = ++Count;
        if (form.Length > LongestSeen)
            form = form[..LongestSeen];
        Span<char> lower = stackalloc char[form.Length];
        uint exact = 0x811C9DC5, low = exact, shape = exact, lastKind = 0;
        var run = 0;
        for (var i = 0; i < form.Length; i++)
        {
            var c = Plain(form[i]);
            var kind = char.IsAsciiDigit(c) ? 'd' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : (uint)c;
            // Figures are alike to the grammar; years and the like differ in length, which the shape keeps.
            var seen = kind == 'd' ? '0' : c;
            exact = FeatureHash.Next(exact, seen);
            lower[i] = char.ToLowerInvariant(seen);
            low = FeatureHash.Next(low, lower[i]);
            run = kind == lastKind ? run + 1 : 0;
            lastKind = kind;
            if (run < (kind == 'd' ? 4 : 2))
                shape = FeatureHash.Next(shape, kind);
        }
        Exact[at] = exact;
        Lower[at] = low;
        Shape[at] = shape;
        Prefix2[at] = Hash(lower[..Math.Min(2, lower.Length)]);
        Prefix3[at] = Hash(lower[..Math.Min(3, lower.Length)]);
        Suffix1[at] = Hash(lower[^Math.Min(1, lower.Length)..]);
        Suffix2[at] = Hash(lower[^Math.Min(2, lower.Length)..]);
        Suffix3[at] = Hash(lower[^Math.Min(3, lower.Length)..]);
        Suffix4[at] = Hash(lower[^Math.Min(4, lower.Length)..]);
    }

    /// <summary>Marks that differ in looks alone are one.</summary>
    private static char Plain(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' or '„' or '«' or '»' or '‟' => '"',
        '–' or '—' or '‑' => '-',
        _ => c,
    };

    private static uint Hash(ReadOnlySpan<char> part)
    {
        var hash = 0x811C9DC5;
        foreach (var c in part)
            hash = FeatureHash.Next(hash, c);
        return hash;
    }

    private static uint[] Column()
    {
        var column = new uint[Most + 2];
        column[0] = 1;
        column[None] = 2;
        return column;
    }
}
