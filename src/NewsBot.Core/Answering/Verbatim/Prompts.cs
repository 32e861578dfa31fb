namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The prompts that a draft may ask for, and the input variables that each is given.</summary>
public static class Prompts
{
    /// <summary>An answer: <see cref="Question"/> and <see cref="Evidence"/>.</summary>
    public const string Rephrase = "rephrase";

    /// <summary>A digest: <see cref="Evidence"/>.</summary>
    public const string Digest = "digest";

    /// <summary>A follow-up that is to become a full question: <see cref="Before"/>, <see cref="Sources"/> and <see cref="Question"/>.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>The variable with the reader's question, its names, figures and quoted words replaced by slots.</summary>
    public const string Question = "question";

    /// <summary>The variable with one line for each thing that may be said: who, how it is put to them, and what, all in slots.</summary>
    public const string Evidence = "evidence";

    /// <summary>The variable with the question before, in slots.</summary>
    public const string Before = "before";

    /// <summary>The variable with the slots of the sources that the answer before showed, divided by commas; may be empty.</summary>
    public const string Sources = "sources";
}
