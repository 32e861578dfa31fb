using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Persons who open a sentence without a name: "The mayor of Kelso came", "Her husband left"; and such as have one that nothing else makes known: "Hansen, in her forties, came".</summary>
internal sealed class SubjectNouns(ArticleTokens article, Roster roster)
{
    /// <summary>In sentences.</summary>
    private const int Reach = 2;

    private const int LongestNoun = 6;

    /// <summary>Those of the sentences just before, the nearest first.</summary>
    public IEnumerable<Mention> Before(int sentence)
    {
        for (var i = sentence - 1; i >= 0 && i >= sentence - Reach; i--)
        {
            if (Of(i) is { } mention)
                yield return mention;
        }
    }

    private Mention? Of(int index)
    {
        var (first, end, _) = article.Sentences[index];
        if (article[first].IsCapital && (article[first].Tags & ~(WordTags.MaleName | WordTags.FemaleName)) == WordTags.None && (roster.LastMentionBefore(first + 1) is var at && (at < 0 || roster.Mentions[at].Last < first)) && PersonalAside.Follows(article, first, end, out var gender))
            return new Mention(first, first, index, new Person { Name = article[first].Span.Of(article.Text), IsNamed = true, Called = gender, Introduced = first }, true);
        if (!article[first].Is(WordTags.Determiner | WordTags.Possessive))
            return null;
        var noun = first + 1;
        while (noun + 1 < end && noun < first + LongestNoun && Nouns.IsNominal(article[noun]) && Nouns.IsNominal(article[noun + 1]) && !Nouns.IsVerb(article, noun + 1) && !Nouns.LooksPast(article, noun + 1))
            noun++;
        if (noun >= end || !article[noun].Is(WordTags.PersonNoun | WordTags.Title | WordTags.Calling) || article[noun].IsCapital || article[noun].IsGenitive || Strangers.IsPlural(article, first, noun))
            return null;
        var last = noun;
        if (noun + 2 < end && article.IsAny(noun + 1, "of", "for", "from", "at", "in"))
            last = PhraseEnd(noun + 2, end);
        var text = article.SpanOf(first, last).Of(article.Text);
        if (Apposed(last, end) is { } named)
        {
            if (named.Gender == Gender.Unknown)
                named.Gender = Genders.OfDescription(text);
            return new Mention(noun, noun, index, named, true);
        }
        var bearer = Description.Bearer(article, roster, first, last);
        var person = bearer ?? new Person { Name = text, IsNamed = false, Gender = Genders.OfDescription(text), Introduced = first };
        return new Mention(noun, noun, index, person, true);
    }

    /// <summary>"Her mother, Rosa Neill, wept": who is named right behind the noun.</summary>
    private Person? Apposed(int last, int end)
    {
        if (last + 3 >= end || !article[last + 1].IsMark(',') || roster.LastMentionBefore(last + 3) is not (>= 0 and var at))
            return null;
        var mention = roster.Mentions[at];
        return mention.Token == last + 2 && article[mention.Last + 1].IsMark(',') && !mention.Person.IsBody ? mention.Person : null;
    }

    private int PhraseEnd(int at, int end)
    {
        while (at + 1 < end && Nouns.IsNominal(article[at + 1]) && !Nouns.IsVerb(article, at + 1) && (article[at + 1].IsCapital || !Nouns.LooksPast(article, at + 1)))
            at++;
        return at;
    }
}
