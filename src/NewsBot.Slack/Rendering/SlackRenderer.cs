using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;

namespace NewsBot.Slack.Rendering;

/// <summary>Replies as Slack shows them. Whatever the reply holds, what comes out is within Slack's limits and notifies nobody.</summary>
/// <remarks>https://docs.slack.dev/messaging/</remarks>
internal static class SlackRenderer
{
    private const int LongestLead = 600;
    private const int LongestCredit = 200;

    /// <summary>One message: <c>text</c> is the answer on one line, which is what a notification and a screen reader have; <c>blocks</c> is the answer as it is seen.</summary>
    public static JsonObject Message(Reply reply) => MessageLimits.Checked(new JsonObject { ["text"] = Line(reply), ["blocks"] = ReplyBlocks.Of(reply) });

    /// <summary>The same message for a stream: <c>markdown_text</c> to append, and the blocks to stop it with, which may be none.</summary>
    /// <remarks>https://docs.slack.dev/reference/methods/chat.stopStream</remarks>
    public static (string Markdown, JsonArray Blocks) Streamed(Reply reply)
    {
        var blocks = ReplyBlocks.WithoutLead(reply);
        if (blocks.Count > 0)
            MessageLimits.CheckBlocks(blocks);
        return (ReplyBlocks.StreamedLead(reply), blocks);
    }

    /// <summary>The answer in one line: the lead, then whose words the first ones are and where they stand.</summary>
    public static string Line(Reply reply)
    {
        var lead = SlackText.Cut.Line(reply.Lead, LongestLead);
        var first = reply.Sections.SelectMany(section => section.Lines).Skip(Math.Max(0, reply.From)).FirstOrDefault();
        var source = first is null ? "" : $"{SlackText.Cut.Line(first.Credit, LongestCredit)}, {SlackText.Cut.Line(first.Place, LongestCredit)}";
        var line = string.Join(" — ", new[] { lead, source }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length > 0 ? line : ReplyBlocks.NothingToSay;
    }

    /// <summary>The view of a form.</summary>
    /// <param name="from">Where the form was asked for: what is filled in comes back with it.</param>
    /// <exception cref="InvalidOperationException">The form has no fields, or a name that cannot come back.</exception>
    public static JsonObject Modal(ReplyForm form, FormOrigin from) => FormView.Of(form, from);

    /// <summary>The view that opens at once, to be updated with the form: only for three seconds can anything be opened.</summary>
    public static JsonObject Loading(string title) => FormView.Loading(title);

    /// <summary>The view of the shortcut that works everywhere.</summary>
    public static JsonObject Ask() => FormView.Ask();

    /// <summary>The view of a reply where there is no conversation to post it in.</summary>
    public static JsonObject Answered(string title, Reply reply) => FormView.Answered(title, ReplyBlocks.Of(reply));

    /// <summary>The view of the home tab.</summary>
    public static JsonObject Home(HomePage page) => HomeView.Of(page);

    /// <summary>What stands under a link to an article: the value of one address in <c>unfurls</c>.</summary>
    public static JsonObject Unfurl(LinkedArticle linked) => UnfurlBlocks.Of(linked);

    /// <summary>The options of a menu that looks for more while one types. A value that does not fit is left out, for cut it would be another.</summary>
    public static JsonObject Options(IReadOnlyList<Suggestion> suggestions)
    {
        var options = new JsonArray([.. Kit.Options(suggestions.Select(suggestion => new ReplyChoice(suggestion.Value, suggestion.Label)))]);
        return new JsonObject { ["options"] = options };
    }
}
