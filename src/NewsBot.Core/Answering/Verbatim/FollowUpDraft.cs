using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>A follow-up that is to become a full question: what is sent of it, and what may come back.</summary>
internal sealed class FollowUpDraft
{
    /// <summary>In UTF-16 code units, of the full question.</summary>
    private const int Longest = 300;

    private readonly List<Slot> _slots = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly int _negations;

    public FollowUpDraft(string words, Answer before)
    {
        foreach (var source in before.Claims.Select(evidence => evidence.Source.Name).Distinct(StringComparer.Ordinal))
            Add(SlotKind.Source, source, SlotUse.Free);
        var sources = string.Join(", ", _slots.Select(slot => $"{{{{{slot.Name}}}}}"));
        var asked = MaskedQuestion.Of(words, text => Replacement(text, SlotUse.AtLeastOnce), IsOfSource);
        var earlier = MaskedQuestion.Of(before.Question, text => Replacement(text, SlotUse.Free), IsOfSource);
        _words.UnionWith(asked.Words);
        _words.UnionWith(earlier.Words.Where(word => !RefusedWords.IsNegation(word)));
        _negations = Negations(words);
        Draft = new Draft(Prompts.FollowUp, new Dictionary<string, string> { [Prompts.Before] = earlier.Text, [Prompts.Sources] = sources, [Prompts.Question] = asked.Text }) { Slots = _slots };
    }

    public Draft Draft { get; }

    /// <summary>The full question, or one of the words of <see cref="RephrasingOutcomes"/>.</summary>
    public (string? Question, string Outcome) Open(string prose)
    {
        if (prose.Length > ProseReader.Longest)
            return (null, RephrasingOutcomes.TooLong);
        var (sentences, refusal) = ProseReader.Read(prose.Trim().TrimEnd('?'), _slots);
        if (refusal is not null)
            return (null, refusal);
        if (sentences is not [var sentence])
            return (null, RephrasingOutcomes.TooLong);
        refusal = sentence.Index().Where(token => token.Item.Kind == ProseTokenKind.Word).Select(token => Refusal(token.Item, token.Index == 0)).FirstOrDefault(one => one is not null)
            ?? SlotCount.Refusal(sentences, _slots) ?? (Negations(prose) == _negations ? null : RephrasingOutcomes.ChangedNegation);
        if (refusal is not null)
            return (null, refusal);
        var question = FilledProse.Of(prose.Trim().TrimEnd('?'), sentences).TrimEnd('.') + "?";
        return question.Length > Longest ? (null, RephrasingOutcomes.TooLong) : (question, RephrasingOutcomes.Rephrased);
    }

    private string? Refusal(ProseToken token, bool isFirst) =>
        token.IsCapital && !isFirst ? RephrasingOutcomes.OwnName
        : _words.Contains(token.Text) || token.Text == "'s" || Negations(token.Text) > 0 ? null
        : RefusedWords.IsNumber(token.Text) ? RephrasingOutcomes.OwnDigit
        : RefusedWords.IsJudgement(token.Text) ? RephrasingOutcomes.OwnJudgement
        : RefusedWords.IsCondition(token.Text) ? RephrasingOutcomes.OwnCondition
        : AskingWords.Has(token.Text) ? null
        : token.IsCapital ? RephrasingOutcomes.OwnName
        : RephrasingOutcomes.OwnWord;

    private static int Negations(string text) =>
        text.Replace('’', '\'').Split([' ', ',', '.', '?', '!', ';', ':', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => RefusedWords.IsNegation(word.ToLowerInvariant()));

    private string Replacement(string text, SlotUse use)
    {
        var known = _slots.Find(slot => slot.Fill.Equals(text, StringComparison.OrdinalIgnoreCase) || (slot.Kind == SlotKind.Source && Holds(slot.Fill, text)));
        if (known is not null && use == SlotUse.AtLeastOnce)
            _slots[_slots.IndexOf(known)] = known with { Use = use };
        return $"{{{{{(known ?? Add(SlotKind.Asked, text, use)).Name}}}}}";
    }

    private bool IsOfSource(string word) => _slots.Exists(slot => slot.Kind == SlotKind.Source && Holds(slot.Fill, word));

    private static bool Holds(string source, string text) =>
        Language.ContentWords.Of(text) is { Count: > 0 } words && words.All(Language.ContentWords.Of(source).Contains);

    private Slot Add(SlotKind kind, string fill, SlotUse use)
    {
        var number = _slots.Count(slot => slot.Kind == kind) + 1;
        var slot = new Slot(FormattableString.Invariant($"{(kind == SlotKind.Source ? 's' : 'n')}{number}"), kind, fill, use);
        _slots.Add(slot);
        return slot;
    }
}
