using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering;

/// <summary>Understands a question: its kind, whom it asks after, its figures, quoted words and matter.</summary>
internal static class QuestionParser
{
    /// <summary>What is read of a question, in UTF-16 code units; nobody asks at greater length.</summary>
    private const int MaxLength = 2000;

    /// <summary>In UTF-16 code units; less in quotation marks beside a figure is no saying.</summary>
    private const int ShortestQuoted = 3;

    /// <summary>How many words tell a place or time after "in" or "at".</summary>
    private const int SettingWords = 3;

    public static Question Parse(string text)
    {
        var clean = FirstQuestion(Clean(text));
        var quotation = QuotedWords.First(clean);
        var quoted = quotation?.Words.Of(clean);
        var isFigure = quoted is not null && FigureFinder.Find(quoted) is [var only] && only.Span.Length == quoted.Length;
        var rest = quotation is { } marks && !isFigure ? clean[..marks.Whole.Start] + " " + clean[marks.Whole.End..] : clean;
        rest = SpeltNumbers.Mended(rest);
        // "Who said sales doubled?" asks after a word, which an article may have in another form.
        var figures = FigureFinder.Find(rest).Where(figure => figure.Quantity.Unit != Units.Times || !figure.IsChange).ToList();
        var words = QuestionToken.Split(rest, figures.Select(figure => figure.Span));
        var start = words.FindIndex(word => QuestionWords.Opening(word.Lower) is not null);
        var question = new Question(text, QuestionKinds.Topic)
        {
            Quoted = isFigure || (quoted?.Length < ShortestQuoted && figures.Count > 0) ? null : quoted,
            Figures = [.. figures.Select(figure => AskedFigure.In(rest, figure))],
        };
        question = start < 0 ? QuestionShape.Loose(question, words) : QuestionShape.Of(WithFiguresFrom(question, words, start), words[start..]);
        if (question.AsksShare)
            question = question with { ShareOf = Populations.OfShare(rest)?.Of(rest) };
        return question with { Names = NamesIn(words, question.Topic), Setting = SettingIn(words, question.Topic), Negated = [.. words.Select(word => Negation.InContraction(word.Lower)).OfType<string>().Distinct()] };
    }

    /// <summary>The text as far as its first question: what is told to the bot behind it ("ignore the above") is none.</summary>
    private static string FirstQuestion(string text)
    {
        var quotation = QuotedWords.First(text)?.Whole;
        for (var mark = text.IndexOf('?'); mark >= 0; mark = text.IndexOf('?', mark + 1))
        {
            var words = QuestionToken.Split(text[..mark], []);
            var start = words.FindIndex(word => QuestionWords.Opening(word.Lower) is not null);
            if (quotation?.Contains(mark) is not true && start >= 0 && words.Count - start > 1)
                return text[..(mark + 1)];
        }
        return text;
    }

    /// <summary>The words of the topic that stand with a capital, unless the question is shouted, or has none in lower case to tell by.</summary>
    private static IReadOnlyList<string> NamesIn(List<QuestionToken> words, IReadOnlyList<string> topic)
    {
        var capital = words.Skip(1).Where(word => !word.IsFigure && char.IsUpper(word.Text[0])).ToList();
        return capital.Count * 2 > words.Count ? [] : [.. capital.SelectMany(word => ContentWords.Of(word.Text)).Where(topic.Contains)];
    }

    private static IReadOnlyList<string> SettingIn(List<QuestionToken> words, IReadOnlyList<string> topic) =>
    [
        .. words.Index()
            .Where(word => word.Item.Lower is "in" or "at" or "during")
            .SelectMany(word => words.Skip(word.Index + 1).Take(SettingWords))
            .SelectMany(word => ContentWords.Of(word.Text))
            .Where(topic.Contains),
    ];

    /// <summary>What stands before the question lends it no figure, unless it has none of its own.</summary>
    private static Question WithFiguresFrom(Question question, List<QuestionToken> words, int start)
    {
        var before = words.Take(start).Count(word => word.IsFigure);
        return before < question.Figures.Count ? question with { Figures = [.. question.Figures.Skip(before)] } : question;
    }

    /// <summary>The words to look for in what stands where words are expected: without marks around them.</summary>
    public static string Words(string text) => Clean(text).Trim(QuestionToken.Marks);

    private static string Clean(string text)
    {
        var kept = text.Length > MaxLength ? text[..MaxLength] : text;
        return string.Join(' ', string.Concat(kept.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
