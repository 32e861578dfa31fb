using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"To Smith, the vote was a farce", "To many islanders, it is home": whose view opens a sentence.</summary>
internal static class InEyes
{
    /// <summary>Whose view it is, where nobody else speaks in the sentence.</summary>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        if (!article.IsWord(sentence.First, "to") || sentence.First + 4 >= sentence.End)
            return null;
        var first = sentence.First + 1;
        var last = SourceAfter.Beginning(article, first, sentence.End);
        if (last < first || last + 3 >= sentence.End || !article[last + 1].IsMark(',') || article[first].Is(WordTags.TimeWord) || !IsPerson(article, first, last))
            return null;
        var grammar = article.GrammarOf(sentence);
        // "To Marsh, sing": an address or an order has no subject.
        if (!Stretch.Any(article, last + 2, sentence.End - 1, token => token.Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb)) || grammar.IsInfinitive(first))
            return null;
        var end = sentence.End - 1;
        while (end > last + 2 && article[end].Kind == TokenKind.Mark && !article[end].IsOneOf("%)"))
            end--;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article[sentence.First].Span };
        draft.Content.Add(article.SpanOf(last + 2, end));
        draft.Kind = Stretch.KindOf(article, last + 2, end);
        return draft;
    }

    /// <summary>A name, or people who are many.</summary>
    private static bool IsPerson(ArticleTokens article, int first, int last) =>
        !Stretch.Any(article, first, last, token => !token.IsWord || !token.IsCapital || token.Is(CapitalRun.NeverNames | WordTags.BodyNoun))
            || Stretch.Any(article, first, last, token => token.Is(WordTags.PersonNoun)) || first == last && article.IsAny(first, "some", "many", "others", "most", "critics");
}
