using System.Globalization;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Cuts what a model returned into words, marks and slots; refuses every character that honest prose has no need of.</summary>
/// <remarks>One pass in linear time over at most <see cref="Longest"/> code units; what is longer is refused unread.</remarks>
internal static class ProseReader
{
    /// <summary>In UTF-16 code units, slots included.</summary>
    public const int Longest = 4000;

    /// <summary>In UTF-16 code units, slots left out.</summary>
    private const int LongestGlue = 1200;

    private const int MostSentences = 10;

    private const string QuotationMarks = "\"'‘’‚‛´ʼʹʺˮ˝″′‴＂＇❛❜❝❞〝〞〟「」『』﹁﹂﹃﹄";

    /// <returns>The sentences, of which none is empty, or why the prose is refused.</returns>
    public static (IReadOnlyList<IReadOnlyList<ProseToken>> Sentences, string? Refusal) Read(string prose, IReadOnlyList<Slot> slots)
    {
        if (prose.Length > Longest)
            return ([], RephrasingOutcomes.TooLong);
        var sentences = new List<IReadOnlyList<ProseToken>>();
        var sentence = new List<ProseToken>();
        var glue = 0;
        for (var i = 0; i < prose.Length;)
        {
            if (prose[i] is ' ' or '\n' or '\r')
            {
                // A paragraph ends a sentence, too.
                if (prose[i] == '\n')
                    End(sentences, ref sentence);
                i++;
                continue;
            }
            var (token, refusal) = Next(prose, i, sentence.LastOrDefault(), slots);
            if (token is null)
                return ([], refusal);
            glue += token.Slot is null ? token.End - i + 1 : 0;
            i = token.End;
            sentence.Add(token);
            if (token.IsMark('.'))
                End(sentences, ref sentence);
        }
        End(sentences, ref sentence);
        return sentences.Count == 0 ? ([], RephrasingOutcomes.Empty)
            : glue > LongestGlue || sentences.Count > MostSentences ? ([], RephrasingOutcomes.TooLong)
            : (sentences, null);
    }

    private static void End(List<IReadOnlyList<ProseToken>> sentences, ref List<ProseToken> sentence)
    {
        if (sentence.Exists(token => token.Kind != ProseTokenKind.Mark))
            sentences.Add(sentence);
        sentence = [];
    }

    private static (ProseToken? Token, string? Refusal) Next(string prose, int i, ProseToken? before, IReadOnlyList<Slot> slots)
    {
        var c = prose[i];
        if (c is '{' or '}')
            return ReadSlot(prose, i, slots) is { } slot ? (slot, null) : (null, RephrasingOutcomes.UnknownSlot);
        if (char.IsAsciiLetter(c))
            return Word(prose, i, before);
        if (c is '\'' or '’' && before?.Slot is not null && before.End == i && Follows(prose, i + 1, "s"))
            return (new ProseToken(ProseTokenKind.Word, "'s", i, i + 2), null);
        if (c is '.' or ',' or ';' or ':' or '(' or ')' or '–' or '—' or '-')
            return Mark(prose, i, before);
        return (null, Refusal(c));
    }

    private static (ProseToken? Token, string? Refusal) Mark(string prose, int i, ProseToken? before)
    {
        var mark = prose[i] == '–' ? '—' : prose[i];
        var isSpaced = i > 0 && prose[i - 1] == ' ' && i + 1 < prose.Length && prose[i + 1] == ' ';
        if (mark == '-' && (!isSpaced || before is null))
            return (null, RephrasingOutcomes.Markup);
        // Points in a row leave something out.
        if (mark == '.' && i + 1 < prose.Length && prose[i + 1] == '.')
            return (null, RephrasingOutcomes.StitchedQuotations);
        return (new ProseToken(ProseTokenKind.Mark, mark == '-' ? "—" : mark.ToString(), i, i + 1), null);
    }

    private static (ProseToken? Token, string? Refusal) Word(string prose, int start, ProseToken? before)
    {
        var end = start;
        while (end < prose.Length && (char.IsAsciiLetter(prose[end]) || (prose[end] is '\'' or '’' or '-' && end + 1 < prose.Length && char.IsAsciiLetter(prose[end + 1]))))
            end++;
        // A letter of another script within a word is as foreign as a word of it; a word that grows out of a slot alters what stands there.
        if (end < prose.Length && (char.IsLetter(prose[end]) || prose[end] == '{'))
            return (null, prose[end] == '{' ? RephrasingOutcomes.UnclearSentence : RephrasingOutcomes.OtherLanguage);
        if (before is not null && before.End == start && before.Slot is not null)
            return (null, RephrasingOutcomes.UnclearSentence);
        var word = prose[start..end];
        return (new ProseToken(ProseTokenKind.Word, word.Replace('’', '\'').ToLowerInvariant(), start, end) { IsCapital = word.Any(char.IsAsciiLetterUpper) }, null);
    }

    private static ProseToken? ReadSlot(string prose, int i, IReadOnlyList<Slot> slots)
    {
        if (!Follows(prose, i, "{{") || prose.IndexOf("}}", i, StringComparison.Ordinal) is not (> 0 and var close))
            return null;
        var name = prose[(i + 2)..close];
        var slot = slots.FirstOrDefault(slot => slot.Name == name);
        return slot is null || close + 2 < prose.Length && prose[close + 2] is '{' or '}' ? null : new ProseToken(ProseTokenKind.Slot, name, i, close + 2) { Slot = slot };
    }

    private static bool Follows(string prose, int at, string text) => string.CompareOrdinal(prose, at, text, 0, text.Length) == 0;

    private static string Refusal(char c) => char.GetUnicodeCategory(c) switch
    {
        _ when QuotationMarks.Contains(c, StringComparison.Ordinal) => RephrasingOutcomes.OwnQuotationMark,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => RephrasingOutcomes.OwnQuotationMark,
        _ when c is '„' or '‟' => RephrasingOutcomes.OwnQuotationMark,
        _ when c is '?' or '!' => RephrasingOutcomes.OwnJudgement,
        _ when c is '…' => RephrasingOutcomes.StitchedQuotations,
        _ when c is '%' or '‰' => RephrasingOutcomes.OwnDigit,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.CurrencySymbol => RephrasingOutcomes.OwnDigit,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter => RephrasingOutcomes.OtherLanguage,
        _ => RephrasingOutcomes.Markup,
    };
}
