namespace NewsBot.Sockets;

/// <summary>A connection's bytes, unchanged; tells whenever some come in. It is how pings and pongs are heard, which a web socket answers without a word.</summary>
internal sealed class HeardStream(Stream connection, Action heard) : Stream
{
    public override bool CanRead => connection.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => connection.CanWrite;

    public override long Length => connection.Length;

    public override long Position
    {
        get => connection.Position;
        set => connection.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Told(connection.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Told(connection.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Told(await connection.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => connection.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => connection.Write(buffer);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => connection.Seek(offset, origin);

    public override void SetLength(long value) => connection.SetLength(value);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            connection.Dispose();
        base.Dispose(disposing);
    }

    private int Told(int count)
    {
        if (count > 0)
            heard();
        return count;
    }
}
