using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>One page of a reply as blocks: the lead, a quote and its source for each claim, points, what can be pressed, and notes in what room is left.</summary>
internal sealed class ReplyBlocks
{
    /// <summary>A message without a text or a block is refused; a lead can be empty once what cannot be seen is taken out of it.</summary>
    public const string NothingToSay = "…";

    private const int LongestLead = 1200;
    private const int LongestHeading = 150;

    // A point or a note longer than this is cut: neither is ever so long unless somebody means harm.
    private const int LongestTerm = 256;
    private const int LongestPoint = 1000;
    private const int LongestNote = 400;

    // A comma beside each block, and its id.
    private const int BlockCost = 20;

    private readonly JsonArray _blocks = [];
    private int _room = MessageLimits.Page;

    private ReplyBlocks()
    {
    }

    /// <summary>At least one block.</summary>
    public static JsonArray Of(Reply reply) => Below(reply, SlackText.Cut.Lines(reply.Lead, LongestLead)) is { Count: > 0 } blocks ? blocks : Numbered([Kit.Section(NothingToSay)]);

    /// <summary>What stands under a lead that was streamed; may be nothing.</summary>
    public static JsonArray WithoutLead(Reply reply) => Below(reply, "");

    /// <summary>The lead as Markdown, for a stream; not empty.</summary>
    public static string StreamedLead(Reply reply) => SlackMarkdown.Cut.Lines(reply.Lead, LongestLead) is { } lead && !string.IsNullOrWhiteSpace(lead) ? lead : NothingToSay;

    private static JsonArray Below(Reply reply, string lead)
    {
        var page = new ReplyBlocks();
        var points = ReplyPage.Points(reply);
        if (!string.IsNullOrWhiteSpace(lead))
            page.Add([Kit.Section(lead)]);
        // The longest that it can become: which page comes next is known only once the lines stand.
        page._room -= Cost(ActionBlock.Of(reply, reply.From)) + BlockCost;
        var next = page.AddLines(reply, MessageLimits.Blocks - 2 - points.Count);
        foreach (var section in points.Take(MessageLimits.Blocks - 2 - page._blocks.Count))
            page.AddPoints(section);
        if (ActionBlock.Of(reply, next) is { } actions)
            page._blocks.Add((JsonNode)actions);
        page.AddNotes(ReplyPage.Notes(reply, next));
        return Numbered(page._blocks);
    }

    /// <summary>Blocks with ids that no other block of the message or view has; those that have one keep it.</summary>
    public static JsonArray Numbered(JsonArray blocks)
    {
        foreach (var (block, i) in blocks.Select((block, i) => (block!.AsObject(), i)))
            block["block_id"] ??= $"b{i}";
        return blocks;
    }

    /// <summary>As many whole ones as fit; the first one is always shown, if need be not all of its words.</summary>
    private int AddLines(Reply reply, int most)
    {
        var isFirst = true;
        return ReplyPage.Fill(reply, (line, heading) =>
        {
            var blocks = new LineBlocks(line);
            var above = Heading(heading).Select(Kit.Section).ToList();
            var room = _room - above.Sum(Cost) - 2 * BlockCost;
            if (!isFirst && _blocks.Count + above.Count + 2 > most || (blocks.Whole(room) ?? (isFirst ? blocks.Cut(room) : null)) is not { } shown)
                return false;
            Add([.. above, .. shown]);
            isFirst = false;
            return true;
        });
    }

    private void AddPoints(ReplySection section) =>
        AddWhole(Heading(section.Heading).Concat(section.Points.Select(Point).Where(point => point.Length > 0)), Kit.Section);

    private void AddNotes(IEnumerable<string> notes) =>
        AddWhole(notes.Select(note => SlackText.Cut.Line(note, LongestNote)).Where(note => note.Length > 0), text => Kit.Context([text]));

    /// <summary>Adds as many texts as there is room for in one block, and "…" where there are more.</summary>
    private void AddWhole(IEnumerable<string> texts, Func<string, JsonObject> block)
    {
        const string more = "\n…";
        var whole = "";
        foreach (var text in texts)
        {
            var longer = whole.Length > 0 ? $"{whole}\n{text}" : text;
            if (longer.Length + more.Length > BlockLimits.SectionText || Cost(block(longer + more)) > _room)
            {
                whole = whole.Length > 0 ? whole + more : whole;
                break;
            }
            whole = longer;
        }
        if (whole.Length > 0)
            Add([block(whole)]);
    }

    private void Add(IReadOnlyList<JsonObject> blocks)
    {
        foreach (var block in blocks)
        {
            _blocks.Add((JsonNode)block);
            _room -= Cost(block);
        }
    }

    private static string Point(ReplyPoint point)
    {
        var term = SlackText.Cut.Line(point.Term, LongestTerm);
        return $"{(term.Length > 0 ? $"*{term}*" : "")} {SlackText.Cut.Lines(point.Text, LongestPoint)}".Trim();
    }

    private static IReadOnlyList<string> Heading(string? heading) =>
        heading is not null && SlackText.Cut.Line(heading, LongestHeading) is { Length: > 0 } text ? [$"*{text}*"] : [];

    private static int Cost(JsonObject? block) => block is null ? 0 : BlockLimits.Length(block) + BlockCost;
}
