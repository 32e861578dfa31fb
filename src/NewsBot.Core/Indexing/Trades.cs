using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds what an article says that the bearer of a name is: beside the name ("Helen Marsh, a baker,", "the mayor, Helen Marsh,") or of it ("Helen Marsh was elected mayor").</summary>
internal static class Trades
{
    /// <summary>In tokens.</summary>
    private const int Longest = 10;

    private const WordTags Noun = WordTags.Title | WordTags.PersonNoun | WordTags.BodyNoun;

    public static IEnumerable<string> Of(ArticleTokens article, NamePhrase name, Sentence sentence)
    {
        if (Aside(article, name, sentence.End) is { } aside)
            yield return aside;
        if (Before(article, name, sentence) is { } before)
            yield return before;
        if (Predicate(article, name, sentence.End) is { } predicate)
            yield return predicate;
    }

    /// <summary>"Helen Marsh, a baker from Kelso,", "Helen Marsh, 61, mayor of Kelso,".</summary>
    public static string? Aside(ArticleTokens article, NamePhrase name, int end)
    {
        var at = name.Last + 1;
        if (at + 3 < end && article[at].IsMark(',') && article[at + 1].Kind == TokenKind.Number && article[at + 2].IsMark(','))
            at += 2;
        if (at + 1 >= end || !article[at].IsMark(','))
            return null;
        var hasArticle = article.IsAny(at + 1, "a", "an", "the");
        var first = hasArticle ? at + 2 : at + 1;
        var last = NounEnd(article, first, end);
        if (last < first || last + 1 >= end || !hasArticle && !IsOffice(article, first, last))
            return null;
        var close = last + 1;
        while (close < end && close < at + Longest && article[close].Kind != TokenKind.Mark)
            close++;
        // "Kelso, the council of Ferring said": who says it, and no aside.
        if (Stretch.Any(article, last + 1, close - 1, token => token.Cue is { Class: CueClass.Speech } && (token.Form & (VerbForm.Past | VerbForm.Third)) != 0 && !token.IsCapital))
            return null;
        return close < end && article[close].IsOneOf(",.;)") ? article.SpanOf(first, close - 1).Of(article.Text) : null;
    }

    /// <summary>"The mayor, Helen Marsh,", "A baker, Otto Lind, was fined".</summary>
    private static string? Before(ArticleTokens article, NamePhrase name, Sentence sentence)
    {
        var comma = (name.RoleFirst < 0 ? name.First : name.RoleFirst) - 1;
        if (comma - 2 < sentence.First || !article[comma].IsMark(',') || article[comma - 1].IsCapital)
            return null;
        for (var i = comma - 2; i >= sentence.First && i > comma - Longest; i--)
        {
            if (article[i].IsGenitive || article[i].Is(WordTags.Determiner | WordTags.Possessive))
            {
                // In the midst of a sentence only an office is one: "he left the depot, Peter Vance".
                var leads = i > sentence.First && article[i - 1].Is(WordTags.Preposition | WordTags.To) || i > sentence.First && !article[comma - 1].Is(WordTags.Title | WordTags.PersonNoun);
                return leads ? null : article.SpanOf(i + 1, comma - 1).Of(article.Text);
            }
            if (!Nouns.IsNominal(article[i]))
                return null;
        }
        return null;
    }

    /// <summary>"Helen Marsh is the mayor of Kelso", "Helen Marsh was sworn in as mayor", "the board named Helen Marsh chief executive".</summary>
    private static string? Predicate(ArticleTokens article, NamePhrase name, int end)
    {
        var at = name.Last + 1;
        if (at >= end)
            return null;
        if (article[at].Is(WordTags.Be) || article.IsAny(at, "became", "becomes"))
            at++;
        else if (at + 2 < end && article.IsAny(at, "took", "takes") && article.IsWord(at + 1, "over"))
            at += 2;
        else if (name.RoleFirst >= 0 || name.First == 0 || !article.IsAny(name.First - 1, "named", "names", "appointed", "appoints", "elected", "elects", "chose", "hired", "made"))
            return null;
        while (at < end && article.IsAny(at, "elected", "named", "appointed", "chosen", "made", "re-elected", "sworn", "in", "as", "also", "now", "then", "its", "their"))
            at++;
        var first = at < end && article.IsAny(at, "a", "an", "the") ? at + 1 : at;
        var last = NounEnd(article, first, end);
        return last >= first && IsOffice(article, first, last) ? article.SpanOf(first, Complement(article, last, end)).Of(article.Text) : null;
    }

    private static int Complement(ArticleTokens article, int last, int end) =>
        last + 2 < end && article.IsAny(last + 1, "of", "for", "at") && article[last + 2].IsCapital ? CapitalRun.End(article, last + 2, end) : last;

    private static bool IsOffice(ArticleTokens article, int first, int last) => article[last].Is(Noun) && !article[first].IsCapital;

    /// <summary>The last token of the nouns and adjectives from <paramref name="first"/> on.</summary>
    private static int NounEnd(ArticleTokens article, int first, int end)
    {
        var at = first;
        while (at < end && at < first + Longest && article[at].IsWord && Nouns.IsNominal(article[at]) && !Nouns.IsVerb(article, at))
            at++;
        return at - 1;
    }
}
