using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.Rendering;

/// <summary>What a form or the home tab may hold.</summary>
/// <remarks>https://docs.slack.dev/reference/views</remarks>
internal static class ViewLimits
{
    public const int Blocks = 100;
    public const int Title = 24;
    public const int PrivateMetadata = 3000;
    public const int Bytes = 250_000;

    /// <returns>The same view.</returns>
    /// <exception cref="InvalidOperationException">Something is over a limit; the message names it.</exception>
    public static JsonObject Checked(JsonObject view)
    {
        var isModal = view["type"]?.GetValue<string>() == "modal";
        var blocks = view["blocks"]!.AsArray();
        BlockLimits.Check(blocks, Blocks);
        foreach (var name in (string[])["title", "submit", "close"])
            Limit.Range(view[name]?["text"]?.GetValue<string>().Length ?? 1, 1, Title, $"view.{name}", "characters");
        Limit.Text(view, "private_metadata", "view", 0, PrivateMetadata);
        Limit.Text(view, "callback_id", "view", isModal ? 1 : 0, BlockLimits.Id);
        if (isModal && view["submit"] is null && blocks.Any(block => block!["type"]?.GetValue<string>() == "input"))
            throw new InvalidOperationException("view has fields and no submit");
        Limit.Range(Encoding.UTF8.GetByteCount(view.ToJsonString()), 0, Bytes, "view", "bytes");
        return view;
    }
}
