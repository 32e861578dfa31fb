using NewsBot.Core.Answering;

namespace NewsBot.Core.Chat;

/// <summary>A command in words: behind a slash always, without one only where it cannot well be meant for a question.</summary>
internal sealed record TypedCommand(ChatCommand Command, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>After a command's name these begin a question or a phrase ("source of the 82% figure", "quotes from Berg", "watch out").</summary>
    private static readonly HashSet<string> NoArgument = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "from", "by", "in", "on", "at", "is", "are", "was", "were", "did", "does", "do", "said", "says", "say", "saying", "close", "familiar", "and", "or", "with", "to", "that", "who", "what", "out",
        "about", "me", "you", "please", "how", "why", "when", "where", "which",
    };

    /// <summary>Null for what is no command. A slash before a word that is no command is none either: <paramref name="unknown"/> is that word then.</summary>
    public static TypedCommand? Read(string text, out string? unknown)
    {
        var hasSlash = text.StartsWith('/');
        var words = (hasSlash ? text[1..] : text).Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var command = words.Length > 0 ? ChatCommands.Of(words[0].TrimEnd('?', '!', '.')) : null;
        unknown = hasSlash && command is null && words.Length > 0 && words[0].All(char.IsAsciiLetter) ? words[0] : null;
        if (command is null)
            return null;
        var rest = words.Length > 1 ? words[1] : "";
        return hasSlash || IsMeant(command, rest) ? new TypedCommand(command, command.OptionsIn(rest)) : null;
    }

    private static bool IsMeant(ChatCommand command, string rest)
    {
        if (command == ChatCommands.Help || (rest.Length == 0 && command != ChatCommands.Ask))
            return rest.Length == 0 || ChatCommands.Of(rest) is not null;
        var words = rest.Split(' ', 3);
        var first = words[0];
        // "watch me Zelensky" is meant for the bot, "watch me" and "watch me and him" are not.
        if (command == ChatCommands.Watch && words.Length > 1 && first.Equals(WatchCommand.Me, StringComparison.OrdinalIgnoreCase))
            first = words[1];
        if (rest.EndsWith('?') && command != ChatCommands.Ask || (NoArgument.Contains(first) && !HasOption(command, first) && command != ChatCommands.Ask))
            return false;
        return command.Name switch
        {
            "figure" => QuestionParser.Parse(rest).Figures.Count > 0,
            "sources" => command.Options[0].Choices.Any(choice => choice.Value.Equals(rest, StringComparison.OrdinalIgnoreCase)),
            "digest" => HasOption(command, first) || command.WithChoice(rest) is not null || char.IsAsciiDigit(first[0]),
            _ => rest.Length > 0,
        };
    }

    private static bool HasOption(ChatCommand command, string word) => command.Options.Any(option => option.Name.Equals(word.TrimEnd(':'), StringComparison.OrdinalIgnoreCase));
}
