using System.Text.RegularExpressions;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Words that a saying itself puts to others or only supposes: "anyone who says the ferry is late is dreaming" says nothing of the kind.</summary>
internal static partial class Supposing
{
    /// <summary>What others say, or what is said not to be so, up to a few words before its end.</summary>
    [GeneratedRegex(
        """
        (?:\b(?:anyone|anybody|everyone|everybody|someone|somebody|whoever|those|people|they|some|many|others|critics|opponents|nobody|you)\s+(?:\w+\s+){0,2}?(?:say|says|said|saying|claim|claims|claimed|think|thinks|believe|believes|suggest|suggests|pretend|pretends)\b
        |\b(?:claim|claims|idea|notion|myth|lie|rumour|rumours|rumor|rumors|allegation|allegations|suggestion|suggestions)\s+that\b
        |(?:\bnot|n[’']t|\bhardly)\s+(?:true|right|correct|so|the\s+case)\s+(?:that|to\s+say)\b
        |\b(?:false|untrue|wrong|nonsense|ridiculous|absurd|a\s+lie)\s+to\s+say\b)
        (?:[^\w.!?;]+\w+){0,8}[^\w.!?;]*$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfOthers();

    [GeneratedRegex(@"\b(?:if|unless|whether|suppose|imagine)\b[^,.!?;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Case();

    /// <summary>Whether the words stand in the text, and what governs them there puts them to others.</summary>
    public static bool Precedes(string words, string text)
    {
        var pattern = string.Join(@"\W+", Regex.Matches(words, @"\w+").Select(word => Regex.Escape(word.Value)));
        return pattern.Length > 0 && Regex.Match(text, pattern, RegexOptions.IgnoreCase) is { Success: true } there && text[..there.Index] is var before && (OfOthers().IsMatch(before) || Case().IsMatch(before));
    }

    /// <summary>Whether a figure of the claim's own words is put to others there.</summary>
    public static bool Precedes(FigureText figure, Claim claim) =>
        claim.Citation.Span.Contains(figure.Figure.Span) && OfOthers().IsMatch(claim.Words[..(figure.Figure.Span.Start - claim.Citation.Span.Start)]);
}
