using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"She is confident that …", "officials were worried about …": what someone is of a mind about.</summary>
internal static class Attitudes
{
    private static readonly HashSet<string> Adjectives = new(
        ("confident concerned worried convinced skeptical sceptical critical aware willing eager angry hopeful proud sure certain glad supportive wary afraid fearful optimistic pessimistic alarmed "
            + "dismayed surprised shocked disappointed pleased happy unhappy nervous anxious adamant unaware determined keen reluctant grateful thankful sorry upset furious frustrated appalled "
            + "outraged horrified leery suspicious doubtful unsure uncertain mindful dismissive enthusiastic excited ashamed embarrassed saddened troubled disgusted opposed unwilling hesitant interested upbeat unapologetic sympathetic scared impressed uncomfortable passionate "
            + "ambivalent cynical bullish thrilled delighted jubilant livid incensed stunned astonished baffled perplexed relieved weary fond mistrustful distrustful undecided unafraid noncommittal")
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Adjectives.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs that take such a word as "be" does.</summary>
    private static readonly string[] Lasting = ["remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "feel", "feels", "felt", "grow", "grows", "grew", "become", "becomes", "became", "seem", "seems", "seemed", "sound", "sounds", "sounded"];

    private const WordTags Minds = WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName;

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 2; i + 2 < sentence.End; i++)
        {
            if (!article[i].IsWord || article[i].IsCapital || !BySpan.Contains(article.WordAt(i)))
                continue;
            if (Read(article, sentence, index, i) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int adjective)
    {
        var group = VerbGroup.Before(article, adjective, sentence.First);
        var next = article[adjective + 1];
        if (group.IsInfinitive || !next.IsCapital && !next.Is(WordTags.That | WordTags.To | WordTags.Preposition | WordTags.SubjectPronoun | WordTags.Determiner | WordTags.Possessive))
            return null;
        var grammar = article.GrammarOf(sentence);
        // "is sure the lock is dry": without a "that" only a clause tells it.
        if (!next.Is(WordTags.That | WordTags.To | WordTags.Preposition | WordTags.SubjectPronoun) && (grammar.ComplementPhrase(adjective, Relation.Ccomp) is not var (begin, _) || begin != adjective + 1))
            return null;
        var be = group.HasBe ? group.First : grammar.Copula(adjective);
        var predicate = adjective;
        if (be < 0 && grammar.Head(adjective) is >= 0 and var head && head < adjective && head > sentence.First && article.IsAny(head, Lasting))
            (be, predicate, group) = (head, head, VerbGroup.Before(article, head, sentence.First));
        if (be < 0 || group.IsInfinitive || !AreQualifiers(article, grammar, be + 1, adjective - 1))
            return null;
        if ((grammar.OwnSubject(predicate) ?? grammar.SharedSubject(predicate)) is not var (first, last) || last >= group.First || article.IsWord(first, "it")
            || !Stretch.Any(article, first, last, token => token.IsCapital || token.Is(Minds)) || Stretch.Any(article, first, last, token => token.IsQuotation))
            return null;
        var cue = article[adjective + 1].Is(WordTags.Preposition) && !article[adjective + 1].Is(WordTags.That) ? adjective + 1 : adjective;
        var end = grammar.Complement(adjective, Relation.Ccomp, Relation.Xcomp, Relation.Advcl, Relation.Obl);
        if (end <= cue + (cue == adjective ? 1 : 0))
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(Math.Min(be, group.First), cue), Stance = group.Stance };
        draft.Content.Add(article.SpanOf(cue + 1, end));
        draft.Kind = Stretch.KindOf(article, cue + 1, end);
        return draft;
    }

    /// <summary>"far more", "not so": what may stand between the verb and its adjective.</summary>
    private static bool AreQualifiers(ArticleTokens article, SentenceGrammar grammar, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!article[i].Is(WordTags.Adverb | WordTags.Negation | WordTags.Be | WordTags.Have) && grammar.RelationOf(i) != Relation.Advmod)
                return false;
        }
        return true;
    }
}
