using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether everything in the prose stands with its own source: read clause by clause, each of one source, refused where it could be read in two ways.</summary>
internal sealed class Binding
{
    /// <summary>The one source that what follows without a name goes on with; null where there is none, or more than one.</summary>
    private string? _going;

    /// <summary>All sources whose words have stood so far.</summary>
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);

    /// <summary>Contents of the sentence before that still lack their source.</summary>
    private IReadOnlyList<ProseToken> _open = [];

    /// <returns>Why the prose is refused; null where everything is bound.</returns>
    public static string? Refusal(IReadOnlyList<IReadOnlyList<ProseToken>> sentences)
    {
        var binding = new Binding();
        foreach (var sentence in sentences)
        {
            if ((Neighbours.Refusal(sentence) ?? binding.Read(sentence)) is { } refusal)
                return refusal;
        }
        return binding._open.Count > 0 ? RephrasingOutcomes.WrongSpeaker : Passing.Refusal(sentences);
    }

    private string? Read(IReadOnlyList<ProseToken> sentence)
    {
        var clauses = Clause.Split(sentence);
        var sources = clauses.SelectMany(clause => clause.Sources).Distinct(StringComparer.Ordinal).ToList();
        // "{{q1}}. That is how {{s1}} put it."
        if (_open.Count > 0 && !(sources is [var own] && sentence[0].IsIn(Frames.Pointing) && _open.All(content => content.Slot!.Of == own)))
            return RephrasingOutcomes.WrongSpeaker;
        _open = [];
        var going = _going;
        foreach (var clause in clauses)
        {
            if (clause.Sources.Count > 1 || clause.Tokens.Any(token => token.Is(SlotKind.Source)) && !AreSpeakers(clause))
                return RephrasingOutcomes.WrongSpeaker;
            if (clauses.Count > 1 && sources.Count > 1 && clause.Sources.Count == 1 && clause.Contents.Count == 0)
                return RephrasingOutcomes.UnclearSentence;
            if (Read(clause, going, sources.Count) is { } refusal)
                return refusal;
            going = clause.Sources is [var one] ? one : going;
        }
        _going = sources.Count switch { 0 => _going, 1 => sources[0], _ => null };
        _heard.UnionWith(sources);
        return null;
    }

    private string? Read(Clause clause, string? going, int sourcesInSentence)
    {
        var owner = clause.Sources is [var own] ? own : going;
        if (Governing.IsReceiving(clause.Tokens) || SaysItself(clause.Tokens) || Pronoun(clause, going, sourcesInSentence))
            return RephrasingOutcomes.WrongSpeaker;
        if (owner is not null && _heard.Any(other => other != owner) && PointsBack(clause.Tokens))
            return RephrasingOutcomes.WrongSpeaker;
        var owned = clause.Tokens.Where(token => token.Slot is { Kind: SlotKind.Words or SlotKind.Figure or SlotKind.Cue or SlotKind.Date }).ToList();
        if (owner is null && owned.Exists(token => token.Slot!.Of is not null))
        {
            _open = [.. owned.Where(token => token.Slot!.Of is not null)];
            return null;
        }
        if (owned.Exists(token => token.Slot!.Of is null ? clause.Sources.Count > 0 : token.Slot.Of != owner))
            return RephrasingOutcomes.WrongSpeaker;
        return CueBinding.Refusal(clause);
    }

    private static bool AreSpeakers(Clause clause) =>
        clause.Tokens.Index().All(token => !token.Item.Is(SlotKind.Source) || Governing.IsSpeaker(clause.Tokens, token.Index));

    /// <summary>"The article says: {{q1}}" makes the article the speaker.</summary>
    private static bool SaysItself(IReadOnlyList<ProseToken> clause)
    {
        for (var i = 0; i + 1 < clause.Count; i++)
        {
            if (!clause[i].IsIn(Frames.Written) || !clause[i + 1].IsIn(Frames.Speaking))
                continue;
            var next = i + 2 < clause.Count && clause[i + 2].IsWord("that") ? i + 3 : i + 2;
            if (clause.Skip(i + 2).Any(Clause.IsContent) && !(next < clause.Count && clause[next].Slot?.Kind is SlotKind.Source))
                return true;
        }
        return false;
    }

    /// <summary>Whether a pronoun speaks of whom nothing has named, or of several.</summary>
    private static bool Pronoun(Clause clause, string? going, int sourcesInSentence)
    {
        var first = clause.Tokens.Index().FirstOrDefault(token => token.Item.IsIn(Frames.Pronouns) && !token.Item.IsWord("it"));
        if (first.Item is null)
            return false;
        var isAfterSource = clause.Tokens.Take(first.Index).Any(token => token.Is(SlotKind.Source));
        if (isAfterSource)
            return false;
        return going is null || (clause.Sources is [var own] && own != going) || sourcesInSentence > 1;
    }

    /// <summary>"… said so", "… said this too": with another source's words before, these would become theirs.</summary>
    private static bool PointsBack(IReadOnlyList<ProseToken> clause)
    {
        for (var i = 1; i < clause.Count; i++)
        {
            var isThat = clause[i].IsWord("that") && i + 1 < clause.Count && clause[i + 1].Kind != ProseTokenKind.Mark;
            if (clause[i].IsIn(Frames.Pointing) && clause[i - 1].IsIn(Frames.Saying) && !isThat && !(i + 1 < clause.Count && IsAnnounced(clause, i + 1)))
                return true;
        }
        return false;
    }

    /// <summary>"said this: {{q1}}", "put it this way: {{q1}}", "made this statement: …": what is meant follows.</summary>
    private static bool IsAnnounced(IReadOnlyList<ProseToken> clause, int from)
    {
        foreach (var token in clause.Skip(from))
        {
            if (token.IsMark(':') || Clause.IsContent(token))
                return true;
            if (token.Kind == ProseTokenKind.Mark || token.Text is "too" or "as" or "and" or "also" or "again" or "both")
                return false;
        }
        return false;
    }
}
