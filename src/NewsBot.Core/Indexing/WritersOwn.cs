using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The sentences that no attribution covers: the writer's own.</summary>
internal static class WritersOwn
{
    /// <summary>Appends one draft a sentence in which no source, cue or attributed word stands.</summary>
    public static void Add(ArticleTokens article, List<Draft> drafts)
    {
        var taken = new bool[article.Sentences.Count];
        foreach (var draft in drafts)
            taken[draft.Sentence] = true;
        var spans = drafts.SelectMany(draft => draft.Content).Order().ToList();
        var next = 0;
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var span = article.SpanOf(sentence.First, sentence.End - 1);
            while (next < spans.Count && spans[next].End <= span.Start)
                next++;
            if (taken[i] || next < spans.Count && spans[next].Overlaps(span) || !HasWord(article, sentence.First, sentence.End) || IsDateline(article, sentence))
                continue;
            var own = new Draft { Sentence = i, Kind = AttributionKind.None };
            own.Content.Add(span);
            drafts.Add(own);
        }
    }

    private static bool IsDateline(ArticleTokens article, Sentence sentence) =>
        article[sentence.End - 1] is { Kind: TokenKind.Mark, Mark: '—' or '–' or '-' } && sentence.End < article.Tokens.Count;

    private static bool HasWord(ArticleTokens article, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (article[i].Kind != TokenKind.Mark)
                return true;
        }
        return false;
    }
}
