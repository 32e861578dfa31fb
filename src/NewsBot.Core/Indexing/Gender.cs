using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>What a word tells of its bearer's gender.</summary>
internal static class Genders
{
    public static Gender Of(WordTags tags) =>
        (tags & WordTags.Male) != 0 ? Gender.Male : (tags & WordTags.Female) != 0 ? Gender.Female : Gender.Unknown;

    public static Gender OfFirstName(WordTags tags) => (tags & (WordTags.MaleName | WordTags.FemaleName)) switch
    {
        WordTags.MaleName => Gender.Male,
        WordTags.FemaleName => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>What a description's words tell ("a spokeswoman for the port").</summary>
    public static Gender OfDescription(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            var tags = Lexicon.Find(text.AsSpan(word).TrimEnd(",.")).Tags;
            if ((tags & (WordTags.Preposition | WordTags.Relative)) != 0)
                break;
            if (Of(tags) is not Gender.Unknown and var gender)
                return gender;
        }
        return Gender.Unknown;
    }
}
