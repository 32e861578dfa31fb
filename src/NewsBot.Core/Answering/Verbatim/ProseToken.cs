namespace NewsBot.Core.Answering.Verbatim;

internal enum ProseTokenKind : byte
{
    Word,
    Mark,
    Slot,
}

/// <summary>A word, a mark or a slot of the prose.</summary>
/// <param name="Text">Of a word: in lower case, with straight apostrophes; of a mark: itself; of a slot: its name.</param>
/// <param name="Start">In the prose, in UTF-16 code units.</param>
/// <param name="End">Exclusive.</param>
internal sealed record ProseToken(ProseTokenKind Kind, string Text, int Start, int End)
{
    public Slot? Slot { get; init; }

    public bool IsCapital { get; init; }

    public bool IsWord(string word) => Kind == ProseTokenKind.Word && Text == word;

    public bool IsMark(char mark) => Kind == ProseTokenKind.Mark && Text[0] == mark;

    public bool Is(SlotKind kind) => Slot?.Kind == kind;

    public bool IsIn(Language.Figures.WordSet words) => Kind == ProseTokenKind.Word && words.Has(Text);
}
