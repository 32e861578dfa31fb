using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The subject that a participle shares ("Smith left the room, saying …", "Calling it absurd, Smith …").</summary>
internal static class SubjectOfSentence
{
    public static (int First, int Last)? Find(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        if (clause.Verb == sentence.First)
            return After(article, sentence, clause.Last + 1);
        var first = sentence.First;
        while (first < clause.First && article[first].Is(WordTags.Coordinator | WordTags.Adverb | WordTags.Subordinator)
            && !article[first].Is(WordTags.Determiner | WordTags.SubjectPronoun))
            first++;
        // "Conversely, Smith …"
        if (first + 1 < clause.First && article[first + 1].IsMark(',') && article.WordAt(first).EndsWith("ly", StringComparison.Ordinal) && !article[first].Is(WordTags.MaleName | WordTags.FemaleName))
            first += 2;
        // "After winning in Kelso, Smith …"
        if (first > sentence.First && first + 1 < clause.First && article.WordAt(first).EndsWith("ing", StringComparison.Ordinal) && !article[first].IsCapital && article[first - 1].Is(WordTags.Subordinator | WordTags.Preposition))
        {
            var led = Comma(article, first, clause.First);
            if (led < 0)
                return null;
            first = led + 1;
        }
        // "On Tuesday, in Iowa, Smith …": the subject stands after the phrases that lead in.
        while (first < clause.First && article[first].Is(WordTags.Preposition | WordTags.TimeWord))
        {
            var comma = Comma(article, first, clause.First);
            if (comma < 0)
                return null;
            first = comma + 1;
        }
        return Phrase(article, first, clause.First);
    }

    private static (int First, int Last)? After(ArticleTokens article, Sentence sentence, int from)
    {
        var comma = Comma(article, from, sentence.End);
        return comma < 0 ? null : Phrase(article, comma + 1, sentence.End);
    }

    private static (int First, int Last)? Phrase(ArticleTokens article, int first, int end)
    {
        if (first >= end || article[first].IsQuotation)
            return null;
        var last = SourceAfter.Beginning(article, first, end);
        return last >= first ? (first, last) : null;
    }

    private static int Comma(ArticleTokens article, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (article[i].IsMark(','))
                return i;
        }
        return -1;
    }
}
