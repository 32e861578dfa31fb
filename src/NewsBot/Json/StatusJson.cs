using NewsBot.Commands;

namespace NewsBot.Json;

/// <summary>What <c>status --json</c> prints.</summary>
internal static class StatusJson
{
    public static string Write(Status status) => JsonLine.Write(json =>
    {
        json.WriteString("archive", status.ArchiveFile);
        json.WriteNumber("articles", status.Holdings.Articles);
        json.WriteNumber("passages", status.Holdings.Passages);
        json.WriteNumber("claims", status.Holdings.Claims);
        json.WriteNumber("sources", status.Holdings.Sources);
        json.WriteString("newest", status.Holdings.Newest?.ToString());
        json.WriteStartObject("settings");
        json.WriteString("time_zone", status.Settings.TimeZone.Id);
        json.WriteString("register", status.Settings.Register);
        json.WriteStrings("audiences", status.Settings.Audiences);
        json.WriteEndObject();
        json.WriteNumber("registered_sources", status.RegisteredSources);
        json.WriteString("next", status.Next);
    });
}
