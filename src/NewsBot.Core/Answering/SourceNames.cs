using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>A source that a name in a question may mean: every name under which the archive keeps it.</summary>
/// <param name="Name">How it is shown: the register's name, else the one that most claims have.</param>
/// <param name="IsExact">Whether the question's spelling is one of its own.</param>
/// <param name="IsNamed">False for one who is only described ("voters").</param>
internal sealed record NamedSource(string Name, IReadOnlyList<string> Names, int Claims, bool IsExact, bool IsNamed)
{
    /// <summary>Whether the source says or passes on what the claim holds.</summary>
    public bool IsBehind(Claim claim) =>
        Names.Contains(claim.Attribution.Speaker?.Name, StringComparer.Ordinal) || Names.Contains(claim.Attribution.Via?.Name, StringComparer.Ordinal);
}

/// <summary>Finds whom a name in a question means: by its words, by the register's spellings, else by how it sounds.</summary>
internal sealed class SourceNames(IArchive archive, SourceRegister register)
{
    /// <summary>Below this likeness of two words they are two names.</summary>
    private const double OneName = 0.6;

    /// <summary>Names whose likeness differs by no more fit alike.</summary>
    private const double Alike = 0.05;

    /// <summary>How well somebody fits of whom only the first name is asked for.</summary>
    private const double OfFirstName = 0.8;

    /// <summary>How well a body fits of which only the place in its name is asked for.</summary>
    private const double OfPlace = 0.8;

    /// <summary>A description ("the official") fits hundreds; those with fewer claims than these are left out.</summary>
    private const int MostSources = 300;

