using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What became of one draft, for counting and keeping.</summary>
/// <param name="Outcome">One of the words of <see cref="RephrasingOutcomes"/>.</param>
/// <param name="Prompt">One of <see cref="Prompts"/>.</param>
/// <param name="Question">As it was asked, with nothing replaced.</param>
/// <param name="Prose">The beginning of what came back, with its slots, at most <see cref="MostKept"/> UTF-16 code units; null where nothing came.</param>
public sealed record RephrasingEvent(string Outcome, string Prompt, string Question, string? Prose)
{
    /// <summary>The articles that the draft spoke of: who may not see one of them is not shown this.</summary>
    public IReadOnlyList<ArticleId> Articles { get; init; } = [];

    /// <summary>How much of the prose is kept, in UTF-16 code units.</summary>
    public const int MostKept = 4000;
}
