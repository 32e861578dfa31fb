using System.Text;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Prose with its slots filled; nothing else is changed but that blanks in a row become one.</summary>
internal static class FilledProse
{
    public static string Of(string prose, IReadOnlyList<IReadOnlyList<ProseToken>> sentences)
    {
        var text = new StringBuilder();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var end = 0;
        foreach (var (token, next) in Pairs([.. sentences.SelectMany(sentence => sentence)]))
        {
            text.Append(text.Length > 0 && end < token.Start && prose.AsSpan(end, token.Start - end).ContainsAny(' ', '\n', '\r') ? " " : "");
            end = token.End;
            if (token.Slot is not { } slot)
                text.Append(prose.AsSpan(token.Start, token.End - token.Start));
            else
                text.Append(slot.Brief is { } brief && (next?.Text == "'s" || !shown.Add(slot.Name)) ? brief : slot.Fill);
        }
        return text.ToString();
    }

    private static IEnumerable<(ProseToken Token, ProseToken? Next)> Pairs(IReadOnlyList<ProseToken> tokens) =>
        tokens.Select((token, i) => (token, i + 1 < tokens.Count ? tokens[i + 1] : null));
}
