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
        if (!article.IsWord(first, "the") || last - first > 3 || first == last || !article[last].Is(WordTags.Title))
            return null;
        var title = article.WordAt(last).ToString();
        var newest = LastBefore(roster, first);
        for (var i = newest; i >= Math.Max(0, newest - LongestReach); i--)
        {
            var person = roster.Mentions[i].Person;
            if (person.Role is { } role && HasWord(role, title))
                return person;
        }
        return null;
    }

    /// <summary>Whether a body that speaks for a country is described ("the current administration"): named enough to be held to it.</summary>
    public static bool IsGovernment(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (article[i].Is(WordTags.Preposition))
                return false;
            if (article[i].Is(WordTags.Government))
                return i == last || article[i + 1].Is(WordTags.Preposition) || article[i + 1].Kind == TokenKind.Mark;
        }
        return false;
    }

    private static int LastBefore(Roster roster, int token)
    {
        int low = 0, high = roster.Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (roster.Mentions[middle].Token < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
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
