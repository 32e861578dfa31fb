using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The second look at a filled text, which knows nothing of slots: quotations, figures and names must stand in what it is held against.</summary>
/// <param name="words">The cited words, of which everything in quotation marks must be a slice.</param>
/// <param name="texts">All texts in which its figures and names may stand, the cited words among them.</param>
internal sealed class FilledCheck(IReadOnlyList<string> words, IReadOnlyList<string> texts)
{
    private readonly HashSet<Quantity> _figures = [.. texts.SelectMany(text => FigureFinder.Find(text)).Select(figure => figure.Quantity)];
    private readonly HashSet<string> _known = [.. texts.SelectMany(Words)];

    public bool Holds(string text) => HoldsQuotations(text) && HoldsFigures(text) && HoldsNames(text);

    private bool HoldsQuotations(string text) =>
        QuotationMarks.Find(text, new Span(0, text.Length), single: false).TrueForAll(quotation =>
            quotation.IsClosed && words.Any(cited => cited.Contains(Bare(quotation.Span.Of(text)), StringComparison.Ordinal)));

    private bool HoldsFigures(string text) =>
        FigureFinder.Find(text).All(figure => _figures.Contains(figure.Quantity))
        && Words(text).Where(word => word.Any(char.IsDigit)).All(_known.Contains);

    /// <summary>A capital that no sentence's begin accounts for must stand in the evidence as it is; at a sentence's begin a plain word may stand, too.</summary>
    private bool HoldsNames(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            var word = text[i..end];
            if (!_known.Contains(word) && !(BeginsSentence(text, i) && Verbatim.Words.GlueWords.Has(word)))
                return false;
        }
        return true;
    }

    private static bool BeginsSentence(string text, int i)
    {
        var before = i - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before < 0 || text[before] is '.' or ':' or '”' or '!' or '?' or ')';
    }

    /// <summary>Without its marks and what the filling may have put inside them.</summary>
    private static string Bare(string quotation) => quotation.Trim('“', '”', '"', '„', '«', '»', '‟', '`', '\'', '’', '‘', ' ');

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))))
                i++;
            if (i > start)
                yield return text[start..i];
        }
    }
}
