namespace NewsBot.Core.Answering;

/// <summary>The kinds of question, in the words that <c>ask --json</c> prints.</summary>
public static class QuestionKinds
{
    public const string WhoSaid = "who-said";
    public const string WhatSaid = "what-said";
    public const string Origin = "origin";
    public const string HowMany = "how-many";
    public const string DidSay = "did-say";
    public const string WhenWhere = "when-where";
    public const string Sources = "sources";
    public const string Source = "source";
    public const string Figure = "figure";
    public const string Topic = "topic";
    public const string Audit = "audit";
}
