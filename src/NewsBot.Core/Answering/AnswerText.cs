namespace NewsBot.Core.Answering;

/// <summary>An answer as plain text: lead, claims with their citations, notes.</summary>
internal static class AnswerText
{
    public static string Write(Answer answer) => answer.Lead;
}
