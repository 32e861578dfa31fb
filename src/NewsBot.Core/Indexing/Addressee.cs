using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whom a question or an order is put to ("Marsh asked Hale where it was", "the judge told the clerk to read"): who answers is hardly the one who asks.</summary>
internal sealed class Addressee(ArticleTokens article, Roster roster)
{
    /// <summary>In tokens, from the cue to the name or noun.</summary>
    private const int Reach = 4;

    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal) { "ask", "press", "question", "quiz", "grill" };

    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal) { "tell", "order", "instruct", "direct", "command", "warn", "urge", "beg", "remind" };

    private static readonly HashSet<string> Charges = new(StringComparer.Ordinal) { "accuse", "call", "blame", "criticise", "criticize", "attack", "mock", "confront", "challenge", "inform" };

    private static readonly HashSet<string> Replies = new(StringComparer.Ordinal) { "reply", "answer", "respond", "retort", "counter", "rejoin" };

    /// <summary>Whether a draft may be the answer to what the one before asks, orders or blames.</summary>
    /// <param name="asked">The one before; the gender of its speaker fits the pronoun where <paramref name="fits"/> says so.</param>
    /// <param name="answerer">Whom it is put to, where a name that fits tells; null where nobody can tell who speaks.</param>
    public bool MayAnswer(Draft draft, Draft asked, Gender gender, bool fits, out Person? answerer)
    {
        answerer = null;
        if (asked.Verb is not { } verb || draft.Sentence == asked.Sentence && draft.SourceFirst <= asked.SourceFirst)
            return false;
        var answers = IsAnswer(draft);
        var charges = Charges.Contains(verb.Base) || Orders.Contains(verb.Base);
        if (!IsQuestion(asked) && !charges || First(asked) is not (>= 0 and var first))
            return false;
        if (Orders.Contains(verb.Base) && !answers && !LeadsToAct(asked, first) || Charges.Contains(verb.Base) && !answers)
            return false;
        var named = Named(asked, first);
        if (named is null && !IsSomebody(first, gender))
            return false;
        if (named is not null && named.Gender != Gender.Unknown && named.Gender != gender)
            return false;
        answerer = named is not null && (answers || !fits) ? named : null;
        return true;
    }

    /// <summary>Whether somebody answers somebody else ("she replied").</summary>
    public static bool IsAnswer(Draft draft) => draft.Verb is { } verb && Replies.Contains(verb.Base);

    /// <summary>Whether somebody asks something.</summary>
    public static bool IsQuestion(Draft draft) => draft.Verb is { } verb && Questions.Contains(verb.Base);

    /// <summary>The first token behind the cue; -1 where the sentence ends there.</summary>
    private int First(Draft asked)
    {
        var end = article.Sentences[asked.Sentence].End;
        if (asked.Cue is not { } cue)
            return -1;
        var at = asked.SourceFirst;
        while (at < end && article[at].Start < cue.End)
            at++;
        return at < end ? at : -1;
    }

    private Person? Named(Draft asked, int first)
    {
        var at = roster.LastMentionBefore(first) + 1;
        return at < roster.Mentions.Count && roster.Mentions[at] is var mention && mention.Sentence == asked.Sentence && mention.Token <= first + Reach && !mention.Person.IsBody
            && !Stretch.Any(article, first, mention.Token - 1, token => token.Kind != TokenKind.Word || token.Is(WordTags.That | WordTags.Wh | WordTags.Preposition | WordTags.Coordinator)) ? mention.Person : null;
    }

    /// <summary>"the defendant", "his wife", "her": one person without a name.</summary>
    private bool IsSomebody(int first, Gender gender)
    {
        if (article.IsAny(first, gender == Gender.Male ? "him" : "her") && !(gender == Gender.Female && Nouns.IsNominal(article[first + 1])))
            return true;
        if (!article[first].Is(WordTags.Determiner | WordTags.Possessive) || article[first].Is(WordTags.That) && !article.IsWord(first, "that"))
            return false;
        for (var i = first + 1; i <= first + Reach && i < article.Tokens.Count && Nouns.IsNominal(article[i]); i++)
        {
            if (article[i].Is(WordTags.PersonNoun | WordTags.Title | WordTags.Calling) && !article[i].IsGenitive && !Strangers.IsPlural(article, first, i))
                return Genders.Of(article[i].Tags) is var known && (known == Gender.Unknown || known == gender);
        }
        return false;
    }

    /// <summary>"told Hale to wait".</summary>
    private bool LeadsToAct(Draft asked, int first)
    {
        var end = article.Sentences[asked.Sentence].End;
        for (var i = first; i < Math.Min(end - 1, first + 2 * Reach); i++)
        {
            if (article[i].Kind != TokenKind.Word || article[i].Is(WordTags.That | WordTags.Wh))
                return false;
            if (article[i].Is(WordTags.To))
                return article.GrammarOf(article.Sentences[asked.Sentence]).IsInfinitive(i + 1);
        }
        return false;
    }
}
