using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>Cuts text as Discord wants it written.</summary>
internal static class Cut
{
    private static readonly CutText Unmarked = new(DiscordText.WithoutPings);

    /// <summary>Where Markdown has a meaning.</summary>
    public static CutText Marked { get; } = new(DiscordText.Mark);

    /// <summary>Where nothing is markup: cleaned, and ended by "…" where it is too long.</summary>
    public static string Plain(string text, int longest) => Unmarked.Line(text, longest);

    /// <summary>On one line and escaped, ended by "…" where it is too long.</summary>
    public static string Escaped(string text, int longest) => Marked.Line(text, longest);

    /// <summary>Escaped with its line breaks, ended by how much is left out where it is too long.</summary>
    public static string EscapedLines(string text, int longest) => Marked.Lines(text, longest);
}
