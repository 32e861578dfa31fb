using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>Words that the prose may not hold even where the question holds them, by the reason for which they are refused.</summary>
internal static class RefusedWords
{
    private static readonly WordSet Numbers = new("""
        zero half halves third thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth once twice thrice double doubled triple tripled dozens hundreds thousands millions billions
        percent cent majority minority most many few fewer less least single pair couple second
        """);

    private static readonly WordSet Negations = new("""
        not no never none nor neither without hardly scarcely barely rarely seldom nobody nothing nowhere cannot deny denies denied denying denial denials decline declines declined declining
        refuse refuses refused refusing fail fails failed failing lack lacks lacked lacking reject rejects rejected except unless
        """);

    private static readonly WordSet Conditions = new("""
        would could should may might must shall will if whether perhaps maybe possibly probably likely unlikely presumably apparently seemingly seem seems seemed suppose supposes supposed supposedly
        hypothetical hypothetically assuming potentially wish wished
        """);

    private static readonly WordSet Judgements = new("""
        falsely false wrong wrongly incorrect incorrectly untrue true truly truthfully rightly right correctly correct lie lied lying liar admit admits admitted admitting admission confess confessed concede conceded
        allege alleges alleged allegedly allegation purported purportedly so-called only even merely just simply actually really indeed clearly obviously notably surprisingly shockingly sadly
        unfortunately fortunately refute refutes refuted debunk debunked disprove disproved disproven prove proved proven confirm confirms confirmed doubt doubts doubted dubious claimed claiming
        boast boasted brag bragged insist insists insisted promise promises promised pledge pledged vow vowed threaten threatened warn warns warned warning demand demanded urge urged accuse accused blame blamed
        criticise criticised criticize criticized attack attacked slam slammed blast blasted praise praised hail hailed welcome welcomed support supports supported oppose opposes opposed agree agrees agreed disagree disagreed
        deplore condemn condemned complain complained joke joked quip quipped scoff scoffed sneer sneered rant ranted reveal revealed expose exposed leak leaked acknowledge acknowledged argue argues argued contend contended
        maintain maintains maintained assert asserted assure assured stress stressed emphasise emphasised emphasize emphasized suggest suggests suggested imply implies implied hint hinted speculate speculated
        believe believes believed think thinks thought fear fears feared hope hopes hoped predict predicted estimate estimated guess guessed asks ask asking wonder wondered order ordered
        controversial misleading misled mislead baseless unfounded claim claims outrageous absurd ridiculous laughable credible incredible reliable unreliable honest dishonest contradict contradicts contradicted mistaken mistakenly
        retract retracted withdraw withdrew apologise apologised apologize apologized misquote misquoted exaggerate exaggerated invent invented fabricated fake hoax rumour rumoured rumor rumored reportedly
        """);

    public static bool IsNumber(ReadOnlySpan<char> word) => Numbers.Has(word) || (!word.Equals("one", StringComparison.OrdinalIgnoreCase) && NumberWords.TryGet(word, out _));

    public static bool IsNegation(ReadOnlySpan<char> word) => Negations.Has(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase);

    public static bool IsCondition(ReadOnlySpan<char> word) =>
        Conditions.Has(word) || word.EndsWith("'d", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'ll", StringComparison.OrdinalIgnoreCase);

    public static bool IsJudgement(ReadOnlySpan<char> word) => Judgements.Has(word);
}
