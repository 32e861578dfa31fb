using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Whether the archive holds an answer.</summary>
public enum Outcome
{
    Found,
    NotFound,

    /// <summary>Two sources fit a name: the claims hold one of each to choose from.</summary>
    Ambiguous,
}

/// <summary>The answer to one question: everything that a reply shows, with nothing left to fetch.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Kind">What kind of question it was taken for (<c>who-said</c>, <c>what-said</c>, …; see <see cref="QuestionKinds"/>).</param>
/// <param name="Lead">The answer in a sentence or two, without the cited words.</param>
public sealed record Answer(string Question, string Kind, Outcome Outcome, string Lead)
{
    /// <summary>What the answer stands on, best first.</summary>
    public IReadOnlyList<Evidence> Claims { get; init; } = [];

    /// <summary>What came nearest where nothing fits, nearest first, each with the reason why it is not the answer.</summary>
    public IReadOnlyList<Evidence> Near { get; init; } = [];

    /// <summary>Sentences for readers: what each flag among the claims means, how a name was read, what a figure counts.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>In a digest: the articles that were taken in, newest first.</summary>
    public IReadOnlyList<Arrival> TakenIn { get; init; } = [];

    /// <summary>Whether a language model put the lead into words; claims, quotations and figures are the articles' own all the same.</summary>
    public bool IsRephrased { get; init; }

    /// <summary>What the archive held, seen from where the question was asked.</summary>
    public required Holdings Holdings { get; init; }

    /// <summary>The whole answer as plain text, as it is posted where there is no markup.</summary>
    public string Text => AnswerText.Write(this);
}
