using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Tells who is named before a colon ("MARSH: It is safe.") from what labels a line there ("Prices: …", "Best: …", "Related: …").</summary>
internal static class SpeakerLabel
{
    /// <summary>In tokens from a turn's colon, in which somebody speaks of themselves.</summary>
    private const int Opening = 40;

    private static readonly string[] Headings = ["question", "answer", "opinion", "winner", "winners", "sign", "what", "who", "where", "why", "how", "when", "analysis", "review", "story", "more", "related", "breaking", "exclusive", "bombshell", "editor", "editors", "comment", "comments", "security", "privacy", "status", "target"];

    /// <summary>Whether a name, a title or a description of people stands there.</summary>
    public static bool IsSomeone(ArticleTokens article, int first, int last)
    {
        if (IsHeading(article, first, last))
            return false;
        for (var i = first; i <= last; i++)
        {
            if (article[i].Is(WordTags.MaleName | WordTags.FemaleName | WordTags.Title | WordTags.PersonNoun))
                return true;
        }
        var name = article.WordAt(last).ToString();
        return article.People.Contains(name) || name.EndsWith('s') && article.People.Contains(name[..^1]);
    }

    /// <summary>Whether people, or a body ("Poll", "CDC"), or whoever a text names elsewhere, may be called by what stands there.</summary>
    public static bool IsSpeaker(ArticleTokens article, Sentence sentence, int first, int last) =>
        first < last && !IsHeadingWord(article, first) && article.People.Contains(Pair(article, last)) || IsSomeone(article, first, last)
        || !IsHeading(article, first, last) && (article[last].Is(WordTags.BodyNoun | WordTags.DataNoun | WordTags.Government) || first == last && Acronyms.MayBe(article.WordAt(last)) || IsProperName(article, sentence, first, last));

    /// <summary>Whether nothing but names stands there ("Ferreira"; not "Revealed", "WINNER").</summary>
    private static bool IsProperName(ArticleTokens article, Sentence sentence, int first, int last)
    {
        var grammar = article.GrammarOf(sentence);
        for (var i = first; i <= last; i++)
        {
            if (grammar.Word(i) is var word && (word < 0 || grammar.Parsed[word].Upos != Upos.Propn) || !article.WordAt(i).ContainsAnyInRange('a', 'z'))
                return false;
        }
        return true;
    }

    /// <summary>Whether a turn opens in the first person, or asks.</summary>
    public static bool Talks(ArticleTokens article, Draft turn)
    {
        // The mark that ends the turn stands behind its words.
        for (var i = turn.SourceLast + 2; i < Math.Min(article.Tokens.Count, turn.SourceLast + Opening) && article[i].Start <= turn.Content[0].End; i++)
        {
            if (article[i].IsMark('?') || article.IsAny(i, "I", "I'm", "I’m", "I've", "I’ve", "we", "we're", "we’re", "my", "our", "me"))
                return true;
        }
        return false;
    }

    /// <summary>Whether a turn ends with a question.</summary>
    public static bool Asks(ArticleTokens article, Draft turn) => article.Text.AsSpan(turn.Content[0].End).StartsWith("?");

    /// <summary>Whether a label tells what a line is, and not who speaks there.</summary>
    public static bool IsHeading(ArticleTokens article, int first, int last) =>
        LeadIn.IsLabel(article, first, last) || IsHeadingWord(article, last) || IsHeadingWord(article, first);

    private static bool IsHeadingWord(ArticleTokens article, int at) => Headings.Contains(Bare(article, at), StringComparer.OrdinalIgnoreCase);

    /// <summary>The last names of people whom a text names in full, with a title or beside a verb of saying, and every two capitalised words in the middle of a sentence.</summary>
    public static HashSet<string> PeopleOf(ArticleTokens article)
    {
        var people = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in article.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!IsName(article, i) || article[i].Is(WordTags.Title))
                    continue;
                var paired = i > sentence.First && IsName(article, i - 1);
                if (paired && (article[i - 1].Is(WordTags.MaleName | WordTags.FemaleName | WordTags.Title) || IsInitial(article, i - 1)) || i + 1 < sentence.End && IsSaid(article, i + 1) || i > sentence.First && IsSaid(article, i - 1))
                    people.Add(Bare(article, i));
                if (paired && i - 1 > sentence.First && !(i + 1 < sentence.End && article[i + 1].IsMark(':')))
                    people.Add(Pair(article, i));
            }
        }
        return people;
    }

    private static bool IsName(ArticleTokens article, int at) => article[at].IsWord && article[at].IsCapital && !article[at].Is(CapitalRun.NeverNames);

    private static bool IsInitial(ArticleTokens article, int at) => article[at].End - article[at].Start == 2 && article.Text[article[at].End - 1] == '.';

    private static bool IsSaid(ArticleTokens article, int at) => article[at].Cue?.Class == CueClass.Speech && !article[at].IsCapital && (article[at].Form & (VerbForm.Past | VerbForm.Third)) != 0;

    private static string Pair(ArticleTokens article, int last) => string.Concat(article.WordAt(last - 1), " ", Bare(article, last));

    private static string Bare(ArticleTokens article, int at) => (article[at].IsGenitive ? article.WordAt(at)[..^2] : article.WordAt(at)).ToString();
}
