using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the name in a source as printed, and the description that follows a name.</summary>
internal static class SourceName
{
    /// <summary>In tokens in small letters before a name.</summary>
    private const int LongestTitle = 4;

    /// <param name="sentence">Index of the sentence that the source stands in.</param>
    /// <param name="isData">A report or poll: it is its maker that is named.</param>
    /// <returns>Null where the source is described and not named.</returns>
    public static NamePhrase? Find(ArticleTokens article, int sentence, int first, int last, bool isData)
    {
        if (isData)
            return DataMaker(article, first, last);
        if (OfficeFirst.Find(article, sentence, first, last) is { } named)
            return named;
        var head = HeadEnd(article, first, last);
        if (head >= first && article[head].IsCapital && (!article[head].IsGenitive || head == last) && Run(article, first, head) is { } name)
            return name;
        return AfterDescription(article, first, head, last);
    }

    /// <summary>Whether a single word is what several are called, and nobody's name ("two senior Democrats").</summary>
    public static bool IsCounted(ArticleTokens article, int first, NamePhrase name) =>
        name.First == name.Last && name.First > first && !name.IsBody && article.WordAt(name.First)[^1] == 's' && !article[name.First].IsGenitive
        && Stretch.Any(article, first, name.First - 1, token => !token.IsCapital && token.Is(WordTags.TitleModifier | WordTags.Adverb)
            || token.Is(WordTags.Determiner) && !article.Text.AsSpan(token.Start, token.End - token.Start).Equals("the", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of many is meant, and nobody by name ("every Administration", "any Senator").</summary>
    public static bool IsAnyOf(ArticleTokens article, int first) => article.IsAny(first, "every", "each", "any", "no", "some", "another");

    /// <summary>Whether somebody is told by home and party, and not named ("the Norland Republican").</summary>
    public static bool IsPartisan(ArticleTokens article, int first, NamePhrase name) =>
        name.First > first && article[first].Is(WordTags.Determiner | WordTags.Possessive) && IsParty(article, name.Last);

    /// <summary>Whether a word says to what party somebody belongs.</summary>
    public static bool IsParty(ArticleTokens article, int at) =>
        article.IsAny(at, "Republican", "Democrat", "Libertarian", "Independent", "Conservative", "Liberal", "Socialist", "Tory");

    /// <summary>Whether several are named as one source ("Helen Marsh and Peter Vance").</summary>
    public static bool IsJoint(ArticleTokens article, int first, int last) => JointSource.Of(article, first, last).Count > 0;

    /// <summary>"his campaign manager, Jane Doe": the aside is a name and nothing else, the description is the role.</summary>
    private static NamePhrase? AfterDescription(ArticleTokens article, int first, int head, int last)
    {
        for (var i = head + 1; i < last; i++)
        {
            if (!article[i].IsMark(','))
                continue;
            var begin = i + 1;
            while (begin < last && begin < i + LongestTitle && !article[begin].IsCapital && article[begin].Is(WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun))
                begin++;
            if (!article[begin].IsCapital || article[begin].Is(CapitalRun.NeverNames))
                continue;
            var end = CapitalRun.End(article, begin, last + 1);
            if (end != last && !article[end + 1].IsMark(',') && !(end > begin && article.IsAny(end + 1, "of", "from", "at")) || NamePhrase.Parse(article, begin, end, i + 1) is not { } name)
                return null;
            // "The mayor of Leeds, Yorkshire": a place after a place.
            if (name.Last == name.First && i - 1 > head && article[i - 1].IsCapital)
                return null;
            if (article[head].Is(WordTags.BodyNoun))
                return name with { IsBody = true };
            var role = RoleStart(article, first, head);
            return name.IsBody || name.Last == name.First && !article[head].Is(WordTags.Title | WordTags.PersonNoun) ? null
                : name.RoleFirst >= 0 || role > head ? name : name with { RoleFirst = role, RoleLast = head };
        }
        return null;
    }

    /// <summary>The description without whose or which it is.</summary>
    private static int RoleStart(ArticleTokens article, int first, int head)
    {
        var role = first;
        for (var i = first; i <= head; i++)
        {
            if (article[i].IsGenitive || article[i].Is(WordTags.Determiner | WordTags.Possessive))
                role = i + 1;
        }
        return role;
    }

    /// <summary>What an aside after the name says of its bearer ("Jane Doe, a professor at Yale": "professor at Yale").</summary>
    public static string? RoleAfter(ArticleTokens article, NamePhrase name, int last)
    {
        var at = name.Last + 1;
        if (at + 1 > last || !article[at].IsMark(',') || article[at + 1].Is(WordTags.Relative | WordTags.Preposition) || article[at + 1].Kind == TokenKind.Number)
            return null;
        var from = article[at + 1].Is(WordTags.Determiner) ? at + 2 : at + 1;
        var end = from;
        while (end <= last && !article[end].IsMark(',') && !article[end].Is(WordTags.Relative))
            end++;
        // "Marsh, meanwhile," and "Marsh, both of whom" tell nothing of the bearer.
        return end > from && !(end == from + 1 && article[from].Is(WordTags.Adverb | WordTags.Preposition | WordTags.Coordinator | WordTags.SubjectPronoun | WordTags.ObjectPronoun)) && !article.IsAny(from, "Jr", "Jr.", "Sr", "Sr.", "both", "all", "most")
            ? article.SpanOf(from, end - 1).Of(article.Text) : null;
    }

    /// <summary>The last token before a comma, a bracket or a preposition that hangs on the head: whoever is named after it is not the source ("aides to Mayor Marsh").</summary>
    private static int HeadEnd(ArticleTokens article, int first, int last)
    {
        var run = first - 1;
        for (var i = first; i <= last; i++)
        {
            if (article[i].IsOneOf(",(") || i > first && (article[i].Is(WordTags.Relative) || IsDash(article, i)))
                return i - 1;
            if (i > run && article[i].IsCapital && !article[i].Is(CapitalRun.NeverNames))
                run = CapitalRun.End(article, i, last + 1);
            if (i > first && i > run && (article[i].Is(WordTags.Preposition | WordTags.To) || IsDoing(article, i)))
                return i - 1;
        }
        return last;
    }

    /// <summary>"One pastor supporting Marsh": what somebody does.</summary>
    private static bool IsDoing(ArticleTokens article, int at) =>
        !article[at].IsCapital && article[at - 1].Is(WordTags.PersonNoun | WordTags.Title) && article.WordAt(at).EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether a dash stands there, and no hyphen.</summary>
    private static bool IsDash(ArticleTokens article, int at) =>
        article[at].IsOneOf("—–―") || article[at].IsMark('-') && !char.IsLetterOrDigit(article.Text[article[at].Start - 1]);

    /// <summary>The name that ends with <paramref name="head"/>.</summary>
    private static NamePhrase? Run(ArticleTokens article, int first, int head)
    {
        for (var i = first; i <= head; i++)
        {
            if (!article[i].IsCapital || article[i].Is(CapitalRun.NeverNames))
                continue;
            var last = CapitalRun.End(article, i, head + 1);
            if (last == head)
                return NamePhrase.Parse(article, i, last, first);
            i = last;
        }
        return null;
    }

    /// <summary>In tokens.</summary>
    private const int LongestMaker = 8;

    /// <summary>What may open a sentence before a poll or a count without being its maker's name.</summary>
    private static readonly string[] Qualifiers =
    [
        "early", "initial", "preliminary", "partial", "final", "recent", "new", "latest", "national", "statewide", "local", "state", "federal", "official", "internal", "public", "private", "exit", "previous", "earlier", "subsequent",
        "independent", "unofficial", "current", "additional", "available", "campaign", "voter", "government", "court", "police",
    ];

    /// <summary>Places named after others.</summary>
    private static readonly string[] Renamed = ["Hampshire", "Jersey", "Mexico", "England", "Zealand", "Orleans", "Brunswick"];

    private static NamePhrase? DataMaker(ArticleTokens article, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (article[i].Is(WordTags.Relative))
                last = i - 1;
        }
        // "Statistics Norland", "Census Bureau data": a name that opens with such a noun.
        if (first < last && article[first].Is(WordTags.DataNoun) && article[first].IsCapital && CapitalRun.End(article, first, last + 1) > first)
            return Body(article, first, last);
        for (var i = first; i <= last; i++)
        {
            if (!article.IsAny(i, "by", "from"))
                continue;
            var name = i + 1 <= last && article[i + 1].Is(WordTags.Determiner) ? i + 2 : i + 1;
            if (name <= last && article[name].IsCapital)
                return Body(article, name, last);
        }
        if (MadeBy(article, last) is { } maker)
            return maker;
        // "New Norland surveys": whoever asked there.
        if (first + 2 == last && article.IsWord(first, "New") && article.IsAny(first + 1, Renamed))
            return null;
        for (var i = first; i <= last; i++)
        {
            if (article[i].IsMark(','))
                return null;
            if (i > first && article[i].IsCapital && article.IsAny(i - 1, "in", "of", "at", "on", "among"))
            {
                i = CapitalRun.End(article, i, last + 1);
                continue;
            }
            if (article[i].IsCapital && !article[i].Is(CapitalRun.NeverNames) && !(i == first && (article[i].Is(WordTags.DataNoun) || article.IsAny(i, Qualifiers)))
                && !(i == first && i < last && !article[i + 1].IsCapital && !article[i].IsGenitive
                && article[i].Tags != WordTags.None))
                return Body(article, i, last);
        }
        return null;
    }

    /// <summary>"The survey, conducted by the Harlow Institute, finds …": the aside may stand past the source.</summary>
    private static NamePhrase? MadeBy(ArticleTokens article, int last)
    {
        if (last + 4 >= article.Tokens.Count || !article[last + 1].IsMark(',') || !article.IsAny(last + 2, "conducted", "commissioned", "compiled", "published", "released", "produced", "led") || !article.IsWord(last + 3, "by"))
            return null;
        var name = article[last + 4].Is(WordTags.Determiner) ? last + 5 : last + 4;
        return name < article.Tokens.Count && article[name].IsCapital && !article[name].Is(CapitalRun.NeverNames) ? Body(article, name, Math.Min(name + LongestMaker, article.Tokens.Count - 1)) : null;
    }

    /// <summary>"Corvin's Joint Committee on Ferries": the body, and not whose it is; "Corvin's Harbour party's estimates": the party; "Kelso Times/KBS News": the two who asked together.</summary>
    private static NamePhrase Body(ArticleTokens article, int first, int last)
    {
        var end = CapitalRun.End(article, first, last + 1);
        if (end < last && article[end].IsGenitive && article[end + 1].IsCapital && !article[end + 1].Is(CapitalRun.NeverNames))
            return Owned(article, first, end + 1, last);
        // "A Harlow Post/Corvin Research poll", "the A.F.L.-C.I.O."
        while (end + 2 <= last && article[end + 2].IsCapital && (article[end + 1].IsMark('/') || article[end + 1].IsMark('-') && article[end].End == article[end + 1].Start && article[end + 1].End == article[end + 2].Start))
            end = CapitalRun.End(article, end + 2, last + 1);
        // "the Marsh campaign estimates": the campaign's, and not Marsh's.
        end += end + 1 == last && !article[end].IsGenitive && article[last].Is(WordTags.BodyNoun) && !article[last].Is(WordTags.DataNoun) ? 1 : 0;
        return new NamePhrase(first, end, -1, -1, true, Gender.Unknown);
    }

    private static NamePhrase Owned(ArticleTokens article, int first, int body, int last)
    {
        var end = CapitalRun.End(article, body, last + 1);
        var owner = end;
        while (owner <= last && !article[owner].IsGenitive && article[owner].IsWord && !article[owner].Is(WordTags.Preposition | WordTags.DataNoun))
            owner++;
        return owner <= last && article[owner].IsGenitive ? new NamePhrase(first, owner, -1, -1, true, Gender.Unknown) : new NamePhrase(body, end, -1, -1, true, Gender.Unknown);
    }
}
