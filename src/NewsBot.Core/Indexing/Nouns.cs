using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Tells by the lexicon and the words beside it what may belong to a noun phrase.</summary>
internal static class Nouns
{
    private const WordTags Stops = WordTags.Coordinator | WordTags.Subordinator | WordTags.ObjectPronoun | WordTags.Be | WordTags.Have | WordTags.Do
        | WordTags.Modal | WordTags.To | WordTags.TimeWord;

    private const WordTags NoName = WordTags.Preposition | WordTags.Coordinator | WordTags.Be | WordTags.Have | WordTags.Do
        | WordTags.SubjectPronoun | WordTags.Subordinator | WordTags.TimeWord;

    /// <summary>In words.</summary>
    private const int LongestFragment = 7;

    /// <summary>In spaces; a longer quotation that closes with a comma is no title of a show, and no sign.</summary>
    private const int LongestTitle = 3;

    /// <summary>In code units; shorter words of a title may have no capital.</summary>
    private const int LongWord = 4;

    public static bool IsNominal(Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Quotation => true,
        TokenKind.Word => token.IsCapital && !token.Is(NoName)
            || !token.Is(Stops | WordTags.Preposition | WordTags.Adverb | WordTags.That | WordTags.Wh | WordTags.SubjectPronoun)
            || token.Is(WordTags.PersonNoun),
        _ => false,
    };

    /// <summary>Whether a lower-case word is more likely the verb of a clause than part of a noun phrase.</summary>
    public static bool IsVerb(ArticleTokens article, int at)
    {
        var token = article[at];
        if (!token.IsWord || token.IsCapital || token.IsGenitive
            || token.Is(WordTags.AlsoNoun | WordTags.PersonNoun | WordTags.DataNoun | WordTags.BodyNoun | WordTags.CueNoun))
            return false;
        return token.Is(WordTags.PlainVerb | WordTags.Be | WordTags.Have | WordTags.Modal) || token.Is(WordTags.CueVerb)
            && token.Form is not (VerbForm.Gerund or VerbForm.Base)
            && !(at > 0 && article[at - 1].Is(WordTags.Determiner | WordTags.Possessive)) && !(at > 1 && article[at - 1].Is(WordTags.Adverb) && article.IsAny(at - 2, "a", "an", "the"));
    }

    /// <summary>Whether an unknown lower-case word after a noun ends like a verb in the past ("Both parents stiffened").</summary>
    public static bool LooksPast(ArticleTokens article, int at) =>
        article[at].Tags == WordTags.None && article.WordAt(at).EndsWith("ed", StringComparison.Ordinal)
            && !article[at - 1].Is(WordTags.Determiner | WordTags.Possessive);

    /// <summary>Whether a quotation is a sentence of its own, and not a fragment within a noun phrase.</summary>
    public static bool IsStatement(ArticleTokens article, Token token) =>
        token.IsQuotation && SentenceSplitter.LastMark(article.Text, token) is ',' or '.' or '?' or '!' or '…' or '—' or '–' or '-';

    /// <summary>Whether somebody's words are part of a noun phrase, and no title behind a word ("host of “The Hour,”").</summary>
    public static bool HoldStatement(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsStatement(article, article[i]) && !(i > first && IsTitle(article, i)))
                return true;
        }
        return false;
    }

    private static bool IsTitle(ArticleTokens article, int at) => article[at - 1].IsWord && article[at].Span.Of(article.Text).Count(' ') < LongestTitle;

    /// <summary>Whether a quotation is written as titles of works are, its long words all with capitals: wrote “The Long Hour.”</summary>
    public static bool IsWork(ArticleTokens article, int at)
    {
        var words = 0;
        var title = article[at].Span.Of(article.Text).AsSpan().Trim("“”\"‘’' ,.");
        foreach (var word in title.Split(' '))
        {
            var text = title[word];
            if (text.Length > 0 && !char.IsUpper(text[0]) && (words == 0 || text.Length >= LongWord))
                return false;
            words++;
        }
        return words > 1;
    }

    /// <summary>"D-Kelso": a party and where its member comes from.</summary>
    public static bool IsSeat(ArticleTokens article, int at) => article.WordAt(at) is ['D' or 'R' or 'I', '-', >= 'A' and <= 'Z', ..];

    /// <summary>Whether a title of a work has drawn into its marks the comma that closes an aside ("Hale, author of “The Hour,” told us").</summary>
    public static bool ClosesAside(ArticleTokens article, int at) =>
        article[at].IsQuotation && at > 0 && SentenceSplitter.LastMark(article.Text, article[at]) == ',' && IsTitle(article, at) && !Resumption.IsWithin(article, article[at]);

    /// <summary>Whether a quotation is a statement, or has too many words to be part of a noun phrase.</summary>
    public static bool IsLong(ArticleTokens article, Token token) =>
        token.IsQuotation && (IsStatement(article, token) || article.Text.AsSpan(token.Start, token.End - token.Start).Count(' ') >= LongestFragment);

    /// <summary>Whether a preposition leads to the occasion of saying ("in a statement") rather than to the source.</summary>
    public static bool IsOccasion(ArticleTokens article, int preposition, int end)
    {
        for (var i = preposition + 1; i < Math.Min(end, preposition + 5); i++)
        {
            if (article[i].Kind == TokenKind.Mark || article[i].Is(WordTags.Preposition))
                return false;
            if (article[i].Is(WordTags.Occasion | WordTags.TimeWord))
                return true;
        }
        return false;
    }

    /// <summary>Whether "to" ties a person to the one served ("aides to the mayor", "sources close to Marsh"), and does not lead to whom something was said.</summary>
    public static bool ServesOne(ArticleTokens article, int to, int floor, int end) =>
        to > floor && to + 1 < end && article[to].Is(WordTags.To) && !article[to - 1].IsCapital
        && (article[to + 1].IsCapital || article[to + 1].Is(WordTags.Determiner | WordTags.Possessive))
        && article.IsAny(to - 1, "aide", "aides", "adviser", "advisers", "advisor", "advisors", "close", "loyal", "ambassador", "envoy", "counsel", "lawyer", "assistant");

    /// <summary>Whether "and" stands between two names or two nouns of one subject.</summary>
    public static bool Joins(ArticleTokens article, int at, int floor, int last)
    {
        if (at <= floor || at >= last || article.IsAny(at, "but", "so", "yet"))
            return false;
        var before = article[at - 1];
        var after = article[at + 1];
        return before.IsCapital && after.IsCapital && IsNominal(before) || before.Is(WordTags.PersonNoun) && after.Is(WordTags.PersonNoun);
    }
}
