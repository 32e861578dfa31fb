using NewsBot.Core.Chat;

namespace NewsBot.Slack.Inbound;

/// <summary>What Slack sent, as far as it concerns the bot. A closed set.</summary>
/// <param name="Keys">Under any of these it may have come before; at least one but for what is done again without harm.</param>
internal abstract record Arrival(IReadOnlyList<string> Keys)
{
    /// <summary>The workspace (T…), or the organisation (E…) where the app belongs to all of its workspaces.</summary>
    public string? Team { get; init; }

    /// <summary>Without what came: names of people, words and addresses that are as good as a token.</summary>
    public sealed override string ToString() => $"{GetType().Name} {string.Join(", ", Keys)}".TrimEnd();

    /// <summary>A question, a command, a button, a form, or an option that is being typed.</summary>
    internal sealed record Asked(ChatRequest Request, IReadOnlyList<string> Keys) : Arrival(Keys)
    {
        /// <summary>Whether it is meant for the bot by itself. Else it stands in a thread, and only the bot's having spoken there makes it so.</summary>
        public bool IsAddressed { get; init; } = true;

        /// <summary>The <c>ts</c> of the message that asks, or that was pressed on; a text, never a number.</summary>
        public string? Message { get; init; }

        /// <summary>The <c>thread_ts</c> that the answer belongs under; null for the channel itself.</summary>
        public string? AnswerThread { get; init; }

        /// <summary>Takes five answers within 30 minutes. Whoever holds it can post: it is never logged.</summary>
        public string? ResponseUrl { get; init; }

        /// <summary>Opens one form within three seconds.</summary>
        public string? Trigger { get; init; }

        /// <summary>The form or home tab that was pressed on or sent in.</summary>
        public OpenView? View { get; init; }

        /// <summary>Whether the answer travels in the acknowledgement: what completes an option.</summary>
        public bool AnswersInAck => Request.Input is ChatInput.Typed;
    }

    /// <summary>Somebody opened the app: its home, or its messages.</summary>
    internal sealed record HomeOpened(string User, string Channel, bool IsHome, IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>Links to a domain of the newsroom's stand in a message.</summary>
    /// <param name="Urls">To the letter: the answer must name them so.</param>
    internal sealed record LinksShared(string Channel, string Message, IReadOnlyList<string> Urls, IReadOnlyList<string> Keys) : Arrival(Keys)
    {
        /// <summary>The two name a message that is still being written; null where Slack gives neither.</summary>
        public (string Id, string Source)? Unfurl { get; init; }

        public string? User { get; init; }

        public string? Thread { get; init; }
    }

    /// <summary>The shortcut that works everywhere.</summary>
    internal sealed record ShortcutUsed(string User, string Callback, string Trigger, IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>A conversation with the agent began, or what its user looks at changed.</summary>
    /// <param name="Channel">The direct conversation; null where only what is looked at is told.</param>
    /// <param name="LooksAt">The ids of what the user looks at (channels, messages, files).</param>
    internal sealed record AgentOpened(string User, string? Channel, string? Thread, IReadOnlyList<string> LooksAt, bool IsNew, IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>Somebody stopped the answer that is being written.</summary>
    internal sealed record AnswerStopped(string Channel, string? Thread, IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>The bot itself was taken into a channel.</summary>
    internal sealed record Joined(string Channel, IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>The app was taken out of the workspace, or its tokens were.</summary>
    internal sealed record Removed(IReadOnlyList<string> Keys) : Arrival(Keys);

    /// <summary>Slack holds events back because too many came in.</summary>
    internal sealed record RateLimited(DateTimeOffset? Minute) : Arrival([]);

    /// <summary>A form was closed without being sent.</summary>
    internal sealed record FormClosed(string View) : Arrival([]);

    /// <summary>Nothing for the bot.</summary>
    /// <param name="Why">In fixed words, to be counted.</param>
    internal sealed record Ignored(string Why) : Arrival([]);
}
