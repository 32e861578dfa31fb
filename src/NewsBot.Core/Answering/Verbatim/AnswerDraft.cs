using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What is sent of an answer, and the lock that its prose must open.</summary>
/// <remarks>
/// Not sent are: an answer that finds nothing or leaves a choice, where each word of the lead counts; listings of more than <see cref="Most"/> claims and audits, which are read by line;
/// a lead that says more than whose the best claim is (whether words were said to the letter, whose passage it is); and an answer whose best claim is its writer's own or nobody's, which has no source to be bound to.
/// </remarks>
internal sealed class AnswerDraft
{
    private const int Most = 5;
    private const int MostOfPart = 2;

    private readonly List<Slot> _slots = [];
    private readonly List<string> _lines = [];

    /// <summary>What the model is shown; null where nothing of the answer is sent.</summary>
    public static (Draft Draft, VerbatimLock Lock)? Of(Answer answer)
    {
        var draft = new AnswerDraft();
        return answer.Kind == QuestionKinds.Digest ? draft.Digest(answer) : draft.Answer(answer);
    }

    private (Draft, VerbatimLock)? Answer(Answer answer)
    {
        var isKind = answer.Kind is QuestionKinds.WhoSaid or QuestionKinds.WhatSaid or QuestionKinds.Source or QuestionKinds.Origin or QuestionKinds.HowMany or QuestionKinds.Figure or QuestionKinds.WhenWhere or QuestionKinds.Topic;
        if (!isKind || answer.Outcome != Outcome.Found || answer.Claims.Count is 0 or > Most || LeadParts.Of(answer) is not { } lead || !AddClaim(answer.Claims[0], mustStand: true, lead))
            return null;
        foreach (var evidence in answer.Claims.Skip(1))
            AddClaim(evidence, mustStand: false, LeadParts.None);
        var question = MaskedQuestion.Of(answer.Question, Replacement(lead), word => SourceOf(word) is not null);
        return Made(Prompts.Rephrase, answer, question.Words, new Dictionary<string, string> { [Prompts.Question] = question.Text, [Prompts.Evidence] = string.Join('\n', _lines) });
    }

    private (Draft, VerbatimLock)? Digest(Answer answer)
    {
        if (DigestLead.Of(answer) is not { } lead)
            return null;
        _slots.AddRange(lead);
        _lines.Add("since {{d1}}: {{f1}} with {{f2}}");
        foreach (var part in answer.Claims.GroupBy(evidence => evidence.Under))
        {
            _lines.Add($"{part.Key}:");
            foreach (var evidence in part.Take(MostOfPart))
                AddClaim(evidence, mustStand: false, LeadParts.None);
        }
        return Made(Prompts.Digest, answer, new HashSet<string>(), new Dictionary<string, string> { [Prompts.Evidence] = string.Join('\n', _lines) });
    }

    private (Draft, VerbatimLock) Made(string prompt, Answer answer, IReadOnlySet<string> asked, IReadOnlyDictionary<string, string> variables)
    {
        var cited = answer.Claims.Select(evidence => evidence.Claim).ToList();
        IEnumerable<string?> around = answer.Claims.SelectMany(evidence => new[]
        {
            evidence.Claim.Passage, evidence.Source.Name, evidence.Source.Role, evidence.Via?.Name, evidence.Via?.Role, evidence.Claim.CueText, evidence.Claim.TimeText, evidence.Claim.PlaceText,
        });
        var days = _slots.Where(slot => slot.Kind is SlotKind.Date || (slot.Kind is SlotKind.Figure && slot.Of is null)).Select(slot => slot.Fill);
        var words = cited.SelectMany(claim => claim.Fragments.Append(claim.Words)).ToList();
        // A name may hold a nickname in marks.
        var marked = answer.Claims.SelectMany(evidence => new[] { evidence.Source.Name, evidence.Via?.Name }).OfType<string>();
        var check = new FilledCheck([.. words, .. marked], [.. words, .. around.OfType<string>(), .. days, .. _slots.Where(slot => slot.Kind == SlotKind.Figure).Select(slot => slot.Fill)]);
        return (new Draft(prompt, variables) { Slots = _slots }, new VerbatimLock(_slots, asked, check));
    }

