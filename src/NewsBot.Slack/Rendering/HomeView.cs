using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>The home tab: how to ask, one's watches, what the archive holds, its newest articles.</summary>
/// <remarks>https://docs.slack.dev/surfaces/app-home</remarks>
internal static class HomeView
{
    private const int MostWatches = 30;
    private const int MostArticles = 10;
    private const int LongestText = 256;

    public static JsonObject Of(HomePage page)
    {
        var blocks = new JsonArray(Kit.Header("Who said what, in our own articles"), Kit.Section(
            "Ask in any words, in a direct message or with a mention: _who said 82%?_ · _what did the mayor say about the bridge?_ Follow-ups go on in the thread: _who else?_ · _show me the passage_."));
        AddCommands(blocks, page.Commands);
        AddWatches(blocks, page.Watches);
        AddHoldings(blocks, page);
        return ViewLimits.Checked(new JsonObject { ["type"] = "home", ["blocks"] = ReplyBlocks.Numbered(blocks) });
    }

    private static void AddCommands(JsonArray blocks, IReadOnlyList<ChatCommand> commands)
    {
        var lines = commands.Select(command => $"`{SlashCommand.Name} {Escaped(command.Example)}` {Escaped(command.Description)}");
        foreach (var chunk in lines.Chunk(5))
            blocks.Add((JsonNode)Kit.Section(string.Join('\n', chunk)));
    }

    private static void AddWatches(JsonArray blocks, IReadOnlyList<HomeWatch> watches)
    {
        blocks.Add((JsonNode)Kit.Header("Your watches"));
        if (watches.Count == 0)
            blocks.Add((JsonNode)Kit.Section($"None yet: `{SlashCommand.Name} watch 82%` tells you of new claims."));
        foreach (var watch in watches.DistinctBy(watch => watch.Stop).Take(MostWatches))
        {
            var line = Kit.Section($"*{Escaped(watch.For)}*" + (watch.Where is { } where ? $" {Escaped(where)}" : ""));
            line["accessory"] = Kit.Button(new ReplyAction(watch.Stop, "Stop"));
            blocks.Add((JsonNode)line);
        }
        if (watches.Count > MostWatches)
            blocks.Add((JsonNode)Kit.Context([string.Create(CultureInfo.InvariantCulture, $"and {watches.Count - MostWatches} more")]));
    }

    private static void AddHoldings(JsonArray blocks, HomePage page)
    {
        var held = page.Holdings;
        blocks.Add((JsonNode)Kit.Header("The archive"));
        blocks.Add((JsonNode)Kit.Section($"{Counted(held.Articles, "article")} · {Counted(held.Claims, "claim")} · {Counted(held.Sources, "source")}"
            + (held.Newest is { } newest ? $" · newest {newest.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")));
        foreach (var article in page.Newest.Take(MostArticles))
            blocks.Add((JsonNode)Kit.Section(ArticleLine.Of(article, LongestText)));
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static string Escaped(string text) => SlackText.Cut.Line(text, LongestText);
}
