using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"said she was tired and wanted a change": a second verb of mind or state goes on with words that a pronoun for the speaker opens; one of saying ("and urged a change") is the speaker's own second.</summary>
internal static class RunOn
{
    private static readonly string[] Minds =
    [
        "wanted", "wants", "hoped", "hopes", "planned", "plans", "expected", "expects", "feared", "fears", "thought", "thinks", "believed", "believes", "felt", "feels", "preferred", "prefers",
        "favored", "favors", "favoured", "favours", "understood", "understands", "knew", "knows", "intended", "intends", "wished", "wishes", "loved", "loves", "liked", "likes", "disliked", "dislikes",
        "hated", "hates", "trusted", "trusts", "needed", "needs",
    ];

    /// <summary>Whether a verb tells what somebody thinks, feels or means to do, and not what they say.</summary>
    public static bool IsOfMind(ArticleTokens article, int verb) => article.IsAny(verb, Minds) && !Stretch.Any(article, Math.Max(0, verb - 3), verb - 1, token => token.IsOneOf("—–-"));

    /// <param name="from">Where the words of <paramref name="clause"/> begin.</param>
    /// <param name="verb">The second verb, without a subject of its own.</param>
    public static bool Is(ArticleTokens article, CueClause clause, int from, int verb)
    {
        var subject = article[from].Is(WordTags.That) ? from + 1 : from;
        return clause.Cue.Class == CueClass.Speech && subject < verb && article[subject].Is(WordTags.SubjectPronoun) && !article[subject].Is(WordTags.Relative | WordTags.Determiner)
            && IsOfMind(article, verb);
    }
}
