using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <summary>A frame as it came in: its data stays bytes until somebody wants them.</summary>
/// <param name="Sequence">Of a dispatch; null for others.</param>
/// <param name="Type">The event's name; null for what is no dispatch.</param>
/// <param name="Data">The JSON of <c>d</c>; empty where there is none. Good as long as the message's memory is.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#payload-structure</remarks>
internal readonly record struct GatewayFrame(GatewayOpcode Opcode, long? Sequence, string? Type, ReadOnlyMemory<byte> Data)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("null"u8);

    /// <summary>False for what is no frame: no JSON object, without an opcode, or with fields of other types.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> message, out GatewayFrame frame)
    {
        frame = default;
        try
        {
            var reader = new Utf8JsonReader(message.Span);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryFields(ref reader, message, out frame) && !reader.Read();
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The data as an element that outlives the message's memory; JSON's null where there is none.</summary>
    public JsonElement Parse()
    {
        if (Data.IsEmpty)
            return Nothing;
        var reader = new Utf8JsonReader(Data.Span);
        return JsonElement.ParseValue(ref reader);
    }

    private static bool TryFields(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message, out GatewayFrame frame)
    {
        frame = default;
        int? opcode = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueTextEquals("op"u8) ? 'o' : reader.ValueTextEquals("s"u8) ? 's' : reader.ValueTextEquals("t"u8) ? 't' : reader.ValueTextEquals("d"u8) ? 'd' : ' ';
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name)
            {
                case 'o' when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number):
                    opcode = number;
                    break;
                case 's' when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var sequence):
                    frame = frame with { Sequence = sequence };
                    break;
                case 't' when reader.TokenType == JsonTokenType.String:
                    frame = frame with { Type = reader.GetString() };
                    break;
                case 'd':
                    reader.Skip();
                    frame = frame with { Data = message[start..(int)reader.BytesConsumed] };
                    break;
                case 'o':
                case 's' or 't' when reader.TokenType != JsonTokenType.Null:
                    return false;
                default:
                    reader.Skip();
                    break;
            }
        }
        frame = frame with { Opcode = (GatewayOpcode)(opcode ?? -1) };
        return opcode is not null && reader.TokenType == JsonTokenType.EndObject;
    }
}
