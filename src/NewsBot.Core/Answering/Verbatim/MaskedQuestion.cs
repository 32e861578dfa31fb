using System.Text;
using NewsBot.Core.Answering.Verbatim.Words;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>A reader's question as the model is shown it: nothing in it that could be altered to something false.</summary>
/// <param name="Text">The question with its names, figures and quoted words replaced; without braces, control characters and what is beyond <see cref="Longest"/>.</param>
/// <param name="Words">The words that are left, in lower case, that the prose may use to name the matter.</param>
internal sealed record MaskedQuestion(string Text, IReadOnlySet<string> Words)
{
    /// <summary>In UTF-16 code units.</summary>
    private const int Longest = 400;

    /// <param name="replace">What stands in place of a name (its words), a figure or quoted words of the question.</param>
    /// <param name="isSource">Whether a word, in whatever case, is of a source's name.</param>
    public static MaskedQuestion Of(string question, Func<string, string> replace, Func<string, bool> isSource)
    {
        var clean = string.Concat(question.Take(Longest).Select(c => c is '{' or '}' || char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c));
        var text = new StringBuilder();
        var words = new HashSet<string>(StringComparer.Ordinal);
        var from = 0;
        while (QuotedWords.First(clean[from..]) is { } quoted)
        {
            AddUnquoted(clean.Substring(from, quoted.Whole.Start), replace, isSource, text, words);
            text.Append(' ').Append(replace(quoted.Whole.Of(clean[from..])));
            from += quoted.Whole.End;
        }
        AddUnquoted(clean[from..], replace, isSource, text, words);
        return new MaskedQuestion(text.ToString().Trim(), words);
    }

    private static void AddUnquoted(string part, Func<string, string> replace, Func<string, bool> isSource, StringBuilder text, HashSet<string> words)
    {
        var from = 0;
        foreach (var figure in FigureFinder.Find(part))
        {
            AddWords(part[from..figure.Span.Start], replace, isSource, text, words);
            text.Append(' ').Append(replace(figure.Span.Of(part)));
            from = figure.Span.End;
        }
        AddWords(part[from..], replace, isSource, text, words);
    }

    private static void AddWords(string part, Func<string, string> replace, Func<string, bool> isSource, StringBuilder text, HashSet<string> words)
    {
        var name = new List<string>();
        foreach (var piece in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = piece.Trim(QuestionToken.Marks);
            var lower = word.Replace('’', '\'').ToLowerInvariant();
            if (word.Length > 0 && (IsName(word, lower, isFirst: text.Length == 0 && name.Count == 0) || isSource(word)))
            {
                name.Add(word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word);
                continue;
            }
            Flush();
            text.Append(' ').Append(piece.Where(c => c is not ('"' or '“' or '”' or '«' or '»' or '„' or '<' or '>' or '`')).ToArray());
            if (lower.Length > 1 && lower.All(c => char.IsAsciiLetterLower(c) || c is '-'))
                words.Add(lower);
        }
        Flush();

        void Flush()
        {
            if (name.Count > 0)
                text.Append(' ').Append(replace(string.Join(' ', name)));
            name.Clear();
        }
    }

    /// <summary>A capital, a digit or a number word; the first word only where it is no plain one.</summary>
    private static bool IsName(string word, string lower, bool isFirst) =>
        word.Any(char.IsDigit) || RefusedWords.IsNumber(lower)
        || (word.Any(char.IsUpper) && !(isFirst && (GlueWords.Has(lower) || QuestionWords.Opening(lower) is not null || QuestionWords.IsAuxiliary(lower))));
}
