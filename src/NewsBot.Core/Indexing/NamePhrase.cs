using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A name in the text with the title before it: indexes of tokens.</summary>
/// <param name="First">First token of the name, without title.</param>
/// <param name="RoleFirst">First token of the title; -1 where there is none.</param>
internal readonly record struct NamePhrase(int First, int Last, int RoleFirst, int RoleLast, bool IsBody, Gender Gender)
{
    private static readonly HashSet<string> OfficesOf = new(StringComparer.OrdinalIgnoreCase)
    {
        "State", "Defense", "Defence", "Treasury", "Education", "Energy", "Labor", "Labour", "Commerce", "Health", "Transportation", "Transport", "Homeland", "Security", "Agriculture", "Interior", "Justice", "Exchequer",
        "Foreign", "Affairs", "Finance", "Human", "Services", "Staff", "Commons", "Lords", "Police", "England", "Wales", "Trade", "War", "Environment",
    };

    private static readonly string[] Honours = ["CBE", "DBE", "KBE", "MBE", "OBE", "MSP", "III", "VII", "VIII", "PhD", "DDS", "CPA", "ESQ"];

    private static readonly string[] Ranked = ["-ranked", "-seeded", "-placed"];

    private static readonly HashSet<string> OfficesInLetters = new(StringComparer.Ordinal) { "AG", "CEO", "CFO", "COO", "CTO", "DA", "GM", "MP", "PM", "VP" };

    /// <summary>The name within a run of capitalised words from <paramref name="first"/> to <paramref name="last"/>, lower-case titles before it included in the role.</summary>
    /// <returns>Null where the run is a title alone.</returns>
    public static NamePhrase? Parse(ArticleTokens article, int first, int last, int floor)
    {
        // "Fourth-ranked Marsh"
        if (first < last && article.WordAt(first).IndexOf('-') > 0 && Ranked.Any(ending => article.WordAt(first).EndsWith(ending, StringComparison.Ordinal)))
            first++;
        if (IsBodyName(article, first, last))
            return new NamePhrase(first, last, -1, -1, true, Gender.Unknown);
        var title = -1;
        var gender = Gender.Unknown;
        for (var i = first; i <= last; i++)
        {
            if (!article[i].Is(WordTags.Title | WordTags.TitleModifier) && !IsOfficeInLetters(article, i, first, last) || i > first && article[i].Is(WordTags.MaleName | WordTags.FemaleName) || i > first
                && i == last && title < 0 && article[i - 1].Is(WordTags.MaleName | WordTags.FemaleName) || CapitalRun.IsSurname(article, first, i))
                continue;
            title = i;
            if (gender == Gender.Unknown)
                gender = Genders.Of(article[i].Tags);
        }
        var name = title + 1 > first ? title + 1 : first;
        if (title >= 0 && name <= last && article.IsWord(name, "of"))
            name = AfterOffice(article, name + 1, last);
        if (name > last)
            return null;
        var roleFirst = RoleStart(article, name > first ? first : name, name > first, floor, ref gender);
        if (gender == Gender.Unknown && !(name == last && MayBePlace(article, name)))
            gender = Genders.OfFirstName(article[name].Tags);
        if (gender == Gender.Unknown && name < last && article[name].End - article[name].Start <= 2)
            gender = Genders.OfFirstName(article[name + 1].Tags);
        return new NamePhrase(name, last, roleFirst < name ? roleFirst : -1, roleFirst < name ? name - 1 : -1, false, gender);
    }

    /// <summary>"AG Marsh", "former Sharks GM Otto Lind": an office in letters before the bearer's name; alone, or at the end of a name, they may be a body's (General Motors).</summary>
    private static bool IsOfficeInLetters(ArticleTokens article, int at, int first, int last) =>
        at < last && OfficesInLetters.Contains(article.WordAt(at).ToString()) && (at > first || !article.IsWord(at, "GM") || article[at + 1].Is(WordTags.MaleName | WordTags.FemaleName));

    /// <summary>Whether a first name that stands alone is more often a place's or a belief's.</summary>
    private static bool MayBePlace(ArticleTokens article, int token) =>
        article.IsAny(token, "Virginia", "Georgia", "Florence", "Charlotte", "Victoria", "Christian", "Chad", "Austin", "Jordan", "Israel", "Francisco", "Santiago", "Hope", "Faith", "Grace", "Joy", "Dawn");

    /// <summary>Where the bearer's name begins behind "Secretary of State" or "Mayor of Kelso"; past the run where it names none: a place is nobody.</summary>
    private static int AfterOffice(ArticleTokens article, int at, int last)
    {
        var isTold = false;
        while (at <= last && (OfficesOf.Contains(article.WordAt(at).ToString())
            || article[at].Is(WordTags.Determiner | WordTags.Coordinator | WordTags.Preposition)))
        {
            isTold |= article[at].IsCapital;
            at++;
        }
        if (isTold)
            return at;
        do
            at++;
        while (at <= last && !article[at].Is(WordTags.MaleName | WordTags.FemaleName));
        return at;
    }

    /// <summary>The first token of lower-case titles before the name ("former", "presidential historian").</summary>
    /// <param name="name">The name's first token, or its title's.</param>
    /// <param name="isTitled">Whether a title stands there.</param>
    private static int RoleStart(ArticleTokens article, int name, bool isTitled, int floor, ref Gender gender)
    {
        var first = name;
        for (var i = name - 1; i >= floor && i >= name - 6; i--)
        {
            var token = article[i];
            // "may lift former president Marsh's ban": "former" opens a role.
            if (first < name && article.IsWord(first, "former") && !token.Is(WordTags.Title | WordTags.TitleModifier))
                break;
            if (!token.IsWord || token.IsGenitive || token.IsCapital && !token.Is(WordTags.TitleModifier | WordTags.Title))
                break;
            if (token.Is(WordTags.Title | WordTags.TitleModifier))
            {
                first = i;
                if (gender == Gender.Unknown)
                    gender = Genders.Of(token.Tags);
            }
            else if (first == name || !Nouns.IsNominal(token) || token.Is(WordTags.CueVerb | WordTags.PlainVerb | WordTags.Determiner))
            {
                break;
            }
            else
            {
                first = i;
            }
        }
        // "A former Kelso mayor" is nobody called Kelso.
        return first < name && (isTitled || Stretch.Any(article, first, name - 1, token => token.Is(WordTags.Title) || token.IsCapital && !token.Is(WordTags.TitleModifier))) ? WholeTitle(article, first, floor) : name;
    }

    /// <summary>The sentence's first word belongs to a title that goes on in small letters ("Transport chief Marsh").</summary>
    private static int WholeTitle(ArticleTokens article, int first, int floor) =>
        first - 1 == floor && article[floor].IsCapital && article[floor].IsWord && !article[first].IsCapital && !article[floor].IsGenitive
        && !article[floor].Is(CapitalRun.NeverNames | WordTags.Adverb | WordTags.CueVerb | WordTags.PlainVerb) ? floor : first;

    /// <summary>Whether a run of words names a body and nobody in person.</summary>
    private static bool IsBodyName(ArticleTokens article, int first, int last)
    {
        for (var i = first + 2; i < last; i++)
        {
            if (article.IsWord(i, "of") && CapitalRun.IsUnion(article, first, i - 1))
                return true;
        }
        for (var i = first; i <= last; i++)
        {
            if (article[i].IsMark('&'))
                return true;
            // "Anna White" is somebody; the White House is none.
            if (article.IsWord(i, "White") && !(i < last && article.IsWord(i + 1, "House")))
                continue;
            if (article[i].Is(WordTags.BodyNoun | WordTags.DataNoun | WordTags.Government) && !(i < last && article[i + 1].Is(WordTags.Title))
                && !FollowedByTitle(article, i, last))
                return true;
        }
        if (last > first && (SourceNature.IsCompany(article.WordAt(last)) || !article[first + 1].Is(WordTags.MaleName | WordTags.FemaleName) && SourceNature.OpensBody(article.WordAt(first), article.WordAt(last))))
            return true;
        // "Radio KBS"; a degree or an order behind a name is no body.
        return !article[first].Is(WordTags.Title) && Acronyms.MayBe(article.WordAt(last)) && (first == last || article.WordAt(first).ContainsAnyInRange('a', 'z') && article[last].End - article[last].Start > 2 && !article.IsAny(last, Honours) && !IsFirstName(article, first));
    }

    private static bool IsFirstName(ArticleTokens article, int at) => article[at].Is(WordTags.MaleName | WordTags.FemaleName);

    private static bool FollowedByTitle(ArticleTokens article, int i, int last)
    {
        for (i++; i < last; i++)
        {
            if (article[i].Is(WordTags.Title))
                return true;
        }
        return false;
    }
}
