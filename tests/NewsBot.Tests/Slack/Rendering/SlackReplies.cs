using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Rendering;

/// <summary>Everything that Slack users can come to see, as it is sent.</summary>
internal static class SlackReplies
{
    public const string Hostile = "<!channel> <!subteam^S1|all> <@U1> <#C1> <https://evil.example/|our site> &amp; & *bold* _it_ ~gone~ `code` ```block``` :tada: a_b_c 10:30:45 \u202Eevil\u202C \u200B|";

    public static ChatChannel Channel { get; } = new("slack", "C7/1700000000.000100", ChatPlace.Thread) { Space = "T1", Parent = "C7" };

    private static readonly ArticleHead HostileArticle = Some.Head with { Title = $"{Hostile}\n> headline", Url = "https://example.org/a|b>c?q=<!here>&x=1", Outlet = Hostile };

    public static IReadOnlyDictionary<string, JsonObject> Messages { get; } = Replies.All
        .Append(KeyValuePair.Create("hostile-slack", Attack()))
        .ToDictionary(reply => reply.Key, reply => SlackRenderer.Message(reply.Value), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, JsonObject> Views { get; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["form"] = SlackRenderer.Modal(Replies.Form, new FormOrigin(Channel, IsPrivate: true)),
        ["loading"] = SlackRenderer.Loading("What is wrong?"),
        ["ask"] = SlackRenderer.Ask(),
        ["answered"] = SlackRenderer.Answered("Ask the archive", Replies.All["found-one"]),
        ["home"] = SlackRenderer.Home(new HomePage(Commands, Some.Holdings, [Some.Head, HostileArticle])
        {
            Watches = [new HomeWatch("1,200 ships", new ActionKey(ActionVerb.StopWatch, "w1")) { Where = "in #news" }, new HomeWatch(Hostile, new ActionKey(ActionVerb.StopWatch, "w2"))],
        }),
        ["home-empty"] = SlackRenderer.Home(new HomePage(Commands, Holdings.None, [])),
    };

    public static IReadOnlyDictionary<string, JsonObject> Unfurls { get; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["unfurl"] = SlackRenderer.Unfurl(new LinkedArticle(Some.Head, [Lines.Quotation, Lines.Data]) { ClaimCount = 9 }),
        ["unfurl-hostile"] = SlackRenderer.Unfurl(new LinkedArticle(HostileArticle, [HostileLine])),
        ["unfurl-bare"] = SlackRenderer.Unfurl(new LinkedArticle(Some.Head, [])),
    };

    public static IReadOnlyList<ChatCommand> Commands =>
    [
        new("ask", "Answers a question from the archive.", [new ChatOption("question", "In any words.", []) { IsRequired = true }], "ask who said 1,200 ships?"),
        new("source", "What one source said.", [new ChatOption("name", "A name.", []) { IsRequired = true, IsCompleted = true }], "source Ann Bell") { IsLookUp = true },
        new("watch", "Tells this channel of new claims.", [new ChatOption("for", "What to watch for.", []), new ChatOption("stop", "The watch to end.", [])], "watch Ann Bell"),
    ];

    private static CitedLine HostileLine => new(new Citation(HostileArticle, 1, new Span(0, 10), new Span(0, Hostile.Length)), [Hostile], Hostile)
    {
        How = "quoted",
        IsQuotation = true,
        Role = Hostile,
        Via = Hostile,
        Said = Hostile,
        Flags = [Hostile],
        Why = Hostile,
    };

    private static Reply Attack() => new($"{Hostile}\n> quote")
    {
        Key = "k7Xq",
        Sections = [new ReplySection(Hostile) { Lines = [HostileLine, HostileLine with { Passage = Hostile }], Points = [new ReplyPoint(Hostile, Hostile)] }],
        Notes = [Hostile],
        Actions = [new ReplyAction(new ActionKey(ActionVerb.Passage, "k7Xq"), Hostile)],
        Menu = new ReplyMenu(new ActionKey(ActionVerb.Choose, "k7Xq"), Hostile, [new ReplyChoice("0", Hostile) { Description = Hostile }]),
    };
}
