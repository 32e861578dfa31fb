using System.Text.Json;

namespace NewsBot.Discord.Gateway;

/// <summary>A session with the gateway, as far as it has come: enough to resume it, over a restart too.</summary>
/// <param name="ResumeAddress">Where RESUME goes.</param>
/// <param name="Sequence">Of the last event that counts as received; 0 before the first.</param>
/// <param name="Bot">The bot's user.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway#resuming</remarks>
internal sealed record GatewaySession(string Id, Uri ResumeAddress, long Sequence, Snowflake Bot, Snowflake Application)
{
    /// <summary>The session that READY opens.</summary>
    /// <param name="main">Where to resume if READY names no address that may be used.</param>
    public static bool TryOpen(JsonElement ready, Uri main, out GatewaySession? session)
    {
        session = null;
        if (!TryText(ready, "session_id", out var id) || !TryId(ready, "user", out var bot) || !TryId(ready, "application", out var application))
            return false;
        var address = TryText(ready, "resume_gateway_url", out var text) && GatewayAddress.TryParse(text, out var resume) ? resume : main;
        session = new GatewaySession(id, address, 0, bot, application);
        return true;
    }

    /// <summary>One line of JSON, without any secret.</summary>
    public string Write() => JsonSerializer.Serialize(new
    {
        id = Id,
        resume = ResumeAddress.ToString(),
        sequence = Sequence,
        bot = Bot.ToString(),
        application = Application.ToString(),
    });

    /// <summary>What <see cref="Write"/> wrote; anything else is false.</summary>
    public static bool TryParse(string? text, out GatewaySession? session)
    {
        session = null;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (TryText(root, "id", out var id)
                && TryText(root, "resume", out var resume) && GatewayAddress.TryParse(resume, out var address)
                && root.TryGetProperty("sequence", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var sequence) && sequence >= 0
                && TryText(root, "bot", out var bot) && Snowflake.TryParse(bot, out var botId)
                && TryText(root, "application", out var application) && Snowflake.TryParse(application, out var applicationId))
                session = new GatewaySession(id, address, sequence, botId, applicationId);
        }
        catch (JsonException)
        {
            return false;
        }
        return session is not null;
    }

    private static bool TryText(JsonElement from, string name, out string text)
    {
        text = from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return text.Length > 0;
    }

    private static bool TryId(JsonElement from, string name, out Snowflake id)
    {
        id = default;
        return from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var inner)
            && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("id", out var value) && Snowflake.TryParse(value, out id);
    }
}
