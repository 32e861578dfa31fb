using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A subject with a clause that tells of it and has no commas: "Anglers who have run the numbers say", "a woman who had been a teacher in Kelso asked".</summary>
internal static class WhoBefore
{
    /// <summary>In tokens, from the relative to the last phrase of its clause.</summary>
    private const int Longest = 10;

    /// <summary>Where the subject begins of whose clause the phrase at <paramref name="first"/> is the object.</summary>
    /// <returns>-1 where that phrase is the subject itself.</returns>
    public static int Find(ArticleTokens article, int first, int floor)
    {
        if (first - 3 < floor || article[first].Is(WordTags.Relative))
            return -1;
        for (var i = first - 1; i > floor && i > first - Longest && article[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            if (article[i].Is(WordTags.Coordinator | WordTags.That) || article[i].Is(WordTags.CueVerb) && article[i].Cue!.Class == CueClass.Speech)
                return -1;
            if (!article.IsWord(i, "who") || !(article[i + 1].Is(WordTags.Have | WordTags.Be | WordTags.PlainVerb | WordTags.Modal | WordTags.CueVerb) || article.WordAt(i + 1).EndsWith("ed", StringComparison.Ordinal)))
                continue;
            var begin = SourceBefore.Walk(article, i - 1, floor);
            return begin < i && (begin == floor || article[begin - 1].IsMark(',') || article[begin - 1].IsQuotation) && !Nouns.IsVerb(article, begin)
                && !(begin > floor && article[begin - 1].IsMark(',') && article[begin].IsCapital) ? begin : -1;
        }
        return -1;
    }
}
