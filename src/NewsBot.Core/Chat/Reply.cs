using NewsBot.Core.Answering;

namespace NewsBot.Core.Chat;

/// <summary>What goes back to a platform: plain data, with nothing left to fetch and no markup. Every text in it is untrusted and is escaped by the renderer.</summary>
/// <param name="Lead">The answer in a sentence or two; empty only for suggestions and forms.</param>
public sealed record Reply(string Lead)
{
    /// <summary>Under what the store keeps it; the keys of its actions carry it. Null for what is not kept. At most 16 ASCII letters and digits.</summary>
    public string? Key { get; init; }

    /// <summary>Cited lines and points, in the order of reading.</summary>
    public IReadOnlyList<ReplySection> Sections { get; init; } = [];

    /// <summary>Sentences for readers that belong to the whole reply; shown last, and cut before any line is.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Buttons, most useful first.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];

    /// <summary>One thing to pick from several; null where there is nothing to pick.</summary>
    public ReplyMenu? Menu { get; init; }

    /// <summary>A form to fill in, shown instead of everything else.</summary>
    public ReplyForm? Form { get; init; }

    /// <summary>What has to be mended in the form that was sent in, by the names of its fields: a platform that can shows it there instead of the reply.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors { get; init; } = new Dictionary<string, string>();

    /// <summary>Completions of what is being typed; shown instead of everything else.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>How many of the lines of all sections together earlier pages have shown: this page begins after them.</summary>
    public int From { get; init; }

    /// <summary>For the asker alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Takes the place of the message whose button was pressed, where the platform can.</summary>
    public bool TakesPlace { get; init; }

    /// <summary>The answer behind it, for those who read data; null where no question was answered.</summary>
    public Answer? Answer { get; init; }

    /// <summary>How many lines there are in all sections together.</summary>
    public int LineCount => Sections.Sum(section => section.Lines.Count);

    /// <summary>The action that shows the next page.</summary>
    /// <param name="from">How many lines have been shown then.</param>
    public ReplyAction? More(int from) => Key is { } key && from < LineCount ? new ReplyAction(new ActionKey(ActionVerb.More, key, from), $"More ({LineCount - from})") : null;
}

/// <summary>Lines under one heading.</summary>
/// <param name="Heading">Null for the answer's own lines.</param>
public sealed record ReplySection(string? Heading)
{
    /// <summary>What stands in articles, each with its citation.</summary>
    public IReadOnlyList<CitedLine> Lines { get; init; } = [];

    /// <summary>What the bot says of itself: help, a list of watches.</summary>
    public IReadOnlyList<ReplyPoint> Points { get; init; } = [];
}

/// <summary>A point without a citation.</summary>
/// <param name="Term">What it is about, shown to stand out.</param>
public sealed record ReplyPoint(string Term, string Text);

/// <summary>A button.</summary>
public sealed record ReplyAction(ActionKey Key, string Label);

/// <summary>A menu from which one thing is picked.</summary>
/// <param name="Prompt">What the menu says before anything is picked.</param>
public sealed record ReplyMenu(ActionKey Key, string Prompt, IReadOnlyList<ReplyChoice> Choices);

/// <param name="Value">What comes back as <see cref="ChatInput.Pressed.Choice"/>: at most 75 characters.</param>
public sealed record ReplyChoice(string Value, string Label)
{
    public string? Description { get; init; }
}

/// <summary>A form.</summary>
public sealed record ReplyForm(ActionKey Key, string Title, IReadOnlyList<FormField> Fields);

/// <param name="Choices">What may be picked; empty for a field of free text.</param>
public sealed record FormField(string Name, string Label, IReadOnlyList<ReplyChoice> Choices)
{
    public bool IsRequired { get; init; }

    /// <summary>The most UTF-16 code units of a free text.</summary>
    public int Longest { get; init; } = 1000;

    public string? Hint { get; init; }
}

/// <param name="Label">What is shown.</param>
/// <param name="Value">What the option then holds.</param>
public sealed record Suggestion(string Label, string Value);
