using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>Whether two claims give different figures for the same thing: same unit, same subject, same matter, near dates.</summary>
internal static class FigureComparison
{
    /// <summary>Articles further apart speak of different days, where they do not name the same year.</summary>
    private const int NearDays = 30;

    /// <summary>Sums come and go from day to day: the same again after so many days is another one.</summary>
    private const int NearDaysOfMoney = 16;

    /// <summary>How far apart articles may be that tell of "now".</summary>
    private const int NearDaysOfNow = 2;

    /// <summary>What a writer tells without a source so many days later is told of that day.</summary>
    private const int NearDaysOfWriter = 7;

    /// <summary>What two statements must share of the matter of the shorter one, 0 to 1.</summary>
    private const double Enough = 0.5;

    private static readonly HashSet<string> Anyone = [.. new[] { "people", "person", "persons", "others", "them", "number", "total", "new", "some", "additional" }.Select(MatterWords.Stem)];

    private static readonly HashSet<string> Voices = [.. new[] { "spokesman", "spokeswoman", "spokesperson", "spokesmen", "official", "officials", "source", "sources" }.Select(MatterWords.Stem)];

    private static readonly HashSet<string> Bodies = ["inc", "corp", "corporation", "co", "company", "ltd", "plc", "group", "stores", "bank", "holdings", "industries", "international", "department", "ministry", "office", "board"];

    /// <param name="x">One of <paramref name="a"/>'s figures.</param>
    /// <param name="y">One of <paramref name="b"/>'s figures.</param>
    public static bool IsConflict(Claim a, FigureText x, Claim b, FigureText y) =>
        IsComparable(a, b) && FigureStatement.In(a, x) is { } one && FigureStatement.In(b, y) is { } other && IsConflict(one, other);

    /// <summary>Both are said; within one article they are put to different sources, and the one is no copy of the other.</summary>
    public static bool IsComparable(Claim a, Claim b) =>
        a.Id != b.Id && a.Attribution.Stance == Stance.Said && b.Attribution.Stance == Stance.Said && a.Words != b.Words
        && (a.Citation.Article.Id != b.Citation.Article.Id || ((a.Attribution.Speaker, b.Attribution.Speaker) is ({ IsResolved: true } one, { IsResolved: true } other) && one.Name != other.Name && !IsOneSpeaker(a, b)));

    public static bool IsConflict(FigureStatement one, FigureStatement other) =>
        one.Figure.Figure.Quantity.Unit == other.Figure.Figure.Quantity.Unit
        && one.Figure.Figure.IsChange == other.Figure.Figure.IsChange
        && !ValueBounds.Agree(one.Figure, other.Figure)
        && one.IsPart == other.IsPart
        && !GoesAgainst(one.Figure.Figure.Trend, other.Figure.Figure.Trend)
        && IsNear(one, other)
        && IsOfTheSame(one, other)
        && IsOneStory(one, other)
        && CountsTheSame(one, other)
        && one.Parts.SetEquals(other.Parts)
        && NamesTheSame(one, other)
        && IsOneSubject(one, other)
        && IsAboutTheSame(one, other)
        && IsSameMatter(one, other)
        && !IsTurnedRound(one, other)
        && !AgreesElsewhere(one, other) && !AgreesElsewhere(other, one);

    /// <summary>A claim that has the other's figure too repeats what that says, and adds to it.</summary>
    private static bool AgreesElsewhere(FigureStatement one, FigureStatement other) => Prints(one.Sentence, other.Figure.Text) || one.Claim.Figures.Any(figure =>
        figure != one.Figure && figure.Figure.Quantity.Unit == other.Figure.Figure.Quantity.Unit && ValueBounds.Agree(figure, other.Figure));

