using System.Text.RegularExpressions;
using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering;

/// <summary>Whether a figure counts what is asked for: of the same people, a level or a change as asked, of the same year, and no age or margin of error.</summary>
internal static partial class FigureFit
{
    /// <summary>Whom nobody is told apart by.</summary>
    private static readonly HashSet<string> Anyone = [.. new[] { "people", "persons", "population", "respondents", "adults", "citizens", "public", "participants", "everyone", "all", "them", "those", "asked", "surveyed", "polled", "likely", "registered" }.Select(PorterStem.Of)];

    /// <summary>A month as it is typed in haste; "may" and "march" may be verbs.</summary>
    [GeneratedRegex(@"\b(?:january|february|april|june|july|august|september|october|november|december)\b")]
    private static partial Regex SmallMonth();

    /// <summary>Why the figure counts something else; null where it may count that.</summary>
    /// <param name="whom">Those of whom a share is asked for, as asked; null where the question does not say.</param>
    public static string? Misfit(Question question, FigureText figure, Claim claim, string? whom) =>
        Role(question, figure) ?? Whom(question, figure, claim, whom) ?? Period(question, figure, claim);

    /// <summary>"rose by 5%" is not answered with a level of 5%, nor the other way round.</summary>
    public static string? Misfit(AskedFigure asked, FigureText figure) => (asked.IsChange, figure.Figure.IsChange) switch
    {
        (true, false) when figure.Figure.Trend != FigureTrend.None => $"{figure.Text} there is a level, and not a change",
        (false, true) => $"{figure.Text} there is a change, and not a level",
        _ when asked.Trend != FigureTrend.None && figure.Figure.Trend != FigureTrend.None && asked.Trend != figure.Figure.Trend => $"{figure.Text} there is the other way",
        _ => null,
    };

    private static string? Role(Question question, FigureText figure) => figure.Figure.Role switch
    {
        FigureRole.Error when !Asks(question, "margin", "error") => $"{figure.Text} there is a margin of error",
        FigureRole.Age when question.Figures.All(asked => asked.Quantity.Unit != figure.Figure.Quantity.Unit) && !Asks(question, "age", "old", "aged") => $"{figure.Text} there is an age",
        _ => null,
    };

    private static bool Asks(Question question, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (question.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"82% of Russians" is not answered with 82% of Ukrainians, whatever else the sentence says of Russians.</summary>
    private static string? Whom(Question question, FigureText figure, Claim claim, string? whom)
    {
        if (figure.Figure.Quantity.Unit != Units.Percent || whom is null || figure.Whom is not { } there || Populations.AreAsked(there))
            return null;
        var (asked, counted) = (Words(whom), Words(there));
        if (asked.Count == 0 || counted.Count == 0)
            return null;
        var why = $"{figure.Text} there is of “{there}”";
        var shared = asked.Where(word => counted.Any(other => Mismatch.IsOneName(word, other))).ToList();
        var names = ContentWords.Of(whom).Where(word => question.Names.Contains(word)).ToList();
        var others = PrintedNames(there);
        if (shared.Count == 0)
            return names.Count > 0 && others.Count > 0 || !TellsOf(asked, there, claim) ? why : null;
        return names.Count > 0 && others.Count > 0 && !names.Any(name => others.Any(other => Mismatch.IsOneName(name, other))) ? why : null;
    }

    /// <summary>Whether words of the claim outside of whom the figure counts may be whom the question means ("82% of adults" in a survey of Tavrians).</summary>
    private static bool TellsOf(List<string> asked, string there, Claim claim)
    {
        var wanted = new TopicMatch(asked, []);
        return PrintedNames(there).Count == 0 && wanted.Count($"{claim.Words} {TopicMatch.About(claim)}") > 0;
    }

    /// <summary>A share of July is none of August.</summary>
    private static string? Period(Question question, FigureText figure, Claim claim)
    {
        var asked = new StatedPeriod(SmallMonth().Replace(question.Text, month => char.ToUpperInvariant(month.Value[0]) + month.Value[1..]), "", "", null);
        var there = new StatedPeriod(figure.Period ?? TopicMatch.SentenceOf(claim), "", "", claim.Citation.Article.Published?.Day);
        return !there.IsApartFrom(asked) ? null : figure.Period is { } period ? $"{figure.Text} holds “{period}”" : $"{figure.Text} there is of another time";
    }

    /// <summary>Whether a word names people and tells nobody apart ("adults").</summary>
    public static bool IsAnyone(string word) => Anyone.Contains(PorterStem.Of(word));

    private static List<string> Words(string text) => [.. ContentWords.Of(text).Where(word => !IsAnyone(word))];

    private static List<string> PrintedNames(string text) =>
        [.. text.Split(' ').Where(word => word.Length > 1 && char.IsUpper(word[0])).SelectMany(ContentWords.Of)];
}
