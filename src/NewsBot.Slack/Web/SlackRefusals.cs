using System.Collections.Concurrent;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Web;

/// <summary>What Slack says when it does not take a token: trying again cannot help, so nothing more is sent with it.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/auth.test#errors, https://docs.slack.dev/reference/methods/apps.connections.open#errors</remarks>
internal sealed class SlackRefusals
{
    private readonly ConcurrentDictionary<SlackCaller, string> _refused = new();

    /// <exception cref="ChatPlatformException">Slack has refused this token before.</exception>
    public void Check(SlackCall call)
    {
        if (_refused.TryGetValue(call.Caller, out var why))
            throw new ChatPlatformException(why);
    }

    /// <summary>Takes in an answer that refuses.</summary>
    /// <exception cref="ChatPlatformException">It refuses the token.</exception>
    public void TakeIn(SlackCall call, SlackAnswer answer)
    {
        if (call.Caller == SlackCaller.ResponseUrl || WhatToDo(call.Caller, answer.Error) is not { } whatToDo)
            return;
        var why = $"Slack refuses {Named(call.Caller)} ({answer.Code}): {whatToDo}";
        _refused.TryAdd(call.Caller, why);
        throw new ChatPlatformException(why);
    }

    private static string Named(SlackCaller caller) => caller == SlackCaller.App ? "the app's token" : "the bot's token";

    private static string Setting(SlackCaller caller) => caller == SlackCaller.App
        ? "NewsBot:Slack:AppToken takes an app-level token (xapp-…) with the scope connections:write"
        : "NewsBot:Slack:BotToken takes the Bot User OAuth Token (xoxb-…)";

    private static string? WhatToDo(SlackCaller caller, SlackError error) => error switch
    {
        SlackError.NotAuthed or SlackError.InvalidAuth => $"{Setting(caller)}; copy it anew from the app's page.",
        SlackError.NotAllowedTokenType => $"it is of another kind. {Setting(caller)}.",
        SlackError.TokenRevoked or SlackError.TokenExpired => $"it has been revoked or has run out. Install the app again or make a new token; {Setting(caller)}.",
        SlackError.AccountInactive => "the bot's user or its workspace is gone. Install the app again, and set NewsBot:Slack:BotToken and NewsBot:Slack:AppToken to the new tokens.",
        SlackError.TeamDisabled => "the workspace is disabled. Have it enabled again, or install the app in another one.",
        SlackError.ForbiddenTeam or SlackError.UserRemovedFromTeam => "who made it may not act in this workspace any more. Let a present member of the workspace install the app, and set the new tokens.",
        _ => null,
    };
}
