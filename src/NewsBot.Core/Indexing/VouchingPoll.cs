namespace NewsBot.Core.Indexing;

/// <summary>"Another 29 percent said …", behind what a poll found: nobody could ask those 29 percent, and it is the poll that passes their words on.</summary>
internal static class VouchingPoll
{
    /// <summary>In paragraphs, from the poll to those it asked.</summary>
    private const int Reach = 1;

    /// <param name="drafts">In order of their sentences.</param>
    public static void Add(ArticleTokens article, List<Draft> drafts)
    {
        Draft? poll = null;
        foreach (var draft in drafts)
        {
            if (!draft.HasSource)
                continue;
            if (Polled.IsPoll(article, draft.SourceFirst, draft.SourceLast))
                poll = draft;
            else if (poll is not null && draft.Via is null && Polled.IsShare(article, draft.SourceFirst, draft.SourceLast) && Paragraph(draft) - Paragraph(poll) <= Reach)
                draft.Via = poll;
        }

        int Paragraph(Draft draft) => article.Sentences[draft.Sentence].Paragraph;
    }
}
