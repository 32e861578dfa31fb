using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.Rendering;

/// <summary>A notice over a message that stands: a block above all others, or where there is no room for one, a line in the first. Only the lead's words are ever cut for it.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.update</remarks>
internal static class NoticeBlocks
{
    private const int Longest = 600;

    /// <summary>Whether a message bears a notice: a block's id tells.</summary>
    /// <param name="message">As Slack gave it back.</param>
    public static bool IsIn(JsonElement message, string notice)
    {
        var name = NameOf(notice);
        return message.Items("blocks").Any(block => block.Text("block_id")?.Contains(name, StringComparison.Ordinal) == true);
    }

    /// <param name="message">As Slack gave it back, with its metadata.</param>
    /// <param name="notice">Plain text, untrusted.</param>
    /// <returns><c>text</c>, <c>blocks</c> and <c>metadata</c> to update it with; null where there is no room.</returns>
    public static JsonObject? Above(JsonElement message, string notice)
    {
        var words = SlackText.Cut.Line(notice, Longest) is { Length: > 0 } line ? line : ReplyBlocks.NothingToSay;
        var text = message.Text("text") ?? "";
        var blocks = Blocks(message, text);
        var own = Kit.Section($"*{words}*");
        own["block_id"] = NameOf(notice);
        if (blocks.Count < MessageLimits.Blocks && BlockLimits.Length(blocks) + BlockLimits.Length(own) < MessageLimits.Together)
            blocks.Insert(0, (JsonNode)own);
        else if (!TryBegin(blocks, own))
            return null;
        var marked = new JsonObject { ["text"] = Beginning(text.Length > 0 ? $"{words} — {text}" : words, MessageLimits.Text), ["blocks"] = blocks };
        if (message.Get("metadata") is { ValueKind: JsonValueKind.Object } metadata)
            marked["metadata"] = JsonNode.Parse(metadata.GetRawText());
        return marked;
    }

    private static JsonArray Blocks(JsonElement message, string text)
    {
        var blocks = new JsonArray([.. message.Items("blocks").Where(block => block.ValueKind == JsonValueKind.Object).Select(block => JsonNode.Parse(block.GetRawText()))]);
        if (blocks.Count == 0 && text.Length > 0)
            blocks.Add((JsonNode)Kit.Section(Beginning(text, BlockLimits.SectionText)));
        return blocks;
    }

    /// <summary>Begins the first block with the notice, where that is a section of text: the lead, whose end is cut if need be.</summary>
    private static bool TryBegin(JsonArray blocks, JsonObject notice)
    {
        if (blocks[0] is not JsonObject first || first["type"]?.ToString() != "section" || first["text"] is not JsonObject lead || lead["type"]?.ToString() != "mrkdwn")
            return false;
        var (above, below) = (notice["text"]!["text"]!.ToString(), lead["text"]?.ToString() ?? "");
        var id = $"{notice["block_id"]} {first["block_id"]}".TrimEnd();
        first["block_id"] = id[..Math.Min(id.Length, BlockLimits.Id)];
        lead["text"] = above;
        // Some characters are written with two.
        var room = Math.Min(BlockLimits.SectionText - above.Length, MessageLimits.Together - BlockLimits.Length(blocks) - below.Count(c => c is '"' or '\\' or '\n')) - 2;
        if (room > 1)
            lead["text"] = $"{above}\n{Beginning(below, room)}".TrimEnd();
        return BlockLimits.Length(blocks) <= MessageLimits.Together;
    }

    /// <summary>The text is escaped: no entity, link or surrogate pair is cut in two.</summary>
    private static string Beginning(string escaped, int longest)
    {
        if (escaped.Length <= longest)
            return escaped;
        var end = longest - 1;
        if (char.IsLowSurrogate(escaped[end]))
            end--;
        var start = escaped[..end];
        if (start.LastIndexOf('&') is >= 0 and var entity && start.IndexOf(';', entity) < 0)
            start = start[..entity];
        if (start.LastIndexOf('<') is >= 0 and var link && start.IndexOf('>', link) < 0)
            start = start[..link];
        return start.TrimEnd() + "…";
    }

    private static string NameOf(string notice) => "notice-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice)))[..16];
}
