using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"She made the case that …", "the mayor took aim at …", "they have doubts about …": a verb of little meaning whose object says what is done with the words.</summary>
internal static class StatedNouns
{
    /// <summary>In tokens, from the verb to the noun.</summary>
    private const int Farthest = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Of(
        "have has had having make makes made making take takes took taken taking give gives gave given giving raise raises raised raising deliver delivers delivered delivering issue issues issued issuing "
            + "offer offers offered offering express expresses expressed expressing voice voices voiced voicing launch launches launched launching float floats floated floating present presents presented presenting "
            + "sound sounds sounded sounding unleash unleashes unleashed unleashing utter utters uttered uttering level levels leveled levelled leveling mount mounts mounted mounting reach reached post posts posted posting "
            + "repeat repeats repeated repeating renew renews renewed renewing begin begins began beginning avoid avoids avoided avoiding share shares shared sharing pose posed posing air aired airing provide provides provided providing "
            + "outline outlines outlined outlining unveil unveils unveiled unveiling lay lays laid laying strike strikes struck hurl hurled hurling echo echoes echoed press pressed pressing harbor harbored harbour add added adding "
            + "downplay downplayed reiterate reiterated reiterating announce announced announcing leave leaves left convey conveyed heap heaped heaping cast casts throw threw pay paid put hold holds held direct directed aim aimed make voice show showed shows");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Of(
        "statement statements remark remarks comment comments claim claims allegation allegations assertion assertions accusation accusations argument arguments counterargument counter-argument case point mention reference "
            + "references criticism criticisms critique critiques rebuke rebukes defense defence praise lament rant tirade diatribe broadside swing swipe swipes jab jabs dig digs aim shot shots potshots insult insults barbs fun stance position positions view views opinion "
            + "opinions feeling feelings doubt doubts misgivings reservations concern concerns fear fears hope hopes desire inclination willingness discomfort unease amusement hint hints note apology assurance assurances pledge pledges promise promises commitment "
            + "commitments vow vows threat threats warning warnings reminder reminders prediction predictions proposal proposals plan plans call calls plea pleas appeal appeals question questions answer answers suggestion suggestions observation notion idea issue credit scorn "
            + "blame tribute testimonial testimonials explanation explanations detail details objection objections skepticism scepticism frustration anger dismay disdain contempt sympathy support confidence optimism pessimism regret enthusiasm preference disagreement ultimatum decision announcement "
            + "declaration admission conclusion complaint complaints impression outrage sorrow gratitude admiration alarm worries worry disbelief");

    private static readonly string[] Prepositions = ["about", "on", "of", "for", "against", "toward", "towards", "at", "over", "with", "regarding", "concerning", "behind"];

    /// <summary>Nouns whose "to" leads to the words, and not to whom they are said.</summary>
    private static readonly string[] Addressed = ["reference", "references", "tribute", "objection", "objections", "apology"];

    /// <summary>Verbs that lead a noun in with "with" or "into".</summary>
    private static readonly string[] Leading =
    [
        "open", "opens", "opened", "opening", "close", "closes", "closed", "closing", "begin", "begins", "began", "beginning", "end", "ends", "ended", "ending", "start", "starts", "started", "starting", "respond", "responds", "responded", "responding",
        "counter", "counters", "countered", "countering", "reply", "replied", "launch", "launches", "launched", "launching", "follow", "followed", "conclude", "concluded",
    ];

    private static readonly string[] Giving = ["give", "gives", "gave", "given", "giving", "provide", "provides", "provided", "providing"];

    private static readonly string[] Blows = ["aim", "swing", "swipe", "swipes", "jab", "jabs", "dig", "digs", "shot", "shots", "potshots"];

