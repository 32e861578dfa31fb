using System.Text.Json.Nodes;
using NewsBot.Core.Answering;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>One page of a reply as embeds: a block for each claim, so that they stand apart on a phone, then points, then notes in what room is left.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</remarks>
internal sealed class EmbedPage
{
    // A point or a note longer than this is cut: neither is ever so long unless somebody means harm.
    private const int LongestPoint = 1000;
    private const int LongestNote = 400;

    private readonly JsonArray _embeds = [];
    private readonly Reply _reply;
    private readonly int? _colour;
    private int _room = EmbedLimits.Together;

    private EmbedPage(Reply reply)
    {
        _reply = reply;
        _colour = reply.Answer?.Outcome switch
        {
            Outcome.Found => 0x2E7D32,
            Outcome.NotFound => 0xB26A00,
            Outcome.Ambiguous => 0x1565C0,
            _ => null,
        };
    }

    public JsonArray Embeds => _embeds;

    /// <summary>How many lines have been shown after this page.</summary>
    public int Next { get; private set; }

    public static EmbedPage Of(Reply reply)
    {
        var page = new EmbedPage(reply);
        var points = ReplyPage.Points(reply);
        page.Next = page.AddLines(Math.Max(1, EmbedLimits.Count - points.Count - 1));
        foreach (var section in points)
            page.AddPoints(section);
        page.AddNotes();
        return page;
    }

    /// <summary>As many whole ones as fit; the first one is always shown, if need be not all of its words.</summary>
    private int AddLines(int most) => ReplyPage.Fill(_reply, (line, heading) =>
    {
        var card = new LineCard(line);
        var room = Room(Title(heading));
        if (_embeds.Count == most || _embeds.Count > 0 && !card.Fits(room))
            return false;
        Add(heading, card.Write(room), _colour);
        return true;
    });

    private void AddPoints(ReplySection section)
    {
        var points = section.Points.Select(point => $"**{Cut.Escaped(point.Term, EmbedLimits.Title)}** {Cut.EscapedLines(point.Text, LongestPoint)}".TrimEnd());
        AddWhole(section.Heading, points, _colour);
    }

    private void AddNotes() =>
        AddWhole(null, ReplyPage.Notes(_reply, Next).Select(note => Cut.Escaped(note, LongestNote)).Where(note => note.Length > 0).Select(note => "-# " + note), null);

    /// <summary>Adds as many lines as there is room for, and "…" where there are more.</summary>
    private void AddWhole(string? heading, IEnumerable<string> lines, int? colour)
    {
        var (text, room) = ("", Room(Title(heading)) - "\n…".Length);
        foreach (var line in lines)
        {
            if (text.Length + line.Length + 1 > room)
            {
                text = text.Length > 0 ? text + "\n…" : text;
                break;
            }
            text += text.Length > 0 ? "\n" + line : line;
        }
        if (text.Length > 0 && _embeds.Count < EmbedLimits.Count)
            Add(heading, text, colour);
    }

    private void Add(string? heading, string description, int? colour)
    {
        var title = Title(heading);
        var embed = new JsonObject();
        if (title.Length > 0)
            embed["title"] = title;
        embed["description"] = description;
        if (colour is { } value)
            embed["color"] = value;
        _embeds.Add((JsonNode)embed);
        _room -= title.Length + description.Length;
    }

    private int Room(string title) => Math.Min(EmbedLimits.Description, _room - title.Length);

    private static string Title(string? heading) => heading is null ? "" : Cut.Escaped(heading, EmbedLimits.Title);
}
