using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The headline that opens a text: "Minister: Tax to Rise".</summary>
internal static class Headline
{
    private const int LongestSource = 7;

    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        if (sentence.Paragraph != 0 || sentence.First != 0 || article.ParagraphSpans.Count < 2)
            return null;
        for (var i = 1; i < Math.Min(sentence.End - 1, LongestSource); i++)
        {
            if (!article[i].IsMark(':'))
            {
                if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation)
                    return null;
                continue;
            }
            var last = sentence.End - 1;
            while (last > i && article[last].Kind == TokenKind.Mark)
                last--;
            if (last <= i + 1 || !IsSource(article, sentence, i))
                return null;
            var draft = new Draft { Sentence = index, SourceFirst = 0, SourceLast = i - 1, Cue = article[i].Span };
            draft.Content.Add(article.SpanOf(i + 1, last));
            draft.Kind = Stretch.KindOf(article, i + 1, last);
            return draft;
        }
        return null;
    }

    private static bool IsSource(ArticleTokens article, Sentence sentence, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (article[i].Is(WordTags.Be | WordTags.Modal | WordTags.TimeWord) || article[i].Kind == TokenKind.Number)
                return false;
        }
        // "Former Minister Marsh at the Harbour" is named before where she is.
        var name = 0;
        while (name < end && (name == 0 || !article[name].Is(WordTags.Preposition)))
            name++;
        return article[end - 1].IsCapital && !article.IsWord(end - 1, "latest") && !article[end - 1].IsGenitive
            && (SpeakerLabel.IsSpeaker(article, sentence, 0, end - 1) || SpeakerLabel.IsSomeone(article, 0, name - 1));
    }
}
