using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;

namespace NewsBot.Slack.Answers;

/// <summary>Shows under links to articles of the archive what they claim.</summary>
/// <remarks>https://docs.slack.dev/messaging/unfurling-links-in-messages</remarks>
internal sealed class LinkAnswer(SlackWeb web, Func<Uri, CancellationToken, Task<LinkedArticle?>> linked)
{
    /// <summary>More links than that in one message get no claims under them.</summary>
    private const int Most = 10;

    public async Task AnswerAsync(Arrival.LinksShared shared, CancellationToken cancellationToken)
    {
        var unfurls = new JsonObject();
        foreach (var url in shared.Urls.Take(Most))
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && await linked(address, cancellationToken) is { } article)
                unfurls[url] = SlackRenderer.Unfurl(article);
        }
        if (unfurls.Count > 0)
            await web.UnfurlAsync(Place(shared), unfurls, cancellationToken);
    }

    /// <summary>A message that is still being written has no channel and time stamp that hold.</summary>
    private static JsonObject Place(Arrival.LinksShared shared) => shared.Unfurl is (var id, "composer")
        ? new JsonObject { ["unfurl_id"] = id, ["source"] = "composer" }
        : new JsonObject { ["channel"] = shared.Channel, ["ts"] = shared.Message };
}
