using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>What a figure counts: the noun phrase after it, up to its plural head, as far as word forms tell. Null rather than a guess.</summary>
internal static class CountedNouns
{
    private const int LongestPhrase = 6;

    private static readonly WordSet IrregularPlurals = new(
        "people men women children policemen congressmen lawmen servicemen fishermen businessmen firemen spokesmen teeth feet mice police personnel cts lbs kms cattle sheep aircraft spacecraft fish data media criteria alumni crises");

    /// <summary>Measures that stand close to their number ("5km").</summary>
    public static readonly WordSet Measures = new("km kms kg kgs cm mm mph kph ft lb lbs mi kw mw gw gb tb mb hz mhz ghz");

    /// <summary>What can stand alone for those it befell: "200 dead".</summary>
    private static readonly WordSet Befallen = new("dead killed wounded injured missing displaced arrested detained homeless unemployed");

    /// <summary>Where a noun phrase cannot go on: verbs, auxiliaries, prepositions, conjunctions, pronouns, adverbs.</summary>
    private static readonly WordSet Stops = new(
        """
        of in on at for with by from as into onto about after before up down out off over under against among amid around across along behind below above between beyond
        despite during except inside near outside per since through throughout toward towards until upon via versus within without to than like unlike
        and or but nor so yet if because although though while whereas unless when where who whom whose which that this these those what how why whether
        i you he she it we they me him her us them my your his its our their mine ours theirs there here
        is are was were be been being am do does did has have had will would can could should shall may might must cannot
        not no never also only just even still already now then again later ago today tomorrow yesterday soon once twice too very
        say says said saying tell tells told think thinks thought believe believes believed want wants wanted support supports supported oppose opposes opposed
        back backs backed favor favors favour favours approve approves approved disapprove reject rejects rejected agree agrees agreed disagree see sees saw
        show shows showed shown make makes made take takes took taken go goes went gone come comes came get gets got give gives gave given need needs
        remain remains remained become becomes became keep keeps kept lose loses lost win wins won die dies died live lives lived work works worked
        voted expect expects expected plan plans planned include includes including included face faces faced call calls called use uses used fear fears feared
        dozens hundreds thousands millions billions trillions
        attended joined left fled feel feels felt hold holds held stand stands stood rise rises rose fall falls fell increase increased based according
        """);

    private static readonly WordSet Determiners = new("the a an all these those this that its their his her our my your every each such both more other additional further");

    private static readonly WordSet Additions = new("more other additional further such");

    private static readonly WordSet NotPlural = new("perhaps always sometimes less unless across towards besides thus politics economics news afterwards nowadays");

    /// <summary>Stops that are nouns after a sum of money ("$5 million in support").</summary>
    private static readonly WordSet AlsoNouns = new("support work need needs use calls plans cuts increases");

    /// <summary>Plurals in small letters that more often stand before the noun they belong to.</summary>
    private static readonly WordSet Modifiers = new("states nations sports arms forces affairs services sales rights human");

    /// <param name="next">The token after the figure.</param>
    /// <param name="direct">Whether the noun may follow without "of" ("14,000 casualties"; not "82% support").</param>
    public static Span? Find(LineTokens line, int next, bool direct, bool isMoney = false)
    {
        var at = next;
        var linked = line.IsWord(at, "of") || (isMoney && line.IsWord(at, "in") && line.Word(at + 1) is { Length: > 0 } word && char.IsLower(word[0]));
        if (isMoney && line.IsWord(at, "worth") && line.IsWord(at + 1, "of"))
            (linked, at) = (true, at + 1);
        if (linked)
            at++;
        else if (!direct)
            return null;
        if (!linked && Befallen.Has(line.Word(at)) && !line.IsHyphen(at + 1))
            return SpanOf(line, at, at);
        while ((linked ? Determiners : Additions).Has(line.Word(at)))
            at++;
        // "a third of the 1,200 respondents"
        if (linked && at > next + 1 && line.Is(at, FigureTokenKind.Digits))
            at++;
        return Phrase(line, at, canBeSingular: linked, isMoney);
    }

    /// <summary>The noun phrase that begins at a token; null where none is clear.</summary>
    public static Span? Phrase(LineTokens line, int first, bool canBeSingular = true, bool isMoney = false)
    {
        var last = first - 1;
        for (var i = first; i < first + LongestPhrase * 2; i++)
        {
            if (line.IsHyphen(i))
                continue;
            var word = line.Word(i);
            if (word.IsEmpty || (Stops.Has(word) && !(isMoney && AlsoNouns.Has(word))) || (i > first && line.Is(i - 1, FigureTokenKind.Mark) && !line.IsHyphen(i - 1)))
                break;
            last = i;
            // "medium- and long-term"
            if (line.Mark(i + 1) == '-' && line.Touches(i + 1) && !line.IsHyphen(i + 1))
                return null;
            if (IsPlural(word) && !((Modifiers.Has(word) || char.IsUpper(word[0])) && IsPluralNoun(line.Word(i + 1))))
                return SpanOf(line, first, i);
            if (last - first >= LongestPhrase)
                return null;
        }
        return canBeSingular && last >= first && last - first < 3 && !line.Is(last, FigureTokenKind.Mark) ? SpanOf(line, first, last) : null;
    }

    /// <summary>A plural in small letters: after "Sanders" or "States" it is the head, and they are not.</summary>
    private static bool IsPluralNoun(ReadOnlySpan<char> word) => IsPlural(word) && char.IsLower(word[0]) && !Stops.Has(word);

    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (IrregularPlurals.Has(word) || Measures.Has(word) || word.EndsWith("children", StringComparison.OrdinalIgnoreCase) || word.EndsWith("people", StringComparison.OrdinalIgnoreCase))
            return true;
        return word.Length > 3 && word[^1] is 's' or 'S' && char.ToLowerInvariant(word[^2]) is not ('s' or 'u' or 'i' or '\'' or '’')
            && !word.EndsWith("ous", StringComparison.OrdinalIgnoreCase) && !NotPlural.Has(word);
    }

    private static Span SpanOf(LineTokens line, int first, int last) => new(line[first].Start, line[last].End);
}
