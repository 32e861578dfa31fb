using System.Text.Json;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Json;

namespace NewsBot.Web;

/// <summary>How one platform of the running bot stands.</summary>
internal sealed record PlatformReport(string Name, PlatformHealth Health);

/// <summary>A feed or folder that brings no articles at present.</summary>
/// <param name="Line">What came of its last poll.</param>
internal sealed record FeedTrouble(string Name, string Line, DateTimeOffset Since);

/// <summary>What <c>/healthz</c> tells.</summary>
/// <param name="Holdings">What the archive holds for everyone; null where it cannot be read.</param>
internal sealed record HealthReport(int Process, IReadOnlyList<PlatformReport> Platforms, Holdings? Holdings)
{
    /// <summary>The feeds in trouble. The bot answers all the same, and so they do not make it unwell.</summary>
    public IReadOnlyList<FeedTrouble> FeedsInTrouble { get; init; } = [];

    /// <summary>Whether every platform is connected and the archive can be read.</summary>
    public bool IsWell => Holdings is not null && Platforms.All(platform => platform.Health.IsConnected);

    public string Write() => JsonLine.Write(json =>
    {
        json.WriteString("status", IsWell ? "ok" : "unwell");
        json.WriteNumber("process", Process);
        json.WriteStartArray("platforms");
        foreach (var (name, health) in Platforms)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteHealth(health);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("feeds_in_trouble");
        foreach (var (name, line, since) in FeedsInTrouble)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("line", line);
            json.WriteString("since", since);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (Holdings is null)
        {
            json.WriteNull("archive");
            return;
        }
        json.WriteStartObject("archive");
        json.WriteHoldings(Holdings);
        json.WriteEndObject();
    });

    /// <summary>Reads what another process has written: null for what is no report of a bot.</summary>
    public static HealthReport? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var report = document.RootElement;
            var platforms = report.GetProperty("platforms").EnumerateArray().Select(platform => new PlatformReport(platform.GetProperty("name").GetString() ?? "", HealthIn(platform)));
            return new HealthReport(report.GetProperty("process").GetInt32(), [.. platforms], HoldingsIn(report.GetProperty("archive"))) { FeedsInTrouble = report.TryGetProperty("feeds_in_trouble", out var feeds) ? [.. feeds.EnumerateArray().Select(TroubleIn)] : [] };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static FeedTrouble TroubleIn(JsonElement feed) =>
        new(feed.GetProperty("name").GetString() ?? "", feed.GetProperty("line").GetString() ?? "", feed.GetProperty("since").GetDateTimeOffset());

    private static PlatformHealth HealthIn(JsonElement platform) => new(
        platform.GetProperty("connected").GetBoolean(),
        platform.GetProperty("reason").GetString(),
        platform.GetProperty("fatal").GetBoolean(),
        platform.GetProperty("since").GetDateTimeOffset(),
        platform.GetProperty("last_heard") is { ValueKind: JsonValueKind.String } heard ? heard.GetDateTimeOffset() : null);

    /// <summary>The day of the newest article is not read back: whoever asks sees the archive itself.</summary>
    private static Holdings? HoldingsIn(JsonElement archive) => archive.ValueKind == JsonValueKind.Null
        ? null
        : new Holdings(archive.GetProperty("articles").GetInt32(), archive.GetProperty("passages").GetInt32(), archive.GetProperty("claims").GetInt32(), archive.GetProperty("sources").GetInt32(), Newest: null);
}
