using static NewsBot.Core.Language.Parsing.FeatureHash;

namespace NewsBot.Core.Language.Parsing;

/// <summary>What the parser looks at before a transition: words, tags, distances, valencies and half-built trees (Zhang and Nivre 2011).</summary>
internal static class ArcFeatures
{
    public const int Most = 96;

    public static int Extract(WordColumns words, ParseState state, Span<ulong> f)
    {
        uint[] w = words.Known;
        byte[] t = words.Tags;
        int s0 = state.Below(0), s1 = state.Below(1), s2 = state.Below(2), b0 = state.Ahead(0), b1 = state.Ahead(1), b2 = state.Ahead(2), b3 = state.Ahead(3);
        int s0l = state.Left1[s0], s0r = state.Right1[s0], s1l = state.Left1[s1], s1r = state.Right1[s1], b0l = state.Left1[b0];
        int s0l2 = state.Left2[s0], s0r2 = state.Right2[s0], s1r2 = state.Right2[s1], b0l2 = state.Left2[b0];
        uint s0w = w[s0], s1w = w[s1], b0w = w[b0], b1w = w[b1];
        uint s0t = t[s0], s1t = t[s1], s2t = t[s2], b0t = t[b0], b1t = t[b1], b2t = t[b2], b3t = t[b3];
        uint s0lt = t[s0l], s0rt = t[s0r], s1lt = t[s1l], s1rt = t[s1r], b0lt = t[b0l], s1r2t = t[s1r2];
        var far = Distance(s0, b0);
        var wide = Distance(s1, s0);
        uint s0v = (uint)(Math.Min(state.LeftCount[s0], (byte)3) << 2 | Math.Min(state.RightCount[s0], (byte)3));
        uint s1v = (uint)(Math.Min(state.LeftCount[s1], (byte)3) << 2 | Math.Min(state.RightCount[s1], (byte)3));
        uint b0v = Math.Min(state.LeftCount[b0], (byte)3);
        // Tags of two words in one number.
        var st = s1t << 8 | s0t;
        var sb = s0t << 8 | b0t;
        var n = 0;
        f[n++] = Of(1, s0w);
        f[n++] = Of(2, s0t);
        f[n++] = Of(3, s0w, s0t);
        f[n++] = Of(4, s1w);
        f[n++] = Of(5, s1t);
        f[n++] = Of(6, s1w, s1t);
        f[n++] = Of(7, w[s2], s2t);
        f[n++] = Of(8, s2t, st);
        f[n++] = Of(9, b0w);
        f[n++] = Of(10, b0t);
        f[n++] = Of(11, b0w, b0t);
        f[n++] = Of(12, b1w, b1t);
        f[n++] = Of(13, b1t);
        f[n++] = Of(14, w[b2], b2t);
        f[n++] = Of(15, b2t, b3t);
        f[n++] = Of(16, s0w, sb, b0w);
        f[n++] = Of(17, s0w, b0w);
        f[n++] = Of(18, s0w, sb);
        f[n++] = Of(19, b0w, sb);
        f[n++] = Of(20, sb);
        f[n++] = Of(21, b0t, b1t);
        f[n++] = Of(22, s1w, st, s0w);
        f[n++] = Of(23, s1w, s0w);
        f[n++] = Of(24, s1w, st);
        f[n++] = Of(25, s0w, st);
        f[n++] = Of(26, st);
        f[n++] = Of(27, s1t, b0t);
        f[n++] = Of(28, s1w, b0w);
        f[n++] = Of(29, b0t, b1t, b2t);
        f[n++] = Of(30, sb, b1t);
        f[n++] = Of(31, st, b0t);
        f[n++] = Of(32, st, b0t, b1t);
        f[n++] = Of(33, st, s2t, b0t);
        f[n++] = Of(34, st, s0rt);
        f[n++] = Of(35, st, s0lt);
        f[n++] = Of(36, st, s1rt);
        f[n++] = Of(37, st, s1lt);
        f[n++] = Of(38, sb, s0rt);
        f[n++] = Of(39, sb, s0lt);
        f[n++] = Of(40, sb, b0lt);
        f[n++] = Of(41, s0w, far);
        f[n++] = Of(42, s0t, far);
        f[n++] = Of(43, b0w, far);
        f[n++] = Of(44, b0t, far);
        f[n++] = Of(45, sb, far);
        f[n++] = Of(46, st, wide);
        f[n++] = Of(47, s1w, wide);
        f[n++] = Of(48, s0w, wide);
        f[n++] = Of(49, s0w, s0v);
        f[n++] = Of(50, s0t, s0v);
        f[n++] = Of(51, s1w, s1v);
        f[n++] = Of(52, s1t, s1v);
        f[n++] = Of(53, b0w, b0v);
        f[n++] = Of(54, b0t, b0v);
        f[n++] = Of(55, w[s0l], s0lt);
        f[n++] = Of(56, w[s0r], s0rt);
        f[n++] = Of(57, w[s1l], s1lt);
        f[n++] = Of(58, w[s1r], s1rt);
        f[n++] = Of(59, w[b0l], b0lt);
        f[n++] = Of(60, t[s0l2], s0lt, s0t);
        f[n++] = Of(61, t[s0r2], s0rt, s0t);
        f[n++] = Of(62, s1r2t, s1rt, s1t);
        f[n++] = Of(63, t[b0l2], b0lt, b0t);
        // Where a phrase with a preposition goes: the two words and what stands between them.
        f[n++] = Of(64, s1w, w[s0l]);
        f[n++] = Of(65, s1w, w[s0l], s0w);
        f[n++] = Of(66, st, w[s0l]);
        f[n++] = Of(67, s1w, s0t, w[s0l]);
        f[n++] = Of(68, w[s2], st, w[s0l]);
        f[n++] = Of(69, s0w, b0w, b1t);
        f[n++] = Of(70, sb, b0w, b1t);
        f[n++] = Of(71, st, b0w);
        f[n++] = Of(72, st, b0t, s0v);
        f[n++] = Of(73, sb, b1t, s0v);
        f[n++] = Of(74, st, s1v, b0t);
        f[n++] = Of(75, s0w, s0rt, b0t);
        f[n++] = Of(76, s1w, s1rt, s0t);
        f[n++] = Of(77, s1t, s1rt, s0t, b0t);
        f[n++] = Of(78, s0t, s0lt, b0t, b1t);
        f[n++] = Of(79, sb, b1t, b2t);
        f[n++] = Of(80, t[state.Below(3)], s2t, st, b0t);
        f[n++] = Of(81, words.Suffix3[s0], sb);
        f[n++] = Of(82, words.Suffix3[s1], st);
        f[n++] = Of(83, s0lt, b0lt, sb);
        f[n++] = Of(84, s0w, b0lt, b0t);
        f[n++] = Of(85, b0w, s0lt, s0t);
        f[n++] = Of(86, s1w, b0w, s0t);
        f[n++] = Of(87, s0t, b1w);
        f[n++] = Of(88, s1t, s0w, b0w);
        f[n++] = Of(89, s0w, w[s0l], b0t);
        return n;
    }

    private static uint Distance(int left, int right)
    {
        if (left == WordColumns.None || right == WordColumns.None)
            return 0;
        var words = right - left;
        return words < 5 ? (uint)words : words < 8 ? 5u : words < 12 ? 6u : 7u;
    }
}
