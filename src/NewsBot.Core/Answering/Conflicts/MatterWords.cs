using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>The words by which two statements are known for the same: by their stems, one for all that say the same.</summary>
internal static class MatterWords
{
    /// <summary>Words that newsrooms use for one another when they write of one thing.</summary>
    private static readonly string[] Same =
    [
        "death dead died die dying killed kill fatality perished lives toll",
        "wounded injured injury injuries hurt maimed",
        "missing disappeared",
        "oppose reject against disapprove opposition opposed",
        "support back favor favour endorse approve",
        "rise rose risen increase grow grew grown climb climbed jump surge soar",
        "fall fell fallen drop decline decrease plunge slump",
        "cut slash axe shed eliminate lose lost",
        "job post position",
        "join attend march marched drew gathered demonstration demonstrated protest protested protester rally crowd demonstrator marcher",
        "flee fled",
        "house home",
        "build built construct construction",
        "destroy destroyed wreck demolish ruined",
        "car vehicle",
        "company firm",
        "pupil student",
        "resident inhabitant",
        "unemployment joblessness jobless unemployed",
        "power electricity",
        "wage salary pay",
        "arrest arrested detain detained",
        "quake earthquake",
        "poll survey",
        "refugee asylum",
        "deficit shortfall",
        "evacuate evacuated",
        "cost price",
    ];

    /// <summary>Words that stand in statements of any matter.</summary>
    private static readonly string[] Light =
    [
        "new stand stood reach reached hit total number amount come came show shown find found say said tell told report reported accord according estimate estimated expect expected put figure rate level share",
        "percent per cent percentage hundred thousand million billion trillion mln bln dozen more less least nearly almost about around some year month week day today yesterday now still already far currently latest",
        "people person part take took taken make made left leave hold held count counted give gave given go went do get got use used include including included want would still since up down last first",
        "euro dollar pound yen franc mark stg dlrs dlr among percentage point also have has had official officials data",
    ];

    private static readonly string[] Groups =
    [
        "men man male boys boy;women woman female girls girl",
        "children child minors;adults adult;pensioners elderly",
        "urban;rural",
        "young younger;old older",
        "north northern;south southern;east eastern;west western;central",
        "hourly;daily;weekly;monthly;quarterly;annual annually yearly",
        "import imports imported;export exports exported",
        "gross;net",
        "average mean;median;minimum lowest;maximum highest peak record",
        "first;second;third;fourth;fifth",
        "before;after",
        "public;private",
        "foreign;domestic",
        "target goal;limit cap quota;capacity",
        "civilian civilians;soldier soldiers troops military",
        "operating;pretax",
        "winter;summer;spring;autumn",
        "seasonally adjusted;unadjusted",
        "expected expects forecast forecasts projected projects predicted predicts anticipated",
        "further another additional extra",
    ];

    private static readonly Dictionary<string, string> Canon = Same
        .SelectMany((words, i) => words.Split(' ').Select(word => (Stem: PorterStem.Of(word), Name: FormattableString.Invariant($"={i}"))))
        .DistinctBy(pair => pair.Stem).ToDictionary(pair => pair.Stem, pair => pair.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> LightStems = [.. Light.SelectMany(words => words.Split(' ')).Select(Stem)];

    private static readonly Dictionary<string, (int Group, int Member)> Members = Groups
        .SelectMany((group, g) => group.Split(';').SelectMany((words, m) => words.Split(' ').Select(word => (word, g, m))))
        .DistinctBy(member => member.word).ToDictionary(member => member.word, member => (member.g, member.m), StringComparer.Ordinal);

    /// <summary>The stem by which a lower-case word is known, the same for words that say the same.</summary>
    public static string Stem(string word) => PorterStem.Of(word) is var stem && Canon.TryGetValue(stem, out var name) ? name : stem;

    /// <summary>The stems of a phrase's words.</summary>
    public static HashSet<string> OfPhrase(string phrase) => [.. ContentWords.Of(phrase).Select(Stem)];

    public static bool IsLight(string stem) => LightStems.Contains(stem);

    /// <summary>Which part of a whole a lower-case word speaks of (women, the south, exports): no figure of one part is one of another.</summary>
    public static (int Group, int Member)? PartOf(string word) => Members.TryGetValue(word, out var part) ? part : null;
}
