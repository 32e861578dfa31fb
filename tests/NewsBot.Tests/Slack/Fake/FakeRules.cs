using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>What Slack documents of its methods, as far as the bot calls them: how they are authorised, in what shape, and what must not be missing.</summary>
internal static class FakeRules
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["auth.test"] = [],
        ["apps.connections.open"] = [],
        ["assistant.threads.setStatus"] = ["channel_id", "status", "thread_ts"],
        ["assistant.threads.setSuggestedPrompts"] = ["channel_id", "prompts"],
        ["chat.appendStream"] = ["channel", "ts", "markdown_text"],
        ["chat.postEphemeral"] = ["channel", "user", "text"],
        ["chat.postMessage"] = ["channel", "text"],
        ["chat.startStream"] = ["channel", "thread_ts"],
        ["chat.stopStream"] = ["channel", "ts"],
        ["chat.unfurl"] = ["unfurls"],
        ["chat.update"] = ["channel", "ts", "text"],
        ["conversations.history"] = ["channel"],
        ["conversations.open"] = ["users"],
        ["conversations.replies"] = ["channel", "ts"],
        ["response_url"] = [],
        ["users.info"] = ["user"],
        ["views.open"] = ["trigger_id", "view"],
        ["views.publish"] = ["user_id", "view"],
        ["views.update"] = ["view_id", "view"],
    };

    private static readonly string[] Forms = ["conversations.history", "conversations.replies", "users.info"];

    /// <returns>Slack's error; null where everything is in order.</returns>
    public static string? Broken(string method, JsonObject body, HttpRequest request)
    {
        if (!Required.TryGetValue(method, out var required))
            return "unknown_method";
        if (Authorisation(method, request.Headers.Authorization) is { } refused)
            return refused;
        if (!HttpMethods.IsPost(request.Method) || request.HasFormContentType != Forms.Contains(method))
            return "invalid_post_type";
        if (!request.HasFormContentType && request.ContentType != "application/json; charset=utf-8")
            return "missing_charset";
        return Array.Exists(required, name => body[name] is null) ? "invalid_arguments" : null;
    }

    private static string? Authorisation(string method, string? told) => method switch
    {
        "response_url" => told is null ? null : "not_allowed_token_type",
        _ when told is null => "not_authed",
        "apps.connections.open" => told == $"Bearer {FakeWeb.AppToken}" ? null : "not_allowed_token_type",
        _ => told == $"Bearer {FakeWeb.BotToken}" ? null : "invalid_auth",
    };
}
