namespace NewsBot.Core.Language.Parsing;

/// <summary>Adds what the features say of each transition to <paramref name="scores"/>.</summary>
internal delegate void TransitionScores(ReadOnlySpan<ulong> features, Span<int> scores);

/// <summary>The best-scored ways to parse a sentence so far, a few at a time, all after as many transitions (beam search: Zhang and Clark 2008).</summary>
internal sealed class ArcBeam(TransitionScores score)
{
    public const int Width = 4;

    private readonly ulong[] _features = new ulong[ArcFeatures.Most];

    private readonly Candidate[] _candidates = new Candidate[Width];

    private ParseState[] _states = States();

    private ParseState[] _next = States();

    private int _count;

    /// <summary>The best of them.</summary>
    public ParseState Best => _states[0];

    public void Begin(WordColumns words)
    {
        Best.Begin(words.Count);
        _count = 1;
    }

    /// <summary>One transition further; only while <see cref="Best"/> is not done.</summary>
    public void Advance(WordColumns words)
    {
        Span<int> scores = stackalloc int[3];
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var state = _states[i];
            scores.Clear();
            if (state.IsOpen)
                score(_features.AsSpan(0, ArcFeatures.Extract(words, state, _features)), scores);
            for (var transition = ParseState.Shift; transition <= ParseState.Right; transition++)
            {
                if (state.May(transition))
                    Keep(new Candidate(i, transition, state.Score + scores[transition]), ref kept);
            }
        }
        for (var i = 0; i < kept; i++)
        {
            _next[i].CopyFrom(_states[_candidates[i].From]);
            _next[i].Apply(_candidates[i].Transition);
            _next[i].Score = _candidates[i].Score;
        }
        (_states, _next, _count) = (_next, _states, kept);
    }

    /// <summary>Of equal scores the earlier stays first.</summary>
    private void Keep(Candidate candidate, ref int kept)
    {
        var at = kept;
        while (at > 0 && _candidates[at - 1].Score < candidate.Score)
            at--;
        if (at == Width)
            return;
        kept = Math.Min(kept + 1, Width);
        for (var i = kept - 1; i > at; i--)
            _candidates[i] = _candidates[i - 1];
        _candidates[at] = candidate;
    }

    private static ParseState[] States() => [.. Enumerable.Range(0, Width).Select(_ => new ParseState())];

    private readonly record struct Candidate(int From, int Transition, long Score);
}
