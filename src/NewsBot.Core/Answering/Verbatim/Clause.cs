using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>A stretch of a sentence that speaks of one source at most, where the prose is clear.</summary>
internal sealed class Clause(IReadOnlyList<ProseToken> tokens)
{
    /// <summary>How far ahead the source of a new clause may stand, in tokens.</summary>
    private const int Ahead = 7;

    public IReadOnlyList<ProseToken> Tokens { get; } = tokens;

    /// <summary>The names of its source slots, each once.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. tokens.Where(token => token.Is(SlotKind.Source)).Select(token => token.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>Its words of claims and its figures.</summary>
    public IReadOnlyList<ProseToken> Contents { get; } = [.. tokens.Where(IsContent)];

    public bool Has(SlotKind kind) => Tokens.Any(token => token.Is(kind));

    public static bool IsContent(ProseToken token) => token.Slot?.Kind is SlotKind.Words or SlotKind.Figure;

    /// <summary>Cuts a sentence at a semicolon, before "while" and its like, and where another source opens behind "and" or a comma.</summary>
    public static IReadOnlyList<Clause> Split(IReadOnlyList<ProseToken> sentence)
    {
        var clauses = new List<Clause>();
        var from = 0;
        for (var i = 1; i < sentence.Count; i++)
        {
            if (!Cuts(sentence, from, i))
                continue;
            clauses.Add(new Clause([.. sentence.Skip(from).Take(i - from)]));
            from = i;
        }
        clauses.Add(new Clause([.. sentence.Skip(from)]));
        return clauses;
    }

    private static bool Cuts(IReadOnlyList<ProseToken> sentence, int from, int i)
    {
        var token = sentence[i];
        if (token.IsMark(';'))
            return true;
        var before = sentence.Skip(from).Take(i - from).ToList();
        if (!before.Exists(one => one.Is(SlotKind.Source)) || !before.Exists(IsContent))
            return false;
        return token.IsIn(Frames.Linking) ? sentence.Skip(i).Any(one => one.Is(SlotKind.Source))
            : (token.IsWord("and") || token.IsMark(',')) && Opens(sentence, i + 1, before, mayBeginWithContent: token.IsWord("and"));
    }

    private static bool Opens(IReadOnlyList<ProseToken> sentence, int i, List<ProseToken> before, bool mayBeginWithContent)
    {
        if (!mayBeginWithContent)
            return i < sentence.Count && sentence[i].Is(SlotKind.Source) && IsOther(sentence[i]);
        if (i + 1 < sentence.Count && IsContent(sentence[i]) && (sentence[i + 1].IsIn(Frames.Be) || sentence[i + 1].Text is "comes" or "came" or "belongs"))
            return true;
        var next = sentence.Skip(i).Take(Ahead).FirstOrDefault(token => token.Is(SlotKind.Source) || IsContent(token));
        return next is not null && next.Is(SlotKind.Source) && IsOther(next);

        bool IsOther(ProseToken source) => !before.Exists(token => token.Is(SlotKind.Source) && token.Text == source.Text);
    }
}
