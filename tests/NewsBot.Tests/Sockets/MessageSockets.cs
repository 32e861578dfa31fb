using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Sockets;

public sealed class MessageSockets
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_message_in_fragments_comes_as_one_and_a_small_one_after_it()
    {
        var large = new string('é', 3 << 20);
        await using var server = await ServeAsync(async socket =>
        {
            var bytes = Encoding.UTF8.GetBytes(large);
            for (var start = 0; start < bytes.Length; start += 4093)
                await SayAsync(socket, bytes.AsMemory(start, Math.Min(4093, bytes.Length - start)), isLast: start + 4093 >= bytes.Length);
            await SayAsync(socket, "small"u8.ToArray());
            await SayAsync(socket, ReadOnlyMemory<byte>.Empty);
            await HearAsync(socket);
        });
        await using var client = await ConnectAsync(server, new SocketLimits());

        Assert.Equal(large, Text(await client.ReceiveAsync(CancellationToken.None)));
        Assert.Equal("small", Text(await client.ReceiveAsync(CancellationToken.None)));
        Assert.Equal("", Text(await client.ReceiveAsync(CancellationToken.None)));
        await client.CloseAsync(1000);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task A_message_is_taken_up_to_the_longest_and_refused_beyond(int length, bool isTaken)
    {
        await using var server = await ServeAsync(async socket =>
        {
            await SayAsync(socket, new byte[length]);
            await HearAsync(socket);
        });
        await using var client = await ConnectAsync(server, new SocketLimits { Longest = 1000 });

        if (isTaken)
            Assert.Equal(length, (await client.ReceiveAsync(CancellationToken.None))!.Value.Length);
        else
            await Assert.ThrowsAsync<InvalidDataException>(() => client.ReceiveAsync(CancellationToken.None).AsTask());
        await client.CloseAsync(4000);
    }

    [Fact]
    public void The_longest_message_is_of_32_megabytes_unless_told_otherwise() => Assert.Equal(32 * 1024 * 1024, new SocketLimits().Longest);

    [Fact]
    public async Task The_code_with_which_the_server_closes_is_told()
    {
        await using var server = await ServeAsync(socket => socket.CloseOutputAsync((WebSocketCloseStatus)4014, "", CancellationToken.None));
        await using var client = await ConnectAsync(server, new SocketLimits());
        Assert.Null(client.CloseCode);

        Assert.Null(await client.ReceiveAsync(CancellationToken.None));
        Assert.Equal(4014, client.CloseCode);
    }

    [Fact]
    public async Task A_server_that_never_says_anything_is_left_after_twenty_seconds()
    {
        await using var server = await ServeAsync(HearAsync);
        await using var client = await ConnectAsync(server, new SocketLimits());
        var first = client.ReceiveAsync(CancellationToken.None).AsTask();
        await _time.PassAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<TimeoutException>(() => first.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_server_that_does_not_take_the_connection_is_left_after_twenty_seconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var client = new MessageSocket(new SocketLimits(), _time);
        var connecting = client.ConnectAsync(new Uri($"ws://{silent.LocalEndpoint}/"), CancellationToken.None);
        await _time.PassAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<TimeoutException>(() => connecting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_server_that_does_not_close_is_cut_off_after_five_seconds()
    {
        var release = new TaskCompletionSource();
        await using var server = await ServeAsync(async socket =>
        {
            await SayAsync(socket, "hello"u8.ToArray());
            await release.Task;
        });
        await using var client = await ConnectAsync(server, new SocketLimits());
        await client.ReceiveAsync(CancellationToken.None);
        var closing = client.CloseAsync(4000);
        await _time.PassAsync(TimeSpan.FromSeconds(5));

        await closing.WaitAsync(TimeSpan.FromSeconds(10));
        release.SetResult();
    }

    [Fact]
    public async Task A_line_that_is_dead_is_noticed_by_its_silence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var client = new MessageSocket(
            new SocketLimits { KeepAliveInterval = TimeSpan.FromMilliseconds(50), KeepAliveTimeout = TimeSpan.FromMilliseconds(50) }, _time);
        var connecting = client.ConnectAsync(new Uri($"ws://{listener.LocalEndpoint}/"), CancellationToken.None);
        using var line = await listener.AcceptTcpClientAsync();
        await ShakeHandsAsync(line.GetStream());
        await connecting;

        // The other side takes everything and answers nothing, pings included.
        var silence = await Record.ExceptionAsync(() => client.ReceiveAsync(CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.IsNotType<TimeoutException>(silence);
        Assert.NotNull(silence);
    }

    [Fact]
    public async Task Senders_take_turns()
    {
        var heard = new List<string>();
        var all = new TaskCompletionSource();
        await using var server = await ServeAsync(async socket =>
        {
            var buffer = new byte[64];
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: WebSocketMessageType.Text } message)
            {
                heard.Add(Encoding.UTF8.GetString(buffer, 0, message.Count));
                if (heard.Count == 200)
                    all.SetResult();
            }
        });
        await using var client = await ConnectAsync(server, new SocketLimits());
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => client.SendAsync(Encoding.UTF8.GetBytes($"message {number}"), CancellationToken.None))));

        await all.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"message {number}").Order(), heard.Order());
        await client.CloseAsync(1000);
    }

    private static Task<LoopbackServer> ServeAsync(Func<WebSocket, Task> talk) => LoopbackServer.StartAsync(async context =>
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await talk(socket);
    });

    private static Task SayAsync(WebSocket socket, ReadOnlyMemory<byte> message, bool isLast = true) =>
        socket.SendAsync(message, WebSocketMessageType.Text, isLast, CancellationToken.None).AsTask();

    /// <summary>Until the client closes or breaks off.</summary>
    private static async Task HearAsync(WebSocket socket)
    {
        try
        {
            while ((await socket.ReceiveAsync(new byte[64], CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It broke off.
        }
    }

    private static async Task ShakeHandsAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var key = "";
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase))
                key = line.Split(':')[1].Trim();
        }
#pragma warning disable CA5350 // The handshake of RFC 6455 is made of SHA-1.
        var answer = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {answer}\r\n\r\n"));
    }

    private static string? Text(ReadOnlyMemory<byte>? message) => message is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    private async Task<MessageSocket> ConnectAsync(LoopbackServer server, SocketLimits limits)
    {
        var client = new MessageSocket(limits, _time);
        await client.ConnectAsync(new UriBuilder(server.Root) { Scheme = "ws" }.Uri, CancellationToken.None);
        return client;
    }
}
