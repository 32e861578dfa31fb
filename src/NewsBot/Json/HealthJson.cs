using System.Text.Json;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>How a platform stands and what the archive holds, as <c>/healthz</c> and <c>status --json</c> print them, each into an object that is open.</summary>
internal static class HealthJson
{
    public static void WriteHealth(this Utf8JsonWriter json, PlatformHealth health)
    {
        json.WriteBoolean("connected", health.IsConnected);
        json.WriteString("reason", health.Reason);
        json.WriteBoolean("fatal", health.IsFatal);
        json.WriteString("since", health.Since);
        if (health.LastHeard is { } heard)
            json.WriteString("last_heard", heard);
        else
            json.WriteNull("last_heard");
    }

    public static void WriteHoldings(this Utf8JsonWriter json, Holdings holdings)
    {
        json.WriteNumber("articles", holdings.Articles);
        json.WriteNumber("passages", holdings.Passages);
        json.WriteNumber("claims", holdings.Claims);
        json.WriteNumber("sources", holdings.Sources);
        json.WriteString("newest", holdings.Newest?.ToString());
    }
}