    private bool AddClaim(Evidence evidence, bool mustStand, LeadParts lead)
    {
        var claim = evidence.Claim;
        var isUnsaid = claim.Attribution.Stance != Stance.Said;
        var cue = claim.CueText is { } text && Acts.FollowsSource(text) && !text.Any(char.IsControl) && (isUnsaid ? Acts.TellsUnsaid(text) : !Acts.IsPlain(text)) ? text : null;
        if (claim.IsWritersOwn || claim.Attribution.Speaker is not { IsResolved: true } || ClaimFill.Of(claim) is not { } fill || (isUnsaid && cue is null))
            return false;
        var number = _slots.Where(slot => slot.Kind == SlotKind.Words).Select(slot => slot.Claim).Distinct().Count();
        var use = mustStand ? SlotUse.Once : SlotUse.MayStand;
        var source = Source(evidence.Source, mustStand);
        var via = evidence.Via is { } passer ? Name(SlotKind.Via, passer, SlotUse.Free, null) : null;
        var parts = new List<string> { $"{(mustStand ? "must stand" : "may stand")}: source {{{{{source}}}}}{(evidence.Source.IsNamed ? "" : ", not named")}" };
        if (cue is not null)
            parts.Add($"the article's verb {{{{{Add(SlotKind.Cue, cue, isUnsaid ? use : SlotUse.MayStand, source, number)}}}}}{(isUnsaid ? ", which must stand between source and words" : "")}");
        var words = Next(SlotKind.Words);
        _slots.Add(new Slot(words, SlotKind.Words, fill, use)
        {
            Of = source,
            Claim = number,
            IsInMarks = claim.Attribution.Kind == AttributionKind.Direct,
            IsUnsaid = isUnsaid,
            Via = via,
            Acts = Acts.Of(claim),
        });
        parts.Add($"{Kind(claim)} {{{{{words}}}}}");
        if (via is not null)
            parts.Add($"passed on by {{{{{via}}}}}");
        foreach (var (kind, shown, isLead) in lead.Further)
            parts.Add($"{(kind == SlotKind.Figure ? "figure" : "said")} {{{{{Add(kind, shown, isLead ? SlotUse.Once : SlotUse.MayStand, source, number, via)}}}}}");
        _lines.Add("- " + string.Join("; ", parts));
        return true;
    }

    private static string Kind(Claim claim) => claim.Attribution.Kind switch
    {
        AttributionKind.Direct => "quotation",
        AttributionKind.Partial => "words quoted in part",
        AttributionKind.Data => "finding",
        _ => "reported words",
    };

    private string Source(SourceName source, bool mustStand) => Name(SlotKind.Source, source, mustStand ? SlotUse.AtLeastOnce : SlotUse.Free, source.Role);

    /// <summary>One slot for a name, however often it stands.</summary>
    private string Name(SlotKind kind, SourceName source, SlotUse use, string? role)
    {
        if (_slots.Find(slot => slot.Kind == kind && (slot.Brief ?? slot.Fill) == source.Name) is { } known)
            return known.Name;
        var slot = new Slot(Next(kind), kind, role is null ? source.Name : $"{source.Name} ({role})", use) { Brief = role is null ? null : source.Name, IsNamed = source.IsNamed };
        _slots.Add(slot);
        return slot.Name;
    }

    private string Add(SlotKind kind, string fill, SlotUse use, string of, int claim, string? via = null)
    {
        var name = kind == SlotKind.Cue ? FormattableString.Invariant($"c{claim + 1}") : Next(kind);
        var slot = new Slot(name, kind, fill, use) { Of = of, Claim = claim, Via = via };
        _slots.Add(slot);
        return slot.Name;
    }

    private string Next(SlotKind kind) =>
        kind switch { SlotKind.Words => "q", SlotKind.Source => "s", SlotKind.Via => "v", SlotKind.Figure => "f", SlotKind.Cue => "c", _ => "d" }
        + (_slots.Count(slot => slot.Kind == kind) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A source's name becomes its slot, the answering figure its own; whatever else could be altered is only told for what it is.</summary>
    private Func<string, string> Replacement(LeadParts lead) => text =>
    {
        var source = SourceOf(text);
        var figure = lead.Asked is { } asked && Language.FigureFinder.Find(text) is [var only] && only.Quantity.Equals(asked) ? _slots.Find(slot => slot.Kind == SlotKind.Figure) : null;
        return source is not null ? $"{{{{{source.Name}}}}}" : figure is not null ? $"{{{{{figure.Name}}}}}" : text.Any(char.IsLetter) && !text.Any(char.IsDigit) ? "[a name or quoted words]" : "[a figure]";
    };

    /// <summary>The source whose name holds all these words.</summary>
    private Slot? SourceOf(string text) =>
        !text.Any(char.IsDigit) && Language.ContentWords.Of(text) is { Count: > 0 } words
            ? _slots.Find(slot => slot.Kind == SlotKind.Source && words.All(Language.ContentWords.Of(slot.Brief ?? slot.Fill).Contains)) : null;
}
