using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether the words between the slots are plain words of reporting, or the question's own in a phrase that names the matter.</summary>
/// <param name="asked">The question's words, in lower case, that such a phrase may hold.</param>
/// <param name="acts">The verbs of the claims' own cues, in their dictionary form: bound to their claims elsewhere.</param>
internal sealed class GlueCheck(IReadOnlySet<string> asked, IReadOnlySet<string> acts)
{
    /// <summary>Of a foreign text more than this share of words is unknown, and at least <see cref="FewestForeign"/> of them.</summary>
    private const double ForeignShare = 0.4;

    private const int FewestForeign = 3;

    /// <returns>Why the words are refused; null where they are not.</returns>
    public string? Refusal(IReadOnlyList<IReadOnlyList<ProseToken>> sentences)
    {
        var words = sentences.SelectMany(sentence => sentence).Where(token => token.Kind == ProseTokenKind.Word).ToList();
        var unknown = words.Count(word => !IsKnown(word.Text));
        if (unknown >= FewestForeign && unknown > words.Count * ForeignShare)
            return RephrasingOutcomes.OtherLanguage;
        return sentences.Select(Refusal).FirstOrDefault(refusal => refusal is not null);
    }

    private bool IsKnown(string word) =>
        IsPlain(word) || asked.Contains(word) || Acts.IsAct(word, acts) || RefusedWords.IsNumber(word) || RefusedWords.IsNegation(word)
        || RefusedWords.IsCondition(word) || RefusedWords.IsJudgement(word);

    /// <summary>A plain word, or the owner form of one ("the article's").</summary>
    private static bool IsPlain(string word) => GlueWords.Has(word) || word == "not" || (word.EndsWith("'s", StringComparison.Ordinal) && (word.Length == 2 || GlueWords.Has(word.AsSpan()[..^2])));

    private string? Refusal(IReadOnlyList<ProseToken> sentence)
    {
        var refused = sentence.Select((token, i) => token.Kind == ProseTokenKind.Word ? Refused(token.Text, i == 0 ? null : sentence[i - 1], i + 1 < sentence.Count ? sentence[i + 1] : null) : null).FirstOrDefault(one => one is not null);
        if (refused is not null)
            return refused;
        var isTopic = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Kind != ProseTokenKind.Word)
            {
                isTopic = false;
                continue;
            }
            var mayBeCapital = i == 0 || sentence[i - 1].IsMark(':');
            if (token.IsCapital && !mayBeCapital)
                return RephrasingOutcomes.OwnName;
            var isPlain = IsPlain(token.Text) || Acts.IsAct(token.Text, acts);
            if (!isPlain && !(isTopic && asked.Contains(token.Text)))
                return token.IsCapital ? RephrasingOutcomes.OwnName : RephrasingOutcomes.OwnWord;
            isTopic = token.IsIn(Frames.Topical) || (isTopic && (token.IsIn(Frames.Joining) || asked.Contains(token.Text)));
        }
        return null;
    }

    private string? Refused(string word, ProseToken? before, ProseToken? after)
    {
        // "Not named": of which source, is read where the stretch is.
        if (word == "not" && after?.Text is "name" or "named" or "identified")
            return null;
        if (word == "one" && before?.Text is not ("the" or "for" or "this" or "that"))
            return RephrasingOutcomes.OwnDigit;
        // "You can read": nothing that a source can or cannot.
        if (word == "can" && before?.Text is not "you")
            return RephrasingOutcomes.OwnCondition;
        foreach (var part in word.Contains('-', StringComparison.Ordinal) ? [word, .. word.Split('-')] : new[] { word })
        {
            if (RefusedWords.IsNumber(part))
                return RephrasingOutcomes.OwnDigit;
            if (Acts.IsAct(part, acts))
                continue;
            if (RefusedWords.IsNegation(part))
                return RephrasingOutcomes.OwnNegation;
            if (RefusedWords.IsCondition(part))
                return RephrasingOutcomes.OwnCondition;
            if (RefusedWords.IsJudgement(part))
                return RephrasingOutcomes.OwnJudgement;
        }
        return null;
    }
}
