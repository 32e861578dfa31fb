namespace NewsBot.Core.Chat;

/// <summary>What can be wrong with an answer, in fixed words.</summary>
public static class FeedbackKinds
{
    public static IReadOnlyList<ReplyChoice> All { get; } =
    [
        new("wrong-speaker", "Wrong speaker") { Description = "Somebody else said it" },
        new("misquote", "Misquote") { Description = "The words are not as they were said" },
        new("wrong-figure", "Wrong figure") { Description = "The number is another, or counts something else" },
        new("out-of-date", "Out of date") { Description = "It has been corrected or overtaken" },
        new("missing", "Missing") { Description = "The archive should hold an answer, or more of it" },
    ];

    public static bool Has(string kind) => All.Any(known => known.Value == kind);
}
