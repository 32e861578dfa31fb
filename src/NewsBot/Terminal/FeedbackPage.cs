using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>What <c>feedback</c> lists, for readers.</summary>
internal static class FeedbackPage
{
    public static void Write(Page page, IReadOnlyList<Feedback> feedback)
    {
        if (feedback.Count == 0)
            page.Line(0, new Run("No feedback yet: “Wrong?” under an answer in chat brings it in.", Ink.Lead));
        foreach (var given in feedback)
            WriteOne(page, given);
    }

    private static void WriteOne(Page page, Feedback given)
    {
        var about = given.About;
        page.Line(0,
            new Run(FeedbackKinds.All.FirstOrDefault(kind => kind.Value == given.Kind)?.Label ?? given.Kind, Ink.Lead),
            new Run($" · {given.At.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture)} UTC · {about.Channel.Platform} · {given.Asker}", Ink.Quiet));
        if (given.Comment.Length > 0)
            page.Line(2, new Run(given.Comment, Ink.Words));
        page.Line(2, new Run("Asked: ", Ink.Name), new Run(about.Inquiry.Asked ?? about.Inquiry.Text));
        using var answer = JsonDocument.Parse(about.Answer);
        foreach (var line in answer.RootElement.GetProperty("text").GetString()!.Split('\n'))
            page.Line(2, new Run(line));
        page.Line(2, new Run($"The archive then: {about.State}", Ink.Quiet));
        page.Blank();
    }
}
