using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>What <c>status --json</c> prints.</summary>
internal static class StatusJson
{
    public static string Write(Status status) => JsonLine.Write(json =>
    {
        json.WriteString("archive", status.ArchiveFile);
        json.WriteHoldings(status.Holdings);
        json.WriteStartObject("settings");
        json.WriteString("time_zone", status.Settings.TimeZone.Id);
        json.WriteString("register", status.Settings.Register);
        json.WriteStrings("audiences", status.Settings.Audiences);
        json.WriteEndObject();
        json.WriteNumber("registered_sources", status.RegisteredSources);
        json.WriteStartObject("bot");
        json.WriteBoolean("running", status.AtWork.Report is not null);
        json.WriteString("silence", status.AtWork.Silence);
        json.WriteString("url", status.WebUrl?.ToString());
        json.WriteEndObject();
        json.WriteStartArray("platforms");
        foreach (var (name, hasToken) in status.SetUp)
            WritePlatform(json, name, hasToken, status.HealthOf(name));
        json.WriteEndArray();
        json.WriteStartObject("feeds");
        json.WriteNumber("all", status.Feeds.Count);
        json.WriteStartArray("in_trouble");
        foreach (var (feed, state) in status.Feeds.Where(standing => standing.State.IsInTrouble))
        {
            json.WriteStartObject();
            json.WriteString("name", feed.Name);
            json.WriteString("status", state.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        WriteModel(json, status);
        json.WriteString("next", status.Next);
    });

    /// <summary>Host and port alone of the address: a path may be somebody's secret.</summary>
    private static void WriteModel(Utf8JsonWriter json, Status status)
    {
        if (status.Model is not { } model)
        {
            json.WriteNull("rephrasing");
            return;
        }
        json.WriteStartObject("rephrasing");
        json.WriteString("endpoint", model.Settings.Endpoint.Authority);
        json.WriteString("model", model.Settings.Model);
        json.WriteString("folder", model.Settings.Prompts);
        json.WriteStrings("prompts", model.Prompts.Names);
        json.WriteNumber("budget_seconds", model.Settings.Budget.TotalSeconds);
        json.WriteNumber("tokens_today", status.TokensToday);
        json.WriteNumber("tokens_per_day", model.Settings.TokensPerDay);
        json.WriteEndObject();
    }

    private static void WritePlatform(Utf8JsonWriter json, string name, bool hasToken, PlatformHealth? health)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("token", hasToken ? "set" : "not set");
        if (health is not null)
            json.WriteHealth(health);
        json.WriteEndObject();
    }
}
