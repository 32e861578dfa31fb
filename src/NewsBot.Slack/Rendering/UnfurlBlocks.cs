using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>What stands under a link to an article of the archive: its key claims, each with its source.</summary>
/// <remarks>https://docs.slack.dev/messaging/unfurling-links-in-messages</remarks>
internal static class UnfurlBlocks
{
    private const int MostClaims = 3;
    private const int LongestTitle = 256;

    /// <summary>Enough for anybody who only came by.</summary>
    private const int RoomForEach = 3000;

    /// <returns>The value of one address in <c>unfurls</c>.</returns>
    public static JsonObject Of(LinkedArticle linked)
    {
        var blocks = new JsonArray(Kit.Section(ArticleLine.Of(linked.Article, LongestTitle)));
        if (linked.Notice is { } notice)
            blocks.Add((JsonNode)Kit.Context([notice]));
        foreach (var claim in linked.Claims.Take(MostClaims))
        {
            var line = new LineBlocks(claim);
            foreach (var block in line.Whole(RoomForEach) ?? line.Cut(RoomForEach))
                blocks.Add((JsonNode)block);
        }
        if (linked.ClaimCount > MostClaims)
            blocks.Add((JsonNode)Kit.Context([string.Create(CultureInfo.InvariantCulture, $"{linked.ClaimCount - MostClaims:N0} more claims: ask me about the article.")]));
        MessageLimits.CheckBlocks(ReplyBlocks.Numbered(blocks));
        return new JsonObject { ["blocks"] = blocks };
    }
}
