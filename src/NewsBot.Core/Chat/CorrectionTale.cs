using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>What is other now of what one place was told of one article.</summary>
/// <param name="Lines">As they are shown, each with what stood there before.</param>
/// <param name="Changes">The same in plain words.</param>
/// <param name="Answers">The replies that stood on it.</param>
/// <param name="After">What the place has been told once it is told this.</param>
internal sealed record CorrectionTale(ArticleHead Article, string Lead, IReadOnlyList<CitedLine> Lines, IReadOnlyList<string> Changes, IReadOnlyList<KeptReply> Answers, ToldArticle After)
{
    private const int LongestQuestion = 120;

    /// <summary>The most lines of one message; further claims are counted.</summary>
    private const int MostLines = 12;

    /// <summary>The most questions that are named.</summary>
    private const int MostNamed = 5;

    public Reply ReplyOf(string key) => new(Lead)
    {
        Key = key,
        Sections = Lines.Count == 0 ? [] : [new ReplySection(null) { Lines = [.. Lines.Take(MostLines)] }],
        Notes =
        [
            .. Lines.Count > MostLines ? [FormattableString.Invariant($"{Lines.Count - MostLines:N0} further claims of it stand otherwise: ask again.")] : Array.Empty<string>(),
            .. Answers.DistinctBy(Asked).Take(MostNamed).Select(answer => FormattableString.Invariant($"Answered here on {answer.At.UtcDateTime:d MMMM yyyy}: {Asked(answer)}")),
            .. Answers.DistinctBy(Asked).Count() > MostNamed ? [FormattableString.Invariant($"And {Answers.DistinctBy(Asked).Count() - MostNamed:N0} further questions.")] : Array.Empty<string>(),
        ],
    };

    private static string Asked(KeptReply answer) => Shortened.To(answer.Inquiry.Asked ?? (answer.Inquiry.Command == ChatCommands.Ask.Name ? answer.Inquiry.Text : $"{answer.Inquiry.Command} {answer.Inquiry.Text}"), LongestQuestion);
}
