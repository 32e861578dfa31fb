using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A source that is described and not named: "the senator", "the administration", "a senior official".</summary>
internal static class Description
{
    /// <summary>In mentions of names before the description.</summary>
    private const int LongestReach = 200;

    /// <summary>Whom "the senator" or "the former secretary" means: the one last named with that title.</summary>
    public static Person? Bearer(ArticleTokens article, Roster roster, int first, int last)
    {
        var at = first + 1;
        while (at <= last && article[at].Is(WordTags.TitleModifier))
            at++;
        if (!article.IsWord(first, "the") || at > last || !article[at].Is(WordTags.Title) || at < last && !(article.IsWord(at + 1, "of") && last == at + 2))
            return null;
        var title = article.WordAt(at).ToString();
        var isFormer = article.IsWord(first + 1, "former");
        var newest = roster.LastMentionBefore(first);
        for (var i = newest; i >= Math.Max(0, newest - LongestReach); i--)
        {
            var person = roster.Mentions[i].Person;
            if (person.Role is { } role && HasWord(role, title) && (!isFormer || HasWord(role, "former")))
                return person;
        }
        return null;
    }

    /// <summary>The source as published, word for word; a body that speaks for a country, or is told from others by a name before it, counts as named.</summary>
    public static Speaker Described(ArticleTokens article, int first, int last)
    {
        var text = article.SpanOf(first, last).Of(article.Text);
        for (var i = first; i <= last && !article[i].Is(WordTags.Preposition); i++)
        {
            var isHead = i == last || article[i + 1].Is(WordTags.Preposition) || article[i + 1].Kind == TokenKind.Mark;
            if (isHead && article[i].Is(WordTags.Government))
                return new Speaker(text, true);
            if (isHead && article[i].Is(WordTags.BodyNoun) && i == last && NamesBefore(article, first, i) is var name and >= 0)
                return new Speaker(article.SpanOf(name, last).Of(article.Text), true);
        }
        return new Speaker(text, false);
    }

    /// <summary>Where the name before a body begins ("the Marsh campaign"); -1 where none stands there.</summary>
    private static int NamesBefore(ArticleTokens article, int first, int body)
    {
        var name = article[first].Is(WordTags.Determiner) ? first + 1 : first;
        return name < body && article[name].IsCapital && name > first && !article[name].Is(CapitalRun.NeverNames) ? name : -1;
    }

    private static bool HasWord(string role, string word)
    {
        foreach (var part in role.AsSpan().Split(' '))
        {
            if (role.AsSpan(part).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
