using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>What somebody disputes ("denied that the ferry was late"): no claim of theirs, and the answer to who asks who denied it.</summary>
internal static class Denials
{
    private static readonly HashSet<string> Stems = [.. new[] { "deny", "denied", "reject", "dispute", "dismiss", "refute", "rebut", "contest" }.Select(PorterStem.Of)];

    private static readonly HashSet<string> Negators = new(StringComparer.OrdinalIgnoreCase) { "not", "never", "n't", "without" };

    /// <summary>Whether its subject disputes what follows the verb; who declines to say a thing does not dispute it.</summary>
    public static bool IsVerb(string word) => Stems.Contains(PorterStem.Of(word));

    /// <summary>Whether the claim's source is reported to dispute its words.</summary>
    public static bool Is(Claim claim) => claim.CueText is { } cue && ContentWords.Of(cue).Any(IsVerb) && !cue.Split(' ').Any(Negators.Contains);

    /// <summary>How what is not said stands in the article.</summary>
    public static string Unsaid(Claim claim) =>
        claim.Attribution.Stance == Stance.Hypothetical || claim.CueText is not { } cue ? "it stands there as something not said, or only supposed" : $"it stands there as something not said (“{cue}”)";

    /// <summary>Why the way in which a claim is put to its source does not answer; null where it does.</summary>
    public static string? NotAsked(Question question, Claim claim) =>
        question.Takes(claim) ? question.AsksRefusal || !Is(claim) ? null : Unsaid(claim)
        : claim.Attribution.Stance == Stance.Said ? $"nobody “{question.Verb}” it there" : Unsaid(claim);
}
