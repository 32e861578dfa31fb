using System.Buffers;

namespace NewsBot.Sockets;

/// <summary>Where the fragments of one message are put together: pooled memory that grows to the message, and is given back after a large one.</summary>
internal sealed class MessageBuffer(int longest) : IDisposable
{
    private const int Usual = 16 << 10;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Message => _bytes.AsMemory(0, _length);

    /// <summary>Forgets the last message, and the memory that only a large one needs.</summary>
    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > Usual * 4)
            Dispose();
    }

    /// <summary>Room for the next fragment; at least one byte.</summary>
    /// <exception cref="InvalidDataException">The message is longer than is taken.</exception>
    public Memory<byte> Room()
    {
        if (_length > longest)
            throw new InvalidDataException($"a message is longer than {longest} bytes");
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Usual, _length * 2));
            Message.CopyTo(larger);
            Return();
            _bytes = larger;
        }
        return _bytes.AsMemory(_length);
    }

    public void Take(int count) => _length += count;

    /// <exception cref="InvalidDataException">The message is longer than is taken.</exception>
    public ReadOnlyMemory<byte> Whole() => _length <= longest ? Message : throw new InvalidDataException($"a message is longer than {longest} bytes");

    public void Dispose()
    {
        Return();
        _bytes = [];
        _length = 0;
    }

    private void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
