using System.Buffers;
using System.Text;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>Text of articles and users made safe for the Markdown that streams take, which is not mrkdwn: a backslash takes the meaning from a mark, an entity from an angle bracket.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.appendStream. Entities come out as what they stand for in Markdown and in mrkdwn alike, so that no mention is live whichever of the two it is read as.</remarks>
internal static class SlackMarkdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_~`[]|#");
    private static readonly SearchValues<char> LineMarks = SearchValues.Create("-+=");

    public static CutText Cut { get; } = new(Mark);

    private static string Mark(string clean)
    {
        var marked = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            if (Marks.Contains(c) || (LineMarks.Contains(c) && (clean.AsSpan(0, i).TrimEnd(' ') is [] or [.., '\n'])) || (c is '.' or ')' && EndsListNumber(clean, i)))
                marked.Append('\\');
            marked.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => clean.AsSpan(i, 1),
            });
        }
        return marked.ToString();
    }

    /// <summary>Whether only digits stand before it on its line and a blank after it.</summary>
    private static bool EndsListNumber(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var digits = before.TrimEnd("0123456789");
        return digits.Length < at && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && (digits.TrimEnd(' ') is [] or [.., '\n']);
    }
}
