using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What stands behind a name in commas and can only be told of a person: "Hansen, who was in tears, …", "Hansen, 44, …", "Hansen, for her part, …".</summary>
internal static class PersonalAside
{
    /// <summary>In tokens.</summary>
    private const int Longest = 5;

    /// <param name="last">The last token of the name.</param>
    /// <param name="end">One past the last token of its sentence.</param>
    /// <param name="gender">What a pronoun in it tells; unknown where there is none.</param>
    public static bool Follows(ArticleTokens article, int last, int end, out Gender gender)
    {
        gender = Gender.Unknown;
        var comma = last + 1;
        if (comma + 3 >= end || !article[comma].IsMark(','))
            return false;
        var isWho = article.IsWord(comma + 1, "who");
        for (var i = comma + 1; i < Math.Min(end, comma + Longest) && !article[i].IsMark(','); i++)
        {
            if (article[i].Is(WordTags.Possessive) && (isWho || article[comma + 1].Is(WordTags.Preposition)))
                gender = PronounResolver.Of(article.WordAt(i));
            else if (isWho && article.IsAny(i, "himself", "herself"))
                gender = article.IsWord(i, "himself") ? Gender.Male : Gender.Female;
            if (gender != Gender.Unknown)
                return true;
        }
        return isWho || article[comma + 1].Kind == TokenKind.Number && article[comma + 2].IsMark(',');
    }
}
