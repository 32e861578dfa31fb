namespace NewsBot.Slack.Web;

/// <summary>A modal or a home tab as Slack keeps it.</summary>
/// <param name="Hash">Changes with every update: given back, it lets no older update overwrite a newer one.</param>
/// <remarks>https://docs.slack.dev/reference/methods/views.update</remarks>
internal sealed record SlackView(string Id, string Hash)
{
    public static SlackView Parse(SlackCall call, SlackAnswer answer) => new(answer.Text(call, "view", "id"), answer.Text(call, "view", "hash"));
}
