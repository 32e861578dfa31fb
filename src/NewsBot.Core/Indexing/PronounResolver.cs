using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the bearer of "he" and "she": the speaker or subject last named whose gender fits.</summary>
/// <remarks>The weights follow the idea of salience of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994):
/// subjects before objects, the near before the far, and never a name that the pronoun's own clause holds.</remarks>
internal sealed class PronounResolver(ArticleTokens article, Roster roster, LastSpeaker last)
{
    /// <summary>In sentences.</summary>
    private const int LongestReach = 8;

    /// <summary>In mentions of names.</summary>
    private const int MostMentions = 60;

    /// <summary>In tokens, the comma and relative after it included.</summary>
    private const int LongestName = 5;

    private readonly Standing _standing = new(article);

    private readonly Addressee _addressee = new(article, roster);

    private readonly SubjectNouns _subjects = new(article, roster);

    /// <summary>Bearers of the pronouns that open sentences, by their tokens.</summary>
    private readonly Dictionary<int, Person?> _chained = [];

    /// <summary>How many such pronouns are being followed back, one to the other.</summary>
    private int _links;

    /// <returns>Null where the pronoun is another, and where nobody or more than one fits.</returns>
    public Person? Resolve(Draft draft, int token)
    {
        if (Of(article.WordAt(token)) is not (not Gender.Unknown and var gender) || Bearer(draft, token, gender) is not { } person)
            return null;
        // Who is "he" once is not "she" later.
        if (person is { IsNamed: true, MayBe.Count: 0 } && (person.IsSomeone || person.Name.Contains(' ')))
            person.Called = gender;
        return person;
    }

    /// <summary>The gender that a pronoun tells; unknown of any other word.</summary>
    public static Gender Of(ReadOnlySpan<char> word) =>
        Is(word, "he") || Is(word, "him") || Is(word, "his") ? Gender.Male : Is(word, "she") || Is(word, "her") ? Gender.Female : Gender.Unknown;

