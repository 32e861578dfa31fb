using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,

    /// <summary>A whole quotation with its marks; what stands inside is no part of the sentence around it.</summary>
    Quotation,
}

/// <summary>A word, a mark or a whole quotation of a sentence.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, WordTags Tags)
{
    /// <summary>The verb, where <see cref="WordTags.CueVerb"/> is set.</summary>
    public CueVerb? Cue { get; init; }

    public VerbForm Form { get; init; }

    /// <summary>Begins with a capital letter.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Ends with 's or s'.</summary>
    public bool IsGenitive { get; init; }

    /// <summary>For a mark, its character; else NUL.</summary>
    public char Mark { get; init; }

    public Span Span => new(Start, End);

    public bool Is(WordTags any) => (Tags & any) != 0;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsQuotation => Kind == TokenKind.Quotation;

    /// <summary>Whether it is one of these marks.</summary>
    public bool IsOneOf(string marks) => Kind == TokenKind.Mark && marks.Contains(Mark);

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Mark == mark;
}
