using System.Security.Cryptography;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Writes what <see cref="ParserModel.Read"/> reads.</summary>
internal static class ModelFile
{
    public static byte[] Bytes(ParserModel model)
    {
        using var rest = new MemoryStream();
        using var writer = new BinaryWriter(rest);
        writer.Write7BitEncodedInt(model.Classes.Count);
        foreach (var tag in model.Classes)
        {
            writer.Write7BitEncodedInt((int)tag.Upos);
            writer.Write(tag.Xpos);
        }
        Write(writer, model.Tagger.Weights);
        Write(writer, model.Tagger.Dictionary);
        writer.Write7BitEncodedInt(model.Net.Weights.Forms.Length);
        foreach (var form in model.Net.Weights.Forms)
            writer.Write(form);
        foreach (var numbers in model.Net.Weights.All)
        {
            foreach (var number in numbers)
                writer.Write((Half)number);
        }
        writer.Flush();
        var bytes = rest.ToArray();
        return [.. ParserModel.Signature, ParserModel.Format, .. SHA256.HashData(bytes), .. bytes];
    }

    private static void Write(BinaryWriter writer, SparseWeights table)
    {
        var slots = table.Slots;
        writer.Write7BitEncodedInt(System.Numerics.BitOperations.Log2((uint)slots.Length));
        var full = 0;
        foreach (var slot in slots)
            full += slot == 0 ? 0 : 1;
        writer.Write7BitEncodedInt(full);
        writer.Write7BitEncodedInt(table.Units.Length - 1);
        var last = -1;
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i] == 0)
                continue;
            writer.Write7BitEncodedInt(i - last);
            last = i;
            writer.Write7BitEncodedInt((int)(slots[i] >> SparseWeights.PlaceBits));
            var place = (int)(slots[i] & (1u << SparseWeights.PlaceBits) - 1);
            int unit;
            do
            {
                unit = table.Units[place++];
                writer.Write((byte)unit);
                writer.Write7BitEncodedInt(unit >> 8 << 1 ^ unit >> 31);
            }
            while ((unit & 0x80) == 0);
        }
    }
}