    /// <summary>What has more words than that beyond those asked for describes somebody else ("a spokeswoman for the …").</summary>
    private const int LongerBy = 3;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "dr", "rev", "reverend", "prof", "professor", "sir", "dame", "lord", "lady", "president", "vice", "former", "ex", "senator", "sen", "representative", "rep",
        "congressman", "congresswoman", "governor", "gov", "mayor", "minister", "prime", "secretary", "general", "gen", "colonel", "col", "admiral", "judge", "justice",
        "chancellor", "chairman", "chairwoman", "chair", "ambassador", "king", "queen", "prince", "princess", "pope", "spokesman", "spokeswoman", "spokesperson",
    };

    /// <summary>What tells more of those whom a description has named by then.</summary>
    private static readonly HashSet<string> AfterHead = new(StringComparer.Ordinal)
    {
        "of", "to", "for", "from", "with", "within", "in", "into", "on", "about", "at", "close", "near", "by", "who", "whose", "that", "like", "including", "among", "-", "–", "—", "―",
    };

    /// <summary>The sources that fit, those with most claims first; none where the archive knows nobody of that name.</summary>
    public async Task<IReadOnlyList<NamedSource>> ResolveAsync(string asked, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var name = WithoutTitles(asked);
        var registered = register.Find(name) ?? register.Find(asked);
        var known = new Dictionary<string, KnownSource>(StringComparer.Ordinal);
        foreach (var spelling in registered is null ? [name] : registered.Spellings.Prepend(registered.Name).Prepend(name))
        {
            foreach (var source in await archive.SourcesLikeAsync(viewpoint, spelling, cancellationToken))
                known[source.Name] = source;
        }
        foreach (var pronoun in known.Keys.Where(IsPronoun).ToList())
            known.Remove(pronoun);
        var fits = known.Values.Select(source => (Source: source, Fit: source.IsNamed ? Names(source.Name).Max(one => Fit(name, one, registered)) : DescriptionFit(name, source.Name))).Where(pair => pair.Fit >= OneName).ToList();
        var exact = fits.Where(pair => pair.Fit >= 1).ToList();
        // A place or body behind a name tells more of its bearer, and is not the name: "Vera Lind of New Alder" is no Alder.
        if (exact.Count == 0 && name.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && name.LastIndexOf(' ', of - 1) is > 0 and var last && char.IsUpper(name[last + 1]) && !IsBody(name[..of]))
        {
            if (await ResolveAsync(name[..of], viewpoint, cancellationToken) is { Count: > 0 } bearers)
                return bearers;
            fits.RemoveAll(pair => !pair.Source.Name.Contains(' ', StringComparison.Ordinal));
        }
        if (fits.Count == 0)
            return [];
        var best = exact.Count > 0 ? exact : fits.Where(pair => pair.Fit >= fits.Max(other => other.Fit) - Alike).ToList();
        return Grouped(best.Select(pair => pair.Source).OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.Ordinal).Take(MostSources), exact.Count > 0);
    }

    /// <summary>Keys under which a name is kept that is looked for in what comes in. The last word of each spelling is enough: every name that <see cref="Means"/> accepts has it.</summary>
    public IEnumerable<string> KeysOf(string asked)
    {
        var name = WithoutTitles(asked);
        var registered = register.Find(name) ?? register.Find(asked);
        var spellings = registered is null ? [name] : registered.Spellings.Prepend(registered.Name).Prepend(name);
        return spellings.Where(spelling => NameKeys.Words(spelling).Count > 0)
            .SelectMany(spelling => NameKeys.ShortForm(spelling) is null ? NameKeys.Of(NameKeys.Words(spelling)[^1]) : NameKeys.Of(spelling));
    }

    /// <summary>Whether a source that could not be resolved is only "he" or "who", with what more is told of him.</summary>
    private static bool IsPronoun(string name) =>
        name.Split(' ')[0] is var first && !char.IsUpper(first[^1]) && Lexicon.Find(first).Tags is var tags && (tags & (WordTags.SubjectPronoun | WordTags.Relative)) != 0 && (tags & WordTags.Determiner) == 0;

    /// <summary>Whether a name surely means this speaker. Who asks is told where a name is only alike; nobody is there to be told of what comes in, and so a spelling variant must sound the same.</summary>
    public bool Means(string asked, Speaker speaker)
    {
        var name = WithoutTitles(asked);
        if (!speaker.IsNamed)
            return DescriptionFit(name, speaker.Name) >= 1;
        var fit = Fit(name, speaker.Name, register.Find(name) ?? register.Find(asked));
        return fit >= 1 || (fit >= OneName && SoundsAlike(NameKeys.Words(name), NameKeys.Words(WithoutTitles(Shown(speaker.Name)))));
    }

    /// <summary>How a name is shown: as the register has it, else as it stands.</summary>
    public string Shown(string name) => register.Find(name)?.Name ?? name;

    /// <summary>The names that a name of two speakers holds ("Ada Moe and Jon Lund"), and the whole, which may be one body's ("Health and Human Services").</summary>
    private static string[] Names(string name) =>
        name.Contains(" and ", StringComparison.Ordinal) ? [.. name.Split(" and ").SelectMany(part => part.Split(", ")).Where(part => part.Contains(' ', StringComparison.Ordinal)), name] : [name];

    /// <summary>1 where the known name holds every word asked for (or the register says so); less where words are only alike; 0 for another.</summary>
    private double Fit(string asked, string known, RegisteredSource? registered)
    {
        if (registered is not null && register.Find(known) == registered)
            return 1;
        if (registered is not null && register.Find(known) is not null)
            return 0;
        var wanted = NameKeys.Words(asked);
        var there = NameKeys.Words(WithoutTitles(Shown(known)));
        if (wanted.Count == 0 || there.Count == 0 || IsJunior(asked) != IsJunior(known))
            return 0;
        if (IsShortFor(asked, known))
            return 1;
        // "Johnson & Johnson" is neither of them.
        if (wanted.Count != wanted.Distinct(StringComparer.Ordinal).Count() && wanted.Any(word => wanted.Count(word.Equals) > there.Count(word.Equals)))
            return 0;
        // "King Charles" is no Charles Moe.
        if (wanted.Count == 1 && there.Count > 1 && there[0] == wanted[0] && !there.Skip(1).Contains(wanted[0]) && (Lexicon.Find(wanted[0]).Tags & (WordTags.MaleName | WordTags.FemaleName)) != 0)
            return OfFirstName;
        if (IsTail(there, wanted))
            return 1;
        if (there.Count > wanted.Count + LongerBy || there.Count > wanted.Count && IsBody(known) && wanted.All(IsKind))
            return 0;
        // "The minister" is no ministry.
        if (IsBody(known) && !there.Contains(wanted[^1]) && (Lexicon.Find(wanted[^1]).Tags & (WordTags.PersonNoun | WordTags.Title)) != 0)
            return 0;
        // "New York" may mean the "New York Times".
        if (there.Count > wanted.Count && Places.Contains(asked) && (IsBody(known) || there[^1] != wanted[^1]) && wanted.All(there.Contains))
            return OfPlace;
        if (there.Count == 1 && wanted.Count > 1)
            return there[0] == wanted[^1] && char.IsUpper(WithoutTitles(known)[0]) && !IsBody(known) && !Places.Contains(known) ? 0.9 : 0;
        return wanted.Select(word => there.Max(other => Likeness(word, other))).Min();
    }

    private static bool IsBody(string name) => SourceNature.Of(name, null) == SourceKind.Organisation;

    /// <summary>Whether a word tells of what kind somebody is ("Republicans") and is no name of a body that has it ("the Republican National Committee").</summary>
    private static bool IsKind(string word) => ((Lexicon.Find(word).Tags | Lexicon.Find(word + "s").Tags) & WordTags.PersonNoun) != 0;

    /// <summary>Whether one of two names is the other in letters ("WHO").</summary>
    private static bool IsShortFor(string one, string other) =>
        NameKeys.Words(one).Count == 1 != (NameKeys.Words(other).Count == 1) && NameKeys.ShortForm(one) is { } letters && letters == NameKeys.ShortForm(other)
        && IsBody(one.Length > other.Length ? one : other);

    /// <summary>Whether a known first and last name stands behind words that describe ("Actor Jon Moe", "House Leader Jon Moe") and are no first name of somebody else.</summary>
    private static bool IsTail(IReadOnlyList<string> known, IReadOnlyList<string> asked) =>
        known.Count > 1 && known.Count < asked.Count && known.SequenceEqual(asked.TakeLast(known.Count), StringComparer.Ordinal)
        && !asked.SkipLast(known.Count).Any(word => (Lexicon.Find(word).Tags & (WordTags.MaleName | WordTags.FemaleName)) != 0);

    /// <summary>A description has no spelling variants: its head holds the words asked for, or they name who is behind it, or it is another.</summary>
    private static double DescriptionFit(string asked, string description)
    {
        var wanted = NameKeys.Words(asked);
        if (Behind.Of(description) is { } behind && Names(behind).Append(behind).Any(name => NameKeys.Words(name).SequenceEqual(wanted, StringComparer.Ordinal)))
            return 1;
        return IsOf(asked, description) && IsDescribed(Head(description), wanted) ? 1 : 0;
    }

    /// <summary>Whether a description tells of whom or of what kind its source is with a name: "the council's auditor", "a council spokesman" and "the council" with "council"; not who only has to do with it ("critics of the council").</summary>
    public static bool IsOf(string asked, string description)
    {
        var there = NameKeys.Words(Head(description)).Select(PorterStem.Of).ToHashSet(StringComparer.Ordinal);
        return NameKeys.Words(asked).Select(PorterStem.Of).All(there.Contains);
    }

    /// <summary>Whether a word is what a description calls its source, and not whose or of what kind: "diplomats" in "three diplomats", not "council" in "the council's auditor" or "a council spokesman".</summary>
    private static bool IsDescribed(string head, IReadOnlyList<string> asked)
    {
        var words = head.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var stem = asked.Count == 0 ? "" : PorterStem.Of(asked[^1]);
        var at = Array.FindLastIndex(words, word => NameKeys.Words(word) is [var only] && PorterStem.Of(only) == stem);
        return at < 0 || !words[at].EndsWith("'s", StringComparison.Ordinal) && !words[at].EndsWith("’s", StringComparison.Ordinal)
            && !words.Skip(at + 1).Any(word => (Lexicon.Find(word).Tags & (WordTags.PersonNoun | WordTags.Title | WordTags.BodyNoun | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion)) != 0);
    }

    private static bool SoundsAlike(IReadOnlyList<string> asked, IReadOnlyList<string> known) =>
        (known.Count == 1 ? [asked[^1]] : asked).All(word => known.Any(other => word == other || (NameKeys.Of(word) is [_, var sound, ..] && NameKeys.Of(other) is [_, var same, ..] && sound == same)));

    private static bool IsJunior(string name) => NameKeys.Fold(name).Split(' ') is [.., "jr" or "junior"];

    /// <summary>What a description describes: "critics" of "critics of Mayor Holm", who is not among them.</summary>
    public static string Head(string description)
    {
        var words = description.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, Math.Min(1, words.Length), word => AfterHead.Contains(word.TrimEnd(',')));
        var comma = Array.FindIndex(words, word => word[^1] is ',' or ';' or ':') + 1;
        var past = new[] { end, comma, words.Length }.Where(at => at > 0).Min();
        return string.Join(' ', words[..past]).TrimEnd(',', ';', ':');
    }

    private static double Likeness(string word, string other) =>
        word == other ? 1 : word.Length == 1 && other.StartsWith(word[0]) ? 0.9 : NameKeys.WordLikeness(word, other);

    /// <summary>One source for all names that the register unites, or of which one holds all the words of the other.</summary>
    private List<NamedSource> Grouped(IEnumerable<KnownSource> sources, bool exact)
    {
        var groups = new List<List<KnownSource>>();
        foreach (var source in sources.OrderByDescending(source => NameKeys.Words(source.Name).Count).ThenByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.Ordinal))
        {
            var fitting = groups.Where(group => IsOnlyDescribed(group[0]) == IsOnlyDescribed(source) && IsOne(group[0].Name, source.Name)).ToList();
            if (fitting.Count == 0)
                groups.Add([source]);
            else
                fitting.MaxBy(group => group.Sum(member => member.Claims))!.Add(source);
        }
        return [.. groups.Select(group => new NamedSource(Shown(group.MaxBy(source => source.Claims)!.Name), [.. group.Select(source => source.Name)], group.Sum(source => source.Claims), exact, group.Exists(source => source.IsNamed)))
            .OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.Ordinal)
            .Take(MostSources)];
    }

    /// <summary>Whether no name is in a description: "the judge" is no Vera Judge, "Alder voters" may be the voters of Alder.</summary>
    private static bool IsOnlyDescribed(KnownSource source) => !source.IsNamed && !source.Name.Split(' ').Skip(1).Any(word => word.Length > 0 && char.IsUpper(word[0]));

    private bool IsOne(string fuller, string shorter)
    {
        var one = register.Find(fuller);
        var other = register.Find(shorter);
        if (one is not null && other is not null)
            return one == other;
        if (IsShortFor(fuller, shorter))
            return true;
        if (fuller.Contains(" and ", StringComparison.Ordinal) != shorter.Contains(" and ", StringComparison.Ordinal))
            return false;
        var words = NameKeys.Words(WithoutTitles(fuller));
        return NameKeys.Words(WithoutTitles(shorter)).All(word => words.Contains(word, StringComparer.Ordinal));
    }

    /// <summary>What follows the last title ("Massachusetts Sen. Elizabeth Warren": Elizabeth Warren), without a possessive ending.</summary>
    public static string WithoutTitles(string name)
    {
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var title = words.Length < 2 ? -1 : Array.FindLastIndex(words, words.Length - 2, word => Titles.Contains(NameKeys.Fold(word)));
        var from = title < 0 || words[title + 1] is "of" or "for" or "to" or "and" ? 0 : SourceNature.OpensBody(words[title], words[^1]) ? title : title + 1;
        var rest = string.Join(' ', words[from..]);
        return rest.EndsWith("'s", StringComparison.Ordinal) || rest.EndsWith("’s", StringComparison.Ordinal) ? rest[..^2] : rest;
    }
}
