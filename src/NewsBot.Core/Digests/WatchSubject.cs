using System.Diagnostics.CodeAnalysis;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Digests;

/// <summary>What a watch looks for. A closed set.</summary>
/// <param name="Text">As it is shown: what was typed, blanks and marks aside.</param>
/// <param name="Sense">Two subjects of the same sense are the same.</param>
public abstract record WatchSubject(string Text, string Sense)
{
    private const int Longest = 200;
    private const int LongestName = 6;
    private const string Marks = "\"“”„‟«»'‘’`";

    /// <summary>What is said or passed on by a source of this name.</summary>
    public sealed record OfName(string Text) : WatchSubject(Text, $"name {NameKeys.Fold(Text)}");

    /// <summary>A figure of this value in this unit.</summary>
    /// <param name="Of">The stems of what it must count; empty for anything.</param>
    public sealed record OfFigure(string Text, Quantity Quantity, IReadOnlyList<string> Of) : WatchSubject(Text, $"figure {Quantity} {string.Join(' ', Of)}");

    /// <summary>These words, one after another; case, marks and diacritics aside.</summary>
    public sealed record OfWords(string Text) : WatchSubject(Text, $"words {NameKeys.Fold(Text)}");

    /// <summary>A sourcing flag.</summary>
    public sealed record OfFlag(string Text) : WatchSubject(Text, $"flag {Text}");

    /// <param name="text">A name, a figure (<c>82%</c>), words in quotation marks, or one of the flags.</param>
    /// <param name="why">What is wrong and what to write instead, in a sentence.</param>
    public static bool TryParse(string? text, IReadOnlyCollection<string> flags, [NotNullWhen(true)] out WatchSubject? subject, [NotNullWhen(false)] out string? why)
    {
        var asked = string.Join(' ', string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        subject = null;
        if (asked.Trim([.. Marks, ' ']).Length > Longest)
            why = $"A watch looks for {Longest} characters at most.";
        else if (!asked.Any(char.IsLetterOrDigit))
            why = "Say what to watch for: a name, a figure such as 82%, words in quotation marks, or a flag such as single-source.";
        else if (Marks.Contains(asked[0], StringComparison.Ordinal))
            (subject, why) = Words(asked.Trim([.. Marks, ' ']));
        else if (flags.Contains(asked.ToLowerInvariant().Replace(' ', '-')))
            (subject, why) = (new OfFlag(asked.ToLowerInvariant().Replace(' ', '-')), null);
        else
            (subject, why) = FigureFinder.Find(asked) is [var figure, ..] ? FigureIn(asked, figure) : Name(asked);
        return subject is not null;
    }

    private static (WatchSubject?, string?) Words(string words) => ContentWords.Of(words).Count > 0
        ? (new OfWords(words), null)
        : (null, $"“{words}” stands everywhere: watch for words that tell more.");

    private static (WatchSubject?, string?) FigureIn(string asked, Figure figure)
    {
        var rest = figure.Of is { } of ? asked.Remove(of.Start, of.Length).Remove(figure.Span.Start, figure.Span.Length) : asked.Remove(figure.Span.Start, figure.Span.Length);
        return ContentWords.Of(rest).Count > 0
            ? (null, $"“{asked}” is more than a figure: watch for the figure alone ({figure.Span.Of(asked)}), or put words in quotation marks.")
            : (new OfFigure(asked, figure.Quantity, figure.Of is null ? [] : Stems(figure.Of.Value.Of(asked))), null);
    }

    private static (WatchSubject?, string?) Name(string asked)
    {
        var words = NameKeys.Words(asked);
        if (words.Count == 0 || words.All(ContentWords.IsStopWord))
            return (null, $"“{asked}” is no name: watch for a name, a figure such as 82%, words in quotation marks, or a flag such as single-source.");
        return words.Count > LongestName
            ? (null, $"“{asked}” is long for a name: put words that are to be looked for in quotation marks.")
            : (new OfName(asked), null);
    }

    internal static IReadOnlyList<string> Stems(string text) => [.. ContentWords.Of(text).Select(PorterStem.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
