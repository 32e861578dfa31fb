namespace NewsBot.Core.Chat;

/// <summary>A command as every platform offers it: slash command, terminal command, line of the help.</summary>
/// <param name="Name">One lower-case word.</param>
/// <param name="Description">What it does, 1 to 100 characters, no full stop needed to read on.</param>
/// <param name="Options">Required ones first.</param>
/// <param name="Example">How it is typed, for the help.</param>
public sealed record ChatCommand(string Name, string Description, IReadOnlyList<ChatOption> Options, string Example)
{
    /// <summary>Names and descriptions in other languages, by locale (IETF BCP 47, as Discord lists them).</summary>
    public IReadOnlyDictionary<string, (string Name, string Description)> Translations { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Whether it looks something up, so that in a busy channel the answer is for the asker alone.</summary>
    public bool IsLookUp { get; init; }

    /// <summary>Whether the answer to a call is for the asker alone, wherever it is asked.</summary>
    public bool IsForAskerAlone(IReadOnlyDictionary<string, string> given) =>
        Options.Any(option => given.TryGetValue(option.Name, out var value) && option.ForAskerAlone.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether what is typed behind the name is one of the choices that an option gives ("now"), and which option's.</summary>
    public ChatOption? WithChoice(string typed) => Options.FirstOrDefault(option => !option.IsRequired && option.Choices.Any(choice => choice.Value.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The options in what is typed behind the name: the words are the first option's, unless the first of them names one that need not be there ("stop Zelensky"), or they are another's choice ("now").</summary>
    public IReadOnlyDictionary<string, string> OptionsIn(string typed)
    {
        var words = typed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0 || Options.Count == 0)
            return new Dictionary<string, string>();
        var named = Options[0].IsRequired || words.Length < 2 ? null : Options.FirstOrDefault(option => option.Name.Equals(words[0].TrimEnd(':'), StringComparison.OrdinalIgnoreCase));
        return named is null ? new Dictionary<string, string> { [(WithChoice(typed) ?? Options[0]).Name] = typed.Trim() } : new Dictionary<string, string> { [named.Name] = words[1] };
    }
}

/// <summary>An option of a command: a text.</summary>
/// <param name="Choices">The only values it takes; empty for any.</param>
public sealed record ChatOption(string Name, string Description, IReadOnlyList<ReplyChoice> Choices)
{
    public bool IsRequired { get; init; }

    /// <summary>The choices whose answer is for the asker alone.</summary>
    public IReadOnlyList<string> ForAskerAlone { get; init; } = [];

    /// <summary>Whether what is typed can be completed (<see cref="ChatInput.Typed"/>); never together with <see cref="Choices"/>.</summary>
    public bool IsCompleted { get; init; }
}
