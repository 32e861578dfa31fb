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
            if (name < 0)
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
            var comma = article[at].IsMark(',');
            // "Peter and Jane Hale, the parents,", "Peter and Jane Hale, who live there,": what is told of both.
            if (comma && isJoined && at < last && article[at + 1].Is(WordTags.Determiner | WordTags.Relative) && !article[at + 1].IsCapital)
                break;
            at += comma ? 1 : 0;
            var and = at <= last && article.IsWord(at, "and");
            at += and ? 1 : 0;
            isJoined |= and;
            if (!comma && !and)
                return [];
        }
        return isJoined && names.Count > 1 ? names : [];
    }

    /// <summary>Behind "both", or behind what the names are told of ("two members,").</summary>
    private static int Start(ArticleTokens article, int first, int last)
    {
        if (article.IsWord(first, "both"))
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
        while (at < last && (article.IsWord(at, "the") || !article[at].IsCapital && article[at].Is(WordTags.Title | WordTags.TitleModifier | WordTags.Possessive | WordTags.PersonNoun)))
            at++;
        return at <= last && article[at].IsCapital && article[at].IsWord && !article[at].Is(CapitalRun.NeverNames) ? at : -1;
    }

    /// <summary>Past the place or party that follows a name ("of Kelso", "(R-Va.)").</summary>
    private static int AfterPlace(ArticleTokens article, int at, int last)
    {
        if (at < last && article.IsAny(at, "of", "from") && article[at + 1].IsCapital)
            return CapitalRun.End(article, at + 1, last + 1) + 1;
        if (at > last || !article[at].IsMark('('))
            return at;
        while (at < last && !article[at].IsMark(')'))
            at++;
        return at + 1;
    }
}
