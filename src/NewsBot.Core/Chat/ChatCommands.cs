namespace NewsBot.Core.Chat;

/// <summary>The commands of the chat desk: what they are called and take, for every platform, the help and the documentation.</summary>
public static class ChatCommands
{
    public static ChatCommand Ask { get; } = new(
        "ask", "Answers a question from the archive: who said it, the exact words, where.",
        [new ChatOption("question", "The question, in any words: who said 82%?", []) { IsRequired = true }], "ask who said 82%?");

    public static ChatCommand Source { get; } = new(
        "source", "What one source said, in every article.",
        [new ChatOption("name", "A name in any known spelling, or the description of an unnamed source.", []) { IsRequired = true, IsCompleted = true }], "source Zelensky")
    { IsLookUp = true };

    public static ChatCommand Figure { get; } = new(
        "figure", "Every claim with one figure, and whose it is.",
        [new ChatOption("number", "A figure as it is spoken of: 82%, 14,000, eighty-two percent.", []) { IsRequired = true, IsCompleted = true }], "figure 82%")
    { IsLookUp = true };

    public static ChatCommand Quote { get; } = new(
        "quote", "Who said these words, and whether to the letter.",
        [new ChatOption("words", "The words of a quotation.", []) { IsRequired = true }], "quote freedom for temporary peace")
    { IsLookUp = true };

    public static ChatCommand Sources { get; } = new(
        "sources", "The sources of the articles, those with most claims first.",
        [new ChatOption("kind", "Which of them: all, named or anonymous.", [new("all", "All sources"), new("named", "On the record, with a name"), new("anonymous", "Without a name")])], "sources anonymous")
    { IsLookUp = true };

    public static ChatCommand Audit { get; } = new(
        "audit", "Every claim of one article with its sourcing flags.",
        [new ChatOption("article", "An article's id, or words of its title.", []) { IsRequired = true, IsCompleted = true }], "audit brokering peace")
    { IsLookUp = true };

    public static ChatCommand Digest { get; } = new(
        "digest", "What the newest articles report, claim by claim; posted here every day, where it is set.",
        [
            new ChatOption("since", "How far back: 24h, 7d or a date.", []),
            new ChatOption("do", "What to do about the digest of this channel.",
                [new("now", "Shows what is new since the last one, to all"), new("preview", "Shows the next one as it stands, to you alone"), new("show", "Tells what is set here"), new("off", "Ends it")])
            { ForAskerAlone = ["preview"] },
            new ChatOption("set", "When it is posted here: 08:30, or all of it: 08:30 Europe/Kyiv weekdays topics:energy,NATO.", []),
            new ChatOption("zone", "With set: the time zone, an IANA name such as Europe/Kyiv.", []) { IsCompleted = true },
            new ChatOption("days", "With set: daily, weekdays, weekends, or days such as mon,wed,fri.", []),
            new ChatOption("topics", "With set: names, words or figures with commas between them; left out, all that is new.", []),
            new ChatOption("nothing", "With set: what is posted where nothing is new.", [new("quiet", "One quiet line"), new("silent", "No post")]),
        ], "digest set 08:30 Europe/Kyiv weekdays");

    public static ChatCommand Watch { get; } = new(
        "watch", "Tells this channel, or you, of new claims of a source, figure, words or flag; alone it lists them.",
        [
            new ChatOption(WatchCommand.For, "What to watch for: a name, a figure, quoted words or a flag.", []),
            new ChatOption(WatchCommand.To, "Whom to tell; without it this channel.", [new(WatchCommand.Me, "You alone"), new(WatchCommand.Channel, "This channel")]),
            new ChatOption(WatchCommand.Stop, "The watch to end: its number, its words, or all.", []),
            new ChatOption(WatchCommand.Quiet, "Quiet hours here: 22:00-07:00, with or without a zone such as Europe/Kyiv; off; show.", []),
        ], "watch Zelensky");

    public static ChatCommand Help { get; } = new(
        "help", "What can be asked here, and how.",
        [new ChatOption("command", "The command to explain.", [])], "help figure");

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<ChatCommand> All { get; } = [Ask, Source, Figure, Quote, Sources, Audit, Digest, Watch, Help];

    /// <summary>Null where there is none of that name.</summary>
    public static ChatCommand? Of(string name) => All.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
