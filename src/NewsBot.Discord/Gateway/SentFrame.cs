using System.Buffers;
using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <summary>Writes what goes out to the gateway.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#sending-events</remarks>
internal static class SentFrame
{
    /// <summary>In bytes; the gateway closes with 4002 for more.</summary>
    public const int Longest = 4096;

    /// <summary>What the gateway allows on one connection, heartbeats included.</summary>
    public const int PerMinute = 120;

    /// <summary>How many of them are kept for heartbeats.</summary>
    public const int ForHeartbeats = 10;

    /// <exception cref="InvalidOperationException">It is longer than the gateway takes.</exception>
    public static ReadOnlyMemory<byte> Write(GatewayOpcode opcode, Action<Utf8JsonWriter> data)
    {
        var written = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(written))
        {
            json.WriteStartObject();
            json.WriteNumber("op", (int)opcode);
            json.WritePropertyName("d");
            data(json);
            json.WriteEndObject();
        }
        return written.WrittenCount <= Longest ? written.WrittenMemory : throw new InvalidOperationException($"{opcode} is longer than {Longest} bytes");
    }
}
