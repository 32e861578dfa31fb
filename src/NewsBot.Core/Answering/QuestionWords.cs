using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The words in which questions are put, and how they are recognised when misspelt.</summary>
internal static class QuestionWords
{
    private static readonly HashSet<string> Say = new(StringComparer.Ordinal)
    {
        "say", "says", "said", "saying", "tell", "tells", "told", "claim", "claims", "claimed", "state", "states", "stated", "warn", "warns", "warned", "call", "calls",
        "called", "describe", "describes", "described", "stress", "stresses", "stressed", "emphasize", "emphasized", "emphasise", "emphasised", "argue", "argues",
        "argued", "think", "thinks", "thought", "believe", "believes", "believed", "report", "reports", "reported", "announce", "announces", "announced", "mention",
        "mentions", "mentioned", "indicate", "indicates", "indicated", "suggest", "suggests", "suggested", "reveal", "reveals", "revealed", "confirm", "confirms",
        "confirmed", "deny", "denies", "denied", "express", "expresses", "expressed", "maintain", "maintains", "maintained", "insist", "insists", "insisted", "note",
        "notes", "noted", "add", "adds", "added", "quote", "quotes", "quoted", "put", "write", "writes", "wrote", "tweet", "tweeted", "explain", "explains",
        "explained", "comment", "comments", "commented", "declare", "declares", "declared", "assert", "asserts", "asserted", "speak", "speaks", "spoke", "talk",
        "talks", "talked", "promise", "promises", "promised", "ask", "asks", "asked", "find", "finds", "found", "show", "shows", "showed", "estimate", "estimates",
        "estimated", "predict", "predicts", "predicted", "release", "releases", "released", "decline", "declines", "declined", "refuse", "refuses", "refused",
    };

    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal) { "decline", "declines", "declined", "refuse", "refuses", "refused" };

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "did", "does", "do", "has", "have", "had", "was", "were", "is", "are", "will", "would" };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "they", "it", "him", "her", "them", "we", "i", "you", "anyone", "anybody", "someone", "somebody", "people" };

    /// <summary>Words that only frame a question and are no matter of it.</summary>
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "tell", "please", "give", "know", "find", "anything", "something", "ever", "really", "actually", "exactly", "figure", "figures", "number", "numbers", "statistic",
        "statistics", "stat", "quote", "quotes", "quotation", "words", "word", "come", "comes", "came", "source", "sources", "origin", "many", "much", "share", "percentage",
        "proportion", "fraction", "there", "regarding", "concerning", "hey", "hi", "hello", "newsbot", "true", "false", "us", "me", "got", "get", "gave", "gives", "given", "cite", "cites", "cited", "per", "cent", "percent", "thing", "things", "stuff", "list", "show", "else", "anyone", "anybody", "somebody", "someone",
    };

    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "share", "percentage", "percent", "proportion", "fraction", "number", "portion", "%" };

    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal) { "writer", "author", "reporter", "journalist", "columnist", "correspondent", "article itself" };

    private static readonly string[] Openings = ["who", "what", "where", "when", "which", "how", "whose", "whom", "did", "does", "has"];

    public static bool IsSay(string word) => Say.Contains(word) || (word.Length == 4 && word[0] == 's' && NameKeys.Edits(word, "said") == 1 && word is not ("sand" or "sail" or "slid" or "skid"));

    /// <summary>A verb whose words its subject disputes, or will not say.</summary>
    public static bool IsRefusal(string word) => Refusals.Contains(word) || Denials.IsVerb(word);

    /// <summary>A verb that tells nothing of how it was said.</summary>
    public static bool IsPlainSay(string word) => word is "say" or "said" or "says" or "saying" or "told" or "tell" or "tells" or "think" or "thinks" or "thought";

    /// <summary>Whom one tells things: no matter of a question.</summary>
    public static bool IsListener(string word) => word is "reporter" or "reporters" or "journalist" or "journalists" or "newspaper" or "us" or "me";

    /// <summary>Where the verb of saying stands after the first word, -1 where none does; a plain "say" before a word that may be a noun as well ("the State Department"), unless somebody would not say it ("declined to say") or disputes a figure ("who rejected 40%?").</summary>
    public static int SayIn(List<QuestionToken> words)
    {
        if (words.Count > 1 && Denials.IsVerb(words[1].Lower) && words.Exists(word => word.IsFigure))
            return 1;
        var plain = words.FindIndex(1, word => IsPlainSay(word.Lower));
        if (plain > 0 && words.FindIndex(1, plain - 1, word => IsRefusal(word.Lower)) is > 0 and var refusal)
            return refusal;
        return plain > 0 ? plain : words.FindIndex(1, word => IsSay(word.Lower));
    }

    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsFrame(string word) => Frame.Contains(word);

    /// <summary>The word that opens a question, right, with two letters swapped or one amiss ("waht", "whoo"), or with its apostrophe left out ("whats"); null for any other ("dogs" are not "does").</summary>
    public static string? Opening(string word)
    {
        if (Openings.Contains(word))
            return word;
        if (word is "whats" or "whos" or "wheres" or "whens" or "hows")
            return word[..^1];
        return word.Length < 3 || ContentWords.IsStopWord(word)
            ? null
            : Openings.FirstOrDefault(opening => opening[0] == word[0] && word.Length >= opening.Length && Sorted(word) == Sorted(opening))
                ?? Openings.FirstOrDefault(opening => opening.Length > 3 && opening is not "does" && opening[0] == word[0] && opening[^1] == word[^1] && NameKeys.Edits(word, opening) == 1 && word.Length <= opening.Length);
    }

    /// <summary>Whether a name means whoever wrote the article.</summary>
    public static bool IsWriter(string name) => Writers.Contains(name.ToLowerInvariant().Replace("the ", "", StringComparison.Ordinal).Replace("article's ", "", StringComparison.Ordinal));

    public static bool AsksHowMany(IReadOnlyList<QuestionToken> words, string opening)
    {
        var share = opening is "what" or "which" ? words.Take(4).ToList().FindIndex(word => Shares.Contains(word.Lower)) : -1;
        return (opening == "how" && words.Count > 1 && words[1].Lower is "many" or "much") || (share > 0 && words.Skip(share).Any(word => word.Lower == "of"));
    }

    private static string Sorted(string word) => string.Concat(word.Order());
}
