using System.Text.RegularExpressions;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>One figure of a claim with the words that say what it counts, of whom, where and when.</summary>
internal sealed partial class FigureStatement
{
    /// <summary>A body that speaks of itself: whose figure it is, only its name tells.</summary>
    [GeneratedRegex(@"\b(?:its|the (?:company|group|firm|bank|corporation|airline|utility|board|offering|shares?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Itself();

    /// <summary>A line of a table ("Net 12.1 mln vs 9.8 mln"): what it is about stands in no sentence.</summary>
    [GeneratedRegex(@"\b(?:vs|versus)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TableLine();

    /// <summary>A source that speaks of itself at the head of its words, by "it" or by results that are its own.</summary>
    [GeneratedRegex(@"^\W*(?:that )?(?:it|they|we|(?:(?:net|total) )?(?:sales|profits?|revenues?|earnings|turnover|orders|dividends?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfSpeaker();

    /// <summary>A length that names a kind of thing ("10-year bonds"), and measures none.</summary>
    [GeneratedRegex(@"-(?:year|month|week|day)$", RegexOptions.IgnoreCase)]
    private static partial Regex KindByLength();

    private static readonly HashSet<string> TimeLinks = ["the", "for", "since", "during", "over", "until", "through", "per", "this", "last", "past", "ended", "between", "from", "and"];

    private const int MostOfOneUnit = 4;

    private static readonly HashSet<string> Directions = ["on", "for", "to", "into", "toward", "towards"];

    private static readonly string[] OfThemWords = ["of them", "of those", "of whom", "of which", "among them", "including", "includes", "among the"];

    /// <param name="sentence">The figure's sentence.</param>
    /// <param name="at">Where in the claim's article the sentence begins.</param>
    private FigureStatement(Claim claim, FigureText figure, string sentence, int at)
    {
        (Claim, Figure, Own) = (claim, figure, FigureClause.Of(figure, claim));
        var article = claim.Citation.Article;
        Around = $"{article.Title}. {claim.Passage}";
        IsOfItself = Itself().IsMatch(sentence);
        IsOfSpeaker = claim.Attribution.Kind != AttributionKind.None && OfSpeaker().IsMatch(sentence);
        Sentence = sentence;
        Period = new StatedPeriod(sentence, article.Title, Around, article.Published?.Day);
        var source = SourceStems(claim);
        AroundNames = [.. PrintedWord.In(Around).Where(word => word.IsName && !PrintedWord.IsTime(word.Lower) && !source.Contains(MatterWords.Stem(word.Lower))).Select(word => word.Lower)];
        Of = [.. ContentWords.Of(figure.Of ?? "").Select(MatterWords.Stem)];
        foreach (var word in PrintedWord.In(sentence))
        {
            var isFigure = claim.Figures.Any(other => other.Figure.Span.Contains(at + word.Start));
            if (isFigure || char.IsAsciiDigit(word.Text[0]) || ContentWords.IsStopWord(word.Lower))
                continue;
            var stem = MatterWords.Stem(word.Lower);
            if (MatterWords.PartOf(word.Lower) is { } part)
                Parts.Add(part);
            if (word.IsName && !PrintedWord.IsTime(word.Lower))
            {
                if (!source.Contains(stem))
                    Names.Add(word.Lower);
            }
            else if (!MatterWords.IsLight(stem) && !PrintedWord.IsTime(word.Lower))
            {
                Matter.Add(stem);
                Words.Add(word.Lower);
                if (Toward is null && IsToward(sentence, figure.Figure.Span.End - at, word.Start))
                    Toward = stem;
                if (at + word.Start < figure.Figure.Span.Start && !Of.Contains(stem))
                    Lead.Add(stem);
            }
        }
    }

    public Claim Claim { get; }

    public FigureText Figure { get; }

    /// <summary>The clause of the figure alone, without those of other figures beside it.</summary>
    public string Own { get; }

    /// <summary>The sentence that the figure stands in.</summary>
    public string Sentence { get; }

    /// <summary>Title and passage: what a reader knows beside the sentence.</summary>
    public string Around { get; }

    public HashSet<string> Stems => field ??= [.. PrintedWord.In(Around).Select(word => MatterWords.Stem(word.Lower))];

    /// <summary>The stems of the title in order, each once, but for words that stand in any.</summary>
    public IReadOnlyList<string> TitleStems => field ??= [.. ContentWords.Of(Claim.Citation.Article.Title).Where(word => !PrintedWord.IsTime(word)).Select(MatterWords.Stem).Where(stem => !MatterWords.IsLight(stem)).Distinct(StringComparer.Ordinal)];

    public HashSet<string> AroundWords => field ??= [.. PrintedWord.In(Around).Select(word => word.Lower)];

    /// <summary>Names in title and passage, in lower case, that are not its source's.</summary>
    public HashSet<string> AroundNames { get; }

    /// <summary>Whether a body speaks of itself ("its sales").</summary>
    public bool IsOfItself { get; }

    /// <summary>Whether its source is its subject ("it filed"): whom "it" means, only the source tells.</summary>
    public bool IsOfSpeaker { get; }

    public StatedPeriod Period { get; }

    /// <summary>The stems of what is counted, the last the head.</summary>
    public IReadOnlyList<string> Of { get; }

    /// <summary>The stems of the sentence that carry its matter, names aside.</summary>
    public HashSet<string> Matter { get; } = new(StringComparer.Ordinal);

    /// <summary>The same words as printed, in lower case.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The stems of those before the figure.</summary>
    public HashSet<string> Lead { get; } = new(StringComparer.Ordinal);

    /// <summary>The stem of what the figure goes to ("12 million on drugs"); null where the words do not say.</summary>
    public string? Toward { get; private set; }

    /// <summary>Names in the sentence, in lower case, that are not its source's.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The stems of those it is a share of; empty where the words do not say, or mean anyone asked.</summary>
    public IReadOnlyList<string> Whom => field ??= Figure.Whom is { } whom && !Populations.AreAsked(whom) ? [.. ContentWords.Of(whom).Select(MatterWords.Stem)] : [];

    /// <summary>The stems of what is measured, or said of those that are counted; but for words that stand in any.</summary>
    public IReadOnlyList<string> What => field ??= [.. ContentWords.Of(Figure.What ?? "").Select(MatterWords.Stem).Where(stem => !MatterWords.IsLight(stem)).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of the time that the figure itself has; empty where it has none.</summary>
    public IReadOnlyList<string> Time => field ??= [.. (Figure.Period ?? "").ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && !TimeLinks.Contains(word))];

    /// <summary>The parts of a whole that it speaks of.</summary>
    public HashSet<(int Group, int Member)> Parts { get; } = [];

    /// <summary>The one thing of those easily confused that it counts (deaths, the wounded); null where that is not clear.</summary>
    public string? Counted => field ??= CountedIn(ContentWords.Of(Own)) ?? (Claim.Figures.Count == 1 ? CountedIn(ContentWords.Of(Claim.Words)) : null) ?? "";

    /// <summary>Whether it counts a part of what was counted just before ("three of them children").</summary>
    public bool IsPart => OfThemWords.Any(words => Own.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null where the figure is not what a statement is about: a value of before, beside the one of now.</summary>
    public static FigureStatement? In(Claim claim, FigureText figure)
    {
        var inWords = claim.Citation.Span.Contains(figure.Figure.Span);
        var (text, origin) = inWords ? (claim.Words, claim.Citation.Span.Start) : (claim.Passage, claim.Citation.PassageSpan.Start);
        var at = figure.Figure.Span.Start - origin;
        if (at < 0 || at + figure.Text.Length > text.Length)
            return null;
        var start = SentenceStart(text, at);
        var end = SentenceEnd(text, at + figure.Text.Length);
        var before = text[start..at];
        return figure.Figure.Role != FigureRole.Told || IsOfBefore(before) || IsSeries(claim, figure) || KindByLength().IsMatch(figure.Text) || TableLine().IsMatch(text[start..end]) ? null : new FigureStatement(claim, figure, text[start..end], origin + start);
    }

    /// <summary>Many figures of one unit are a table in words, and what each counts stands in its order alone.</summary>
    private static bool IsSeries(Claim claim, FigureText figure) => claim.Figures.Count(other => other.Figure.Quantity.Unit == figure.Figure.Quantity.Unit) > MostOfOneUnit;

    /// <summary>"from 5%", "against 12 last year", "compared with 300".</summary>
    private static bool IsOfBefore(string before)
    {
        var words = PrintedWord.In(before).Select(word => word.Lower).TakeLast(3).ToList();
        return words.Count > 0 && (words[^1] is "from" or "against" or "versus" || (words.Count > 1 && words[^2] is "from" or "against" or "versus" or "compared" or "previous" or "earlier"));
    }

    /// <summary>Whether only a preposition and a word or two stand between the figure and a word.</summary>
    private static bool IsToward(string sentence, int figureEnd, int word) =>
        word > figureEnd && PrintedWord.In(sentence[figureEnd..word]).Select(between => between.Lower).ToList() is { Count: > 0 and <= 3 } between && between.Exists(Directions.Contains);

    private static string? CountedIn(IReadOnlyList<string> words) => Answering.Counted.Asked(words)?.Name;

    private static HashSet<string> SourceStems(Claim claim)
    {
        var attribution = claim.Attribution;
        return [.. PrintedWord.In($"{claim.SourceText} {attribution.Speaker?.Name} {attribution.Speaker?.Role} {attribution.Via?.Name} {claim.CueText}").Select(word => MatterWords.Stem(word.Lower))];
    }

    private static int SentenceStart(string text, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (text[i] == '\n' || (text[i] == ' ' && Ends(text, i)))
                return i + 1;
        }
        return 0;
    }

    private static int SentenceEnd(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\n' || (char.IsWhiteSpace(text[i]) && Ends(text, i)))
                return i;
        }
        return text.Length;
    }

    /// <summary>Whether a sentence ends right before <paramref name="i"/>; after a capital a point is an abbreviation's.</summary>
    private static bool Ends(string text, int i)
    {
        var last = i - 1;
        while (last > 0 && text[last] is '”' or '"' or '’' or '\'')
            last--;
        return last > 0 && text[last] is '.' or '!' or '?' && !char.IsUpper(text[last - 1]);
    }
}
