using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whether a surname that stands alone is a man's or a woman's, by the pronouns that follow it: where an article names "former mayor Robert Vance" in full, "Vance", of whom it goes on with "she", is another.</summary>
internal sealed class SurnameGenders
{
    /// <summary>In tokens, from a name to the pronoun that may stand for it.</summary>
    private const int Reach = 30;

    /// <summary>A pronoun may be somebody else's: so many more of one gender decide.</summary>
    private const int Majority = 4;

    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>Those that stand outside of what somebody says: within, they may be anybody's ("Vance said she would go").</summary>
    private readonly Dictionary<string, Count> _outside = new(StringComparer.Ordinal);

    /// <param name="names">All names of the article, in its order, with the sentences that they stand in.</param>
    public SurnameGenders(ArticleTokens article, IReadOnlyList<(NamePhrase Phrase, int Sentence)> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (phrase, sentence) = names[i];
            if (phrase.First != phrase.Last || phrase.IsBody || phrase.RoleFirst >= 0)
                continue;
            var next = Math.Min(sentence + 1, article.Sentences.Count - 1);
            var end = Math.Min(article.Sentences[next].End, Math.Min(phrase.Last + Reach, i + 1 < names.Count ? names[i + 1].Phrase.First : int.MaxValue));
            var (gender, isTold) = Next(article, phrase.Last + 1, article.Sentences[sentence].End, end);
            if (gender == Gender.Unknown)
                continue;
            var name = Plain(article, phrase.First);
            _counts[name] = _counts.GetValueOrDefault(name).With(gender);
            if (!isTold)
                _outside[name] = _outside.GetValueOrDefault(name).With(gender);
        }
    }

    /// <summary>The gender of the one whom the article calls by a surname alone; unknown where the pronouns do not agree, or too few tell of another than all who bear it.</summary>
    public Gender Of(string name, IReadOnlyList<Person> bearers)
    {
        var gender = _counts.GetValueOrDefault(name).Decided;
        return gender == Gender.Unknown || bearers.Any(person => person.Gender == gender || person.Gender == Gender.Unknown) ? gender : _outside.GetValueOrDefault(name).Decided;
    }

    /// <summary>The gender of the first pronoun that can stand for a name before it; an object ("Vance told her") cannot.</summary>
    private static (Gender Gender, bool IsTold) Next(ArticleTokens article, int first, int sentenceEnd, int end)
    {
        var isTold = false;
        for (var i = first; i < end; i++)
        {
            isTold = i < sentenceEnd && (isTold || article[i].Is(WordTags.CueVerb));
            if (!article[i].Is(WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Possessive))
                continue;
            if (article.IsAny(i, "he", "his", "himself"))
                return (Gender.Male, isTold);
            if (article.IsAny(i, "she", "herself") || article.IsWord(i, "her") && i + 1 < end && Nouns.IsNominal(article[i + 1]))
                return (Gender.Female, isTold);
        }
        return (Gender.Unknown, isTold);
    }

    private static string Plain(ArticleTokens article, int token)
    {
        var word = article.WordAt(token).ToString();
        return article[token].IsGenitive ? word[..^(word[^1] is '\'' or '’' ? 1 : 2)] : word;
    }

    private readonly record struct Count(int He, int She)
    {
        public Gender Decided
        {
            get
            {
                var (most, least) = (Math.Max(He, She), Math.Min(He, She));
                return most < 2 || most < Majority * least ? Gender.Unknown : He > She ? Gender.Male : Gender.Female;
            }
        }

        public Count With(Gender gender) => gender == Gender.Male ? this with { He = He + 1 } : this with { She = She + 1 };
    }
}
