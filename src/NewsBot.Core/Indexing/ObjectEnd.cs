using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Where what somebody praises, blames or backs ends: with the object of the verb and what completes it ("praised Hale for his courage | during a rally").</summary>
internal static class ObjectEnd
{
    private static readonly string[] Completing = ["for", "of", "as", "over", "against", "to", "from", "with", "about", "into", "between", "than", "toward", "towards"];

    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "call", "label", "brand", "dub", "name", "deem", "consider" };

    /// <summary>Whether the words of a cue may run beyond its object: not of one that tells a clause, not of one that gives the object a name, and not of "say", behind which a noun is a subject.</summary>
    public static bool IsMarked(ArticleTokens article, CueClause clause, int first, int last) =>
        clause.Order != CueOrder.Passive && !article[first].IsQuotation && !article[first].Is(WordTags.That | WordTags.To | WordTags.Wh) && !Naming.Contains(clause.Cue.Base) && !(clause.Cue.Base == "say" && (Nouns.IsNominal(article[first]) && !article.IsAny(first, "nothing", "much", "little") || article[first].Is(WordTags.SubjectPronoun)))
            && clause.Cue.Class is CueClass.Judgement or CueClass.Speech or CueClass.Thought && (clause.Order == CueOrder.Participle || MayEnd(article, first, last));

    private static bool MayEnd(ArticleTokens article, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (GoesOn(article, i, last))
                return true;
        }
        return false;
    }

    /// <param name="from">Where the words begin.</param>
    /// <returns>The last token of the object; <paramref name="last"/> where the grammar sees none there, or a longer one, or where what follows may be more of it.</returns>
    public static int Of(ArticleTokens article, Sentence sentence, int verb, int from, int last) =>
        Full(article, sentence, verb, from) is var end && end >= from && end < last && article.GrammarOf(sentence).Complement(verb, Relation.Ccomp) < from && GoesOn(article, end + 1, last) && !IsSubject(article, sentence, end, last) ? end : last;

    /// <summary>"argued the lock, which is old, is unsafe": a verb behind the aside makes a subject of what seemed an object.</summary>
    private static bool IsSubject(ArticleTokens article, Sentence sentence, int end, int last)
    {
        if (!article[end + 1].IsMark(','))
            return false;
        for (var i = end + 2; i < last; i++)
        {
            if (article[i].IsMark(','))
                return article[i + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal) && !article[i + 1].IsCapital && !(i + 2 < sentence.End && (article[i + 2].IsCapital || article[i + 2].Is(WordTags.SubjectPronoun))) || article[end + 2].Is(WordTags.Relative) && article.WordAt(i + 1).EndsWith("ed", StringComparison.Ordinal) && article.GrammarOf(sentence).IsVerb(i + 1) && !(i + 2 < sentence.End && article.IsAny(i + 2, "by", "in", "on", "at"));
            if (article[i].Kind == TokenKind.Mark)
                return false;
        }
        return false;
    }

    /// <summary>The last token of the object and what completes it; -1 where the grammar sees no object there.</summary>
    public static int Full(ArticleTokens article, Sentence sentence, int verb, int from)
    {
        var grammar = article.GrammarOf(sentence);
        var word = grammar.Word(verb);
        var end = -1;
        if (word < 0 || !grammar.IsVerb(verb))
            return end;
        foreach (var child in grammar.Parsed.Children(word))
        {
            var (first, close) = grammar.Phrase(child);
            if (child < word || close < from)
                continue;
            var relation = grammar.Parsed[child].Relation;
            if (end < 0)
            {
                if (relation is not (Relation.Obj or Relation.Obl) || first < from - 1)
                    return -1;
                end = BeforeAside(article, from, close);
                if (end < close)
                    break;
                continue;
            }
            if (relation is Relation.Punct or Relation.Conj or Relation.Parataxis || first != end + 1)
                break;
            if (relation is Relation.Xcomp or Relation.Ccomp || relation is Relation.Obl or Relation.Advcl && article.IsAny(first, Completing) || relation is Relation.Nmod or Relation.Obj or Relation.Acl or Relation.AclRelcl)
                end = BeforeAside(article, first, close);
            else
                break;
            if (end < close)
                break;
        }
        return end;
    }

    /// <summary>Whether the writer goes on behind the object: with an aside, a reason, a time or an occasion, and not with more of what is judged.</summary>
    private static bool GoesOn(ArticleTokens article, int at, int last)
    {
        var next = article[at];
        if (at >= last)
            return next.Is(WordTags.TimeWord);
        if (next.IsOneOf(",—–"))
            return !article[at + 1].IsQuotation && !Stretch.Any(article, at + 1, last, token => token.IsQuotation && Nouns.IsStatement(article, token));
        if (next.Is(WordTags.TimeWord) || next.Is(WordTags.Coordinator) && !article[at + 1].IsQuotation)
            return true;
        if (article.IsAny(at, "because", "although", "though", "while", "when", "even", "during", "amid", "despite", "since", "until", "unless", "before", "after"))
            return true;
        return article.IsAny(at, "in", "on", "at", "by", "last", "this", "earlier") && (Nouns.IsOccasion(article, at, last + 1) || article[at + 1].Is(WordTags.TimeWord) || article[at + 1].Kind == TokenKind.Number);
    }

    /// <summary>The last token before a clause or a name that only says more of the object ("the treaty, which …", "the treaty — a …").</summary>
    private static int BeforeAside(ArticleTokens article, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (article[i].IsOneOf("—–") || article[i].IsMark(',') && (article[i + 1].Is(WordTags.Relative) || article.IsAny(i + 1, "a", "an", "the", "one", "where", "when")))
                return i - 1;
        }
        return last;
    }
}
