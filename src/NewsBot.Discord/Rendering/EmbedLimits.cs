using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rendering;

/// <summary>What the embeds of a message may hold.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</remarks>
internal static class EmbedLimits
{
    public const int Count = 10;
    public const int Title = 256;
    public const int Description = 4096;
    public const int Fields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int Footer = 2048;
    public const int Author = 256;
    public const int Colour = 0xFFFFFF;

    /// <summary>All texts of all embeds of a message.</summary>
    public const int Together = 6000;

    public static void Check(JsonObject message)
    {
        var embeds = Limit.Items(message, "embeds", "").ToList();
        Limit.Range(embeds.Count, 0, Count, "embeds", "embeds");
        Limit.Range(embeds.Sum(embed => Length(embed.Item, embed.Path)), 0, Together, "embeds", "characters together");
    }

    private static int Length(JsonObject embed, string path)
    {
        var length = Limit.Text(embed, "title", path, 0, Title) + Limit.Text(embed, "description", path, 0, Description);
        Limit.Range(embed["color"]?.GetValue<int>() ?? 0, 0, Colour, $"{path}.color", "as its number");
        Limit.Text(embed, "url", path, 0, MessageLimits.Url);
        length += Part(embed, "footer", "text", path, Footer) + Part(embed, "author", "name", path, Author);
        foreach (var image in (string[])["image", "thumbnail"])
            Part(embed, image, "url", path, MessageLimits.Url);
        var fields = Limit.Items(embed, "fields", path).ToList();
        Limit.Range(fields.Count, 0, Fields, $"{path}.fields", "fields");
        return length + fields.Sum(field => Limit.Text(field.Item, "name", field.Path, 1, FieldName) + Limit.Text(field.Item, "value", field.Path, 1, FieldValue));
    }

    /// <summary>A part that is not there is not checked; its addresses are checked with it.</summary>
    private static int Part(JsonObject embed, string part, string text, string path, int most)
    {
        if (embed[part] is not JsonObject held)
            return 0;
        foreach (var address in (string[])["url", "icon_url"])
            Limit.Text(held, address, $"{path}.{part}", 0, MessageLimits.Url);
        return Limit.Text(held, text, $"{path}.{part}", 1, most);
    }
}