    private static bool Prints(string sentence, string figure)
    {
        for (var at = sentence.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var end = at + figure.Length;
            if ((at == 0 || !(char.IsLetterOrDigit(sentence[at - 1]) || sentence[at - 1] is '.' or ',')) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
                return true;
        }
        return false;
    }

    private static bool IsNear(FigureStatement one, FigureStatement other)
    {
        if (!one.Period.Meets(other.Period) || (one.Time.Count > 0 && other.Time.Count > 0 && !one.Time.Any(other.Time.Contains)))
            return false;
        var most = one.Period.IsOfTheDay || other.Period.IsOfTheDay ? NearDaysOfNow : IsMoney(one) ? NearDaysOfMoney : NearDays;
        return Days(one, other) is not { } days || (one.Period.SharesYear(other.Period) && most > NearDaysOfNow) || days <= most;
    }

    private static bool GoesAgainst(FigureTrend one, FigureTrend other) => one != other && one != FigureTrend.None && other != FigureTrend.None;

    /// <summary>Of the same people, and the same measured or said of them, where both say so.</summary>
    private static bool IsOfTheSame(FigureStatement one, FigureStatement other)
    {
        if (one.Whom.Count > 0 && other.Whom.Count > 0 && !(one.Whom.All(word => Has(other.Stems, word)) && other.Whom.All(word => Has(one.Stems, word))))
            return false;
        var least = Math.Min(one.What.Count, other.What.Count);
        return least == 0 || one.What.Count(word => other.What.Any(theirs => IsOne(word, theirs))) > Enough * least || (least == 1 && Has(one.Stems, other.What[0]) && Has(other.Stems, one.What[0]));
    }

    /// <summary>What one and the same source, or the writers, tell of another day is another figure, unless it is a toll, which grows, or both name the time.</summary>
    private static bool IsOneStory(FigureStatement one, FigureStatement other)
    {
        var (a, b) = (one.Claim.Attribution, other.Claim.Attribution);
        var areWriters = a.Kind == AttributionKind.None && b.Kind == AttributionKind.None;
        var days = Days(one, other);
        var isOneSource = areWriters || IsOneSpeaker(one.Claim, other.Claim) || IsOneDescription(a.Speaker, b.Speaker, days)
            || (days > NearDaysOfWriter && (a.Kind == AttributionKind.None || b.Kind == AttributionKind.None));
        // Two sources of one article are compared only where both say the same of their figures.
        if (one.Claim.Citation.Article.Id == other.Claim.Citation.Article.Id)
            return one.What.Count > 0 && other.What.Count > 0 && (one.What.All(other.What.Contains) || other.What.All(one.What.Contains)) && a.Speaker is { IsNamed: true } && b.Speaker is { IsNamed: true };
        return !isOneSource || days is null or 0 || Counted.IsToll(one.Counted) || one.Period.SharesYear(other.Period);
    }

    /// <summary>How many days lie between the articles; null where one has no date.</summary>
    private static int? Days(FigureStatement one, FigureStatement other) =>
        (one.Claim.Citation.Article.Published, other.Claim.Citation.Article.Published) is ({ } a, { } b) ? Math.Abs(a.Day.DayNumber - b.Day.DayNumber) : null;

    /// <summary>"a Fed spokesman", "a spokeswoman for the New York Fed".</summary>
    private static bool IsOneDescription(Speaker? one, Speaker? other, int? days)
    {
        if (one is not { IsNamed: false } || other is not { IsNamed: false })
            return false;
        var (a, b) = (MatterWords.OfPhrase(one.Name), MatterWords.OfPhrase(other.Name));
        a.ExceptWith(Voices);
        b.ExceptWith(Voices);
        return a.Count == 0 || b.Count == 0 ? a.Count == b.Count || days > NearDaysOfWriter : a.IsSubsetOf(b) || b.IsSubsetOf(a);
    }

    private static bool IsMoney(FigureStatement statement) => statement.Figure.Figure.Quantity.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper);

    private static bool CountsTheSame(FigureStatement one, FigureStatement other)
    {
        if (one.Counted != other.Counted && (one.Counted!.Length > 0) == (other.Counted!.Length > 0))
            return false;
        if (one.Toward is { } mine && other.Toward is { } theirs && !IsOne(mine, theirs))
            return false;
        var (a, b) = (Told(one), Told(other));
        if (one.Figure.Figure.Quantity.Unit == Units.Count && a.Count == 0 && b.Count == 0 && one.Of.Count == 0 && other.Of.Count == 0)
            return one.Counted!.Length > 0 && one.Counted == other.Counted;
        if (a.Count > 0 && b.Count > 0 && !IsOne(a[^1], b[^1]) && !(Has(one.Matter, b[^1]) && Has(other.Matter, a[^1])))
            return false;
        return a.All(word => Has(other.Stems, word)) && b.All(word => Has(one.Stems, word));
    }

    /// <summary>What is counted, but for words that mean anyone.</summary>
    private static IReadOnlyList<string> Told(FigureStatement statement) => [.. statement.Of.Where(word => !Anyone.Contains(word))];

    private static bool NamesTheSame(FigureStatement one, FigureStatement other) =>
        one.Names.All(name => other.AroundWords.Any(word => IsOne(name, word))) && other.Names.All(name => one.AroundWords.Any(word => IsOne(name, word)));

    /// <summary>Where no name in both sentences tells what they are about, speakers, titles and passages must not tell two things.</summary>
    private static bool IsAboutTheSame(FigureStatement one, FigureStatement other)
    {
        var isOneSpeaker = IsOneSpeaker(one.Claim, other.Claim);
        if (one.IsOfSpeaker && other.IsOfSpeaker && !isOneSpeaker)
            return false;
        var areWriters = one.Claim.Attribution.Kind == AttributionKind.None && other.Claim.Attribution.Kind == AttributionKind.None;
        if (SharesName(one, other))
            return !areWriters || IsOneTitle(one, other);
        // What recurs from day to day (help given, a shortage) is told of each day anew, by its writer or by one named source.
        if ((areWriters || isOneSpeaker) && one.Claim.Citation.Article.Published?.Day != other.Claim.Citation.Article.Published?.Day)
            return false;
        if (one.IsOfItself || other.IsOfItself)
            return isOneSpeaker;
        if (one.AroundNames.Count > 0 && other.AroundNames.Count > 0 && !one.AroundNames.Any(name => other.AroundNames.Any(word => IsOne(name, word))))
            return false;
        return isOneSpeaker || IsOneTitle(one, other) || IsTelling(one, other);
    }

