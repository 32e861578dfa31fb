using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>One piece of feedback as <c>feedback --json</c> prints it.</summary>
internal static class FeedbackJson
{
    public static string Write(Feedback feedback) => JsonLine.Write(json =>
    {
        json.WriteString("at", feedback.At);
        json.WriteString("kind", feedback.Kind);
        json.WriteString("comment", feedback.Comment);
        json.WriteString("platform", feedback.About.Channel.Platform);
        json.WriteString("channel", feedback.About.Channel.Id);
        json.WriteString("asker", feedback.Asker);
        json.WriteString("command", feedback.About.Inquiry.Command);
        json.WriteString("question", feedback.About.Inquiry.Asked ?? feedback.About.Inquiry.Text);
        json.WriteString("answered", feedback.About.At);
        json.WriteString("archive", feedback.About.State);
        json.WritePropertyName("answer");
        json.WriteRawValue(feedback.About.Answer);
    });
}
