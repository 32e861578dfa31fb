namespace NewsBot.Core.Language.Parsing;

/// <summary>What the network that reads trees has learned, each matrix row after row: rows are what comes in, columns what goes out.</summary>
/// <param name="forms">The forms (<see cref="WordColumns.Lower"/>) that have a vector of their own, in ascending order; all others share the first one.</param>
internal sealed class NetWeights(uint[] forms)
{
    /// <summary>Numbers that stand for a word between layers: one half is read from the left, the other from the right.</summary>
    public const int Width = 256;

    public const int Half = Width / 2;

    public const int Layers = 3;

    /// <summary>For each half: the new content, how much of the old is kept, how much of the content shows.</summary>
    public const int LayerColumns = 3 * Width;

    /// <summary>Numbers that stand for a word as a dependent or as a head.</summary>
    public const int ArcWidth = 96;

    /// <summary>The same where the relation is asked for.</summary>
    public const int RelationWidth = 96;

    /// <summary>As dependent, as head, and both again for the relation.</summary>
    public const int RoleColumns = 2 * ArcWidth + 2 * RelationWidth;

    public const int RelationColumns = 64;

    /// <summary>Distances to a head that are told apart.</summary>
    public const int Distances = 32;

    /// <summary>How many numbers of a word's vector come from its form, its last three letters, its last four, its first three, its last two, its shape, its class.</summary>
    public static ReadOnlySpan<int> PartWidths => [112, 32, 32, 16, 16, 16, 32];

    /// <summary>Rows for each of these parts but the form; hashes share them.</summary>
    public static ReadOnlySpan<int> PartRows => [0, 4096, 8192, 4096, 1024, 1024, SparseWeights.MostClasses];

    public uint[] Forms { get; } = forms;

    public float[][] Parts { get; } = [new float[(forms.Length + 1) * PartWidths[0]], .. Enumerable.Range(1, PartWidths.Length - 1).Select(i => new float[PartRows[i] * PartWidths[i]])];

    public float[][] Layer { get; } = [.. Enumerable.Range(0, Layers).Select(_ => new float[Width * LayerColumns])];

    /// <summary>For each layer: what the kept content adds to "keep", its constant, the same two for "show".</summary>
    public float[][] Gates { get; } = [.. Enumerable.Range(0, Layers).Select(_ => new float[4 * Width])];

    public float[] Roles { get; } = new float[Width * RoleColumns];

    public float[] RoleConstants { get; } = new float[RoleColumns];

    /// <summary>How well a dependent's numbers go with a head's.</summary>
    public float[] Arcs { get; } = new float[ArcWidth * ArcWidth];

    public float[] ArcConstants { get; } = new float[ArcWidth];

    /// <summary>The root as a head.</summary>
    public float[] Root { get; } = new float[ArcWidth];

    public float[] Distance { get; } = new float[Distances];

    public float[] Relations { get; } = new float[RelationWidth * RelationColumns];

    public float[] RelationConstants { get; } = new float[RelationColumns];

    /// <summary>All but <see cref="Parts"/>.</summary>
    public IEnumerable<float[]> Dense => [.. Layer, .. Gates, Roles, RoleConstants, Arcs, ArcConstants, Root, Distance, Relations, RelationConstants];

    /// <summary>Everything, in the order of the model file.</summary>
    public IEnumerable<float[]> All => [.. Parts, .. Dense];

    /// <summary>The row of each part for a word; 0 of the first where its form has no vector.</summary>
    public void Rows(WordColumns words, int i, Span<int> rows)
    {
        rows[0] = Array.BinarySearch(Forms, words.Lower[i]) is var at and >= 0 ? at + 1 : 0;
        rows[1] = Row(words.Suffix3[i], 1);
        rows[2] = Row(words.Suffix4[i], 2);
        rows[3] = Row(words.Prefix3[i], 3);
        rows[4] = Row(words.Suffix2[i], 4);
        rows[5] = Row(words.Shape[i], 5);
        rows[6] = words.Tags[i];
    }

    /// <summary>Which of <see cref="Distances"/> lies between a word and a head, both from 1; the root is as far as no other.</summary>
    public static int Away(int dependent, int head)
    {
        if (head == 0)
            return 0;
        var away = Math.Abs(dependent - head);
        var step = away <= 8 ? away : away <= 12 ? 9 : away <= 18 ? 10 : away <= 26 ? 11 : away <= 40 ? 12 : 13;
        return head < dependent ? step : Distances / 2 + step;
    }

    private static int Row(uint hash, int part) => (int)((ulong)(hash * 0x9E3779B1u) * (uint)PartRows[part] >> 32);
}
