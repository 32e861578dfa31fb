namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What became of a draft, in fixed words that are counted and kept.</summary>
public static class RephrasingOutcomes
{
    /// <summary>The prose passed every check and is shown.</summary>
    public const string Rephrased = "rephrased";

    /// <summary>The model did not answer within the budget of time.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>The server answered with an error status.</summary>
    public const string RefusedByServer = "refused-by-server";

    /// <summary>No connection to the server, or one that broke.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The server's answer is not one of its protocol, or ends half-way.</summary>
    public const string BrokenReply = "broken-reply";

    /// <summary>As many drafts as may be at once are being worked on.</summary>
    public const string Busy = "busy";

    /// <summary>The day's budget of tokens is used up.</summary>
    public const string OverBudget = "over-budget";

    /// <summary>The server failed so often lately that it is left alone for a while.</summary>
    public const string CircuitOpen = "circuit-open";

    /// <summary>The prose is longer than any honest rephrasing.</summary>
    public const string TooLong = "too-long";

    /// <summary>There is no prose, or only blanks.</summary>
    public const string Empty = "empty";

    /// <summary>A slot that must stand does not.</summary>
    public const string MissingSlot = "missing-slot";

    /// <summary>A slot that may stand once stands more often.</summary>
    public const string DoubledSlot = "doubled-slot";

    /// <summary>A slot that the draft does not hold, or braces that are no slot.</summary>
    public const string UnknownSlot = "unknown-slot";

    /// <summary>A digit or a number word outside the slots.</summary>
    public const string OwnDigit = "own-digit";

    /// <summary>A quotation mark outside the slots.</summary>
    public const string OwnQuotationMark = "own-quotation-mark";

    /// <summary>A capitalised word within a sentence, outside the slots.</summary>
    public const string OwnName = "own-name";

    /// <summary>A word that is neither a plain word of reporting nor one of the question in a phrase that names the topic.</summary>
    public const string OwnWord = "own-word";

    /// <summary>A word that judges what was said, or makes another act of the saying.</summary>
    public const string OwnJudgement = "own-judgement";

    /// <summary>A negation outside the slots.</summary>
    public const string OwnNegation = "own-negation";

    /// <summary>A "would", "may" or "if" outside the slots.</summary>
    public const string OwnCondition = "own-condition";

    /// <summary>What the article reports as not said, or only supposed, stands without the article's own words for that.</summary>
    public const string LostNegation = "lost-negation";

    /// <summary>Words, a figure or a day with another source than their own, or with none.</summary>
    public const string WrongSpeaker = "wrong-speaker";

    /// <summary>Who only passed it on stands as the one who said it, or is missing beside what was passed on.</summary>
    public const string WrongPasser = "wrong-passer";

    /// <summary>Two quotations with nothing between them that keeps them apart.</summary>
    public const string StitchedQuotations = "stitched-quotations";

    /// <summary>A sentence whose slots and words the check cannot read in any one way.</summary>
    public const string UnclearSentence = "unclear-sentence";

    /// <summary>The words between the slots are another language than English, or another script.</summary>
    public const string OtherLanguage = "other-language";

    /// <summary>Mark-up, a link, code or a character that is not shown.</summary>
    public const string Markup = "markup";

    /// <summary>The filled text holds a quotation, figure or name that the evidence does not: found by the second check, which does not know the slots.</summary>
    public const string NotInEvidence = "not-in-evidence";

    /// <summary>A follow-up's negations are not as many as in the question that came back.</summary>
    public const string ChangedNegation = "changed-negation";
}