    private static bool Is(ReadOnlySpan<char> word, string other)
    {
        var mark = word.IndexOfAny('\'', '’');
        return (mark < 0 ? word : word[..mark]).Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whom the pronoun that opens a sentence stands for, though nothing is put to it ("He would like to stay."); null where none does.</summary>
    private Mention? Opening(int sentence, Gender gender)
    {
        var (first, end, _) = article.Sentences[sentence];
        for (var i = first; i < end && i < first + LongestName; i++)
        {
            if (!Is(article.WordAt(i), gender == Gender.Male ? "he" : "she"))
                continue;
            if (!_chained.TryGetValue(i, out var person))
            {
                if (_links == LongestReach)
                    return null;
                _links++;
                _chained[i] = person = Best(Candidates(sentence, i, gender, null), sentence);
                _links--;
            }
            return person is null ? null : new Mention(i, i, sentence, person, true);
        }
        return null;
    }

    private Person? Bearer(Draft draft, int token, Gender gender)
    {
        var told = new ToldOf(article, roster, draft, token);
        if (Ahead(draft.Sentence, token, gender) is { } ahead)
            return ahead;
        if (last.Ago(draft.Sentence) <= 1 && last.Draft is { } asked && _addressee.MayAnswer(draft, asked, gender, last.Person is { } asker && Fits(asker, gender), out var answerer))
            return answerer;
        if (last.Ago(draft.Sentence) <= 1 && last.Person is { IsBody: false, IsPlural: false } and { } speaker && (speaker.IsSomeone || !speaker.IsPlace && (speaker.HasSpoken || !speaker.IsNamed || speaker.Name.Contains(' ')))
            && (speaker.IsNamed || speaker.Gender == gender) && Fits(speaker, gender) && !NamedSince(draft.Sentence, token, gender) && !told.Holds(speaker))
            return Settled(speaker, gender);
        if (last.Ago(draft.Sentence) <= 1 && last.Person is { IsNamed: false, IsBody: false, IsPlural: false, Gender: Gender.Unknown } stranger && IsNew(draft) && !NamedSince(draft.Sentence, token, gender))
            return draft.Kind == AttributionKind.Direct || !IsSpokenOf(gender) ? stranger : null;
        return Settled(Best(Candidates(draft.Sentence, token, gender, told), draft.Sentence), gender);
    }

    /// <summary>Of those who bear one surname the one of that gender.</summary>
    private static Person? Settled(Person? person, Gender gender) =>
        person?.MayBe.Where(bearer => bearer.Gender == gender).Take(2).ToList() is [var only] ? only : person;

    /// <summary>"When she spoke, Helen Marsh …": the subject of the main clause, where the sentence opens with another.</summary>
    private Person? Ahead(int sentence, int token, Gender gender)
    {
        var first = article.Sentences[sentence].First;
        if (token - first is < 1 or > 2 || !article[first].Is(WordTags.Subordinator) || article[first].Is(WordTags.Coordinator))
            return null;
        for (var i = roster.LastMentionBefore(token) + 1; i < roster.Mentions.Count && roster.Mentions[i].Sentence == sentence; i++)
        {
            var mention = roster.Mentions[i];
            if (!mention.Person.IsBody && mention.Person.Gender == gender && article[mention.Token - 1].Kind == TokenKind.Mark)
                return _standing.Of(mention) == Standing.Subject ? mention.Person : null;
        }
        return null;
    }

    /// <summary>Whether the last speaker is told of for the first time ("a guard", "her lawyer", "the firefighter"), and no name is likely to be behind the words ("the senator").</summary>
    private bool IsNew(Draft draft)
    {
        if (last.Draft is not { Verb.Class: CueClass.Speech } || last.Token >= 0 && article[last.Token].Is(WordTags.Relative) || Addressee.IsAnswer(draft) || Addressee.IsQuestion(last.Draft))
            return false;
        if (last.Token < 0 || !article.IsWord(last.Token, "the"))
            return true;
        var (_, end, _) = article.Sentences[last.Sentence];
        var noun = last.Token + 1;
        while (noun + 1 < end && !article[noun].IsGenitive && Nouns.IsNominal(article[noun + 1]) && !Nouns.IsVerb(article, noun + 1))
            noun++;
        return article[noun].Is(WordTags.Calling) || article[noun].IsGenitive;
    }

    /// <summary>Whether the last speaker spoke of somebody of that gender, who may be meant as well.</summary>
    private bool IsSpokenOf(Gender gender)
    {
        for (var i = roster.LastMentionBefore(last.Token) + 1; i < roster.Mentions.Count && roster.Mentions[i].Sentence == last.Sentence; i++)
        {
            if (!roster.Mentions[i].Person.IsBody && Fits(roster.Mentions[i].Person, gender))
                return true;
        }
        return false;
    }

    /// <summary>Whether someone else of that gender has become the subject since the last speaker.</summary>
    private bool NamedSince(int sentence, int token, Gender gender)
    {
        for (var i = roster.LastMentionBefore(token); i >= 0 && roster.Mentions[i].Sentence > last.Sentence; i--)
        {
            var mention = roster.Mentions[i];
            if (mention.IsFirstInSentence && mention.Person != last.Person && !mention.Person.IsBody && mention.Person.Gender == gender
                && (_standing.Of(mention) == Standing.Subject || mention.Sentence == sentence))
                return true;
        }
        // "Hale said so. A guard came out. “Go,” he said."
        return _subjects.Before(sentence).Any(mention => mention.Sentence > last.Sentence && mention.Person != last.Person && !mention.Person.IsBody && Fits(mention.Person, gender)
            && (last.Person is not { Gender: not Gender.Unknown } || !mention.Person.IsNamed));
    }

    private List<Candidate> Candidates(int sentence, int token, Gender gender, ToldOf? told)
    {
        var candidates = new List<Candidate>();
        var newest = roster.LastMentionBefore(token);
        for (var i = newest; i >= 0 && i > newest - MostMentions && sentence - roster.Mentions[i].Sentence <= LongestReach; i--)
        {
            var mention = roster.Mentions[i];
            // "Marsh, whom he called": the pronoun is someone else.
            if (token > 0 && article[token - 1].Is(WordTags.Relative) && token - mention.Token <= LongestName)
                continue;
            if (mention.Person.IsBody || !Fits(mention.Person, gender) || MayBeThing(mention) && !IsToldOfAsPerson(mention, gender) || told?.Holds(mention.Person) == true)
                continue;
            candidates.Add(new Candidate(mention.Person, mention, mention.Person.Gender == gender || mention.Person.Called == gender));
        }
        if (last.Person is { IsNamed: false, IsBody: false } speaker && last.Ago(sentence) <= 2 && Fits(speaker, gender))
        {
            var (first, end, _) = article.Sentences[last.Sentence];
            var at = last.Token >= first && last.Token < end ? last.Token : first;
            candidates.Add(new Candidate(speaker, new Mention(at, at, last.Sentence, speaker, true), speaker.Gender == gender));
        }
        if (sentence > 0 && (Opening(sentence - 1, gender) ?? (sentence > 1 ? Opening(sentence - 2, gender) : null)) is { } opening && told?.Holds(opening.Person) != true)
            candidates.Add(new Candidate(opening.Person, opening, true));
        foreach (var stranger in _subjects.Before(sentence))
        {
            if (Fits(stranger.Person, gender) && !stranger.Person.IsBody && told?.Holds(stranger.Person) != true)
                candidates.Add(new Candidate(stranger.Person, stranger, stranger.Person.Gender == gender));
        }
        return candidates;
    }

    /// <summary>The likeliest; nobody where two stand side by side.</summary>
    private Person? Best(List<Candidate> candidates, int sentence)
    {
        var isOne = candidates.Select(candidate => candidate.Person).Distinct().Take(2).Count() < 2;
        if (isOne)
            return candidates.FirstOrDefault().Person;
        var (best, second) = (default((Candidate Candidate, int Score)?), default((Candidate Candidate, int Score)?));
        foreach (var candidate in candidates)
        {
            var distance = sentence - candidate.Mention.Sentence;
            var score = (distance <= 2 ? _standing.Of(candidate.Mention) : candidate.Mention.IsFirstInSentence ? 3 : 0)
                + (candidate.HasGender ? 3 : 0) - 3 * distance + (candidate.Person == last.Person ? 1 : 0);
            // Of two in one sentence the first, of two sentences the last.
            if (best is not { } top || score > top.Score || score == top.Score && candidate.Mention.Sentence == top.Candidate.Mention.Sentence)
                (best, second) = ((candidate, score), best?.Candidate.Person == candidate.Person ? second : best);
            else if (candidate.Person != top.Candidate.Person && (second is not { } next || score > next.Score))
                second = (candidate, score);
        }
        return best is { } one && second is { } two && one.Score - two.Score <= 1 && AreSideBySide(one.Candidate.Mention, two.Candidate.Mention) ? null : best?.Candidate.Person;
    }

    private bool AreSideBySide(Mention one, Mention other) =>
        roster.LastPairBefore(Math.Min(one.Token, other.Token) + 1) is { } pair && pair.Other.Token >= Math.Max(one.Token, other.Token);

    /// <summary>A name of which nothing tells that it is a person's: a place or a thing, as likely ("in Leeds").</summary>
    private bool MayBeThing(Mention mention) =>
        mention.Person is { IsSomeone: false, IsPlace: true } || mention.Person is { IsSomeone: false, HasSpoken: false }
        && (!mention.Person.Name.Contains(' ') || !_standing.IsPersonal(mention) && _standing.Of(mention) < Standing.ClauseSubject || mention.Token > 0 && article[mention.Token - 1].Is(WordTags.Preposition | WordTags.Determiner));

    private bool IsToldOfAsPerson(Mention mention, Gender gender) =>
        !mention.Person.IsPlace && PersonalAside.Follows(article, mention.Last, article.Sentences[mention.Sentence].End, out var told) && (told == gender || told == Gender.Unknown);

    private static bool Fits(Person person, Gender gender) => !person.IsPlural && (person.Gender == gender || person.Gender == Gender.Unknown && (person.Called == Gender.Unknown || person.Called == gender));

    private readonly record struct Candidate(Person Person, Mention Mention, bool HasGender);
}
