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
    private static readonly WordSet Bounds = new("since until till before after by from through for between to of than the a an his her its their our my your next every each later super black good ash holy palm easter");

    private static readonly WordSet Names = new("every each the a an any some super black good ash holy palm easter cyber bloody");

    private static readonly WordSet ClauseWords = new("that after before when while who which because if whether where was were is are has have had will would could can may might should");

    /// <summary>What is done with a speech or a paper, and so tells when it was said.</summary>
    private static readonly WordSet Deliveries = new("attended delivered released published aired posted recorded conducted concluded ended dated signed");

    private static readonly WordSet Openings = new("on in at during late early earlier last this yesterday today only just when speaking");

    /// <summary>Whom and in what one speaks: what may stand between "told" and "in 2019".</summary>
    private static readonly WordSet Occasions = new("the a an his her their its reporters journalists lawmakers me us interview speech memoir book letter article statement in on at to");

    /// <summary>Further apart, in tokens, phrase and verb have nothing to do with each other.</summary>
    private const int Reach = 40;

    /// <summary>Whether it is no time but a part of a name, or no one time: "Black Friday", "the Sun", "every Monday".</summary>
    public static bool IsName(LineTokens line, TimePhrase phrase) => phrase.Kind == TimeKind.Weekday && Names.Has(line.Word(phrase.First - 1));

    public static bool IsBound(LineTokens line, TimePhrase phrase) => Bounds.Has(line.Word(phrase.First - 1));

    /// <summary>Whether any verb of speech stands outside quotation marks.</summary>
    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => SpeechVerbs.Has(word);

    /// <summary>Whether the phrase opens the sentence's first clause, or stands in the clause of the verb at <paramref name="verb"/>.</summary>
    public static bool Belongs(LineTokens line, TimePhrase phrase, int verb)
    {
        if (phrase.Next <= verb)
            return IsOpening(line, phrase) || (phrase.Kind != TimeKind.LongPeriod && !HasBreak(line, phrase.Next, verb, commasOnly: false));
        // A year or a month seldom tells when somebody spoke: "told the board in 2019", and not "said the deficit in 2019".
        return phrase.Kind == TimeKind.LongPeriod ? OnlyOccasions(line, verb + 1, phrase.First) : !HasBreak(line, verb + 1, phrase.First, commasOnly: false);
    }

    /// <summary>"On Monday, …", "During my visit last month, …".</summary>
    private static bool IsOpening(LineTokens line, TimePhrase phrase) =>
        line.Mark(phrase.Next) == ',' && (phrase.First == 0 || Openings.Has(line.Word(0))) && !HasBreak(line, 0, phrase.First, commasOnly: true);

    private static bool OnlyOccasions(LineTokens line, int from, int to)
    {
        if (to - from > Reach)
            return false;
        for (var i = from; i < to; i++)
        {
            if (line.Word(i) is not { Length: > 0 } word || !(char.IsUpper(word[0]) || Occasions.Has(word)))
                return false;
        }
        return true;
    }

    private static bool HasBreak(LineTokens line, int from, int to, bool commasOnly)
    {
        if (to - from > Reach)
            return true;
        for (var i = from; i < to; i++)
        {
            if (line.Mark(i) is ',' or ';' or ':')
                return true;
            if (commasOnly || !line.Is(i, FigureTokenKind.Word))
                continue;
            var word = line.Word(i);
            if (ClauseWords.Has(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !Deliveries.Has(word)))
                return true;
        }
        return false;
    }
}
