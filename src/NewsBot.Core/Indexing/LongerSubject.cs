using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Whether the subject of a verb begins elsewhere than the words alone tell, and where the grammar sees it.</summary>
internal static class LongerSubject
{
    /// <summary>Marks that no subject has within it.</summary>
    private const string BeforeSubjects = ".;:—–-";

    /// <summary>The subject of a verb, given the phrase that the words alone show before it.</summary>
    /// <param name="before">The first token of the verb and its auxiliaries.</param>
    public static (int First, int Last) Of(ArticleTokens article, Sentence sentence, int verb, int before, int first, int end)
    {
        first = Example(article, sentence, first);
        if (MayBe(article, sentence, first, end, before - 1) && article.GrammarOf(sentence) is var grammar && grammar.IsVerb(verb) && grammar.OwnSubject(verb) is var (f, l))
        {
            if (IsBetter(article, f, l, first, l == before - 1 ? l : end) || f > first && l == end && grammar.Qualifies(verb, first, f))
                return (f, l == before - 1 ? l : end);
            // The phrase found is told of the subject: "The owner of a dog | that bit two people said".
            if (l + 1 < first && article[l + 1].Is(WordTags.Relative) && !Stretch.Any(article, l + 1, first, token => token.Kind == TokenKind.Mark))
                return (f, end);
        }
        return (Antecedent(article, sentence, first, end), end);
    }

    /// <summary>"The owner of a dog that bit two people said", "Doctors treating the wounded said": the phrase at the clause's beginning of which more is told as far as the verb.</summary>
    /// <returns>Its first token; <paramref name="found"/> where the phrase found is no part of what is told.</returns>
    private static int Antecedent(ArticleTokens article, Sentence sentence, int found, int end)
    {
        var told = found - 1;
        if (told <= sentence.First || article[told].Kind is TokenKind.Mark or TokenKind.Quotation)
            return found;
        if (article[found].Is(WordTags.Wh) && !article[found].Is(WordTags.SubjectPronoun))
            told = found;
        else if (article[told].Is(WordTags.Relative | WordTags.Wh))
            told = HoldsVerb(article, found, end) ? told : sentence.First;
        else if (!article.WordAt(told).EndsWith("ing", StringComparison.Ordinal) || article[told].IsCapital || article[told].Is(WordTags.Preposition))
            told = Relative(article, sentence, told);
        if (told <= sentence.First || !Nouns.IsNominal(article[told - 1]) || !article.GrammarOf(sentence).IsVerb(end + 1))
            return found;
        var first = SourceBefore.Walk(article, told - 1, sentence.First);
        first = first < told ? Quantity.Start(article, first, sentence.First) : first;
        return first < told && (first == sentence.First || article[first - 1].IsQuotation || article[first - 1].Is(WordTags.Coordinator)) ? first : found;
    }

