using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>A question as it was understood.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="Kind">One of <see cref="QuestionKinds"/>.</param>
internal sealed record Question(string Text, string Kind)
{
    /// <summary>Whom it asks after, in the asker's spelling; null where it names nobody or only a pronoun.</summary>
    public string? Name { get; init; }

    /// <summary>The words that it asks to have been said: in quotation marks, or after "did X say (that)".</summary>
    public string? Quoted { get; init; }

    public IReadOnlyList<AskedFigure> Figures { get; init; } = [];

    /// <summary>The content words of its matter in lower case, without name, figures and quoted words; each once.</summary>
    public IReadOnlyList<string> Topic { get; init; } = [];

    /// <summary>Words of the topic that are printed as names, with a capital; empty where everything is.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words of the topic that tell where or when ("in Kyiv"): the passage may say that, and the claim need not.</summary>
    public IReadOnlyList<string> Setting { get; init; } = [];

    /// <summary>What it negates in a contraction, without the "n't" ("wo", "does"), in lower case; each once.</summary>
    public IReadOnlyList<string> Negated { get; init; } = [];

    /// <summary>Everything is to be listed, and not the best alone.</summary>
    public bool IsListing { get; init; }

    /// <summary>Of a question for a number: a share, and so a percentage.</summary>
    public bool AsksShare { get; init; }

    /// <summary>Of a question for a number: the first word for what is counted; null where it names a matter and no things or people.</summary>
    public string? Counts { get; init; }

    /// <summary>Of a question for a share: those of whom ("Russians", "women in Leeds"), as asked; null where it does not say.</summary>
    public string? ShareOf { get; init; }

    /// <summary>Of a question for sources: only what somebody passed on.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Of a question for sources: the named ones, the unnamed ones, or both.</summary>
    public bool? IsNamed { get; init; }

    /// <summary>The verb of saying where it tells how it was said ("warned"), in lower case; null for a plain "said".</summary>
    public string? Verb { get; init; }

    /// <summary>It asks for what somebody denied, or would not say.</summary>
    public bool AsksRefusal => Verb is { } verb && QuestionWords.IsRefusal(verb);

    /// <summary>The pronoun that stands where a name might ("she"), in lower case.</summary>
    public string? Pronoun { get; init; }

    /// <summary>It asks what the article's writer says, not what a source does.</summary>
    public bool IsWriter { get; init; }

    /// <summary>Of a question for when or where: it is the place that is asked for.</summary>
    public bool AsksWhere { get; init; }

    /// <summary>Whether a claim may answer: what is said, or, where that is asked for, what is denied or not told in the verb of the question.</summary>
    public bool Takes(Claim claim) =>
        !AsksRefusal ? claim.Attribution.Stance == Stance.Said
        : Denials.IsVerb(Verb!) ? Denials.Is(claim)
        : claim.Attribution.Stance == Stance.NotSaid && claim.CueText is { } cue && new TopicMatch([Verb!], []).Count(cue) > 0;
}

/// <summary>A figure in a question.</summary>
/// <param name="Text">As asked.</param>
/// <param name="Of">What it counts, as asked; null where the question does not say.</param>
internal sealed record AskedFigure(Quantity Quantity, string Text, string? Of, FigureMargin Margin = FigureMargin.Exact)
{
    /// <summary>Of a share: those it is to be a share of, as asked; null where the question does not say.</summary>
    public string? Whom { get; init; }

    /// <summary>What is to be measured, as asked, where it stands before the figure ("unemployment rose to 5%"); null where the question does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether it asks for a change ("rose by 5%") or for a level ("rose to 5%"); null where it may be either.</summary>
    public bool? IsChange { get; init; }

    public FigureTrend Trend { get; init; }

    /// <summary>Whether it asks for that value and no bound or rounded one ("exactly 300").</summary>
    public bool IsExact { get; init; }

    public static AskedFigure In(string question, Figure figure) => new(figure.Quantity, figure.Span.Of(question), figure.Of?.Of(question), figure.Margin)
    {
        Whom = figure.Whom?.Of(question),
        Subject = figure.What is { } what && what.End <= figure.Span.Start ? what.Of(question) : null,
        IsChange = WordBefore(question, figure.Span.Start) switch
        {
            "by" when figure.IsChange => true,
            "to" when figure.Trend != FigureTrend.None => false,
            _ => null,
        },
        Trend = figure.Trend,
        IsExact = WordBefore(question, figure.Span.Start) is "exactly" or "precisely",
    };

    private static string WordBefore(string question, int at)
    {
        var before = question[..at].TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }
}
