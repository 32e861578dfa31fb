using System.Text;

namespace NewsBot.Tests.Feeds;

/// <summary>A stream that only reads forward, as standard input does.</summary>
internal abstract class Forward : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Next(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Next(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Next(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected abstract int Next(Span<byte> buffer);
}

/// <summary>Bytes that come a few at a time.</summary>
internal sealed class Trickle(byte[] bytes, int piece) : Forward
{
    private int _at;

    protected override int Next(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}

/// <summary>A very long run of one letter between two texts, made as it is read.</summary>
internal sealed class EndlessLine(string before, long length, string after) : Forward
{
    private readonly Trickle _before = new(Encoding.UTF8.GetBytes(before), int.MaxValue);
    private readonly Trickle _after = new(Encoding.UTF8.GetBytes(after), int.MaxValue);
    private long _left = length;

    protected override int Next(Span<byte> buffer)
    {
        if (_before.Read(buffer) is > 0 and var first)
            return first;
        if (_left == 0)
            return _after.Read(buffer);
        var count = (int)Math.Min(buffer.Length, _left);
        buffer[..count].Fill((byte)'x');
        _left -= count;
        return count;
    }
}
