namespace NewsBot.Core.Language.Figures;

internal enum FigureTokenKind : byte
{
    Word,

    /// <summary>ASCII digits, with the points and commas that stand between two of them.</summary>
    Digits,

    /// <summary>Any other code unit that is not blank.</summary>
    Mark,
}

internal readonly record struct Token(FigureTokenKind Kind, int Start, int End);

/// <summary>One line of a text as words, digits and marks. No figure reaches over a line break, since that is where a paragraph ends.</summary>
internal sealed class LineTokens(string text)
{
    private readonly List<Token> _tokens = [];

    public string Text => text;

    public int Count => _tokens.Count;

    /// <summary>Where token <paramref name="i"/> stands; there is one.</summary>
    public Token this[int i] => _tokens[i];

    /// <summary>Reads the line that begins at <paramref name="start"/>.</summary>
    /// <returns>Where the next line begins.</returns>
    public int ReadLine(int start)
    {
        _tokens.Clear();
        var i = start;
        while (i < text.Length && !IsLineBreak(text[i]))
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            var from = i;
            var kind = char.IsAsciiDigit(c) ? FigureTokenKind.Digits : char.IsLetter(c) ? FigureTokenKind.Word : FigureTokenKind.Mark;
            i = kind switch
            {
                FigureTokenKind.Digits => EndOfDigits(i),
                FigureTokenKind.Word => EndOfWord(i),
                _ => i + 1,
            };
            _tokens.Add(new Token(kind, from, i));
        }
        return Math.Min(i + 1, text.Length);
    }

    /// <summary>The letters of the word at <paramref name="i"/>; empty where no word stands.</summary>
    public ReadOnlySpan<char> Word(int i) => Is(i, FigureTokenKind.Word) ? text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) : default;

    public bool Is(int i, FigureTokenKind kind) => (uint)i < (uint)_tokens.Count && _tokens[i].Kind == kind;

    public bool IsWord(int i, string word) => Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The mark at <paramref name="i"/>; NUL where none stands.</summary>
    public char Mark(int i) => Is(i, FigureTokenKind.Mark) ? text[_tokens[i].Start] : '\0';

    /// <summary>Whether the token and the one before it have nothing between them.</summary>
    public bool Touches(int i) => i > 0 && i < _tokens.Count && _tokens[i].Start == _tokens[i - 1].End;

    /// <summary>Whether a hyphen at <paramref name="i"/> ties two tokens together.</summary>
    public bool IsHyphen(int i) => Mark(i) is '-' or '\u2010' or '\u2011' && Touches(i) && Touches(i + 1);

    /// <summary>The token after a hyphen at <paramref name="i"/>; where there is no hyphen, <paramref name="i"/>.</summary>
    public int PastHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private int EndOfDigits(int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            i++;
        return i;
    }

    /// <summary>A word keeps its inner apostrophes ("people’s") and the points of its initials ("U.S.", "p.m.").</summary>
    private int EndOfWord(int start)
    {
        var i = start + 1;
        while (i + 1 < text.Length && text[i] == '.' && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
            i += 2;
        if (i > start + 1)
            return i < text.Length && text[i] == '.' ? i + 1 : i;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
            || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            i++;
        return i;
    }
}
