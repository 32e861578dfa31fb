using System.Text.Json;
using NewsBot.Core.Indexing;

namespace NewsBot.Json;

/// <summary>One feed as <c>feed list --json</c> prints it.</summary>
internal static class FeedsJson
{
    public static string Write(FeedStanding standing) => JsonLine.Write(json =>
    {
        var (feed, state) = standing;
        json.WriteString("name", feed.Name);
        json.WriteString("kind", feed.IsFolder ? "folder" : "feed");
        json.WriteString("place", feed.Place);
        json.WriteString("outlet", feed.Outlet);
        json.WriteStrings("audience", feed.Audiences);
        json.WriteString("set_by", feed.IsOfSettings ? "settings" : "command");
        json.WriteString("outcome", state.Outcome?.ToString().ToLowerInvariant());
        json.WriteString("status", state.Line);
        WriteInstant(json, "polled", state.Polled);
        WriteInstant(json, "next", state.Due);
        WriteInstant(json, "trouble_since", state.TroubleSince);
        json.WriteNumber("failures", state.Failures);
        json.WriteNumber("added", state.Added);
        json.WriteNumber("updated", state.Updated);
    });

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
            json.WriteString(name, at);
        else
            json.WriteNull(name);
    }
}
