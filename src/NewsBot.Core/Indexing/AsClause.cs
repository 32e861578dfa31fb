using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"As Smith reported on Tuesday, …": a clause that opens a sentence and gives what follows to its source.</summary>
internal static class AsClause
{
    /// <summary>In tokens, from the cue to the comma.</summary>
    private const int Longest = 12;

    private const WordTags Opening = WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb | WordTags.To;

    private const WordTags Closing = WordTags.That | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb;

    /// <summary>Verbs that hardly tell of the time at which something else happened; with others only a comma at once shows that words follow.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "report", "note", "write", "say", "tell", "put", "point", "explain", "observe", "state", "reveal", "describe", "acknowledge", "mention", "recall", "remark", "predict",
        "warn", "tweet", "suggest", "detail", "document", "show", "find", "discover", "demonstrate", "stress", "emphasize",
    };

    /// <summary>The first token of the words behind the comma that closes the clause; -1 where the clause is none of these.</summary>
    public static int WordsAt(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        if (!clause.HasSource || clause.Order != CueOrder.SourceFirst || clause.Cue.Class is not (CueClass.Speech or CueClass.Finding) || article[clause.Verb].Form == VerbForm.Gerund
            || clause.Begin <= sentence.First || !article.IsWord(clause.Begin - 1, "as") || !OpensSentence(article, sentence, clause.Begin - 1))
            return -1;
        var comma = Comma(article, sentence, clause);
        return comma + 1 < sentence.End ? comma + 1 : -1;
    }

    /// <summary>Whether nothing stands before but what joins the sentence to the one before ("But as", "Just as", "(As").</summary>
    private static bool OpensSentence(ArticleTokens article, Sentence sentence, int at)
    {
        for (var i = sentence.First; i < at; i++)
        {
            if (!article[i].IsOneOf("(—–-,") && !article[i].Is(WordTags.Coordinator) && !article.IsWord(i, "just"))
                return false;
        }
        return true;
    }

    /// <summary>The comma that closes the clause; the sentence's end where none does.</summary>
    private static int Comma(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        if (at < sentence.End && article[at].IsMark(','))
            return at;
        if (at >= sentence.End || !Telling.Contains(clause.Cue.Base) || !article[at].Is(Opening) && TimeAfter.Skip(article, sentence, at) <= at && !article[clause.Last].Is(WordTags.Preposition | WordTags.To))
            return sentence.End;
        for (var i = at; i < Math.Min(sentence.End, at + Longest); i++)
        {
            if (article[i].IsMark(','))
                return i;
            if (article[i].IsQuotation || article[i].Kind == TokenKind.Mark && !article[i].IsOneOf("-&") || article[i].Is(Closing) && !article[i].IsCapital)
                break;
        }
        return sentence.End;
    }
}
