using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>A claim's exact words as a block quote, or the passage around them with the words standing out.</summary>
internal static class CitedWords
{
    private const string Quote = "> ";
    private const string Bold = "**";

    /// <param name="longest">In UTF-16 code units.</param>
    public static string Of(CitedLine line, int longest) => Quote + string.Concat(CutWords
        .Of(line, longest - Quote.Length, Cut.Marked, 2 * Bold.Length)
        .Select(run => run.StandsOut ? Bold + run.Text + Bold : run.Text));
}
