namespace NewsBot.Sockets;

/// <summary>One connection that carries whole messages; opened once, then gone.</summary>
/// <remarks>
/// Failure contract: <see cref="ConnectAsync"/> and <see cref="SendAsync"/> throw where the connection fails or is too slow (<see cref="TimeoutException"/>);
/// <see cref="ReceiveAsync"/> gives null where the other side closed it and throws where it broke. One reader at a time; senders take turns.
/// </remarks>
public interface IMessageSocket : IAsyncDisposable
{
    /// <summary>The code with which the other side closed (RFC 6455, section 7.4); null as long as it has not, and where it broke without one.</summary>
    int? CloseCode { get; }

    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    /// <param name="message">UTF-8.</param>
    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>The next message, in UTF-8, in memory that is good until the next call; null at the end.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Closes, and cuts off what does not close in time. Never throws for a connection that is gone already.</summary>
    /// <param name="code">1000, or 3000 to 4999.</param>
    Task CloseAsync(int code);
}
