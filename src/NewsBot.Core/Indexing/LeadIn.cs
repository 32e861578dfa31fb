using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>A sentence that leads to a quotation which stands alone after it: "Smith released the following statement:", "In Smith's words:".</summary>
internal static class LeadIn
{
    /// <summary>In tokens, between an owner and what is owned ("Smith's angry open letter").</summary>
    private const int LongestModifier = 4;

    /// <summary>In tokens.</summary>
    private const int ShortSentence = 9;

    private static readonly string[] Labels = ["transcript", "transcripts", "watch", "listen", "video", "audio", "excerpt", "excerpts", "highlights", "statement", "text", "below", "caption", "photo", "image", "read", "exchange", "note", "update", "correction", "clip", "summary"];

    private const WordTags Speakers = WordTags.PersonNoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName | WordTags.BodyNoun;

    /// <summary>Whose words a sentence announces that ends with a colon; null where it ends otherwise, or leaves that open.</summary>
    public static Draft? BeforeColon(ArticleTokens article, Sentence sentence, int index)
    {
        var colon = sentence.End - 1;
        if (!article[colon].IsMark(':') || colon == sentence.First)
            return null;
        var clause = CueClauseFinder.Find(article, sentence).FindLast(candidate => candidate.HasSource && candidate.Cue.Class == CueClass.Speech);
        if (clause is not null)
            return new Draft { Sentence = index, SourceFirst = clause.SourceFirst, SourceLast = clause.SourceLast, Cue = article.SpanOf(clause.First, clause.Last) };
        if (article[sentence.First].Is(WordTags.CueVerb) && article[sentence.First].Cue!.Class == CueClass.Speech && (article[sentence.First].Form & (VerbForm.Past | VerbForm.Third)) != 0
            && SourceAfter.Beginning(article, sentence.First + 1, colon) == colon - 1)
            return new Draft { Sentence = index, SourceFirst = sentence.First + 1, SourceLast = colon - 1, Cue = article[sentence.First].Span };
        return Owned(article, sentence, index, colon - 1)
            ?? (LooseQuotation.Subject(article, sentence, colon) is var (first, last) && !IsLabel(article, first, last) ? Of(article, index, first, last, colon - 1) : null)
            ?? (MainSubject(article, sentence, colon) is var (main, end) ? Of(article, index, main, end, colon - 1) : null);
    }

