using NewsBot.Core.Archive;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Language.Figures;

/// <summary>What a figure measures: the subject of the verb that ties it to the figure, the object that is put at it, the noun that it is of.</summary>
internal static class Measured
{
    /// <summary>How far before a figure its verb may stand, in tokens.</summary>
    private const int Reach = 8;

    private static readonly WordSet Links = new(
        """
        is are was were be been stand stands stood reach reaches reached hit hits total totals totaled totalled remain remains remained average averages averaged averaging
        amounts amounted came comes exceeds exceeded edged went
        """);

    private static readonly WordSet Puts = new("put puts putting set sets estimate estimates estimated raise raised raises cut cuts lower lowered lowers push pushed bring brought keep kept lift lifted slashed trim trimmed reduce reduced increase increased");

    private static readonly WordSet Auxiliaries = new(
        "has have had will would is are was were be been being to may might could should can also already not now still expected forecast likely set due seen only just again have recently estimated more than sharply slightly steadily further since then");

    /// <summary>What may stand between a verb and its figure.</summary>
    private static readonly WordSet Between = new("by to at of from for about around nearly almost some roughly just only another further an a the up down out annual record rate total average more less than over under least most as high low much many sharply slightly steadily or so also still now approximately close well yet again currently full off");

    /// <summary>After these a noun or an adjective comes, and no verb.</summary>
    private static readonly WordSet BeforeNoun = new("a an the its their his her our my your this these those of in on at for with by from new");

    private static readonly WordSet Particles = new("up for off out");

    private static readonly WordSet Nouns = new("in of for on");

    private static readonly WordSet NoVerb = new(
        "the a an in on at of to by for with from and or but nor about over under some only another after before these those all first nearly almost around roughly up down than least most its their his her our my your this that between among per as if when while where who what whose more fewer less it he she they we i you there here something ages age low high big said says each every no not just now so also then one two three plus minus against including killing with without within during since until");

    /// <summary>Whether a verb puts something at a figure ("put", "estimate", "cut").</summary>
    public static bool IsPut(ReadOnlySpan<char> word) => Puts.Has(word);

    /// <summary>By the verb before the figure.</summary>
    public static Span? Before(Clause clause, int figure, Figure read)
    {
        var line = clause.Line;
        if (read.Quantity.Unit == Units.Times && read.IsChange)
            return Subject(clause, figure);
        var isTiedByWord = line.IsWord(figure - 1, "at") || line.IsWord(figure - 1, "to") || line.IsWord(figure - 1, "by");
        for (var i = figure - 1; i >= Math.Max(0, figure - Reach); i--)
        {
            var word = line.Word(i);
            if (Predicates.IsFinding(word) || SaidWhen.IsSpeechVerb(word))
                return null;
            if (Puts.Has(word) && isTiedByWord && i + 1 < figure - 1 && !Between.Has(line.Word(i + 1)) | line.IsWord(i + 1, "the"))
                return Stretch(line, i + 1, figure - 1);
            if (Links.Has(word) || (FigureChanges.IsMove(word) && !Between.Has(word) && IsVerbal(line, i)))
                return read is { Of: not null, Quantity.Unit: Units.Count } && FigureChanges.IsMove(word) ? Doing(clause, i) : Subject(clause, i);
            var isPassed = Between.Has(word) || word.EndsWith("ly") || line.Is(i, FigureTokenKind.Digits) || line.Mark(i) is '%' or '$' or '£' or '€' or '~' or '±' or '>' or '<';
            if (!isPassed)
                return isTiedByWord ? OfObject(clause, i, figure) : IsLikelyVerb(line, i, figure) ? Doing(clause, i) : null;
        }
        return null;
    }

    /// <summary>By the noun that the figure belongs to: "a cut of 4% in fares", "a 3% rise in wages", "a 49% stake in the bank".</summary>
    public static Span? Around(Clause clause, int figure, int next, Figure read)
    {
        var line = clause.Line;
        if (read.Quantity.Unit == Units.Count)
            return null;
        var at = line.PastHyphen(next);
        if (FigureChanges.IsMove(line.Word(at)))
            at++;
        if (Nouns.Has(line.Word(at)) && at > next | FigureChanges.IsMove(line.Word(figure - 2)) && !Periods.TryRead(line, at, out _))
            return Noun(clause, at + 1);
        if (line.IsWord(figure - 1, "of") && line.Word(figure - 2) is { Length: > 0 } noun && !NoVerb.Has(noun))
            return Stretch(line, NounStart(clause, figure - 2), figure - 1);
        return at == next && line.Word(at).Length > 0 && !Periods.TryRead(line, at, out _) && !line.IsWord(at, "a") && !line.IsWord(at, "an") && !line.IsWord(at, "ahead") ? Noun(clause, at) : null;
    }

