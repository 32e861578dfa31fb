using static NewsBot.Core.Language.Parsing.FeatureHash;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Gives each word its class, from left to right, by an averaged perceptron (Collins 2002) and a dictionary of the classes known words had.</summary>
internal sealed class Tagger(SparseWeights weights, SparseWeights dictionary)
{
    public const int MostFeatures = 56;

    /// <summary>The weight of a dictionary entry that alone decides.</summary>
    public const int Certain = 2;

    private readonly TagScores _scores = new(weights);

    public SparseWeights Weights => weights;

    public SparseWeights Dictionary => dictionary;

    /// <summary>Writes <see cref="WordColumns.Tags"/>.</summary>
    public void Tag(WordColumns words)
    {
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<uint> ambiguities = stackalloc uint[WordColumns.Most + 2];
        Ambiguities(words, dictionary, ambiguities);
        for (var i = 1; i <= words.Count; i++)
        {
            if (Known(words, i, dictionary) is var known and >= 0)
            {
                words.Tags[i] = (byte)known;
                continue;
            }
            words.Tags[i] = (byte)_scores.Best(features[..Features(words, ambiguities, i, features)]);
        }
    }

    /// <summary>The key of a word in the dictionary: its form, the first word's without its capital.</summary>
    public static ulong Key(WordColumns words, int i) => Of(0, i == 1 ? words.Lower[i] : words.Exact[i]);

    /// <summary>The one class of a word that has no other; -1 where its surroundings decide.</summary>
    public static int Known(WordColumns words, int i, SparseWeights dictionary)
    {
        var place = dictionary.Find(Key(words, i));
        return place != 0 && dictionary.Units[place] >> 8 == Certain ? dictionary.Units[place] & 0x7F : -1;
    }

    /// <summary>For each word a number that stands for the classes the dictionary has for it; writes <see cref="WordColumns.Lowered"/>.</summary>
    public static void Ambiguities(WordColumns words, SparseWeights dictionary, Span<uint> into)
    {
        into.Clear();
        for (var i = 1; i <= words.Count; i++)
        {
            words.Lowered[i] = Ambiguity(dictionary, dictionary.Find(Of(0, words.Lower[i])));
            into[i] = Ambiguity(dictionary, dictionary.Find(Key(words, i)));
        }
    }

    private static uint Ambiguity(SparseWeights dictionary, int place)
    {
        if (place == 0)
            return 0;
        var ambiguity = 7u;
        int unit;
        do
        {
            unit = dictionary.Units[place++];
            ambiguity = Next(ambiguity, (uint)unit & 0x7F);
        }
        while ((unit & 0x80) == 0);
        return ambiguity;
    }

    public static int Features(WordColumns words, ReadOnlySpan<uint> ambiguities, int i, Span<ulong> into)
    {
        int p1 = words.At(i - 1), p2 = words.At(i - 2), n1 = words.At(i + 1), n2 = words.At(i + 2), n3 = words.At(i + 3);
        uint t1 = words.Tags[p1], t2 = words.Tags[p2];
        uint w = words.Lower[i], wp = words.Lower[p1], wn = words.Lower[n1], a = ambiguities[i], a1 = ambiguities[n1], a2 = ambiguities[n2];
        // What the dictionary does not know is seen by its end.
        if (a1 == 0)
            a1 = words.Suffix2[n1] ^ words.Shape[n1];
        if (a2 == 0)
            a2 = words.Suffix2[n2] ^ words.Shape[n2];
        var s3 = words.Suffix3[i];
        var shape = words.Shape[i] ^ (i == 1 ? 1u : 0);
        // What a capital hides: the class of the same word without it.
        var lowered = words.Exact[i] == words.Lower[i] ? 1u : ambiguities[i] == words.Lowered[i] ? 2u : words.Lowered[i];
        var n = 0;
        into[n++] = Of(1, w);
        into[n++] = Of(2, words.Exact[i], i == 1 ? 1u : 0);
        into[n++] = Of(3, words.Suffix1[i]);
        into[n++] = Of(4, words.Suffix2[i]);
        into[n++] = Of(5, s3);
        into[n++] = Of(6, words.Suffix4[i]);
        into[n++] = Of(7, words.Prefix2[i]);
        into[n++] = Of(8, words.Prefix3[i]);
        into[n++] = Of(9, shape);
        into[n++] = Of(10, shape, s3);
        into[n++] = Of(11, t1);
        into[n++] = Of(12, t1, t2);
        into[n++] = Of(13, t1, w);
        into[n++] = Of(14, t1, t2, w);
        into[n++] = Of(15, wp);
        into[n++] = Of(16, wp, w);
        into[n++] = Of(17, words.Lower[p2]);
        into[n++] = Of(18, wn);
        into[n++] = Of(19, wn, w);
        into[n++] = Of(20, words.Lower[n2]);
        into[n++] = Of(21, words.Suffix3[p1]);
        into[n++] = Of(22, words.Suffix3[n1]);
        into[n++] = Of(23, words.Shape[n1], shape);
        into[n++] = Of(24, words.Shape[p1], shape);
        into[n++] = Of(25, a);
        into[n++] = Of(26, a1);
        into[n++] = Of(27, a2);
        into[n++] = Of(28, a, t1);
        into[n++] = Of(29, a, a1);
        into[n++] = Of(30, a1, t1);
        into[n++] = Of(31, a, a1, t1);
        into[n++] = Of(32, s3, t1);
        into[n++] = Of(33, words.Suffix2[i], a1);
        into[n++] = Of(34, w, a1);
        into[n++] = Of(35, w, a1, t1);
        into[n++] = Of(36, w, wp, words.Lower[p2]);
        into[n++] = Of(37, a, a1, a2);
        into[n++] = Of(38, w, a1, a2);
        into[n++] = Of(39, a, t1, t2);
        into[n++] = Of(40, w, wn, words.Lower[n2]);
        into[n++] = Of(41, words.Shape[i], words.Shape[p1], words.Shape[n1]);
        into[n++] = Of(42, words.Lower[n3], a);
        into[n++] = Of(43, w, words.Lower[p2]);
        into[n++] = Of(44, t1, wn);
        into[n++] = Of(45, t1, t2, a1);
        into[n++] = Of(46, t1, s3, shape);
        into[n++] = Of(47, lowered, shape);
        into[n++] = Of(48, lowered, t1, a1);
        into[n++] = Of(49, words.Suffix4[i], a1);
        into[n++] = Of(50, words.Suffix3[i], words.Prefix2[i]);
        return n;
    }
}