    /// <summary>"The council issued a statement that blames the port.": whose statement a sentence names that puts one out.</summary>
    public static Draft? BeforeStatement(ArticleTokens article, Sentence sentence, int index)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (!article[i].Is(WordTags.ReleaseVerb) || article[i].IsCapital || !IsUtterance(article, i + 1, sentence.End))
                continue;
            var grammar = article.GrammarOf(sentence);
            return grammar.IsFinite(i) && grammar.RelationOf(i) is Relation.Root && grammar.OwnSubject(i) is var (first, last) && IsSpeaker(article, first, last)
                ? Of(article, index, first, last, i) : null;
        }
        return null;
    }

    /// <summary>"Smith continued his attack.": who speaks in a short sentence that tells nothing of what is said.</summary>
    public static Draft? BeforeWords(ArticleTokens article, Sentence sentence, int index)
    {
        if (sentence.End - sentence.First > ShortSentence)
            return null;
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (article[i].Is(WordTags.CueVerb) && article[i].Cue!.Class == CueClass.Speech && article[i].Form is not VerbForm.Gerund && article.GrammarOf(sentence) is var grammar
                && grammar.IsFinite(i) && grammar.RelationOf(i) is Relation.Root && grammar.OwnSubject(i) is var (first, last) && IsSpeaker(article, first, last))
                return Of(article, index, first, last, i);
        }
        return null;
    }

    /// <summary>Who does what a sentence tells, where it is one that can speak.</summary>
    public static Draft? Doing(ArticleTokens article, Sentence sentence, int index) =>
        MainSubject(article, sentence, sentence.End) is var (first, last) && !article.IsAny(first, "a", "an") ? Of(article, index, first, last, last) : null;

    private static Draft Of(ArticleTokens article, int index, int first, int last, int end) =>
        new() { Sentence = index, SourceFirst = first, SourceLast = last, Cue = last < end ? article.SpanOf(last + 1, end) : null };

    /// <summary>"a short statement", "the following letter".</summary>
    private static bool IsUtterance(ArticleTokens article, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + LongestModifier); i++)
        {
            if (!article[i].IsWord || article[i].Is(WordTags.Preposition))
                return false;
            if (article[i].Is(WordTags.Occasion))
                return article.IsAny(i, "statement", "letter", "memo", "email", "tweet", "post", "message", "remarks");
        }
        return false;
    }

    /// <summary>"… in Smith's own words", "Here is Smith's statement".</summary>
    private static Draft? Owned(ArticleTokens article, Sentence sentence, int index, int noun)
    {
        if (!article[noun].Is(WordTags.Occasion | WordTags.CueNoun) && !article.IsAny(noun, "word", "words", "reply", "response", "tweets"))
            return null;
        for (var i = noun - 1; i >= Math.Max(sentence.First, noun - LongestModifier); i--)
        {
            if (article[i].IsGenitive && article[i].IsCapital)
            {
                var first = i;
                while (first > sentence.First && article[first - 1].IsCapital && article[first - 1].IsWord && !article[first - 1].Is(CapitalRun.NeverNames))
                    first--;
                return Of(article, index, first, i, noun);
            }
            if (article[i].Is(WordTags.Possessive))
                return Of(article, index, i, i, noun);
            if (!article[i].IsWord)
                return null;
        }
        return null;
    }

    /// <summary>The subject of the last verb of a sentence that no other clause governs.</summary>
    /// <param name="end">One past the last token that may be that verb.</param>
    public static (int First, int Last)? MainSubject(ArticleTokens article, Sentence sentence, int end)
    {
        var grammar = article.GrammarOf(sentence);
        for (var i = end - 1; i > sentence.First; i--)
        {
            if (article[i].IsWord && grammar.Word(i) is >= 0 and var word && (grammar.Parsed[word].Relation is Relation.Root or Relation.Conj or Relation.Parataxis
                || grammar.Parsed[word] is { Relation: Relation.Ccomp, Head: var head } && grammar.Token(head) == sentence.First) && grammar.OwnSubject(i) is var (first, last))
                // A name is whole, though its last word may look like a verb.
                return !article[first].Is(WordTags.Preposition) && !(article[last].IsCapital && last + 1 < i && article[last + 1].IsCapital) && grammar.Parsed.Child(word, Relation.NsubjPass) < 0 && IsSpeaker(article, first, last) ? (first, last) : null;
        }
        return null;
    }

    /// <summary>Whether a phrase only says what follows: "Partial transcript", "Watch", "Full statement".</summary>
    public static bool IsLabel(ArticleTokens article, int first, int last)
    {
        var found = false;
        for (var i = first; i <= last; i++)
        {
            var isLabel = article.IsAny(i, Labels);
            if (!isLabel && (article[i].IsGenitive || article[i].Is(WordTags.Possessive | WordTags.SubjectPronoun | WordTags.CueVerb | WordTags.PlainVerb | WordTags.ReleaseVerb)))
                return false;
            found |= isLabel;
        }
        return found;
    }

    /// <summary>Whether a phrase is a name, or names a person or body.</summary>
    public static bool IsSpeaker(ArticleTokens article, int first, int last)
    {
        if (IsLabel(article, first, last))
            return false;
        if (first == last && article[first].Is(WordTags.SubjectPronoun))
            return article.IsAny(first, "he", "she");
        var named = false;
        for (var i = first; i <= last && !article[i].Is(WordTags.Relative) && !article[i].IsMark(','); i++)
            named |= article[i].Is(Speakers) || article[i].IsCapital && !article[i].Is(CapitalRun.NeverNames) && !article[i].IsGenitive;
        return named;
    }
}
