namespace NewsBot.Slack.Web;

/// <summary>Slack's word for what went wrong (<c>channel_not_found</c>), of those that somebody here has to tell apart.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage#errors</remarks>
internal enum SlackError
{
    /// <summary>Slack told none, or one that has no name here; <see cref="SlackException.Code"/> has it.</summary>
    Other,

    AccountInactive,

    AgentNotEnabled,

    CannotReplyToMessage,

    CannotUnfurlUrl,

    ChannelNotFound,

    ExpiredTriggerId,

    FatalError,

    ForbiddenTeam,

    /// <summary>The view has changed since it was read.</summary>
    HashConflict,

    InternalError,

    InvalidAuth,

    InvalidBlocks,

    InvalidTriggerId,

    IsArchived,

    MessageNotFound,

    /// <summary>The stream has ended; what is left goes out as an update or a message of its own.</summary>
    MessageNotInStreamingState,

    MissingScope,

    MsgBlocksTooLong,

    MsgTooLong,

    NotAllowedTokenType,

    NotAuthed,

    NotFound,

    NotInChannel,

    Ratelimited,

    RequestTimeout,

    /// <summary>The address to respond to was used as often as it may, or is too old.</summary>
    ResponseUrlSpent,

    ServiceUnavailable,

    TeamDisabled,

    ThreadNotFound,

    TokenExpired,

    TokenRevoked,

    UserNotFound,

    UserNotInChannel,

    UserRemovedFromTeam,
}

/// <summary>How Slack writes errors.</summary>
internal static class SlackErrorWord
{
    private static readonly Dictionary<string, SlackError> Known = Enum.GetValues<SlackError>().ToDictionary(error => error.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <param name="code">In Slack's writing, with or without low lines (<c>ratelimited</c>, <c>rate_limited</c>).</param>
    public static SlackError Read(string? code) => Known.GetValueOrDefault((code ?? "").Replace("_", "", StringComparison.Ordinal));
}
