namespace NewsBot.Settings;

/// <summary>A setting holds what it cannot; the message names it, what it holds and what it takes. Never thrown for a secret.</summary>
internal sealed class SettingException(string setting, string holds, string takes)
    : Exception($"{setting} holds “{holds}”; it takes {takes}");
