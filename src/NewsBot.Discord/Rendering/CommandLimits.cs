using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>What the definitions of commands, and the completions of their options, may hold.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands</remarks>
internal static class CommandLimits
{
    public const int Slash = 100;
    public const int OnMessages = 15;
    public const int Options = 25;
    public const int Choices = 25;
    public const int ChoiceText = 100;
    public const int Name = 32;
    public const int Description = 100;
    public const int Value = 6000;
    public const int Localizations = 34;

    /// <summary>Names, descriptions and values of one command, of each the longest in any language.</summary>
    public const int Together = 8000;

    /// <returns>The same commands.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit, out of order or not allowed; the message names it.</exception>
    public static JsonArray Checked(JsonArray commands)
    {
        var all = Limit.Items(commands, "commands").ToList();
        var isSlash = all.ToLookup(command => CommandDefinitions.IsSlash(command.Item));
        Limit.Range(isSlash[true].Count(), 0, Slash, "commands", "slash commands");
        Limit.Range(isSlash[false].Count(), 0, OnMessages, "commands", "message commands");
        if (all.DistinctBy(command => (CommandDefinitions.IsSlash(command.Item), command.Item["name"]!.GetValue<string>())).Count() < all.Count)
            throw new InvalidOperationException("commands hold a name twice");
        foreach (var (command, path) in all)
            Limit.Range(CheckCommand(command, path), 0, Together, path, "characters together");
        return commands;
    }

    /// <summary>The choices of an option, or what completes it.</summary>
    public static JsonArray CheckedChoices(JsonArray choices)
    {
        Limit.Range(choices.Count, 0, Choices, "choices", "choices");
        foreach (var (choice, path) in Limit.Items(choices, "choices"))
        {
            Limit.Text(choice, "name", path, 1, ChoiceText);
            Limit.Text(choice, "value", path, 0, ChoiceText);
        }
        return choices;
    }

    private static int CheckCommand(JsonObject command, string path)
    {
        var isSlash = CommandDefinitions.IsSlash(command);
        var length = Longest(command, "name", path, Name, isSlash) + (isSlash ? Longest(command, "description", path, Description, isName: false) : 0);
        var options = Limit.Items(command, "options", path).ToList();
        Limit.Range(options.Count, 0, Options, $"{path}.options", "options");
        var isOptional = false;
        foreach (var (option, at) in options)
        {
            var isRequired = option["required"]?.GetValue<bool>() == true;
            if (isRequired && isOptional)
                throw new InvalidOperationException($"{at} is required and stands after one that is not");
            isOptional = !isRequired;
            length += CheckOption(option, at);
        }
        return length;
    }

    private static int CheckOption(JsonObject option, string path)
    {
        var length = Longest(option, "name", path, Name, isName: true) + Longest(option, "description", path, Description, isName: false);
        foreach (var bound in (string[])["min_length", "max_length"])
            Limit.Range(option[bound]?.GetValue<int>() ?? 1, 0, Value, $"{path}.{bound}", "characters");
        if (option["choices"] is not JsonArray choices)
            return length;
        if (option["autocomplete"]?.GetValue<bool>() == true)
            throw new InvalidOperationException($"{path} has choices and is completed; Discord takes one of them");
        return length + CheckedChoices(choices).Sum(choice => choice!["name"]!.GetValue<string>().Length + choice["value"]!.GetValue<string>().Length);
    }

    /// <summary>Checks a text in all its languages.</summary>
    private static int Longest(JsonObject holder, string name, string path, int most, bool isName)
    {
        var longest = Limit.Text(holder, name, path, 1, most);
        if (isName)
            CheckName(holder[name]!.GetValue<string>(), path);
        if (holder[$"{name}_localizations"] is not JsonObject localized)
            return longest;
        Limit.Range(localized.Count, 0, Localizations, $"{path}.{name}_localizations", "languages");
        foreach (var (locale, text) in localized)
        {
            if (!DiscordLocales.All.Contains(locale))
                throw new InvalidOperationException($"{path}.{name}_localizations: Discord knows no locale {locale}");
            longest = Math.Max(longest, Limit.Text(localized, locale, $"{path}.{name}_localizations", 1, most));
            if (isName)
                CheckName(text!.GetValue<string>(), $"{path}.{name}_localizations.{locale}");
        }
        return longest;
    }

    private static void CheckName(string name, string path)
    {
        if (!name.EnumerateRunes().All(IsNameRune))
            throw new InvalidOperationException($"{path}.name: “{name}” is no name of a command: lower-case letters, digits, “-”, “_” and “'”");
    }

    private static bool IsNameRune(Rune rune) =>
        rune.Value is '-' or '_' or '\'' or (>= 0x0900 and <= 0x097F) or (>= 0x0E00 and <= 0x0E7F)
        || (Rune.IsLetter(rune) || Rune.IsNumber(rune)) && Rune.ToLowerInvariant(rune) == rune;
}
