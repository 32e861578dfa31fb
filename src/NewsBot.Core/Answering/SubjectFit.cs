using System.Text.RegularExpressions;
using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering;

/// <summary>Whether a figure is of the subject asked for: what it counts or measures, and the names that the question puts to it.</summary>
/// <param name="held">The articles that hold each name of the question somewhere; a name that too many hold is left out.</param>
internal sealed partial class SubjectFit(Question question, TopicMatch matter, IReadOnlyDictionary<string, IReadOnlySet<ArticleId>> held)
{
    /// <summary>What every figure may stand beside, and none is told apart by.</summary>
    private static readonly HashSet<string> Common =
    [
        .. new[]
        {
            "people", "persons", "respondents", "everyone", "share", "figure", "number", "rate", "total", "level", "proportion", "percentage", "percent", "toll", "count", "amount", "sum", "estimate",
            "result", "real", "actual", "true", "correct", "right", "new", "latest", "previous", "earlier", "official", "overall", "current", "average", "annual", "year", "month", "week", "day", "hour", "minute",
            "quarter", "today", "near", "nearly", "almost", "exactly", "least", "fewer", "less", "half", "dollar", "euro", "pound",
        }.Select(PorterStem.Of),
    ];

    [GeneratedRegex(@"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Aa]cross|[Aa]round|[Oo]utside|[Ff]rom) (?:the )?(?<name>\p{Lu}[\w’'-]+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:its|their|his|her|my|our)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:of|in|for|among|amongst|at|by|on|with|from|near|to|who|that)\b")]
    private static partial Regex Link();

    /// <summary>The words of a topic by which one matter is told from another.</summary>
    public static IReadOnlyList<string> Matter(IReadOnlyList<string> topic) => [.. topic.Where(word => !Common.Contains(PorterStem.Of(word)) && !char.IsAsciiDigit(word[0]) && !FigureChanges.IsMove(word))];

    /// <summary>Why the figure is of something else; null where it may be of that.</summary>
    public string? Misfit(AskedFigure asked, FigureText figure, Claim claim) => IsForeign ? null : Nothing(claim) ?? Subject(asked, figure, claim) ?? Names(asked, figure, claim);

    /// <summary>Words beside a bare figure that no claim holds may be of another language.</summary>
    private bool IsForeign => question.Kind == QuestionKinds.Figure && matter.Unknown.Count() == Matter(question.Topic).Count;

    /// <summary>The name of the question that stands neither with the claim nor in its paragraph or title; null where none does.</summary>
    public static string? Lacked(Question question, Claim claim) =>
        Matter(question.Names).FirstOrDefault(name => !PrintedWord.IsTime(name) && !Holds($"{Said(claim)} {claim.Passage} {claim.Citation.Article.Title}", name)) is { } name ? $"nothing there on {name}" : null;

    /// <summary>The words in which a figure's matter stands: those around it, and where the claim has none of the matter, those around the claim.</summary>
    public string MatterBeside(FigureText figure, Claim claim) =>
        FigureClause.Of(figure, claim) is var clause && (matter.IsEmpty || matter.Count(Said(claim)) > 0) ? clause : $"{clause} {claim.Passage} {claim.Citation.Article.Title}";

    /// <summary>Not a word of the matter stands near the figure.</summary>
    private string? Nothing(Claim claim) =>
        matter.IsEmpty || matter.Count($"{Said(claim)} {claim.Passage} {claim.Citation.Article.Title}") > 0 ? null : $"nothing there on: {string.Join(", ", Matter(question.Topic))}";

    /// <summary>"12% of clerks" is not answered with 12% of managers, nor a fall in fares with one in wages.</summary>
    private static string? Subject(AskedFigure asked, FigureText figure, Claim claim)
    {
        var wanted = Telling(asked.Of);
        if (wanted.Count > 0 && There(figure.Of) is { Count: > 0 } counted && !Meet([wanted[^1]], counted) && !Meet(wanted, [counted[^1]]) && !Meet([wanted[^1]], ContentWords.Of(figure.Subject ?? "")))
            return $"{figure.Text} there counts “{figure.Of}”";
        if (figure.Figure.Quantity.Unit == Units.Count && (ArePeopleAndThings(figure.Of, asked.Of) || ArePeopleAndThings(asked.Of, figure.Of)) && !Meet(ContentWords.Of(asked.Of!), ContentWords.Of(claim.Words)))
            return $"{figure.Text} there counts “{figure.Of}”";
        if (new[] { asked.Of, asked.Whom, asked.Subject }.Select(Head).FirstOrDefault(word => word is not null) is not { } head)
            return null;
        if (Meet([head], ContentWords.Of(string.Join(' ', figure.Of, figure.Whom, figure.Subject, Said(claim)))))
            return null;
        return new[] { figure.Whom, figure.Of, figure.Subject }.FirstOrDefault(phrase => There(phrase).Count > 0) is { } other ? $"{figure.Text} there is of “{other}”"
            : Meet([head], ContentWords.Of($"{claim.Passage} {claim.Citation.Article.Title}")) ? null : $"nothing there on: {head}";
    }

