using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>What a digest tells, before it is shown.</summary>
/// <param name="Articles">What was taken in, newest first.</param>
/// <param name="Holdings">What the archive holds altogether.</param>
public sealed record DigestEdition(DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<Arrival> Articles, Holdings Holdings)
{
    /// <summary>What new versions changed or dropped.</summary>
    public IReadOnlyList<Evidence> Corrected { get; init; } = [];

    /// <summary>Claims that give different figures for the same, each followed by its other sides.</summary>
    public IReadOnlyList<Evidence> Conflicts { get; init; } = [];

    /// <summary>Claims resting on one source or on anonymous ones.</summary>
    public IReadOnlyList<Evidence> Thin { get; init; } = [];

    public IReadOnlyList<Evidence> Figures { get; init; } = [];

    /// <summary>Quotations, source by source.</summary>
    public IReadOnlyList<Evidence> Quotations { get; init; } = [];

    /// <summary>The claims under their headings, in the order of reading.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<Evidence> Claims)> Parts =>
        [.. new[]
        {
            ("Corrected", Corrected),
            ("Conflicting figures", Conflicts),
            ("Resting on one source, or on an anonymous one", Thin),
            ("New figures", Figures),
            ("New quotations, by source", Quotations),
        }.Where(part => part.Item2.Count > 0)];

    /// <summary>What was left out, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first sentence: how much came in, or that nothing did.</summary>
    /// <param name="zone">In whose time it is told.</param>
    public string Lead(TimeZoneInfo zone)
    {
        var since = TimeZoneInfo.ConvertTime(Since, zone);
        var from = FormattableString.Invariant($"{since:d MMMM yyyy, HH:mm}");
        if (Articles.Count > 0)
            return FormattableString.Invariant($"Since {from}: {Articles.Count:N0} {(Articles.Count == 1 ? "article" : "articles")} with {Claims(Articles.Sum(article => article.Claims))}.");
        var newest = Holdings.Newest is { } date ? FormattableString.Invariant($", the newest of {date.Day:d MMMM yyyy}") : "";
        return Holdings.Articles == 0
            ? $"Nothing new since {from}: the archive holds no article."
            : FormattableString.Invariant($"Nothing new since {from}. The archive holds {Holdings.Articles:N0} {(Holdings.Articles == 1 ? "article" : "articles")} with {Claims(Holdings.Claims)}{newest}.");
    }

    private static string Claims(long count) => FormattableString.Invariant($"{count:N0} {(count == 1 ? "claim" : "claims")}");
}