    /// <summary>The relative word which is the subject of a verb whose words end with a token; the sentence's first token where there is none.</summary>
    private static int Relative(ArticleTokens article, Sentence sentence, int last)
    {
        for (var i = last - 1; i > sentence.First; i--)
        {
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(WordTags.Coordinator | WordTags.Subordinator) && !article[i].Is(WordTags.Preposition))
                break;
            if (article[i].Is(WordTags.Relative))
                return article.IsAny(i, "who", "that", "which") && article.GrammarOf(sentence) is var grammar && (grammar.RelationOf(i) == Relation.Nsubj || grammar.IsVerb(article[i + 1].Is(WordTags.Adverb) ? i + 2 : i + 1)) ? i : sentence.First;
        }
        return sentence.First;
    }

    /// <summary>"critics such as Marsh", "a group calling itself the Free Farmers": the phrase that a name is an example of, or whose name it is.</summary>
    private static int Example(ArticleTokens article, Sentence sentence, int name)
    {
        if (name - 3 < sentence.First || !(article.IsWord(name - 2, "such") && article.IsWord(name - 1, "as") || article.IsWord(name - 2, "calling") && article.IsAny(name - 1, "itself", "himself", "herself", "themselves")))
            return name;
        var first = SourceBefore.Walk(article, name - 3, sentence.First);
        return first <= name - 3 ? first : name;
    }

    /// <summary>"The clerk who left while deputy mayor said …": a role that says when is nobody.</summary>
    public static bool IsBareRole(ArticleTokens article, Sentence sentence, int first, int end) =>
        first > sentence.First && article.IsAny(first - 1, "while", "when", "as", "once", "though", "although") && article[end].Is(WordTags.Title) && article.WordAt(end)[^1] != 's'
            && !Stretch.Any(article, first, end, token => token.IsCapital || token.Is(WordTags.Determiner | WordTags.Possessive | WordTags.SubjectPronoun) || !token.IsWord);

    /// <summary>Whether the subject may begin elsewhere than the words alone tell, and <see cref="IsBetter"/> could take that: not where it opens the sentence or a clause, or follows a quotation or a mark.</summary>
    private static bool MayBe(ArticleTokens article, Sentence sentence, int first, int end, int last)
    {
        if (article[first].Is(WordTags.Determiner) && HoldsTwo(article, first, end) || article[first].Is(WordTags.Adverb | WordTags.Coordinator | WordTags.Subordinator | WordTags.PlainVerb))
            return true;
        if (first == sentence.First || article[first - 1].IsQuotation || first == sentence.First + 1 && article[first - 1].Is(WordTags.Coordinator))
            return false;
        // "the plane that crashed near Kelso", "a report that the board commissioned": a verb is among what seemed a noun phrase.
        if (article[first - 1].Is(WordTags.Relative | WordTags.Wh) && HoldsVerb(article, first, end))
            return true;
        // A pronoun is a whole subject, and what follows a word that opens a clause is one, too.
        if (first == end && article[first].Is(WordTags.SubjectPronoun) || article[first - 1].Is(WordTags.Subordinator | WordTags.Relative | WordTags.Wh))
            return false;
        return !article[first - 1].IsOneOf(BeforeSubjects) && (!article[first - 1].IsMark(',') || article[end + 1].IsMark(','))
            || Stretch.Any(article, first, Math.Max(end, last), token => token.Is(WordTags.PlainVerb));
    }

    private static bool HoldsVerb(ArticleTokens article, int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (Nouns.LooksPast(article, i) || i == first && article[i].Tags == WordTags.None && article.WordAt(i).EndsWith("ed", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>"the reason Mayor Marsh": a noun and a name side by side may be two phrases.</summary>
    private static bool HoldsTwo(ArticleTokens article, int first, int end)
    {
        for (var i = first + 2; i <= end; i++)
        {
            if (article[i].IsCapital && !article[i - 1].IsCapital && article[i - 1].IsWord && !article[i - 1].Is(WordTags.Determiner | WordTags.Preposition | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun))
                return true;
        }
        return false;
    }

    /// <summary>Whether the subject that the grammar sees is the same phrase with a better beginning.</summary>
    private static bool IsBetter(ArticleTokens article, int first, int last, int found, int end)
    {
        if (last != end || first == found)
            return false;
        if (first > found)
            return article[found].Is(WordTags.Adverb | WordTags.Subordinator | WordTags.Coordinator) || Stretch.Any(article, found, first - 1, token => token.Is(WordTags.PlainVerb));
        return !article[first].Is(WordTags.Subordinator | WordTags.Preposition) && !Stretch.Any(article, first, found - 1, token => token.IsQuotation || token.IsOneOf(BeforeSubjects)) && !article[first].Is(WordTags.TimeWord)
            && (article[end + 1].IsMark(',') || article[found - 1].Is(WordTags.Coordinator) || !Stretch.Any(article, first, found - 1, token => token.IsMark(',')));
    }
}
