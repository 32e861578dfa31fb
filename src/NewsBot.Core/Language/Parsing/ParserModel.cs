using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Core.Language.Parsing;

/// <summary>A trained model: the tagger's classes, its weights and dictionary, and the network that reads trees.</summary>
/// <remarks>
/// The file: "NBPM", a format number, the SHA-256 of the rest, the rest. Numbers of the rest are of 7 bits a byte, the lowest first, as
/// <see cref="BinaryReader.Read7BitEncodedInt"/> reads them; a table lists its full slots by their distance, each with its check and its weights. The network's numbers are
/// of 16 bits (IEEE 754), in the order of <see cref="NetWeights.All"/>, after its forms, of 32 bits each; all of them the lowest byte first.
/// </remarks>
internal sealed class ParserModel
{
    public const int Format = 2;

    private const int LargestTable = 22;

    public ParserModel(IReadOnlyList<TagClass> classes, Tagger tagger, NetWeights net)
    {
        Classes = classes;
        Tagger = tagger;
        Net = new LoadedNet(net);
    }

    /// <summary>What the numbers in <see cref="WordColumns.Tags"/> stand for.</summary>
    public IReadOnlyList<TagClass> Classes { get; }

    public Tagger Tagger { get; }

    public LoadedNet Net { get; }

    public static ReadOnlySpan<byte> Signature => "NBPM"u8;

    /// <exception cref="InvalidDataException">No model, one of another format, or one that is damaged.</exception>
    public static ParserModel Read(ReadOnlySpan<byte> file)
    {
        var head = Signature.Length + 1;
        if (file.Length < head + SHA256.HashSizeInBytes || !file.StartsWith(Signature))
            throw new InvalidDataException("This is no parser model. Build one with NewsBot.Training.");
        if (file[head - 1] != Format)
            throw new InvalidDataException($"The parser model has format {file[head - 1]}; this program reads format {Format}. Build it again with NewsBot.Training.");
        var rest = file[(head + SHA256.HashSizeInBytes)..];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rest, hash);
        if (!hash.SequenceEqual(file.Slice(head, hash.Length)))
            throw new InvalidDataException("The parser model is damaged: its bytes do not match its checksum.");
        var at = 0;
        var classes = new TagClass[Number(rest, ref at)];
        for (var i = 0; i < classes.Length; i++)
        {
            var upos = (Upos)Number(rest, ref at);
            var length = Number(rest, ref at);
            classes[i] = new TagClass(upos, Encoding.UTF8.GetString(rest.Slice(at, length)));
            at += length;
        }
        return new ParserModel(classes, new Tagger(Table(rest, ref at), Table(rest, ref at)), NetOf(rest, ref at));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SparseWeights Table(ReadOnlySpan<byte> file, ref int at)
    {
        var bits = Number(file, ref at);
        if (bits is < 2 or > LargestTable)
            throw new InvalidDataException("The parser model has a table of a size that none has.");
        var slots = new uint[1 << bits];
        var full = Number(file, ref at);
        var units = new int[Number(file, ref at) + 1];
        var slot = -1;
        var place = 1;
        for (var i = 0; i < full; i++)
        {
            slot += Number(file, ref at);
            slots[slot] = (uint)Number(file, ref at) << SparseWeights.PlaceBits | (uint)place;
            int unit;
            do
            {
                unit = file[at++];
                var weight = Number(file, ref at);
                unit |= (weight >> 1 ^ -(weight & 1)) << 8;
                units[place++] = unit;
            }
            while ((unit & 0x80) == 0);
        }
        return new SparseWeights(slots, units);
    }

    private static NetWeights NetOf(ReadOnlySpan<byte> file, ref int at)
    {
        var forms = new uint[Number(file, ref at)];
        for (var i = 0; i < forms.Length; i++, at += sizeof(uint))
            forms[i] = BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);
        var net = new NetWeights(forms);
        foreach (var numbers in net.All)
        {
            Widen(file.Slice(at, 2 * numbers.Length), numbers);
            at += 2 * numbers.Length;
        }
        return net;
    }

    /// <summary>Numbers of 16 bits as numbers of 32: the bits of fraction and exponent move, and a product sets the exponent right, that of the smallest, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<byte> halves, Span<float> into)
    {
        var raise = Vector256.Create(BitConverter.Int32BitsToSingle(127 + 112 << 23));
        for (var i = 0; i < into.Length; i += Vector256<float>.Count)
        {
            var wide = Vector256.WidenLower(Vector128.Create(halves.Slice(2 * i, 16)).AsUInt16().ToVector256Unsafe());
            var size = ((wide & Vector256.Create(0x7FFFu)) << 13).AsSingle() * raise;
            (size.AsUInt32() | (wide & Vector256.Create(0x8000u)) << 16).AsSingle().CopyTo(into[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(ReadOnlySpan<byte> file, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = file[at++];
            number |= (b & 0x7F) << shift;
            if (b < 0x80)
                return number;
        }
    }
}
