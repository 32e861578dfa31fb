using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether a source stands in its clause as the one who says, and not as the one who is told or spoken of.</summary>
internal static class Governing
{
    /// <summary>How far a noun may stand from the possessive, and an article from its verb, in tokens.</summary>
    private const int Near = 4;

    private static readonly Language.Figures.WordSet Openers = new("and while whereas but meanwhile that which what where when how then also next here later finally lastly first further");
    private static readonly Language.Figures.WordSet Onwards = new("also then further in on at who whose which whom via quoted through as speaking with later by for said had to again here about regarding");
    private static readonly Language.Figures.WordSet From = new("comes came come is are was were taken drawn directly and that originates");
    private static readonly Language.Figures.WordSet BeforeOwner = new("in by on from of is are was with and that as to while but whereas");
    private static readonly Language.Figures.WordSet Standing = new("the a quoted cited reported behind credited where named identified who among recorded given");

    public static bool IsSpeaker(IReadOnlyList<ProseToken> clause, int i)
    {
        var before = At(clause, i - 1);
        var second = At(clause, i - 2);
        var next = At(clause, i + 1);
        if (next?.Text == "'s")
            return (before is null || before.Kind == ProseTokenKind.Mark || before.IsIn(BeforeOwner)) && Owns(clause, i + 2, before);
        if (before is null || before.Kind == ProseTokenKind.Mark || before.IsIn(Openers))
            return IsSubject(clause, i);
        return before.Text switch
        {
            "to" => second is not null && (second.IsIn(Frames.PutTo) || second.IsWord("back") || second.IsWord("put") || PutsTo(clause, i)),
            "by" => second is not null && (second.IsIn(Frames.DoneBy) || second.IsIn(Frames.Owned) || (second.Slot is { Kind: SlotKind.Figure or SlotKind.Date } && clause.Take(i).Any(token => token.IsIn(Frames.DoneBy)))),
            "from" => second is null || second.Kind != ProseTokenKind.Word || second.IsIn(From) || second.IsIn(Frames.Owned),
            "of" => second is not null && second.IsIn(Frames.Owned),
            "with" => second?.Text is "rests" or "lies" or "originates" or "originated",
            "for" => second?.Text is "as",
            "as" => next is not null && next.IsIn(Frames.Saying) || (second?.Text is "given" or "described" or "named" or "identified" or "source" && HasHead(clause, i)),
            "comes" or "came" => next is null || next.Kind == ProseTokenKind.Mark,
            _ => before.IsIn(Frames.Be) && HasHead(clause, i) || Inverts(before, second) || IsCited(clause, i) || before.IsIn(Frames.Owned) && next is not null && next.IsIn(Frames.Saying)
                || before.Slot is not null && Clause.IsContent(before) && next is not null && next.IsIn(Frames.Inverting),
        };
    }

    /// <summary>Whether the clause is about telling somebody something: "was told", "was given" without "as" or "by".</summary>
    public static bool IsReceiving(IReadOnlyList<ProseToken> clause)
    {
        for (var i = 1; i < clause.Count; i++)
        {
            if (clause[i].IsIn(Frames.Receiving) && clause[i - 1].IsIn(Frames.Be) && At(clause, i + 1)?.Text is not ("by" or "as" or "in" or "to" or "at" or ":" or ","))
                return true;
            if (clause[i].IsWord("told") && clause[i - 1].IsIn(Frames.Be) && At(clause, i + 1)?.Text is not "by")
                return true;
        }
        return false;
    }

    private static bool IsSubject(IReadOnlyList<ProseToken> clause, int i)
    {
        var next = At(clause, i + 1);
        if (next is null || next.Kind == ProseTokenKind.Mark)
            return i > 0 || next is not null;
        if (next.Slot is { Kind: SlotKind.Words or SlotKind.Figure or SlotKind.Source or SlotKind.Via })
            return false;
        if (!next.IsIn(Frames.Be))
            return next.Slot is not null || next.IsIn(Frames.Saying) || next.IsIn(Onwards) || Acts.Verb(next.Text) is not null;
        var standing = At(clause, i + 2);
        var after = At(clause, i + 3);
        if (standing is null || !standing.IsIn(Standing))
            return false;
        return standing.Text switch
        {
            "the" or "a" => clause.Skip(i + 3).Take(Near).Any(token => token.IsIn(Frames.Heads) || token.IsIn(Frames.Owned)),
            "reported" or "quoted" or "cited" or "recorded" or "given" => after is null || after.Kind == ProseTokenKind.Mark || after.Text is "as" or "in" or "on" or "for" or "here" || (after.Text == "to" && At(clause, i + 4)?.Text == "have"),
            _ => after?.Slot is null,
        };
    }

    private static bool Owns(IReadOnlyList<ProseToken> clause, int from, ProseToken? before) =>
        clause.Skip(from).Take(Near).TakeWhile(token => token.Kind == ProseTokenKind.Word).Any(token => token.IsIn(Frames.Owned))
        || (before is not null && before.IsIn(Frames.Be) && (At(clause, from) is not { } after || after.Kind == ProseTokenKind.Mark));

    private static bool HasHead(IReadOnlyList<ProseToken> clause, int i) => clause.Take(i).Any(token => token.IsIn(Frames.Heads));

    private static bool Inverts(ProseToken before, ProseToken? second) =>
        before.IsIn(Frames.Inverting) && (second is null || second.Kind != ProseTokenKind.Word);

    /// <summary>"The article quotes …", "it has … saying", "to quote …", "citing …".</summary>
    private static bool IsCited(IReadOnlyList<ProseToken> clause, int i)
    {
        var before = clause[i - 1];
        var near = clause.Skip(Math.Max(0, i - 1 - Near)).Take(Math.Min(Near, i - 1)).ToList();
        if (before.Text is "citing" or "quoting")
            return near.Count == 0 || near[^1].Kind == ProseTokenKind.Mark;
        if (before.Text is "quote")
            return near.Count > 0 && near[^1].IsWord("to");
        var isWritten = near.Exists(token => token.IsIn(Frames.Written) || token.IsWord("it"));
        return isWritten && (before.IsIn(Frames.Citing) || (before.IsIn(Frames.Speaking) && At(clause, i + 1) is { } next && next.IsIn(Frames.Saying)));
    }

    /// <summary>"The article attributes the figure to …", "it puts this to …".</summary>
    private static bool PutsTo(IReadOnlyList<ProseToken> clause, int i) =>
        clause.Take(i - 1).Any(token => token.Text is "attributes" or "attributed" or "credits" or "credited" or "ascribes" or "ascribed" or "puts" or "dates" or "traces" or "traced");

    private static ProseToken? At(IReadOnlyList<ProseToken> clause, int i) => i >= 0 && i < clause.Count ? clause[i] : null;
}