    /// <summary>Whether the shorter name is all in the longer one, but for words that stand in the names of many bodies.</summary>
    private static bool IsOneSpeaker(Claim one, Claim other)
    {
        if ((one.Attribution.Speaker, other.Attribution.Speaker) is not ({ IsNamed: true } a, { IsNamed: true } b))
            return false;
        var (mine, theirs) = (OwnName(a), OwnName(b));
        return mine.Count > 0 && theirs.Count > 0 && (mine.All(theirs.Contains) || theirs.All(mine.Contains));
    }

    private static List<string> OwnName(Speaker speaker) => [.. NameKeys.Words(speaker.Name).Where(word => !Bodies.Contains(word) && !ContentWords.IsStopWord(word))];

    /// <summary>Titles that share most words, and of which one begins with what the other article speaks of too: many companies' "February sales rise".</summary>
    private static bool IsOneTitle(FigureStatement one, FigureStatement other)
    {
        var (a, b) = (one.TitleStems, other.TitleStems);
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) > Enough * Math.Min(a.Count, b.Count)
            && (Has(other.Stems, a[0]) || Has(one.Stems, b[0]));
    }

    private static bool SharesName(FigureStatement one, FigureStatement other) => one.Names.Any(name => other.Names.Any(word => IsOne(name, word)));

    /// <summary>Both count the same, and put it to somebody, in two words or more that say more than that.</summary>
    private static bool IsTelling(FigureStatement one, FigureStatement other) =>
        one.Claim.Attribution.Kind != AttributionKind.None && other.Claim.Attribution.Kind != AttributionKind.None && SharesTitle(one, other)
        && Told(one).Count > 0 && Told(other).Count > 0 && one.Matter.Count(word => Has(other.Matter, word) && !one.Of.Contains(word)) > 1;

    /// <summary>Whether most of the shorter title stands in the other one, too.</summary>
    private static bool SharesTitle(FigureStatement one, FigureStatement other)
    {
        var (a, b) = (one.TitleStems, other.TitleStems);
        return a.Count == 0 || b.Count == 0 || a.Count(b.Contains) > Enough * Math.Min(a.Count, b.Count);
    }

    /// <summary>Titles that begin with what the other article never speaks of are of two subjects, unless most of their words are the same.</summary>
    private static bool IsOneSubject(FigureStatement one, FigureStatement other) =>
        SharesTitle(one, other) || Has(other.Stems, one.TitleStems[0]) || Has(one.Stems, other.TitleStems[0]);

    private static bool IsSameMatter(FigureStatement one, FigureStatement other)
    {
        var shared = one.Matter.Count(word => Has(other.Matter, word));
        var beyond = one.Matter.Count(word => Has(other.Matter, word) && !one.Of.Contains(word));
        var least = Math.Min(one.Matter.Count, other.Matter.Count);
        var sharesName = SharesName(one, other);
        if (least == 0)
            return one.Matter.Count == other.Matter.Count && sharesName && one.Of.Count > 0;
        if (shared < Enough * least || (beyond == 0 && !sharesName))
            return false;
        // Where each has a subject that the other never speaks of, they are about two things.
        var (alone, there) = (one.Lead.Count(word => !Has(other.Stems, word)), other.Lead.Count(word => !Has(one.Stems, word)));
        var (left, right) = (one.Matter.Count(word => !Has(other.Stems, word)), other.Matter.Count(word => !Has(one.Stems, word)));
        return (alone == 0 || there == 0) && Math.Min(left, right) <= shared / 2;
    }

    /// <summary>The one supports what the other opposes, or says what the other negates.</summary>
    private static bool IsTurnedRound(FigureStatement one, FigureStatement other)
    {
        var (a, b) = (ContentWords.Of(one.Own), ContentWords.Of(other.Own));
        return Opposites.In(one.Own, b) is not null || Opposites.In(other.Own, a) is not null || Negation.Differs(one.Own, other.Own, a) || Negation.Differs(other.Own, one.Own, b);
    }

    private static bool Has(HashSet<string> words, string word) => words.Contains(word) || words.Any(there => IsOne(there, word));

    /// <summary>"Ukraine" and "Ukrainian" are one.</summary>
    private static bool IsOne(string one, string other)
    {
        if (one == other)
            return true;
        var least = Math.Min(one.Length, other.Length);
        return least >= 5 && string.CompareOrdinal(one, 0, other, 0, Math.Min(6, least)) == 0 && Math.Abs(one.Length - other.Length) <= 3;
    }
}
