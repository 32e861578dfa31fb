using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>By what a reply is found again among the messages of a channel: the id of its first row of buttons, which Discord gives back and nobody sees. A nonce is not given back.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#anatomy-of-a-component</remarks>
internal static class ReplyMark
{
    /// <summary>Where an id is not set, Discord counts from 1: no mark is so small.</summary>
    private const int Smallest = 1 << 30;

    /// <param name="key">The reply's <see cref="Reply.Key"/>.</param>
    /// <returns>The same for the same key; two keys share one in a thousand million.</returns>
    public static int Of(string key) => Smallest | (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) & (Smallest - 1));

    /// <summary>Whether a message shows the reply of a key. Where its row carries no mark, what can be pressed in it tells.</summary>
    /// <param name="message">As Discord gave it back.</param>
    public static bool IsOf(JsonElement message, string key)
    {
        var rows = message.Items("components").ToList();
        return rows.FirstOrDefault().Number("id") is >= Smallest and var mark
            ? mark == Of(key)
            : rows.SelectMany(row => row.Items("components")).Any(pressed => ActionKey.TryParse(pressed.Text("custom_id"), out var action) && action.Kept == key);
    }
}
