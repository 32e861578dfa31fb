using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>One socket of the fake Socket Mode: what a script says on it.</summary>
internal sealed class FakeSocket(FakeSocketMode slack, WebSocket socket, HttpContext context, int number) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskCompletionSource<int?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hasEnded;

    /// <summary>Counts from 1.</summary>
    public int Number => number;

    /// <summary>Whether it reads nothing, not even pings.</summary>
    public bool IsDeaf { get; init; }

    /// <summary>What went out on it, and how many acknowledgements are due.</summary>
    public ConcurrentDictionary<string, int> Delivered { get; } = new();

    /// <summary>The code with which the client closed; null where it broke off.</summary>
    public Task<int?> ExpectEndAsync() => _ended.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public bool HasEnded => _ended.Task.IsCompleted;

    public async Task SendHelloAsync()
    {
        slack.Story.Enqueue($"hello {number}");
        await SendTextAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A0FAKE"},"debug_info":{"host":"applink-1","build_number":10,"approximate_connection_time":18060}}""");
    }

    public Task SendDisconnectAsync(string reason) =>
        SendTextAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-1" } }.ToJsonString());

    /// <summary>Delivers an envelope, a number of times.</summary>
    public async Task<string> DeliverAsync(JsonObject envelope, int times = 1)
    {
        var id = envelope["envelope_id"]!.GetValue<string>();
        Delivered.AddOrUpdate(id, times, (_, due) => due + times);
        for (var time = 0; time < times; time++)
            await SendTextAsync(envelope.ToJsonString());
        return id;
    }

    public async Task SendTextAsync(string text)
    {
        await _turn.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task CloseAsync(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    /// <summary>Cuts the line without a word.</summary>
    public void Drop() => context.Abort();

    public async Task ServeAsync()
    {
        await using var registration = context.RequestAborted.Register(() => End(null));
        if (IsDeaf)
        {
            await ExpectEndAsync();
            return;
        }
        try
        {
            var buffer = new byte[1 << 20];
            while (await ReceiveAsync(buffer) is { } message)
                slack.Take(this, (JsonObject)JsonNode.Parse(message.Span)!);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // The client broke off, or the script dropped it.
        }
        catch (Exception fault) when (fault is JsonException or InvalidCastException)
        {
            slack.Faults.Enqueue($"socket {number}: {fault.Message}");
        }
        if (socket.State == WebSocketState.CloseReceived)
            await CloseAsync((int)socket.CloseStatus!.Value);
        End((int?)socket.CloseStatus);
    }

    public void Dispose() => _turn.Dispose();

    private void End(int? code)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) == 1)
            return;
        // Whoever waits for the end finds it in the story.
        slack.Story.Enqueue($"close {number}");
        _ended.SetResult(code);
    }

    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return buffer.AsMemory(0, length);
        }
    }
}
