namespace NewsBot.Core.Chat;

/// <summary>What somebody asked of the bot: words, a command, a button, a form. A closed set.</summary>
public abstract record ChatInput
{
    private protected ChatInput()
    {
    }

    /// <summary>Words addressed to the bot, without the mention.</summary>
    public sealed record Said(string Text) : ChatInput;

    /// <summary>A command of the table.</summary>
    /// <param name="Options">By the names of the table's options; one that was left out is not there.</param>
    public sealed record Called(string Command, IReadOnlyDictionary<string, string> Options) : ChatInput;

    /// <summary>A message that somebody else wrote, to look up ("Who said this?").</summary>
    public sealed record LookedUp(string Text) : ChatInput;

    /// <summary>A button or a menu of a reply.</summary>
    /// <param name="Key">As it came: untrusted until <see cref="ActionKey.TryParse"/> and the store know it.</param>
    /// <param name="Choice">What was picked from a menu; null for a button.</param>
    public sealed record Pressed(string Key, string? Choice) : ChatInput;

    /// <summary>A form that was filled in.</summary>
    /// <param name="Key">The form's, untrusted.</param>
    /// <param name="Fields">By the names of the form's fields.</param>
    public sealed record Submitted(string Key, IReadOnlyDictionary<string, string> Fields) : ChatInput;

    /// <summary>An option of a command that is still being typed: the reply's <see cref="Reply.Suggestions"/> complete it.</summary>
    public sealed record Typed(string Command, string Option, string Text) : ChatInput;
}
