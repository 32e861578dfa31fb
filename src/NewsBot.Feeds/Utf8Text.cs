using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace NewsBot.Feeds;

/// <summary>Bytes as text: UTF-8 and nothing else, and never a character put in the place of another.</summary>
internal static class Utf8Text
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="bytes">A byte order mark at their start is left out.</param>
    /// <param name="fault">What is wrong, and at which byte (counted from 0).</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? fault)
    {
        var mark = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var encoded = bytes[mark..];
        text = null;
        fault = null;
        var buffer = ArrayPool<char>.Shared.Rent(encoded.Length);
        var status = Utf8.ToUtf16(encoded, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            fault = $"is not UTF-8: byte 0x{encoded[read]:X2} at offset {mark + read}";
        else if (buffer.AsSpan(0, written).Contains('\0'))
            fault = $"is not text: it has a NUL at offset {mark + encoded.IndexOf((byte)0)}";
        else
            text = new string(buffer, 0, written);
        ArrayPool<char>.Shared.Return(buffer);
        return fault is null;
    }

    /// <summary>Whether a string that was escaped is text: without a NUL, every surrogate in its pair.</summary>
    public static bool IsText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))))
                return false;
            if (char.IsHighSurrogate(value[i]))
                i++;
        }
        return true;
    }
}
