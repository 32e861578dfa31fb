namespace NewsBot.Core.Answering;

/// <summary>The kinds of question, in the words that <c>ask --json</c> prints.</summary>
public static class QuestionKinds
{
    /// <summary>Who said a figure, a quotation or something to that effect.</summary>
    public const string WhoSaid = "who-said";

    /// <summary>What somebody said, about a matter or at all.</summary>
    public const string WhatSaid = "what-said";

    /// <summary>Where a figure or statement comes from.</summary>
    public const string Origin = "origin";

    /// <summary>A number or share of something.</summary>
    public const string HowMany = "how-many";

    /// <summary>Whether somebody said these words.</summary>
    public const string DidSay = "did-say";

    /// <summary>When or where something was said.</summary>
    public const string WhenWhere = "when-where";

    /// <summary>Which sources there are: named, unnamed or all.</summary>
    public const string Sources = "sources";

    /// <summary>A bare name: all that one source said.</summary>
    public const string Source = "source";

    /// <summary>A bare figure: every claim that holds it.</summary>
    public const string Figure = "figure";

    /// <summary>A matter in free words, and every question that is of no other kind.</summary>
    public const string Topic = "topic";

    /// <summary>Every claim of one article.</summary>
    public const string Audit = "audit";

    /// <summary>What was taken in lately.</summary>
    public const string Digest = "digest";

    /// <summary>What a watch found: nobody asked.</summary>
    public const string Watch = "watch";
}
