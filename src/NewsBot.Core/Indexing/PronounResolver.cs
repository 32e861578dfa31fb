using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the bearer of a pronoun: the speaker or subject last named whose gender fits.</summary>
internal sealed class PronounResolver(ArticleTokens article, Roster roster)
{
    /// <summary>In sentences.</summary>
    private const int LongestReach = 8;

    /// <summary>In tokens, the comma and relative after it included.</summary>
    private const int LongestName = 5;

    private int _spokeIn = -1;
    private Person? _spoke;
    private Speaker? _speaker;

    /// <summary>Notes who spoke in a draft, in the order of the text.</summary>
    public void Spoke(Draft draft, Person? person, Speaker? speaker)
    {
        _spokeIn = draft.Sentence;
        _spoke = person;
        if (person is not null)
            person.HasSpoken = true;
        _speaker = speaker;
    }

    public Speaker Resolve(Draft draft, int token)
    {
        var printed = PrintedSource.Of(article, draft).Of(article.Text);
        var bearer = article.WordAt(token) switch
        {
            var w when Is(w, "he") || Is(w, "him") || Is(w, "his") => Bearer(draft.Sentence, token, Gender.Male),
            var w when Is(w, "she") || Is(w, "her") => Bearer(draft.Sentence, token, Gender.Female),
            var w when Is(w, "they") || Is(w, "their") || Is(w, "it") => Group(draft.Sentence),
            _ => null,
        };
        if (bearer is not null)
            _spokeIn = draft.Sentence;
        return bearer ?? new Speaker(printed, false) { IsResolved = false };
    }

    private static bool Is(ReadOnlySpan<char> word, string other)
    {
        var mark = word.IndexOfAny('\'', '’');
        return (mark < 0 ? word : word[..mark]).Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private Speaker? Bearer(int sentence, int token, Gender gender)
    {
        if (_spoke is { IsBody: false } and not { IsPlace: true, Gender: Gender.Unknown, Role: null } && Fits(_spoke, gender) && sentence - _spokeIn <= 1 && !NamedSince(token, gender))
            return Remember(_spoke);
        Person? best = null;
        var bestScore = int.MinValue;
        for (var i = roster.LastMentionBefore(token); i >= 0; i--)
        {
            var mention = roster.Mentions[i];
            // "Marsh, whom he called": the pronoun is someone else.
            if (token > 0 && article[token - 1].Is(WordTags.Relative) && token - mention.Token <= LongestName)
                continue;
            var distance = sentence - mention.Sentence;
            if (distance > LongestReach)
                break;
            if (mention.Person.IsBody || !Fits(mention.Person, gender) || MayBeThing(mention))
                continue;
            var score = (mention.IsFirstInSentence ? 3 : 0) + (mention.Person.Gender == gender ? 6 : 0) - 2 * distance + (mention.Person == _spoke ? 2 : 0);
            if (score > bestScore)
                (best, bestScore) = (mention.Person, score);
        }
        return best is null ? null : Remember(best);
    }

    /// <summary>Whether someone else of that gender has become the subject since the last speaker.</summary>
    private bool NamedSince(int token, Gender gender)
    {
        for (var i = roster.LastMentionBefore(token); i >= 0 && roster.Mentions[i].Sentence > _spokeIn; i--)
        {
            var mention = roster.Mentions[i];
            if (mention.IsFirstInSentence && mention.Person != _spoke && !mention.Person.IsBody && mention.Person.Gender == gender)
                return true;
        }
        return false;
    }

    /// <summary>A name of which nothing tells that it is a person's: a place or a thing, as likely ("in Leeds").</summary>
    private bool MayBeThing(Mention mention) =>
        mention.Person is { Gender: Gender.Unknown, Role: null, IsPlace: true } || mention.Person is { Gender: Gender.Unknown, Role: null, HasSpoken: false }
        && (!mention.Person.Name.Contains(' ') || mention.Token > 0 && article[mention.Token - 1].Is(WordTags.Preposition | WordTags.Determiner));

    private static bool Fits(Person person, Gender gender) => person.Gender == Gender.Unknown || person.Gender == gender;

    private Speaker Remember(Person person)
    {
        _spoke = person;
        _speaker = new Speaker(person.Name, true) { Role = person.Role };
        return _speaker;
    }

    /// <summary>"They", "it": the group or body that spoke in the sentence before.</summary>
    private Speaker? Group(int sentence) =>
        _speaker is { IsResolved: true } && sentence - _spokeIn <= 1 && (_spoke is null || _spoke.IsBody) ? _speaker : null;
}
