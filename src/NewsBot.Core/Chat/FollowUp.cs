using System.Text.RegularExpressions;
using NewsBot.Core.Answering;

namespace NewsBot.Core.Chat;

/// <summary>What a question asks of the answer before it.</summary>
internal enum FollowUpKind
{
    /// <summary>It stands on its own.</summary>
    None,

    /// <summary>A full question once its pronoun or its left-out name is filled in from the last answer.</summary>
    Rewritten,

    /// <summary>Who else says so, beside those whom the last answer showed.</summary>
    Else,

    /// <summary>The passage around the last answer's best claim.</summary>
    Passage,

    /// <summary>When that claim was said.</summary>
    When,

    /// <summary>Where that claim was said.</summary>
    Where,
}

/// <summary>A question read in the light of the last answer.</summary>
/// <param name="Question">The full question to ask; as it came unless <see cref="FollowUpKind.Rewritten"/>.</param>
internal sealed partial record FollowUp(FollowUpKind Kind, string Question)
{
    /// <summary>Another full question that it may mean ("what about Albright?" may ask what she said, and not what was said about her); null where there is none.</summary>
    public string? Else { get; init; }

    public static FollowUp Read(string question, Answer? before)
    {
        var own = new FollowUp(FollowUpKind.None, question);
        if (before is null || before.Claims.Count == 0)
            return own;
        if (AsksElse().IsMatch(question))
            return own with { Kind = FollowUpKind.Else };
        if (Passage().IsMatch(question))
            return own with { Kind = FollowUpKind.Passage };
        if (WhenOrWhere().Match(question) is { Success: true } asked)
            return own with { Kind = asked.Groups["where"].Success ? FollowUpKind.Where : FollowUpKind.When };
        var source = before.Claims[0].Source;
        if (!source.IsNamed)
            return own;
        if (About().Match(question) is { Success: true } about)
            return new FollowUp(FollowUpKind.Rewritten, $"what did {source.Name} say about {about.Groups["matter"].Value}") { Else = $"what did {about.Groups["matter"].Value.TrimEnd('?', ' ')} say?" };
        return Pronoun().IsMatch(question)
            ? new FollowUp(FollowUpKind.Rewritten, Pronoun().Replace(Lead().Replace(question, ""), source.Name.Replace("$", "$$", StringComparison.Ordinal), 1))
            : own;
    }

    [GeneratedRegex(@"^\W*(and\s+)?(who|anyone|anybody)\s+else\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksElse();

    [GeneratedRegex(@"^\W*((please\s+)?(show|give)\b.*\b(passage|paragraph|context)|(the\s+)?(passage|context|paragraph))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Passage();

    [GeneratedRegex(@"^\W*(and\s+)?(when|(?<where>where))\s+(was|is|did)\s+(that|it|this|(he|she|they)\s+say\s+(that|it|so|this))(\s+said)?\W*$|^\W*(and\s+)?(when|(?<where>where))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhenOrWhere();

    [GeneratedRegex(@"^\W*(and\s+)?(what\s+)?(about|on)\s+(?<matter>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(he|she|they|him|her|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^\W*(and|but|so)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
