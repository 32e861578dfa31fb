using System.Text.RegularExpressions;
using NewsBot.Core.Answering;

namespace NewsBot.Core.Chat;

/// <summary>What a question asks of the answer before it.</summary>
public enum FollowUpKind
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
    /// <summary>Other full questions that it may mean, likeliest first ("what about Albright?" may ask what she said, and not what was said about her).</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static FollowUp Read(string question, Answer? before)
    {
        var own = new FollowUp(FollowUpKind.None, question);
        if (before is null)
            return own;
        if (TurnedQuestion.Read(question, before.Question) is { } turned)
            return new FollowUp(FollowUpKind.Rewritten, turned);
        if (before.Claims.Count == 0)
            return own;
        if (AsksElse().IsMatch(question))
            return own with { Kind = FollowUpKind.Else };
        if (Passage().IsMatch(question))
            return own with { Kind = FollowUpKind.Passage };
        if (WhenOrWhere().Match(question) is { Success: true } asked)
            return own with { Kind = asked.Groups["where"].Success ? FollowUpKind.Where : FollowUpKind.When };
        if (Another().Match(question) is { Success: true } another)
            return OfAnother(another.Groups["other"].Value, before);
        var source = before.Claims[0].Source;
        if (!source.IsNamed)
            return own;
        if (More().IsMatch(question))
            return new FollowUp(FollowUpKind.Rewritten, $"what did {source.Name} say?");
        if (About().Match(question) is { Success: true } about)
            return new FollowUp(FollowUpKind.Rewritten, $"what did {source.Name} say about {about.Groups["matter"].Value}") { Others = [$"what did {about.Groups["matter"].Value.TrimEnd('?', ' ')} say?"] };
        return Pronoun().IsMatch(question) && QuestionParser.Parse(question).Name is null
            ? new FollowUp(FollowUpKind.Rewritten, Pronoun().Replace(Lead().Replace(question, ""), source.Name.Replace("$", "$$", StringComparison.Ordinal), 1))
            : own;
    }

    /// <summary>Whether a question that no rule reads as a follow-up leans on the one before: a pronoun in it, or so short and without a name or figure that it asks nothing alone.</summary>
    public static bool PointsBack(string question)
    {
        const int fewest = 4;
        var asked = QuestionParser.Parse(question);
        return Back().IsMatch(question)
            || (asked is { Name: null, Quoted: null, Figures.Count: 0 } && question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < fewest);
    }

    /// <summary>"And Zelensky?": the last question, asked of another group or of another source; else what that one said; else what the last source said of it. "And 41%?": whose that is.</summary>
    private static FollowUp OfAnother(string other, Answer before)
    {
        if (QuestionParser.Parse(other).Figures.Count > 0)
            return new FollowUp(FollowUpKind.Rewritten, $"who said {other}?");
        var readings = new List<string>();
        if (TurnedQuestion.OfGroup(other, before.Question) is { } ofGroup)
            readings.Add(ofGroup);
        if (QuestionParser.Parse(before.Question) is { Name: { Length: > 0 } name, Kind: not QuestionKinds.Source } && before.Question.Contains(name, StringComparison.OrdinalIgnoreCase))
            readings.Add(before.Question.Replace(name, other, StringComparison.OrdinalIgnoreCase));
        readings.Add($"what did {other} say?");
        if (before.Claims[0].Source is { IsNamed: true, Name: var source })
            readings.Add($"what did {source} say about {other}?");
        return new FollowUp(FollowUpKind.Rewritten, readings[0]) { Others = readings[1..] };
    }

    [GeneratedRegex(@"^\W*(and\s+)?(who|anyone|anybody|someone|somebody)\s+else\b|^\W*(and\s+)?(any|what|which)\s+other\s+(sources?|voices?)\b|^\W*(and\s+)?(did|does|has)\s+(anyone|anybody|someone|somebody)\s+else\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksElse();

    [GeneratedRegex(@"^\W*((and\s+)?(please\s+|can\s+(you|i)\s+)?(show|give|see|read|quote)\b.*\b(passage|paragraph|context|original)|((and|in)\s+)?(the\s+)?(whole\s+|full\s+|exact\s+)?(passage|context|paragraph)|(and\s+)?(in\s+)?(which|what)\s+(article|paragraph|story)(\s+(is|was)\s+(that|it|this)(\s+(in|from))?)?|(and\s+)?where\s+(is|was|does)\s+(that|it|this)\s+(come\s+)?(from|printed|written))(\s+please)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Passage();

    [GeneratedRegex(@"^\W*(and\s+)?(when|(?<where>where))\s+(was|is|did)\s+(that|it|this|(he|she|they)\s+say\s+(that|it|so|this))(\s+said)?\W*$|^\W*(and\s+)?(when|(?<where>where))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhenOrWhere();

    [GeneratedRegex(@"^\W*(and\s+)?(what\s+)?(about|on)\s+(?<matter>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(@"^\W*(and\s+)?((tell|show)\s+(me\s+)?more|more(\s+please)?|(what|anything)\s+else(\s+(did|does|has)\s+(he|she|they|it)\s+(say|said))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    /// <summary>A name or a figure after "and", and nothing else: what begins like a question or goes on with a verb of saying is none.</summary>
    [GeneratedRegex(@"^\W*and\s+(from\s+)?(?<other>(?!(?:who|what|when|where|why|how|which|whose|did|does|do|has|have|is|are|was|were|about|on|he|she|they|it|that|this|the\s+others?|then|so|now)\b)[^\s?!,;]+(?:\s+(?!(?:said|says|say|told)\b)[^\s?!,;]+){0,4})\s*[?!.]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Another();

    [GeneratedRegex(@"\b(he|she|they|him|her|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(he|she|they|him|her|them|his|their|it|its|those|these)\b|\b(that|this)\b(?=\W*$|\s+(is|was|figure|number|share|quotation|quote|statement|one)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Back();

    [GeneratedRegex(@"^\W*(and|but|so)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
