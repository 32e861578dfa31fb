using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language.Dates;

/// <summary>Tells when something was said from when something else happened.</summary>
internal static class SaidWhen
{
    private static readonly WordSet SpeechVerbs = new(
        """
        said says say saying told tells tell telling added adds announced announces warned warns wrote writes stated states testified testifies declared declares tweeted posted
        argued argues claimed claims called insisted insists acknowledged admitted admits expressed confirmed confirms denied denies remarked noted notes explained explains asked asks
        replied responded spoke speaking reported reports released published suggested suggests maintained promised pledged vowed urged urges stressed emphasized recalled
        """);

    /// <summary>Words before a time that make it an end, a duration or a part of a name.</summary>
    private static readonly WordSet Bounds = new("since until till before after by from through for between to of than the a an his her its their our my your next every each later");

    private static readonly WordSet ClauseWords = new("that after before when while who which because if whether where was were is are has have had will would could can may might should");

    /// <summary>What is done with a speech or a paper, and so tells when it was said.</summary>
    private static readonly WordSet Deliveries = new("attended delivered released published aired posted recorded conducted concluded ended dated signed");

    /// <summary>Further apart, in tokens, phrase and verb have nothing to do with each other.</summary>
    private const int Reach = 40;

    public static bool IsBound(LineTokens line, TimePhrase phrase) => Bounds.Has(line.Word(phrase.First - 1));

    /// <summary>Whether any verb of speech stands outside quotation marks.</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbs.Has(word);

    /// <summary>Whether the phrase opens the sentence's first clause, or stands in the clause of the verb at <paramref name="verb"/>.</summary>
    public static bool Belongs(LineTokens line, TimePhrase phrase, int verb)
    {
        if (phrase.Next <= verb)
            return (line.Mark(phrase.Next) == ',' && !HasBreak(line, 0, phrase.First, commasOnly: true)) || !HasBreak(line, phrase.Next, verb, commasOnly: false);
        return !HasBreak(line, verb + 1, phrase.First, commasOnly: false);
    }

    private static bool HasBreak(LineTokens line, int from, int to, bool commasOnly)
    {
        if (to - from > Reach)
            return true;
        for (var i = from; i < to; i++)
        {
            if (line.Mark(i) is ',' or ';' or ':')
                return true;
            if (commasOnly || !line.Is(i, TokenKind.Word))
                continue;
            var word = line.Word(i);
            if (ClauseWords.Has(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !Deliveries.Has(word)))
                return true;
        }
        return false;
    }
}
