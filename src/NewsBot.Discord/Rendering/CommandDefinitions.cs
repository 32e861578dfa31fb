using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>The commands as they are registered with Discord.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands</remarks>
internal static class CommandDefinitions
{
    /// <summary>The command in a message's menu that looks its text up.</summary>
    public const string WhoSaidThis = "Who said this?";

    private const int SlashType = 1;
    private const int MessageType = 3;
    private const int StringOption = 3;

    // As long as a message: a longer text could not have been pasted from one.
    private const int LongestOption = 2000;

    // English stands under both its names, so that neither falls back on another language.
    private static readonly string[] English = ["en-US", "en-GB"];

    /// <exception cref="InvalidOperationException">The table does not fit Discord's limits; the message says where.</exception>
    public static JsonArray Write(IReadOnlyList<ChatCommand> commands) => CommandLimits.Checked(new JsonArray([.. commands.Select(Slash), OnMessages()]));

    /// <summary>SHA-256 in hexadecimal: what is registered under it need not be registered again.</summary>
    public static string Hash(JsonArray definitions) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definitions.ToJsonString())));

    public static bool IsSlash(JsonObject definition) => definition["type"]?.GetValue<int>() != MessageType;

    private static JsonNode Slash(ChatCommand command)
    {
        var definition = Definition(SlashType, command.Name, command.Translations.Select(spoken => KeyValuePair.Create(spoken.Key, spoken.Value.Name)));
        definition["description"] = command.Description;
        definition["description_localizations"] = InLanguages(command.Description, command.Translations.Select(spoken => KeyValuePair.Create(spoken.Key, spoken.Value.Description)));
        if (command.Options.Count > 0)
            definition["options"] = new JsonArray([.. command.Options.OrderByDescending(option => option.IsRequired).Select(Option)]);
        return definition;
    }

    private static JsonObject OnMessages() => Definition(MessageType, WhoSaidThis, []);

    private static JsonObject Definition(int type, string name, IEnumerable<KeyValuePair<string, string>> translations) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["name_localizations"] = InLanguages(name, translations),
        ["contexts"] = new JsonArray(0, 1),
        ["integration_types"] = new JsonArray(0),
    };

    private static JsonNode Option(ChatOption option)
    {
        var definition = new JsonObject { ["type"] = StringOption, ["name"] = option.Name, ["description"] = option.Description, ["required"] = option.IsRequired };
        if (option.Choices.Count > 0)
        {
            definition["choices"] = new JsonArray([.. option.Choices.Select(choice => new JsonObject { ["name"] = choice.Label, ["value"] = choice.Value })]);
            return definition;
        }
        definition["min_length"] = 1;
        definition["max_length"] = LongestOption;
        if (option.IsCompleted)
            definition["autocomplete"] = true;
        return definition;
    }

    private static JsonObject InLanguages(string english, IEnumerable<KeyValuePair<string, string>> translations)
    {
        var languages = new JsonObject();
        foreach (var locale in English)
            languages[locale] = english;
        foreach (var (locale, text) in translations)
            languages[locale] = text;
        return languages;
    }
}
