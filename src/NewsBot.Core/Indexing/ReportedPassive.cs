using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"The bridge is said to be unsafe", "It was reported that …": words without anyone who is named for them.</summary>
internal static class ReportedPassive
{
    private static readonly string[] Participles =
    [
        "said", "believed", "thought", "expected", "reported", "alleged", "rumored", "rumoured", "understood", "known", "considered", "presumed", "feared", "estimated", "projected",
        "predicted", "assumed", "claimed",
    ];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 2; i + 2 < sentence.End; i++)
        {
            if (article[i].IsCapital || !article[i + 1].Is(WordTags.To | WordTags.That) || !article.IsAny(i, Participles))
                continue;
            var group = VerbGroup.Before(article, i, sentence.First);
            if (!group.IsPassive || group.IsInfinitive || article.GrammarOf(sentence) is var grammar && !grammar.IsVerb(i))
                continue;
            if (Read(article, sentence, index, i, group, grammar) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int verb, VerbGroup group, SentenceGrammar grammar)
    {
        var draft = new Draft { Sentence = index, Verb = article[verb].Cue, Stance = group.Stance, Cue = article.SpanOf(group.First, verb) };
        var impersonal = article[verb + 1].Is(WordTags.That);
        if (impersonal != (group.First > sentence.First && article.IsWord(group.First - 1, "it")))
            return null;
        if (!impersonal)
        {
            if (grammar.OwnSubject(verb) is not var (first, last) || last >= group.First || Stretch.Any(article, first, last, token => token.IsQuotation))
                return null;
            draft.Content.Add(article.SpanOf(first, last));
        }
        var end = grammar.Complement(verb, Relation.Xcomp, Relation.Ccomp);
        if (end <= verb + 1)
            return null;
        draft.Content.Add(article.SpanOf(verb + 1, end));
        return draft;
    }
}
