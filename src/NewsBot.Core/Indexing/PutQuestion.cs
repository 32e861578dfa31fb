using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Asked whether the dam was safe, she …", "…, when asked about the dam": what somebody was asked, which nobody said.</summary>
internal static class PutQuestion
{
    private static readonly string[] Asked = ["asked", "pressed", "questioned", "quizzed"];

    private static readonly string[] Topics = ["about", "on"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!article.IsAny(i, Asked) || i > sentence.First && !article.IsAny(i - 1, "when") && !(article[i - 1].IsMark(',') && !article[i - 1].IsQuotation))
                continue;
            var words = i + 1;
            var cue = i;
            if (article.IsAny(words, Topics))
                cue = words++;
            else if (!article.IsAny(words, "whether", "if", "why", "how", "what", "who", "where", "when", "which"))
                continue;
            var last = End(article, sentence, words);
            var draft = new Draft { Sentence = index, Cue = article.SpanOf(i, cue), Stance = Stance.Hypothetical };
            draft.Content.Add(article.SpanOf(words, last));
            draft.Kind = Stretch.KindOf(article, words, last);
            if (last > words && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static int End(ArticleTokens article, Sentence sentence, int from)
    {
        var last = from;
        while (last + 1 < sentence.End && !article[last + 1].IsOneOf(",.;:?!—–") && !(article[last].IsQuotation && Nouns.IsStatement(article, article[last])))
            last++;
        return last;
    }
}
