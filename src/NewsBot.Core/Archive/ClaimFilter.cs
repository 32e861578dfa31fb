namespace NewsBot.Core.Archive;

/// <summary>Which claims to look through; every part that is set must hold.</summary>
public sealed record ClaimFilter
{
    /// <summary>Who says it or passes it on, by the names that <see cref="KnownSource.Name"/> gives.</summary>
    public IReadOnlyCollection<string>? Speakers { get; init; }

    public ArticleId? Article { get; init; }

    /// <summary>Named sources only, or unnamed sources only.</summary>
    public bool? IsNamed { get; init; }

    /// <summary>Attributed to somebody (true), or the writer's own (false).</summary>
    public bool? IsAttributed { get; init; }

    /// <summary>Whole and partial quotations only.</summary>
    public bool OnlyQuotations { get; init; }

    /// <summary>Only what an audit lists: what is put to somebody, and the figures that are put to nobody.</summary>
    public bool OnlyAudited { get; init; }

    /// <summary>In articles that were taken in since then. An article under embargo counts from the end of its embargo, where that came later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A figure that it holds: this value in this unit, or a range that begins or ends with it.</summary>
    public Quantity? Figure { get; init; }

    /// <summary>A figure in one of these units.</summary>
    public IReadOnlyCollection<string>? Units { get; init; }

    /// <summary>Full text that the claim's passage must match in at least one word; best match first.</summary>
    public SearchTerms? Matching { get; init; }

    /// <summary>The most claims to return, from 1; without <see cref="Matching"/> the newest articles come first, and each in its own order.</summary>
    public int Limit { get; init; } = 50;
}
