using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>A word of a question, marks at its ends left out; a figure of several words is one token.</summary>
/// <param name="Lower">In lower case, with straight apostrophes and without a possessive ending.</param>
internal sealed record QuestionToken(string Text, string Lower, bool IsFigure)
{
    public static readonly char[] Marks = ['?', '!', '.', ',', ';', ':', '"', '“', '”', '«', '»', '(', ')', '[', ']', '‘', '’', '\'', '…', '–', '—', '-', '*', '_', '`'];

    public static List<QuestionToken> Split(string text, IEnumerable<Span> figures)
    {
        var tokens = new List<QuestionToken>();
        var from = 0;
        foreach (var figure in figures)
        {
            AddWords(text[from..figure.Start], tokens);
            tokens.Add(new QuestionToken(figure.Of(text), figure.Of(text).ToLowerInvariant(), IsFigure: true));
            from = figure.End;
        }
        AddWords(text[from..], tokens);
        return tokens;
    }

    private static void AddWords(string text, List<QuestionToken> tokens)
    {
        foreach (var piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var abbreviated = piece.Length > 2 && piece.EndsWith('.') && piece.Count(c => c == '.') > 1;
            var word = abbreviated ? piece : piece.Trim(Marks);
            if (word.Length == 0)
                continue;
            var lower = word.Replace('’', '\'').ToLowerInvariant();
            tokens.Add(new QuestionToken(word, lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower, IsFigure: false));
        }
    }
}
