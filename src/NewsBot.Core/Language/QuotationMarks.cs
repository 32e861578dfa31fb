using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>A quotation: its span with the marks.</summary>
/// <param name="IsClosed">False where its paragraph ends before a closing mark.</param>
internal readonly record struct Quotation(Span Span, bool IsClosed);

/// <summary>Finds the quotations of a text. An apostrophe is none; an unclosed quotation ends with its paragraph.</summary>
/// <remarks>Knows “ ”, ", `` '', « », „; and ‘ ’ or ' ' in a text that has none of the others.</remarks>
internal static class QuotationMarks
{
    private const int LongestLabel = 30;

    private const int FewestTurns = 3;

    /// <summary>The quotations of one paragraph, in order, apart, each with a letter or digit inside.</summary>
    /// <param name="hasTurns">Whether a mark before a speaker's name in capitals and a colon opens none.</param>
    public static List<Quotation> Find(string text, Span paragraph, bool single, bool hasTurns = false)
    {
        var found = new List<Quotation>();
        var open = -1;
        var nested = false;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var length = MarkLength(text, i, paragraph.End, single);
            if (length == 0)
                continue;
            // "He called it a “bathroom bill” and left": curly marks within straight ones.
            if (open >= 0 && text[open] == '"' && (nested ? text[i] == '”' : text[i] == '“' && i > open + 1 && !IsMistaken(text, i, paragraph)))
            {
                nested = !nested;
                continue;
            }
            if (hasTurns && i == paragraph.Start && IsTurn(text, i))
                continue;
            if (open < 0 && Opens(text, i, length, paragraph, single))
            {
                open = i;
            }
            else if (open >= 0 && Closes(text, i, length, paragraph, single))
            {
                Keep(text, found, new Quotation(new Span(open, i + length), true));
                (open, nested) = (-1, false);
            }
            i += length - 1;
        }
        if (open >= 0)
            Keep(text, found, new Quotation(new Span(open, paragraph.End), false));
        return found;
    }

    /// <summary>Whether single marks are the only quotation marks of a text.</summary>
    public static bool UsesSingle(string text)
    {
        if (text.AsSpan().IndexOfAny("“\"«„") >= 0 || text.Contains("''", StringComparison.Ordinal) || text.Contains("``", StringComparison.Ordinal))
            return false;
        return text.AsSpan().IndexOfAny('‘', '\'') >= 0;
    }

    /// <summary>Whether a text prints an interview within quotation marks, one before each speaker's name: "MARSH: Is it safe?</summary>
    public static bool HasTurns(string text)
    {
        var turns = 0;
        for (var at = 0; at < text.Length && turns < FewestTurns; at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length)
            turns += IsTurn(text, at) ? 1 : 0;
        return turns >= FewestTurns;
    }

    /// <summary>An opening mark, words in capitals and a colon.</summary>
    private static bool IsTurn(string text, int at)
    {
        if (at + 2 >= text.Length || text[at] is not ('"' or '“') || !char.IsUpper(text[at + 1]) || !char.IsUpper(text[at + 2]))
            return false;
        for (var i = at + 3; i < Math.Min(text.Length, at + LongestLabel); i++)
        {
            if (text[i] == ':')
                return true;
            if (!char.IsUpper(text[i]) && text[i] is not (' ' or '\u00A0' or '.' or '-' or '\'' or '’'))
                return false;
        }
        return false;
    }

    /// <summary>Whether the text has an opening mark at <paramref name="at"/>.</summary>
    public static bool OpensAt(string text, int at) =>
        at < text.Length && (text[at] is '“' or '"' or '«' or '„' or '‟' || at + 1 < text.Length && text[at] is '\'' or '`' && text[at + 1] == text[at]);

    private static int MarkLength(string text, int i, int end, bool single) => text[i] switch
    {
        '“' or '”' or '"' or '«' or '»' or '„' or '‟' => 1,
        // A quotation within one closes with it: '''
        '\'' when i + 2 < end && text[i + 1] == '\'' && text[i + 2] == '\'' => 3,
        '`' or '\'' or '’' or '‘' when i + 1 < end && text[i + 1] == text[i] => 2,
        '‘' or '’' or '\'' when single => 1,
        _ => 0,
    };

    private static bool Opens(string text, int i, int length, Span paragraph, bool single)
    {
        if (text[i] is '”' or '»')
            return false;
        var after = i + length < paragraph.End ? text[i + length] : ' ';
        if (text[i] is '“' or '«' or '„' or '‟' or '`')
            return true;
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        if (text[i] == '’' || char.IsWhiteSpace(after) || char.IsLetterOrDigit(before))
            return false;
        return !single || length == 2 || (!char.IsDigit(after) && !char.IsPunctuation(before)) || before is '(' or '—' or '–' or '[' or ':';
    }

    private static bool Closes(string text, int i, int length, Span paragraph, bool single)
    {
        if (text[i] is '«' or '„' or '‟' or '`' or '‘')
            return false;
        if (text[i] == '“')
            return IsMistaken(text, i, paragraph);
        if (!single || length == 2)
            return true;
        var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
        if (char.IsLetterOrDigit(after))
            return false;
        // After a letter it may be a plural's apostrophe (workers' rights): it closes only where no clearer mark can follow.
        var before = i > paragraph.Start ? text[i - 1] : ' ';
        return !char.IsWhiteSpace(before) && (before != 's' || !char.IsWhiteSpace(after) || !ClosesLater(text, i + 1, paragraph.End));
    }

    /// <summary>Whether an opening mark was set where the quotation ends: a word or point before it, none after it.</summary>
    private static bool IsMistaken(string text, int i, Span paragraph) =>
        !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '—' or '–' or '-' or '[') && (i + 1 == paragraph.End || !char.IsLetterOrDigit(text[i + 1]));

    private static bool ClosesLater(string text, int from, int end)
    {
        const int reach = 400;
        for (var i = from; i < Math.Min(end, from + reach) && text[i] != '‘'; i++)
        {
            if (text[i] is '’' or '\'' && text[i - 1] is ',' or '.' or '?' or '!' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1])))
                return true;
        }
        return false;
    }

    private static void Keep(string text, List<Quotation> found, Quotation quotation)
    {
        foreach (var c in text.AsSpan(quotation.Span.Start, quotation.Span.Length))
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            found.Add(quotation);
            return;
        }
    }
}