    /// <summary>"Inflation in Norvia" is not answered with Velmar's: a name must stand with the claim, or in its article where no other stands in its stead.</summary>
    private string? Names(AskedFigure asked, FigureText figure, Claim claim)
    {
        var around = $"{claim.Passage} {claim.Citation.Article.Title}";
        var sentence = $"{TopicMatch.SentenceOf(claim)} {Said(claim)}";
        var own = ContentWords.Of(string.Join(' ', asked.Of, asked.Whom, asked.Subject));
        var names = Matter(question.Names).Concat(own.Where(word => IsPrintedName(word, around))).Where(name => !PrintedWord.IsTime(name) && !Holds(sentence, name));
        var lacked = names.FirstOrDefault(name => own.Contains(name)
            ? !Holds(around, name) || IsOfOther(figure, question.Names.Contains(name))
            : !(Holds(around, name) || IsHeld(name, claim.Citation.Article.Id)) || (question.Setting.Contains(name) && IsElsewhere(name, sentence, claim.Passage)));
        return lacked is null ? null : $"nothing there on {lacked}";
    }

    /// <summary>Whether the one count is of people, and the other of what is nobody and befalls nobody ("boats", not "pilots" or "deaths").</summary>
    private static bool ArePeopleAndThings(string? people, string? things) =>
        people is not null && ContentWords.Of(people).All(FigureFit.IsAnyone)
        && things?.Split(' ')[^1] is { Length: > 0 } thing && char.IsLower(thing[0]) && !FigureFit.IsAnyone(thing)
        && (Lexicon.Find(thing).Tags & WordTags.PersonNoun) == 0 && Counted.Asked([thing]) is null;

    /// <summary>Whether the figure is said to be of the speaker's own ("its sales") or of another name.</summary>
    private static bool IsOfOther(FigureText figure, bool isName) =>
        Possessive().IsMatch(figure.Subject ?? "") || (isName && PrintedWord.In($"of {figure.Of} {figure.Whom} {figure.Subject}").Any(word => word.IsName && !PrintedWord.IsTime(word.Lower)));

    private bool IsHeld(string name, ArticleId article) => !held.TryGetValue(name, out var articles) || articles.Contains(article);

    /// <summary>Whether the sentence, or else the paragraph, names a place, and not the one asked for.</summary>
    private static bool IsElsewhere(string name, string sentence, string passage) => NamesPlace(sentence) || (!Holds(passage, name) && NamesPlace(passage));

    private static bool NamesPlace(string text) => Place().Matches(text).Any(match => !PrintedWord.IsTime(match.Groups["name"].Value.ToLowerInvariant()));

    /// <summary>Whether a text has a word with a capital alone: who asks in small letters may mean a name.</summary>
    private static bool IsPrintedName(string word, string text) =>
        text.Contains(char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal) && !text.Contains(word, StringComparison.Ordinal);

    private static bool Holds(string text, string name) => ContentWords.Of(text).Any(word => Mismatch.IsOneName(name, word));

    private static string Said(Claim claim) => $"{claim.Words} {TopicMatch.About(claim)}";

    /// <summary>The noun that a phrase turns on: the last telling word before what narrows it, or of that ("the share of nurses").</summary>
    private static string? Head(string? phrase) => phrase is null ? null : Link().Split(phrase).Select(Telling).FirstOrDefault(words => words.Count > 0)?[^1];

    /// <summary>The telling words of a phrase of the article, behind its last verb, those left out that may be anybody ("adults").</summary>
    private static List<string> There(string? phrase)
    {
        var words = phrase?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var verb = words.Length < 2 ? -1 : Array.FindLastIndex(words, words.Length - 2, word => Predicates.IsVerb(word) || Measured.IsPut(word));
        return [.. Telling(string.Join(' ', words[(verb + 1)..])).Where(word => !FigureFit.IsAnyone(word))];
    }

    private static List<string> Telling(string? phrase) => phrase is null ? [] : [.. Matter(ContentWords.Of(phrase)).Where(word => !Predicates.IsVerb(word))];

    private static bool Meet(IEnumerable<string> asked, IReadOnlyList<string> there) => asked.Any(word => there.Any(other => Mismatch.IsOneName(word, other) || Stem(word) == Stem(other)));

    /// <summary>The stem, that of "wolves" being that of "wolf".</summary>
    private static string Stem(string word) => PorterStem.Of(word) is [.. var stem, 'v'] ? stem + 'f' : PorterStem.Of(word);
}
