using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Those that a share is a share of, by the words around them.</summary>
internal static class Populations
{
    /// <summary>In tokens.</summary>
    private const int Longest = 8;

    private static readonly WordSet Narrowing = new("in at from of near across with without aged under over outside inside");

    private static readonly WordSet Leading = new("the a an all these those its their his her our my your every each");

    private static readonly WordSet AskedNames = new("respondents those them people participants interviewees asked surveyed polled responding");

    private static readonly WordSet Surveys = new("poll polls survey surveys census sample");

    private static readonly WordSet Shares = new("share proportion percentage percent cent fraction portion part much many");

    private static readonly WordSet Among = new("among amongst");

    /// <summary>Whether only those who were asked are named: whom they stand for, the survey's own words tell.</summary>
    public static bool AreAsked(string whom) => AskedNames.Has(whom.AsSpan(whom.LastIndexOf(' ') + 1)) || AskedNames.Has(whom.AsSpan(0, Math.Max(0, whom.IndexOf(' '))));

    /// <summary>Of whom a question for a share asks: "what share of Tavrians …".</summary>
    public static Span? OfShare(string question)
    {
        var line = new LineTokens(question);
        line.ReadLine(0);
        for (var i = 0; i < line.Count; i++)
        {
            if (!line.IsWord(i, "of") || !Shares.Has(line.Word(i - 1)))
                continue;
            var start = Bare(line, i + 1);
            return Noun(line, start) is { } end && end > start ? new Span(line[start].Start, line[End(line, end) - 1].End) : null;
        }
        return null;
    }

    /// <summary>Past what narrows the noun that ends before <paramref name="at"/>: "women in Leeds", "members of the board".</summary>
    public static int End(LineTokens line, int at)
    {
        for (var times = 0; times < 2 && Narrowing.Has(line.Word(at)); times++)
        {
            if (Periods.TryRead(line, at, out _) || Noun(line, at + 1) is not { } end)
                break;
            at = end;
        }
        return at;
    }

    /// <summary>"Among Corvish voters, 41% …", "of the 640 pupils, 25% …".</summary>
    public static Span? Before(Clause clause, int figure)
    {
        var line = clause.Line;
        if (line.Mark(figure - 1) != ',')
            return null;
        for (var i = figure - 2; i >= Math.Max(0, figure - Longest - 2) && !clause.IsDivider(i); i--)
        {
            if (Among.Has(line.Word(i)) || (line.IsWord(i, "of") && (i == 0 || clause.IsDivider(i - 1))))
            {
                var start = Bare(line, i + 1);
                return start < figure - 1 ? new Span(line[start].Start, line[figure - 2].End) : null;
            }
        }
        return null;
    }

    /// <summary>"82% among women".</summary>
    public static Span? After(LineTokens line, int next, out int end)
    {
        end = next;
        if (!Among.Has(line.Word(next)) || Noun(line, next + 1) is not { } past)
            return null;
        end = End(line, past);
        var start = Bare(line, next + 1);
        return start < end ? new Span(line[start].Start, line[end - 1].End) : null;
    }

    /// <summary>Whom the survey asked that stands before the figure in its sentence: "a poll of 900 teachers found 82% …".</summary>
    public static Span? Asked(Clause clause, int figure)
    {
        var line = clause.Line;
        for (var i = figure - 1; i >= Math.Max(0, figure - 3 * Longest) && line.Mark(i) is not ('.' or ';'); i--)
        {
            if (Surveys.Has(line.Word(i)) && line.IsWord(i + 1, "of") && Bare(line, i + 2) is var start && Noun(line, start) is { } end)
                return new Span(line[start].Start, line[End(line, end) - 1].End);
        }
        return null;
    }

    /// <summary>The token after articles and numbers.</summary>
    private static int Bare(LineTokens line, int at)
    {
        while (Leading.Has(line.Word(at)) || line.Is(at, FigureTokenKind.Digits) || NumberWords.TryGet(line.Word(at), out _) || line.IsWord(at, "more") || line.IsWord(at, "than") || line.IsWord(at, "about"))
            at++;
        return at;
    }

    /// <summary>Past the noun that begins at a token, with its articles; null where none does.</summary>
    private static int? Noun(LineTokens line, int at)
    {
        at = Bare(line, at);
        var name = at;
        while (name < at + 4 && line.Word(name) is { Length: > 0 } word && char.IsUpper(word[0]))
            name++;
        if (name > at && (Predicates.IsStop(line.Word(name)) || line.Word(name).IsEmpty || !CountedNouns.IsPlural(line.Word(name))))
            return name;
        var phrase = CountedNouns.Phrase(line, at);
        if (phrase is not { } span)
            return null;
        while (at < line.Count && line[at].Start < span.End)
            at++;
        return at;
    }
}
