using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Several who are named as one source: "Helen Marsh and Peter Vance", "two members, Helen Marsh of Kelso and Peter Vance,".</summary>
internal static class JointSource
{
    /// <returns>The name of each, in order; none where the source is one, or one of them is not named.</returns>
    public static IReadOnlyList<NamePhrase> Of(ArticleTokens article, int first, int last)
    {
        var names = new List<NamePhrase>();
        var isJoined = false;
        for (var at = Start(article, first, last); at <= last;)
        {
            var name = NameStart(article, at, last);
            // "former Norex chief and presidential candidate Ada Holt" is one.
            if (name < 0 || IsTrade(article, at, last) && !names.TrueForAll(one => article[one.First].Is(WordTags.MaleName | WordTags.FemaleName)))
                return [];
            var end = CapitalRun.End(article, name, last + 1);
            // "Radio Kelso's Ana Lind".
            if (article[end].IsGenitive && end < last && article[end + 1].IsCapital)
                (name, end) = (end + 1, CapitalRun.End(article, end + 1, last + 1));
            if (article[end].IsGenitive || NamePhrase.Parse(article, name, end, at) is not { } phrase)
                return [];
            names.Add(phrase);
            at = AfterPlace(article, end + 1, last);
            if (at > last)
                break;
            // "Peter and Jane Hale, the parents,", "Peter and Jane Hale, who live there,": what is told of both.
            if (isJoined && IsAside(article, at, last) && AfterAside(article, at, last) < 0)
                break;
            if (!isJoined && IsAside(article, at, last))
                at = AfterAside(article, at, last);
            if (at < 0)
                return [];
            var comma = article[at].IsMark(',');
            at += comma ? 1 : 0;
            var and = at <= last && article.IsAny(at, "and", "nor");
            at += and ? 1 : 0;
            isJoined |= and;
            // "Helen Marsh, Peter Vance and others": those who are named.
            if (and && names.Count > 1 && article.IsAny(at, "others", "other", "several", "more"))
                break;
            if (!comma && !and)
                return [];
        }
        return isJoined && names.Count > 1 ? names : [];
    }

    /// <summary>Behind "both", or behind what the names are told of ("two members,").</summary>
    private static int Start(ArticleTokens article, int first, int last)
    {
        if (article.IsAny(first, "both", "neither"))
            return first + 1;
        for (var i = first + 1; i < last; i++)
        {
            if (article[i].IsMark(','))
                return !article[i - 1].IsCapital && article[i + 1].IsCapital && Strangers.IsPlural(article, first, i - 1) ? i + 1 : first;
        }
        return first;
    }

    /// <summary>The first capitalised word behind an article and titles in small letters ("her brother Peter"); -1 where another word stands there.</summary>
    private static int NameStart(ArticleTokens article, int at, int last)
    {
        while (at < last && (article.IsWord(at, "the") || !article[at].IsCapital && article[at].Is(WordTags.Title | WordTags.TitleModifier | WordTags.Possessive | WordTags.PersonNoun | WordTags.Calling) || IsTrade(article, at, last)))
            at++;
        // "and his wife, Ada Holt"
        at += at + 1 <= last && at > 0 && article[at].IsMark(',') && !article[at - 1].IsCapital && article[at - 1].Is(WordTags.PersonNoun | WordTags.Calling | WordTags.Title) ? 1 : 0;
        return at <= last && article[at].IsCapital && article[at].IsWord && !article[at].Is(CapitalRun.NeverNames) ? at : -1;
    }

    /// <summary>"defence lawyer Ada Holt": a noun in small letters before what somebody is.</summary>
    private static bool IsTrade(ArticleTokens article, int at, int last) =>
        at + 2 <= last && article[at].IsWord && !article[at].IsCapital && Nouns.IsNominal(article[at]) && !article[at + 1].IsCapital && article[at + 1].Is(WordTags.PersonNoun | WordTags.Title | WordTags.Calling) && article[at + 2].IsCapital;

    /// <summary>What is told of a name behind a comma: ", the mayor,", ", 61,".</summary>
    private static bool IsAside(ArticleTokens article, int comma, int last)
    {
        if (comma >= last || !article[comma].IsMark(',') || article[comma + 1].IsCapital || article.IsAny(comma + 1, "and", "nor"))
            return false;
        if (NameStart(article, comma + 1, last) is not (>= 0 and var name))
            return true;
        // ", the Republican leader" is one, and ", the Harbour Board and" none.
        return article.IsWord(comma + 1, "the") && CapitalRun.End(article, name, last + 1) is var end && end < last && !article[end + 1].IsMark(',') && !article.IsWord(end + 1, "and");
    }

    /// <summary>The comma behind an aside, where one more is named after it; -1 where nobody is.</summary>
    private static int AfterAside(ArticleTokens article, int comma, int last)
    {
        var close = comma + 1;
        while (close < last && !article[close].IsMark(','))
            close++;
        // "Who chairs the committee on roads, canals, and harbours": no name of somebody.
        return close + 1 < last && article.IsAny(close + 1, "and", "nor") && NameStart(article, close + 2, last) is >= 0 and var name
            && (name > close + 2 || CapitalRun.End(article, name, last + 1) > name || article[name].Is(WordTags.MaleName | WordTags.FemaleName)) ? close : -1;
    }

    /// <summary>Whether the name that ends a source is only one of several whom it tells of: "the mayor and Helen Marsh", "police and Helen Marsh", "the company and its owner, Helen Marsh,".</summary>
    public static bool IsWithOthers(ArticleTokens article, int first, NamePhrase name)
    {
        var at = name.RoleFirst < 0 ? name.First : name.RoleFirst;
        var isOwned = at - 1 > first && article[at - 1].Is(WordTags.Possessive);
        at -= isOwned ? 1 : 0;
        if (at - 2 < first || !article.IsWord(at - 1, "and") || name.RoleFirst >= 0 && !isOwned && !article[name.RoleFirst].IsCapital)
            return false;
        // "The actor and governor Helen Marsh", "former prosecutor and Mayor Helen Marsh" are one.
        return !article[at - 2].IsCapital && (article[at - 2].Is(WordTags.BodyNoun) || Strangers.IsPlural(article, first, at - 2) || name.RoleFirst < 0 && article[at - 2].Is(WordTags.PersonNoun | WordTags.Title) && article[first].Is(WordTags.Determiner | WordTags.Possessive));
    }

    /// <summary>Past the place or party that follows a name ("of Kelso", "(R-Va.)").</summary>
    private static int AfterPlace(ArticleTokens article, int at, int last)
    {
        if (at < last && article.IsAny(at, "of", "from") && article[at + 1].IsCapital)
            return CapitalRun.End(article, at + 1, last + 1) + 1;
        if (at < last && article[at].IsMark(',') && Nouns.IsSeat(article, at + 1))
            return CapitalRun.End(article, at + 1, last + 1) + 1;
        if (at > last || !article[at].IsMark('('))
            return at;
        while (at < last && !article[at].IsMark(')'))
            at++;
        return at + 1;
    }
}