    /// <summary>Moves that are nouns here: after an article or before "of" and "in".</summary>
    private static bool IsVerbal(LineTokens line, int i) => !line.IsWord(i + 1, "of") && !line.IsWord(i + 1, "in") && !line.IsWord(i - 1, "a") && !line.IsWord(i - 1, "an") && !line.IsWord(i - 1, "the");

    private static bool IsLikelyVerb(LineTokens line, int i, int figure) => line.Is(i, FigureTokenKind.Word) && line.Word(i) is var word && !NoVerb.Has(word) && char.IsLower(word[0]) && !word.ContainsAny('\'', '’') && OnlyMargins(line, i + 1, figure)
        && !BeforeNoun.Has(line.Word(i - 1)) && (i > 0 || word.EndsWith("ed"));

    private static bool OnlyMargins(LineTokens line, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line.IsWord(i, "of") || line.IsWord(i, "from") || line.IsWord(i, "for") || line.IsWord(i, "in"))
                return false;
        }
        return true;
    }

    /// <summary>"put the rate at 5%" where more than the object stands between.</summary>
    private static Span? OfObject(Clause clause, int i, int figure)
    {
        var line = clause.Line;
        // "was backed by 82% of the delegates"
        if (i == figure - 2 && line.IsWord(i + 1, "by") && line.Word(i).EndsWith("ed") && !FigureChanges.IsMove(line.Word(i)))
            return Doing(clause, i);
        for (var verb = i; verb >= Math.Max(0, figure - Reach) && !clause.IsDivider(verb); verb--)
        {
            if (Puts.Has(line.Word(verb)))
                return Stretch(line, verb + 1, figure - 1);
            if (Links.Has(line.Word(verb)) || FigureChanges.IsMove(line.Word(verb)))
                return Subject(clause, verb);
        }
        return null;
    }

    /// <summary>Subject and verb: who did what with what is counted.</summary>
    private static Span? Doing(Clause clause, int verb)
    {
        var end = Particles.Has(clause.Line.Word(verb + 1)) ? verb + 1 : verb;
        var start = Subject(clause, verb) is { } subject ? subject.Start : clause.Line[verb].Start;
        return new Span(start, clause.Line[end].End);
    }

    private static Span? Subject(Clause clause, int verb)
    {
        var line = clause.Line;
        var end = verb;
        while (end > 0 && (Auxiliaries.Has(line.Word(end - 1)) || (line.Word(end - 1).EndsWith("ly") && end > 1)))
            end--;
        var start = clause.Start(end);
        for (var i = start; i < end; i++)
        {
            if (Periods.TryRead(line, i, out var past) && past <= end)
            {
                if (i == start)
                    start = past;
                else
                    end = i;
                break;
            }
        }
        while (start < end && (line.IsWord(start, "and") || line.IsWord(start, "or") || line.IsWord(start, "that") || line.IsWord(start, "in") || line.IsWord(start, "by")))
            start++;
        return start < end && !(end - start == 1 && NoVerb.Has(line.Word(start)) && !line.IsWord(start, "it")) ? Stretch(line, start, end) : null;
    }

    private static Span? Noun(Clause clause, int first)
    {
        var line = clause.Line;
        var end = first;
        while (end < line.Count && end - first < 6 && line.Is(end, FigureTokenKind.Word) && !clause.IsFigure(end) && !Predicates.IsVerb(line.Word(end))
            && !(end > first && Predicates.IsStop(line.Word(end)) && !(Nouns.Has(line.Word(end)) && end == first + 1)) && !Periods.TryRead(line, end, out _))
            end++;
        while (end > first && Predicates.IsStop(line.Word(end - 1)))
            end--;
        while (first < end && (line.IsWord(first, "the") || line.IsWord(first, "a")))
            first++;
        return end > first && !Predicates.IsStop(line.Word(first)) ? Stretch(line, first, end) : null;
    }

    private static int NounStart(Clause clause, int last)
    {
        var line = clause.Line;
        var start = last;
        while (start > 0 && last - start < 3 && line.Is(start - 1, FigureTokenKind.Word) && !NoVerb.Has(line.Word(start - 1)) && !Predicates.IsStop(line.Word(start - 1)))
            start--;
        return start;
    }

    private static Span? Stretch(LineTokens line, int first, int end) => end > first ? new Span(line[first].Start, line[end - 1].End) : null;
}
