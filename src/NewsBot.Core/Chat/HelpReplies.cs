namespace NewsBot.Core.Chat;

/// <summary>What the bot says of itself, from the table of commands.</summary>
internal static class HelpReplies
{
    private static readonly string Examples = "Ask in any words: who said 82%? · what did Zelensky say about freedom? · and about NATO? · who else? · show me the passage.";

    /// <summary>For who only mentioned the bot.</summary>
    public static Reply Short { get; } = new($"Ask me who said what in our own articles. {Examples} “help” lists the commands.");

    public static Reply All { get; } = new($"I answer from our own articles alone: who said it, the exact words, where they stand. {Examples}")
    {
        Sections = [new ReplySection("Commands") { Points = [.. ChatCommands.All.Select(command => new ReplyPoint(Usage(command), command.Description))] }],
    };

    public static Reply Of(ChatCommand command) => new(command.Description)
    {
        Sections =
        [
            new ReplySection("How") { Points = [new ReplyPoint(Usage(command), $"for example: /{command.Example}"), .. command.Options.SelectMany(Points)] },
        ],
    };

    /// <summary>For a command that something is missing from, or that holds what it does not take.</summary>
    public static Reply Of(ChatCommand command, string wrong) => Of(command) with { Lead = $"{wrong} {command.Description}" };

    /// <summary>How a command is typed: what it must have in capitals, what it may have in brackets.</summary>
    public static string Usage(ChatCommand command) => string.Join(' ', command.Options
        .Select(option => option.IsRequired ? option.Name.ToUpperInvariant() : $"[{option.Name}]").Prepend("/" + command.Name));

    private static IEnumerable<ReplyPoint> Points(ChatOption option)
    {
        yield return new ReplyPoint(option.Name, option.Description);
        foreach (var choice in option.Choices)
            yield return new ReplyPoint($"{option.Name} {choice.Value}", choice.Label);
    }
}
