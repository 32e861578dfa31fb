using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language.Dates;

/// <summary>Whether what a sentence puts at a time lies before the article or after: "on Friday" alone tells neither.</summary>
internal static class Tense
{
    private static readonly WordSet Ahead = new("will won’t won't shall ’ll due scheduled expected planned plans plan set slated hopes hope intends aims upcoming tomorrow");

    private static readonly WordSet Behind = new("was were had did has have been said says told went came took made held gave spoke met won lost rose fell left began sent wrote saw found ran");

    /// <summary>Further away a verb is another clause's.</summary>
    private const int Reach = 25;

    /// <returns>Null where no verb near it tells.</returns>
    public static bool? IsAhead(LineTokens line, TimePhrase phrase)
    {
        for (var i = phrase.First - 1; i >= Math.Max(0, phrase.First - Reach) && !EndsClause(line.Mark(i)); i--)
        {
            if (Of(line, i) is { } tells)
                return tells;
        }
        for (var i = phrase.Next; i < Math.Min(line.Count, phrase.Next + Reach) && !EndsClause(line.Mark(i)); i++)
        {
            if (Of(line, i) is { } tells)
                return tells;
        }
        return null;
    }

    private static bool? Of(LineTokens line, int i)
    {
        var word = line.Word(i);
        if (Ahead.Has(word) || word.EndsWith("’ll", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'ll", StringComparison.OrdinalIgnoreCase))
            return true;
        // "will be released": the participle tells nothing.
        var isParticiple = line.IsWord(i - 1, "be") || line.IsWord(i - 1, "been") || line.IsWord(i - 1, "being");
        if (Behind.Has(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && char.IsLower(word[0])))
            return isParticiple ? null : false;
        return null;
    }

    private static bool EndsClause(char mark) => mark is '.' or '!' or '?' or ';' or '“' or '”' or '"';
}
