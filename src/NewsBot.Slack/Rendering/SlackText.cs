using System.Buffers;
using System.Text;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>Text of articles and users made safe for Slack's mrkdwn: what readers see are its words to the letter, and none of it is markup, a mention or a link.</summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text#escaping. Slack knows no escape for its other marks: a zero-width space beside one keeps it from meaning anything.</remarks>
internal static class SlackText
{
    private const char ZeroWidthSpace = '\u200B';

    private static readonly SearchValues<char> Paired = SearchValues.Create("*_~");
    private static readonly SearchValues<char> EmojiName = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-'");

    public static CutText Cut { get; } = new(Mark);

    /// <summary>On one line, every mark escaped or broken.</summary>
    public static string Escape(string text) => Mark(CleanText.Of(text));

    private static string Mark(string clean)
    {
        var marked = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            switch (clean[i])
            {
                case '&':
                    marked.Append("&amp;");
                    break;
                case '<':
                    marked.Append("&lt;");
                    break;
                case '>':
                    // At the beginning of a line it quotes even where it is escaped.
                    marked.Append(clean.AsSpan(0, i).TrimEnd(' ') is [] or [.., '\n'] ? "\u200B&gt;" : "&gt;");
                    break;
                case '`':
                    marked.Append(ZeroWidthSpace).Append('`').Append(ZeroWidthSpace);
                    break;
                case ':' when i + 1 < clean.Length && char.IsAsciiLetterOrDigit(clean[i + 1]) && EndsEmoji(clean.AsSpan(i + 1)):
                    marked.Append(':').Append(ZeroWidthSpace);
                    break;
                case var c when Paired.Contains(c):
                    Break(marked, clean, i);
                    break;
                case var c:
                    marked.Append(c);
                    break;
            }
        }
        return marked.ToString();
    }

    /// <summary>Between letters it is no mark: snake_case stays as it is.</summary>
    private static void Break(StringBuilder marked, string clean, int at)
    {
        var (before, after) = (at > 0 && char.IsLetterOrDigit(clean[at - 1]), at + 1 < clean.Length && char.IsLetterOrDigit(clean[at + 1]));
        if (!after)
            marked.Append(ZeroWidthSpace);
        marked.Append(clean[at]);
        if (!before)
            marked.Append(ZeroWidthSpace);
    }

    /// <summary>Whether a name of an emoji and its second colon follow; no time of day is one.</summary>
    private static bool EndsEmoji(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAnyExcept(EmojiName);
        return end > 0 && name[end] == ':' && !(end <= 2 && name[..end].IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
