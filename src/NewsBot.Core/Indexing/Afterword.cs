using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A sentence after a quotation that says whose it was: "That remark by Helen Marsh drew laughter.", "So said Marsh.", “Is it safe?” Marsh pressed.</summary>
internal static class Afterword
{
    private static readonly string[] Remarks = ["quote", "quotation", "line", "quip", "remark", "remarks", "comment", "comments", "statement", "sentiment", "words", "assessment", "tweet", "post", "message"];

    /// <summary>Gives a quotation that nobody has said yet the speaker whom the sentence after it names.</summary>
    /// <param name="quoted">Null where none stands alone before the sentence in its paragraph.</param>
    public static void Tell(ArticleTokens article, Sentence sentence, Draft? quoted)
    {
        if (quoted is not { HasSource: false, SameSpeakerAs: null, Content.Count: > 0 } || (Named(article, sentence) ?? Tag(article, sentence, quoted)) is not var (first, last))
            return;
        (quoted.SourceFirst, quoted.SourceLast) = (first, last);
    }

    private static (int First, int Last)? Named(ArticleTokens article, Sentence sentence)
    {
        var at = sentence.First;
        if (article.IsWord(at, "so") && at + 2 < sentence.End && article[at + 1].Is(WordTags.CueVerb))
            at += 1;
        else if (article.IsAny(at, "that", "this", "the", "those", "these") && at + 3 < sentence.End && article.IsAny(at + 1, Remarks) && article.IsAny(at + 2, "from", "by", "of"))
            at += 2;
        else if (article.IsAny(at, "those", "these") && at + 5 < sentence.End && article[at + 1].Is(WordTags.Be) && article.IsWord(at + 2, "the") && article.IsWord(at + 3, "words") && article.IsWord(at + 4, "of"))
            at += 4;
        else
            return null;
        var last = SourceAfter.Beginning(article, at + 1, sentence.End);
        return last > at && LeadIn.IsSpeaker(article, at + 1, last) ? (at + 1, last) : null;
    }

    /// <summary>A name and a verb, and little else, after a question or an exclamation.</summary>
    private static (int First, int Last)? Tag(ArticleTokens article, Sentence sentence, Draft quoted)
    {
        if (article.Text.AsSpan(quoted.Content[^1].Start, quoted.Content[^1].Length).TrimEnd("”\"'’ ") is not [.., '?' or '!'])
            return null;
        var last = SourceAfter.Beginning(article, sentence.First, sentence.End);
        var verb = last + 1;
        if (last < sentence.First || verb + 1 >= sentence.End || !QuoteTag.LooksPast(article, verb) || article[verb].Is(WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Do) || !LeadIn.IsSpeaker(article, sentence.First, last))
            return null;
        var after = article.IsAny(verb + 1, "on", "back", "in", "up", "out") ? verb + 2 : verb + 1;
        return after < sentence.End && article[after].IsOneOf(".,") ? (sentence.First, last) : null;
    }
}