    /// <summary>What somebody has of others, who give it.</summary>
    private static readonly string[] Enjoyed = ["support", "confidence", "sympathy", "praise", "admiration"];

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 2; i + 2 < sentence.End; i++)
        {
            if (!article[i].IsWord || article[i].IsCapital || !article[i + 1].IsWord || !Leads(article, i + 1) || !Nouns.Contains(article.WordAt(i)) || VerbBefore(article, sentence, i) is not (> 0 and var verb))
                continue;
            if (Read(article, sentence, index, verb, i) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static bool Leads(ArticleTokens article, int at) => article[at].Is(WordTags.That | WordTags.To) || article.IsAny(at, Prepositions);

    /// <summary>The nearest such verb before a noun, with nothing but the noun's phrase between; -1 where none stands there.</summary>
    private static int VerbBefore(ArticleTokens article, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i > Math.Max(sentence.First, noun - Farthest) && (article[i].Kind is TokenKind.Word or TokenKind.Number || article[i].IsOneOf("$£€")); i--)
        {
            if (!article[i].IsCapital && (Verbs.Contains(article.WordAt(i)) || article.IsAny(i, Leading) && i + 1 < noun && Opens(article, i + 1, noun)))
                return i;
        }
        return -1;
    }

    /// <summary>"opened with a call", "launched into a lament", "closed her speech with a tribute".</summary>
    private static bool Opens(ArticleTokens article, int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (article.IsAny(i, "with", "into"))
                return true;
        }
        return false;
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int verb, int noun)
    {
        var group = VerbGroup.Before(article, verb, sentence.First);
        var grammar = article.GrammarOf(sentence);
        var (head, word) = (grammar.Word(verb), grammar.Word(noun));
        if (group.IsPassive || head < 0 || word < 0 || grammar.Parsed[word].Relation is var relation && relation != Relation.Obj && !(relation == Relation.Obl && article.IsAny(verb, Leading)) || grammar.Parsed[word].Head != head || !grammar.IsVerb(verb)
            || article[verb].Is(WordTags.Have) && article.IsWord(noun + 1, "of") && article.IsAny(noun, Enjoyed)
            || FramedClauses.Speaker(article, grammar, verb, group) is not var (first, last) || Words(article, grammar, head, word, noun) is not var (from, end))
            return null;
        var isDenied = article.IsAny(verb + 1, "no") || article.IsAny(verb, "avoid", "avoids", "avoided", "avoiding");
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(group.First, from - 1), Stance = isDenied ? Stance.NotSaid : group.Stance };
        draft.Content.Add(article.SpanOf(from, end));
        draft.Kind = Stretch.KindOf(article, from, end);
        return draft;
    }

    /// <summary>The clause, infinitive or phrase that belongs to the noun or to its verb, right behind it or behind whom it is said to ("made the case to voters that …").</summary>
    private static (int First, int Last)? Words(ArticleTokens article, SentenceGrammar grammar, int head, int word, int noun)
    {
        var parsed = grammar.Parsed;
        var at = noun + 1;
        for (var child = word + 1; child < parsed.Count; child++)
        {
            if (parsed[child].Head != word && parsed[child].Head != head || grammar.Phrase(child) is var (first, last) && (first != at || last <= at))
                continue;
            if (article[at + 1].Is(WordTags.TimeWord))
                return null;
            var isPhrase = parsed[child].Relation is Relation.Nmod or Relation.Obl;
            if (article[at].Is(WordTags.To) && isPhrase && !article.IsAny(noun, Addressed))
            {
                at = last + 1;
                continue;
            }
            // "made a claim that was wrong" tells of the claim.
            if (article[at].Is(WordTags.That) && parsed[child].Relation == Relation.AclRelcl && (parsed.Subject(child) is not (>= 0 and var subject) || grammar.Token(subject) == at)
                || at > noun + 1 && !article[at].Is(WordTags.That) || article.IsAny(noun, Blows) && (!article.IsWord(at, "at") || article[grammar.Token(head)].Is(WordTags.Have) || article.IsAny(grammar.Token(head), Giving)))
                return null;
            return isPhrase || parsed[child].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Xcomp or Relation.Advcl ? (article[at].Is(WordTags.That) || article[at].Is(WordTags.To) && !isPhrase ? at : at + 1, last) : null;
        }
        return null;
    }
}
