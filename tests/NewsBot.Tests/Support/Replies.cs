using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Support;

/// <summary>One of each kind of reply.</summary>
internal static class Replies
{
    private static readonly ReplyAction Wrong = new(new ActionKey(ActionVerb.Wrong, "k7Xq"), "Wrong?");

    public static ReplyForm Form { get; } = new(new ActionKey(ActionVerb.Wrong, "k7Xq"), "What is wrong?",
    [
        new FormField("kind", "What is wrong", [new("speaker", "Wrong speaker"), new("misquote", "Misquote"), new("figure", "Wrong figure"), new("dated", "Out of date"), new("missing", "Something is missing")]) { IsRequired = true },
        new FormField("note", "What it should say", []) { Hint = "With a source, if you have one at hand" },
    ]);

    public static IReadOnlyList<Suggestion> Suggestions { get; } = [new("Ann Bell, harbour master (3 claims)", "Ann Bell"), new("1,200 ships", "1200"), new(new string('x', 300), "long label"), new("long value", new string('x', 101))];

    public static IReadOnlyDictionary<string, Reply> All { get; } = new Dictionary<string, Reply>(StringComparer.Ordinal)
    {
        ["found-one"] = Found(Lines.Quotation) with { Actions = [Passage(0), Wrong] },
        ["found-five"] = Found(Lines.Quotation, Lines.Partial, Lines.Indirect, Lines.Data, Lines.Anonymous) with
        {
            Notes = ["Anonymous source: the article names nobody, only “two senior officials”.", "Second-hand: Tom Hale passed it on from Anna Berg."],
            Actions = [Passage(0), Wrong],
        },
        ["near-misses"] = new Reply("Nothing in the archive says 62%.") { Key = "k7Xq", Answer = Answered(Outcome.NotFound), Sections = [new ReplySection("Nearest") { Lines = [Lines.Near, Lines.Data with { Why = "nothing there on tunnels" }] }], Actions = [Wrong] },
        ["ambiguous"] = new Reply("Two sources are called Berg. Which one do you mean?")
        {
            Key = "k7Xq",
            Answer = Answered(Outcome.Ambiguous),
            Sections = [new ReplySection(null) { Lines = [Lines.Indirect with { Source = "Anna Berg" }, Lines.Partial with { Source = "Otto Berg" }] }],
            Menu = new ReplyMenu(new ActionKey(ActionVerb.Choose, "k7Xq"), "Pick a source", [new("0", "Anna Berg") { Description = "former harbour minister" }, new("1", "Otto Berg") { Description = "senator" }]),
        },
        ["nothing"] = new Reply("The archive is empty: nothing has been taken in yet.") { Answer = Answered(Outcome.NotFound), Notes = ["Whoever runs the bot takes articles in with: newsbot index FOLDER"] },
        ["apology"] = new Reply("Sorry, that went wrong. Whoever runs the bot finds it in the log under R-4K7Q2."),
        ["help"] = new Reply("I say who said what, and where it stands.")
        {
            Sections =
            [
                new ReplySection("Commands") { Points = [new("/ask", "Answers a question: /ask question: who said 1,200 ships?"), new("/source", "What somebody said: /source name: Ann Bell"), new("/help", "This")] },
                new ReplySection("In a conversation") { Points = [new("Mention me", "@NewsBot who is full? – then go on without a mention: “who else?”")] },
            ],
        },
        ["passage"] = Found(Lines.Quotation with { Passage = Some.Passage }) with { Lead = "A full harbour, ¶ 1:" },
        ["passage-long"] = Found(LongPassage()) with { Lead = "A full harbour, ¶ 1:" },
        ["next-page"] = Found([.. Enumerable.Range(1, 24).Select(i => Lines.Data with { Source = $"Board number {i}" })]) with { From = 9, Actions = [Wrong] },
        ["section-goes-on"] = new Reply("Nothing in the archive says 62%.") { Key = "k7Xq", From = 1, Sections = [new ReplySection("Nearest") { Lines = [Lines.Data, Lines.Near] }] },
        ["private"] = Found(Lines.Partial) with { IsPrivate = true, Actions = [new(new ActionKey(ActionVerb.Share, "k7Xq"), "Share to channel"), Wrong] },
        ["thanks"] = new Reply("Thank you. It is kept with the answer and the state of the archive.") { IsPrivate = true, TakesPlace = true },
        ["watches"] = new Reply("You watch one thing here.") { Sections = [new ReplySection(null) { Points = [new("1,200 ships", "since 4 May 2026")] }], Actions = [new(new ActionKey(ActionVerb.StopWatch, "w1"), "Stop: 1,200 ships")] },
        ["long-words"] = Found(Lines.Quotation with { Fragments = [string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"word{i}"))] }, Lines.Partial),
        ["hostile"] = Found(Lines.Hostile) with
        {
            Lead = $"{Lines.Everything}\n> quote\n- list\n1. one\n-# small\n# head",
            Notes = [Lines.Everything],
            Sections = [new ReplySection(Lines.Everything) { Lines = [Lines.Hostile, Lines.Hostile with { Passage = Lines.Everything }], Points = [new(Lines.Everything, Lines.Everything)] }],
            Actions = [new(new ActionKey(ActionVerb.Passage, "k7Xq"), Lines.Everything)],
            Menu = new ReplyMenu(new ActionKey(ActionVerb.Choose, "k7Xq"), Lines.Everything, [new("0", Lines.Everything) { Description = Lines.Everything }]),
        },
    };

    public static Reply Found(params CitedLine[] lines) => new("Ann Bell said it.") { Key = "k7Xq", Answer = Answered(Outcome.Found), Sections = [new ReplySection(null) { Lines = lines }] };

    private static Answer Answered(Outcome outcome) => Some.Answer() with { Outcome = outcome };

    private static ReplyAction Passage(int line) => new(new ActionKey(ActionVerb.Passage, "k7Xq", line), "Show passage");

    private static CitedLine LongPassage()
    {
        var before = string.Join(' ', Enumerable.Range(1, 800).Select(i => $"before{i}")) + " ";
        var passage = $"{before}We are full, {string.Join(' ', Enumerable.Range(1, 800).Select(i => $"after{i}"))}";
        return Lines.Quotation with { Citation = Lines.Quotation.Citation with { Span = new Span(50 + before.Length, 62 + before.Length), PassageSpan = new Span(50, 50 + passage.Length) }, Passage = passage };
    }
}
