using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Speakers without a name, by their descriptions: "a spokesman for the port" is "the spokesman" later on.</summary>
internal sealed class Strangers(ArticleTokens article)
{
    /// <summary>Who spoke longer ago than so many speakers is forgotten.</summary>
    private const int Remembered = 40;

    /// <summary>Parts of a people ("a majority of voters").</summary>
    public static readonly string[] Shares = ["percent", "majority", "half", "third", "quarter", "minority"];

    private static readonly string[] AgentEndings = ["ers", "ors", "ists", "ees", "ians", "ants", "Democrats", "Republicans"];

    private readonly List<(Person Person, string Noun)> _met = [];

    /// <summary>One who is described where they speak; null where the words tell of no person, group or body.</summary>
    public Person? Meet(int sentence, int first, int last, Speaker speaker)
    {
        var noun = HeadNoun(article, first, last);
        if (!SourceName.IsJoint(article, first, last) && article[first].Kind != TokenKind.Number
            && !article[noun].Is(WordTags.PersonNoun | WordTags.Title | WordTags.BodyNoun | WordTags.Government | WordTags.DataNoun | WordTags.Male | WordTags.Female | WordTags.Calling | WordTags.SubjectPronoun) && !IsPeople(article, noun))
            return null;
        var person = new Person
        {
            Name = speaker.Name,
            IsNamed = speaker.IsNamed,
            IsPlural = SourceName.IsJoint(article, first, last) || IsPlural(article, first, noun),
            IsBody = article[noun].Is(WordTags.BodyNoun | WordTags.Government | WordTags.DataNoun) && !article[noun].Is(WordTags.PersonNoun | WordTags.Title),
            Gender = Genders.OfDescription(speaker.Name),
            Introduced = article.Sentences[sentence].First,
        };
        if (!speaker.IsNamed && speaker.IsResolved && !person.IsPlural && !article.IsWord(first, "the"))
            _met.Add((person, article.WordAt(noun).ToString()));
        return person;
    }

    /// <summary>Whom "the spokesman" means among those who were described and not named: the one of that noun; nobody where there were two.</summary>
    public Person? Again(int first, int last)
    {
        if (last != first + 1 || !article.IsWord(first, "the"))
            return null;
        var noun = article.WordAt(last).ToString();
        Person? found = null;
        for (var i = _met.Count - 1; i >= 0 && i >= _met.Count - Remembered; i--)
        {
            if (!_met[i].Noun.Equals(noun, StringComparison.OrdinalIgnoreCase))
                continue;
            if (found is not null)
                return null;
            found = _met[i].Person;
        }
        return found;
    }

    /// <summary>Whether a plural means people, by its ending ("protesters").</summary>
    public static bool IsPeople(ArticleTokens article, int noun)
    {
        foreach (var ending in AgentEndings)
        {
            if (article.WordAt(noun).EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return article[noun].Is(WordTags.PersonNoun) || article.IsAny(noun, "police", "people", "staff") || article.IsAny(noun, Shares);
    }

    /// <summary>The last token of a phrase before what hangs on it.</summary>
    public static int HeadNoun(ArticleTokens article, int first, int last)
    {
        var at = first;
        while (at < last && !article[at + 1].Is(WordTags.Preposition | WordTags.Relative | WordTags.To) && article[at + 1].Kind != TokenKind.Mark)
            at++;
        return at;
    }

    /// <summary>Whether a description is of several, by its noun or by the word that counts them.</summary>
    public static bool IsPlural(ArticleTokens article, int first, int noun)
    {
        var word = article.WordAt(noun);
        return article.IsAny(noun, Shares) || article.IsAny(noun, "people", "men", "women", "children", "police", "staff", "spokesmen", "spokeswomen")
            || word.Length > 3 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !article[noun].IsGenitive
            || article[first].Kind == TokenKind.Number || article.IsAny(first, "both", "several", "many", "few", "two", "three", "some", "others", "most");
    }
}
