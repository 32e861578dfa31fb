using System.Text.Json.Nodes;

namespace NewsBot.Sockets;

/// <summary>Refuses what a platform would refuse, before it is sent. Lengths are UTF-16 code units, which are never fewer than what a platform counts.</summary>
public static class Limit
{
    /// <summary>A text that is not there passes where <paramref name="least"/> is 0.</summary>
    /// <exception cref="InvalidOperationException">Too short or too long; the message holds the path and no text.</exception>
    public static int Text(JsonObject holder, string name, string path, int least, int most)
    {
        var length = holder[name]?.GetValue<string>().Length ?? 0;
        Range(length, least, most, $"{path}.{name}", "characters");
        return length;
    }

    /// <exception cref="InvalidOperationException">Too few or too many.</exception>
    public static void Range(long count, long least, long most, string path, string what)
    {
        if (count < least)
            throw new InvalidOperationException($"{path} has {count} {what}; the platform wants at least {least}");
        if (count > most)
            throw new InvalidOperationException($"{path} has {count} {what}; the platform takes at most {most}");
    }

    /// <summary>What of it is there, each with its path.</summary>
    public static IEnumerable<(JsonObject Item, string Path)> Items(JsonObject holder, string name, string path) =>
        holder[name] is JsonArray items ? Items(items, path.Length > 0 ? $"{path}.{name}" : name) : [];

    public static IEnumerable<(JsonObject Item, string Path)> Items(JsonArray items, string path) =>
        items.Select((item, i) => (item!.AsObject(), $"{path}.{i}"));
}
