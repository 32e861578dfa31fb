using System.Collections.Frozen;

namespace NewsBot.Discord.Rendering;

/// <summary>The locales that Discord takes; one other in a definition has all of them refused.</summary>
/// <remarks>https://docs.discord.com/developers/reference#locales</remarks>
internal static class DiscordLocales
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
        [
            "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro",
            "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
        ],
        StringComparer.Ordinal);
}
