using NewsBot.Sockets;

namespace NewsBot.Settings;

/// <summary>A setting holds what it cannot; the message names it and what it takes, and what it holds unless that is a secret.</summary>
internal sealed class SettingException : Exception
{
    public SettingException(string setting, string holds, string takes)
        : base($"{setting} holds “{Secrets.Mask(holds)}”; it takes {takes}")
    {
    }

    private SettingException(string message)
        : base(message)
    {
    }

    /// <summary>A file of prompts is part of the settings.</summary>
    /// <param name="what">Names file and line, and says what to write.</param>
    public static SettingException OfPrompt(string what) => new(what);

    /// <summary>What a secret setting holds is not told.</summary>
    /// <param name="why">Goes on after the setting's name: "is empty; …".</param>
    public static SettingException OfSecret(string setting, string why) => new($"{setting} {why}");
}
