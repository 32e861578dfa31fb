using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Relatives whom an article names by their first names alone ("her mother, Carmen,"): the surname that follows may be theirs.</summary>
internal sealed class Kin(ArticleTokens article)
{
    /// <summary>In sentences, from the relative's first name to a surname.</summary>
    private const int Reach = 8;

    private static readonly string[] Relations =
    [
        "mother", "father", "wife", "husband", "son", "daughter", "sister", "brother", "uncle", "aunt", "cousin", "grandmother", "grandfather", "grandson", "granddaughter", "nephew", "niece", "widow", "stepfather", "stepmother", "parents",
    ];

    private int _sentence = -1;

    private int _token = -1;

    /// <summary>Notes a speaker who is somebody's relative and has no surname there.</summary>
    /// <param name="first">The first token of the source.</param>
    public void Met(Draft draft, int first, NamePhrase name)
    {
        if (name.First == name.Last && name.First > first && article[first].Is(WordTags.Possessive) && Stretch.AnyWord(article, first, name.First - 1, Relations))
            (_sentence, _token) = (draft.Sentence, name.First);
    }

    /// <summary>Whether a surname may be the relative's: nobody of it has spoken.</summary>
    public bool MayBeMeant(Draft draft, NamePhrase name, Person person) =>
        _sentence >= 0 && draft.Sentence > _sentence && draft.Sentence - _sentence <= Reach && name.First == name.Last && name.RoleFirst < 0 && !person.IsBody && !person.HasSpoken
        && person.Name.Contains(' ') && !article.WordAt(name.First).SequenceEqual(article.WordAt(_token)) && person.Introduced < _token;
}
