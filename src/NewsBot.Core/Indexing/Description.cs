using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A source that is described and not named: "the senator", "the administration", "a senior official".</summary>
internal static class Description
{
    /// <summary>In mentions of names before the description.</summary>
    private const int LongestReach = 200;

    /// <summary>So many sentences before the last-named body another of its kind is out of mind.</summary>
    private const int OutOfMind = 3;

    /// <summary>Whom "the senator", "the company" or "the former secretary" means: the one last named of whom the article says so; nobody where two such stand side by side.</summary>
    public static Person? Bearer(ArticleTokens article, Roster roster, int first, int last)
    {
        if (Match(article, first, last) is not { } match)
            return null;
        // "The senators" are no one of them.
        var isPlural = Strangers.IsPlural(article, first, Strangers.HeadNoun(article, first, last));
        var isRelative = article[first].Is(WordTags.Possessive);
        Mention? found = null;
        var newest = roster.LastMentionBefore(first);
        for (var i = newest; i >= Math.Max(0, newest - LongestReach); i--)
        {
            var mention = roster.Mentions[i];
            if (found is { } one && (mention.Person == one.Person || !isRelative && mention.Sentence <= one.Sentence - (one.Person.IsBody ? OutOfMind : 1)) || isPlural && !mention.Person.IsBody && !mention.Person.IsPlural || !Fits(mention.Person, match))
                continue;
            if (found is not null)
                return null;
            found = mention;
        }
        return found?.Person;
    }

    /// <summary>Whether somebody is of those whom a description fits.</summary>
    public static bool MayMean(ArticleTokens article, Person person, int first, int last) => Match(article, first, last) is { } match && Fits(person, match);

    /// <summary>"Island woman says …": who the headline's words describe, where the article introduces one person by them.</summary>
    public static Person? Headlined(ArticleTokens article, Roster roster, int first, int last)
    {
        var words = article.SpanOf(first, last).Of(article.Text);
        Person? found = null;
        foreach (var mention in roster.Mentions.Take(LongestReach))
        {
            var isMeant = mention.Person != found && mention.Person.Trades.Any(trade =>
                trade.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (trade.Length == words.Length || trade[words.Length] == ' '));
            if (isMeant && found is not null)
                return null;
            found = isMeant ? mention.Person : found;
        }
        return found;
    }

    /// <summary>The source as published, word for word; a body that speaks for a country, or is told from others by a name before it, counts as named.</summary>
    public static Speaker Described(ArticleTokens article, int first, int last)
    {
        var text = article.SpanOf(first, last).Of(article.Text);
        for (var i = first; i <= last && !article[i].Is(WordTags.Preposition); i++)
        {
            var isHead = i == last || article[i + 1].Is(WordTags.Preposition) || article[i + 1].Kind == TokenKind.Mark;
            if (isHead && article[i].Is(WordTags.Government) && !SourceName.IsAnyOf(article, first))
                return new Speaker(text, true);
            if (isHead && article[i].Is(WordTags.BodyNoun) && i == last && NamesBefore(article, first, i) is var name and >= 0)
                return new Speaker(article.SpanOf(name, last).Of(article.Text), true);
        }
        return new Speaker(text, false);
    }

    /// <summary>What a definite description says; null for one that introduces somebody ("a mayor"), and where nothing tells of whom it is said.</summary>
    public static RoleMatch? Match(ArticleTokens article, int first, int last)
    {
        if (!article.IsWord(first, "the") && !article.IsAny(first, "his", "her", "their") || first == last)
            return null;
        var head = first + 1;
        while (head < last && !article[head + 1].Is(WordTags.Preposition | WordTags.Relative) && article[head + 1].IsWord && !article[head].IsGenitive)
            head++;
        if (article[head].IsGenitive || article[head].IsCapital && !article[head].Is(WordTags.Title | WordTags.BodyNoun) || article[head].Is(WordTags.TitleModifier) && !article[head].Is(WordTags.Title))
            return null;
        var before = Enumerable.Range(first + 1, head - first - 1).Select(i => article.WordAt(i).ToString()).ToList();
        var after = head == last ? null : article[last].IsWord && article.IsAny(head + 1, "of", "for", "at") ? article.WordAt(last).ToString() : "";
        return new RoleMatch(article.WordAt(head).ToString(), before, after);
    }

    private static bool Fits(Person person, RoleMatch match) =>
        person.Role is { } role && match.Fits(role) || person.Trades.Any(match.Fits) || person.IsBody && match.FitsBody(person.Name);

    /// <summary>Where the name before a body begins ("the Marsh campaign"); -1 where none stands there.</summary>
    private static int NamesBefore(ArticleTokens article, int first, int body)
    {
        var name = article[first].Is(WordTags.Determiner) ? first + 1 : first;
        return name < body && article[name].IsCapital && name > first && !article[name].Is(CapitalRun.NeverNames) ? name : -1;
    }
}
