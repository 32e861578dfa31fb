using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whether the subject of a verb begins elsewhere than the words alone tell, and where the grammar sees it.</summary>
internal static class LongerSubject
{
    /// <summary>Marks that no subject has within it.</summary>
    private const string BeforeSubjects = ".;:—–-";

    /// <summary>Whether the subject may begin elsewhere than the words alone tell, and <see cref="IsBetter"/> could take that: not where it opens the sentence or a clause, or follows a quotation or a mark.</summary>
    public static bool MayBe(ArticleTokens article, Sentence sentence, int first, int end, int last)
    {
        if (article[first].Is(WordTags.Determiner) && HoldsTwo(article, first, end) || article[first].Is(WordTags.Adverb | WordTags.Coordinator | WordTags.Subordinator | WordTags.PlainVerb))
            return true;
        if (first == sentence.First || article[first - 1].IsQuotation || first == sentence.First + 1 && article[first - 1].Is(WordTags.Coordinator))
            return false;
        // A pronoun is a whole subject, and what follows a word that opens a clause is one, too.
        if (first == end && article[first].Is(WordTags.SubjectPronoun) || article[first - 1].Is(WordTags.Subordinator | WordTags.Relative | WordTags.Wh))
            return false;
        return !article[first - 1].IsOneOf(BeforeSubjects) && (!article[first - 1].IsMark(',') || article[end + 1].IsMark(','))
            || Stretch.Any(article, first, Math.Max(end, last), token => token.Is(WordTags.PlainVerb));
    }

    /// <summary>"the reason Mayor Marsh": a noun and a name side by side may be two phrases.</summary>
    private static bool HoldsTwo(ArticleTokens article, int first, int end)
    {
        for (var i = first + 2; i <= end; i++)
        {
            if (article[i].IsCapital && !article[i - 1].IsCapital && article[i - 1].IsWord && !article[i - 1].Is(WordTags.Determiner | WordTags.Preposition | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun))
                return true;
        }
        return false;
    }

    /// <summary>Whether the subject that the grammar sees is the same phrase with a better beginning.</summary>
    public static bool IsBetter(ArticleTokens article, int first, int last, int found, int end)
    {
        if (last != end || first == found)
            return false;
        if (first > found)
            return article[found].Is(WordTags.Adverb | WordTags.Subordinator | WordTags.Coordinator) || Stretch.Any(article, found, first - 1, token => token.Is(WordTags.PlainVerb));
        return !article[first].Is(WordTags.Subordinator | WordTags.Preposition) && !Stretch.Any(article, first, found - 1, token => token.IsQuotation || token.IsOneOf(BeforeSubjects)) && !article[first].Is(WordTags.TimeWord)
            && (article[end + 1].IsMark(',') || article[found - 1].Is(WordTags.Coordinator) || !Stretch.Any(article, first, found - 1, token => token.IsMark(',')));
    }
}
