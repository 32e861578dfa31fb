using static NewsBot.Core.Language.Parsing.FeatureHash;

namespace NewsBot.Core.Language.Parsing;

/// <summary>What decides the relation of a word to its head once the whole tree stands (a second step after the arcs: McDonald, Lerman and Pereira 2006).</summary>
internal static class LabelFeatures
{
    public const int Most = 64;

    /// <param name="labels">Those of the words before <paramref name="d"/>.</param>
    public static int Extract(WordColumns words, ParseState tree, int d, ReadOnlySpan<Relation> labels, Span<ulong> f)
    {
        uint[] w = words.Known;
        byte[] t = words.Tags;
        var h = tree.Heads[d];
        uint dw = w[d], dt = t[d], hw = w[h], ht = t[h];
        int before = words.At(d - 1), after = words.At(d + 1);
        var gap = Math.Abs(h - d);
        var side = (d < h ? 0u : 8u) | (uint)(gap < 3 ? gap : gap < 6 ? 3 : gap < 12 ? 4 : 5) | (h == 0 ? 16u : 0);
        var way = d < h ? 0u : 1u;
        int l = tree.Left1[d], l2 = tree.Left2[d], r = tree.Right1[d], hl = tree.Left1[h], hr = tree.Right1[h];
        var grand = h == 0 ? WordColumns.None : tree.Heads[h];
        // The nearest sibling before it on its side, and what it is.
        var sibling = WordColumns.None;
        uint seen = 0;
        for (var i = d - 1; i > 0 && i >= d - 40; i--)
        {
            if (tree.Heads[i] != h)
                continue;
            if (sibling == WordColumns.None)
                sibling = i;
            seen |= labels[i] switch
            {
                Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl => 1u,
                Relation.Obj or Relation.Iobj => 2u,
                Relation.Cop => 4u,
                Relation.AuxPass => 8u,
                Relation.Cc => 16u,
                Relation.Mark => 32u,
                Relation.Ccomp or Relation.Xcomp => 64u,
                _ => 0u,
            };
        }
        var sl = sibling == WordColumns.None ? 99u : (uint)labels[sibling];
        var hLabel = h > 0 && h < d ? (uint)labels[h] : 98u;
        var pair = dt << 8 | ht;
        var kids = (uint)(Math.Min(tree.LeftCount[d], (byte)3) << 2 | Math.Min(tree.RightCount[d], (byte)3));
        var n = 0;
        f[n++] = Of(1, dw, side);
        f[n++] = Of(2, dt, side);
        f[n++] = Of(3, dw, dt, way);
        f[n++] = Of(4, hw, way);
        f[n++] = Of(5, ht, side);
        f[n++] = Of(6, hw, ht, way);
        f[n++] = Of(7, pair, side);
        f[n++] = Of(8, dw, pair, way);
        f[n++] = Of(9, hw, pair, way);
        f[n++] = Of(10, dw, hw, way);
        f[n++] = Of(11, t[before], pair, way);
        f[n++] = Of(12, t[after], pair, way);
        f[n++] = Of(13, w[before], dt, way);
        f[n++] = Of(14, w[after], dt, way);
        f[n++] = Of(15, t[l], pair, way);
        f[n++] = Of(16, w[l], pair, way);
        f[n++] = Of(17, w[l], dt);
        f[n++] = Of(18, t[l2], t[l], dt, way);
        f[n++] = Of(19, w[l2], pair);
        f[n++] = Of(20, t[r], pair, way);
        f[n++] = Of(21, w[r], dt, way);
        f[n++] = Of(22, t[hl], pair, way);
        f[n++] = Of(23, t[hr], pair, way);
        f[n++] = Of(24, w[hl], ht, way);
        f[n++] = Of(25, t[grand], pair, way);
        f[n++] = Of(26, hLabel, dt, way);
        f[n++] = Of(27, hLabel, pair, way);
        f[n++] = Of(28, sl, pair, way);
        f[n++] = Of(29, sl, dw, way);
        f[n++] = Of(30, seen, pair, way);
        f[n++] = Of(31, seen, hw, dt);
        f[n++] = Of(32, words.Suffix3[d], pair, way);
        f[n++] = Of(33, words.Suffix3[h], pair, way);
        f[n++] = Of(34, kids, pair, way);
        f[n++] = Of(35, w[l], hw, dt);
        f[n++] = Of(36, words.Shape[d], pair, way);
        f[n++] = Of(37, t[before], t[after], dt, ht);
        f[n++] = Of(38, w[sibling], dt, ht, way);
        f[n++] = Of(39, w[before], w[after], dt);
        f[n++] = Of(40, w[l], t[l2], t[r], pair);
        f[n++] = Of(41, w[hr], pair);
        f[n++] = Of(42, hLabel, dw);
        f[n++] = Of(43, seen, sl, pair);
        f[n++] = Of(44, (uint)tree.RightCount[h], pair, way);
        f[n++] = Of(45, dw, t[l], ht, way);
        f[n++] = Of(46, w[before], hw, dt);
        // An auxiliary right before the head makes its subject a passive one.
        f[n++] = Of(47, w[words.At(h - 1)], pair, way);
        f[n++] = Of(48, w[words.At(h - 1)], w[words.At(h - 2)], pair, way);
        return n;
    }
}
