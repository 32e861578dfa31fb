using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.Rendering;

/// <summary>What a message may hold; every body that is sent passes here.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postMessage</remarks>
internal static class MessageLimits
{
    public const int Blocks = 50;

    /// <summary>What Slack advises; from 40,000 it cuts off.</summary>
    public const int Text = 4000;

    /// <summary>Characters of all blocks as JSON, beyond which Slack has been seen to answer msg_blocks_too_long. Documented nowhere.</summary>
    public const int Together = 13_200;

    /// <summary>How many of them a page fills, to be on the safe side.</summary>
    public const int Page = 12_000;

    /// <returns>The same message.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit; the message names it.</exception>
    public static JsonObject Checked(JsonObject message)
    {
        Limit.Text(message, "text", "message", 1, Text);
        if (message["blocks"] is JsonArray blocks)
            CheckBlocks(blocks);
        return message;
    }

    /// <exception cref="InvalidOperationException">Something is over a limit.</exception>
    public static void CheckBlocks(JsonArray blocks)
    {
        BlockLimits.Check(blocks, Blocks);
        Limit.Range(BlockLimits.Length(blocks), 0, Together, "blocks", "characters together");
    }
}
