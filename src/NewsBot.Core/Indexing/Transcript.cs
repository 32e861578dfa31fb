using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A name, a colon and a quotation: how interviews and lists of quotations are printed.</summary>
internal static class Transcript
{
    private const int LongestSource = 8;

    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        if (article[sentence.First].Is(WordTags.CueVerb) && !article[sentence.First].Is(WordTags.MaleName | WordTags.FemaleName))
            return null;
        for (var i = sentence.First + 1; i < Math.Min(sentence.End - 1, sentence.First + LongestSource); i++)
        {
            if (!article[i].IsMark(':'))
            {
                if (article[i].Is(WordTags.CueVerb | WordTags.Be | WordTags.Have | WordTags.Modal) && !article[i].IsCapital)
                    return null;
                continue;
            }
            if (!SpeakerLabel.IsSpeaker(article, sentence, sentence.First, i - 1) || !article[i + 1].IsQuotation || i + 2 < sentence.End && article[i + 2].Kind != TokenKind.Mark
                || SourceAfter.Beginning(article, sentence.First, i) != i - 1 || !article[i - 1].IsCapital && !article[i - 1].IsMark(')'))
                return null;
            var draft = new Draft { Sentence = index, SourceFirst = sentence.First, SourceLast = i - 1, Cue = article[i].Span, Kind = AttributionKind.Direct };
            draft.Content.Add(article[i + 1].Span);
            return draft;
        }
        return null;
    }
}
