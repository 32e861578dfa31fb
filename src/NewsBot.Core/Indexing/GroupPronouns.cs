using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Finds whom "they" and "it" stand for: the group or body that spoke, or of which the sentence before speaks.</summary>
internal sealed class GroupPronouns(ArticleTokens article, Roster roster, LastSpeaker last)
{
    /// <summary>In sentences.</summary>
    private const int LongestReach = 4;

    /// <returns>Null where the pronoun is another, and where nothing fits.</returns>
    public Person? Resolve(Draft draft, int token)
    {
        var isThing = article.IsWord(token, "it");
        if (!isThing && !article.IsAny(token, "they", "their", "them"))
            return null;
        bool Fits(Person? person) => person is { IsBody: true } || !isThing && person is { IsPlural: true };
        if (Fits(last.Person) && last.Ago(draft.Sentence) <= 1 && !(last.Person!.IsBody && !isThing && HoldsPeople(draft.Sentence, token)))
            return last.Person;
        return Subject(draft.Sentence, token, isThing)
            ?? (draft.Sentence > 0 ? Subject(draft.Sentence - 1, token, isThing) : null)
            ?? (Fits(last.Person) && last.Ago(draft.Sentence) <= LongestReach ? last.Person : null);
    }

    /// <summary>Whether a sentence speaks of several people before a token ("The party urged members to say that they …"): "they" are hardly a body then.</summary>
    private bool HoldsPeople(int sentence, int token)
    {
        var first = article.Sentences[sentence].First;
        for (var i = first; i < token; i++)
        {
            if (article[i].IsWord && !article[i].IsGenitive && Strangers.IsPeople(article, i) && Strangers.IsPlural(article, i, i))
                return true;
        }
        return false;
    }

    /// <summary>"The two senators", "both": the two whom the sentences before name side by side.</summary>
    public Person? PairOf(int sentence, int first, int last)
    {
        if (last == first + 1 && article.IsWord(first, "the") && roster.LastPairBefore(first) is { } pair && sentence - pair.One.Sentence <= LongestReach && AreIntroduced(pair, article.WordAt(last)))
            return Joint(pair.One, pair.Other);
        var isTwo = article.IsWord(first, "both") && first == last || article.IsWord(first, "the") && first < last && article.IsAny(first + 1, "two", "pair", "couple", "duo");
        return isTwo && last <= first + 3 ? Pair(sentence, first, LongestReach) : null;
    }

    /// <summary>Whether two who are named side by side are told to be such: "Two senators, Helen Marsh and Peter Vance, …", and later "the senators".</summary>
    private bool AreIntroduced((Mention One, Mention Other) pair, ReadOnlySpan<char> noun)
    {
        if (noun[^1] != 's')
            return false;
        var told = noun.ToString();
        bool IsSuch(Person person) => person.Trades.Any(trade => trade.Contains(told, StringComparison.OrdinalIgnoreCase)) || person.Role?.Contains(told, StringComparison.OrdinalIgnoreCase) == true;
        return IsSuch(pair.One.Person) && roster.Mentions.All(mention => mention.Person == pair.One.Person || mention.Person == pair.Other.Person || !IsSuch(mention.Person));
    }

    private Person? Pair(int sentence, int token, int reach) =>
        roster.LastPairBefore(token) is { One.Person.IsSomeone: true, Other.Person.IsSomeone: true } pair && sentence - pair.One.Sentence <= reach ? Joint(pair.One, pair.Other) : null;

    private Person Joint(Mention one, Mention other) =>
        new() { Name = article.SpanOf(one.Token, other.Last).Of(article.Text), IsPlural = true, Introduced = one.Token };

    /// <summary>The subject of a sentence's main clause before a token, if it is a group or a body.</summary>
    private Person? Subject(int sentence, int token, bool isThing)
    {
        var (first, _, _) = article.Sentences[sentence];
        var parse = article.ParseOf(sentence);
        var subject = parse.Root < 0 ? -1 : parse.Subject(parse.Root);
        if (subject < 0 || parse[subject].Token + first >= token)
            return null;
        var to = parse.Reach(subject).Last;
        var noun = first + parse[subject].Token;
        var start = first + parse[Start(parse, subject)].Token;
        var joined = parse.Child(subject, Relation.Conj);
        if (joined >= 0)
            return isThing ? null : OfSeveral(start, first + parse[to].Token, sentence);
        if (roster.LastMentionBefore(noun + 1) is var i and >= 0 && roster.Mentions[i] is var mention && mention.Sentence == sentence && mention.Last >= noun && mention.Person.IsBody)
            return mention.Person;
        if (article[noun].IsCapital && noun > start || article[noun].IsGenitive)
            return null;
        var end = NounEnd(parse, subject, first);
        if (isThing)
            return article[noun].Is(WordTags.BodyNoun) && !Strangers.IsPlural(article, start, noun) ? new Person { Name = article.SpanOf(start, end).Of(article.Text), IsNamed = false, IsBody = true, Introduced = start } : null;
        if (!Strangers.IsPeople(article, noun) && !article[first + parse[parse.Root].Token].Is(WordTags.CueVerb) || !Strangers.IsPlural(article, start, noun))
            return null;
        return new Person { Name = article.SpanOf(start, end).Of(article.Text), IsNamed = false, IsPlural = true, Introduced = start };
    }

    private Person? OfSeveral(int start, int end, int sentence)
    {
        if (Pair(sentence, end + 1, 0) is { } pair)
            return pair;
        return Stretch.Any(article, start, end, token => token.Is(WordTags.PersonNoun) || token.IsMark(',')) && !Stretch.Any(article, start, end, token => token.IsMark(','))
            ? new Person { Name = article.SpanOf(start, end).Of(article.Text), IsNamed = false, IsPlural = true, Introduced = start } : null;
    }

    /// <summary>The first word of the noun with its article and adjectives.</summary>
    private static int Start(ParsedSentence parse, int noun)
    {
        var start = noun;
        foreach (var child in parse.Children(noun))
        {
            if (child < start && parse[child].Relation is Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodDesc)
                start = Math.Min(start, parse.Reach(child).First);
        }
        return start;
    }

    /// <summary>The last token of the noun with its prepositional phrases, without clauses and asides.</summary>
    private static int NounEnd(ParsedSentence parse, int noun, int first)
    {
        var end = noun;
        foreach (var child in parse.Children(noun))
        {
            if (child > noun && parse[child].Relation is Relation.Nmod or Relation.Flat)
                end = Math.Max(end, parse.Reach(child).Last);
        }
        return first + parse[end].Token;
    }
}
