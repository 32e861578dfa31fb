
namespace NewsBot.Core.Indexing;

/// <summary>Finds who said what, sentence by sentence, without asking yet whom a printed source stands for.</summary>
internal static class AttributionFinder
{
    /// <summary>In order of their sentences; none covers the words of another but for one passed on through it.</summary>
    public static List<Draft> Find(ArticleTokens article)
    {
        var drafts = new List<Draft>();
        var quotations = new QuotationThread(article);
        var turns = InterviewTurns.Find(article);
        PostedLines.Add(article, turns);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            if (turns.TryGetValue(i, out var turn))
            {
                drafts.Add(turn);
                while (i + 1 < article.Sentences.Count && article.Sentences[i + 1].Paragraph == sentence.Paragraph)
                    i++;
                continue;
            }
            var found = new SentenceReading(article, sentence, i).Find();
            quotations.Follow(i, sentence, found);
            drafts.AddRange(found);
        }
        VouchingPoll.Add(article, drafts);
        return drafts;
    }
}
