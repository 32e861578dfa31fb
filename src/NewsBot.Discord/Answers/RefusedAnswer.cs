using NewsBot.Core.Chat;

namespace NewsBot.Discord.Answers;

/// <summary>What is said in the place of an answer in which something is not to Discord's liking: words that cannot be refused.</summary>
internal static class RefusedAnswer
{
    /// <param name="question">The id of what was asked; the log has it too.</param>
    public static Reply Apology(string question) =>
        new($"Sorry, Discord does not take my answer. Please ask in other words; if it happens again, tell whoever runs NewsBot the number {question}.");
}
