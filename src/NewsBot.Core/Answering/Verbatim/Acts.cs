using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The article's own words for an act of saying: "warned", "declined to say".</summary>
internal static class Acts
{
    /// <summary>Words without which a cue does not tell that something was not said, or only supposed.</summary>
    private static readonly Language.Figures.WordSet Unsaid = new(
        "not never no nobody none neither nor decline declined declines declining refuse refused refuses refusing deny denied denies denying cannot would could may might should if will unless whether can must without fail failed fails");

    private static readonly char[] Gaps = [' ', '\n', '\r', '\t', ',', '-'];

    /// <summary>The dictionary forms of the verbs in a claim's cue that say more than plain saying.</summary>
    public static IReadOnlyList<string> Of(Claim claim) => claim.Attribution.Stance != Stance.Said || claim.CueText is not { } cue ? []
        : [.. cue.Split(Gaps).Select(Verb).OfType<string>().Where(verb => !Words.GlueWords.Has(verb))];

    /// <summary>Whether a cue is plain saying, for which the prose has words enough of its own.</summary>
    public static bool IsPlain(string cue) => cue.ToLowerInvariant() is "said" or "says" or "told" or "told reporters" or "added" or "adds";

    /// <summary>Whether a word is a form of one of the verbs.</summary>
    public static bool IsAct(string word, IReadOnlySet<string> verbs) => verbs.Count > 0 && Verb(word) is { } verb && verbs.Contains(verb);

    /// <summary>The verb that a word is a form of, or whose act it names ("warning"); null where it is none that attributes.</summary>
    public static string? Verb(string word) => Lexicon.Find(word).Cue?.Base;

    /// <summary>Whether a cue's own words tell that it was not said, or only supposed.</summary>
    public static bool TellsUnsaid(string cue) => cue.Replace('’', '\'').Split(Gaps).Any(word => Unsaid.Has(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a cue can stand between a source and its words: it begins with a verb that agrees with any source.</summary>
    public static bool FollowsSource(string cue)
    {
        var first = cue.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is not null && ((Lexicon.Find(first).Form & (VerbForm.Past | VerbForm.Third)) != 0 || (Lexicon.Find(first).Tags & WordTags.ReleaseVerb) != 0) || first is "did" or "would" or "could" or "may" or "might" or "will" or "never" or "has" or "had";
    }
}
