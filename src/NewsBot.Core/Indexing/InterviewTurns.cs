using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The turns of a printed interview: paragraphs that each begin with a speaker's name and a colon ("MARSH: The dam is safe.").</summary>
internal static class InterviewTurns
{
    private const int LongestName = 4;

    private const int FewestTurns = 3;

    /// <summary>The turns by the index of their first sentence; none where the text is no interview.</summary>
    public static Dictionary<int, Draft> Find(ArticleTokens article)
    {
        var turns = new Dictionary<int, Draft>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            if ((i == 0 || article.Sentences[i - 1].Paragraph != article.Sentences[i].Paragraph) && Turn(article, i) is { } turn)
            {
                turns.Add(i, turn);
                names.Add(article.SpanOf(turn.SourceFirst, turn.SourceLast).Of(article.Text));
            }
        }
        // Each name of a conversation comes again; the labels of a list do not.
        if (turns.Count < FewestTurns || names.Count < 2 || names.Count * 2 > turns.Count + 1)
            turns.Clear();
        return turns;
    }

    private static Draft? Turn(ArticleTokens article, int index)
    {
        var sentence = article.Sentences[index];
        var colon = sentence.First;
        while (colon < Math.Min(sentence.End - 1, sentence.First + LongestName + 1) && article[colon].IsWord && article[colon].IsCapital && !article[colon].Is(CapitalRun.NeverNames))
            colon++;
        if (colon == sentence.First || colon + 1 >= sentence.End || !article[colon].IsMark(':') || article[colon - 1].End - article[sentence.First].Start < 2)
            return null;
        var end = sentence.End;
        for (var i = index + 1; i < article.Sentences.Count && article.Sentences[i].Paragraph == sentence.Paragraph; i++)
            end = article.Sentences[i].End;
        var last = end - 1;
        while (last > colon + 1 && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]"))
            last--;
        var draft = new Draft { Sentence = index, SourceFirst = sentence.First, SourceLast = colon - 1, Cue = article[colon].Span };
        draft.Content.Add(article.SpanOf(colon + 1, last));
        draft.Kind = Stretch.KindOf(article, colon + 1, last) == AttributionKind.Indirect ? AttributionKind.Direct : Stretch.KindOf(article, colon + 1, last);
        return draft;
    }
}
