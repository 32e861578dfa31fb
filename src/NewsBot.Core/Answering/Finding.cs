using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>What a search for evidence came to, before it is flagged and worded.</summary>
/// <param name="Claims">Best first; of an ambiguous name, one claim for each source that it fits.</param>
internal sealed record Finding(Outcome Outcome, IReadOnlyList<Scored> Claims)
{
    public static Finding Nothing { get; } = new(Outcome.NotFound, []);

    /// <summary>Nearest first, each with its reason.</summary>
    public IReadOnlyList<Scored> Near { get; init; } = [];

    /// <summary>What the reader must know of how the question was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The source that the question's name was taken for.</summary>
    public string? Source { get; init; }

    /// <summary>What the answer says first, where the search knows better than the claims alone tell.</summary>
    public string? Lead { get; init; }

    /// <summary>The same finding with some claims left out; not found where none is left.</summary>
    public Finding Only(Func<Claim, bool> wanted)
    {
        var claims = Claims.Where(scored => wanted(scored.Claim)).ToList();
        return this with { Claims = claims, Outcome = claims.Count == 0 ? Outcome.NotFound : Outcome, Lead = claims.Count == 0 ? "The archive holds nobody else for it." : Lead };
    }
}

/// <summary>A claim with how well it fits.</summary>
/// <param name="Why">For a near miss: why it is not the answer.</param>
internal sealed record Scored(Claim Claim, double Score, string? Why = null)
{
    /// <summary>The figure that answers, where a number is asked for.</summary>
    public FigureText? Figure { get; init; }

    /// <summary>Other articles of the same origin that print the same words.</summary>
    public IReadOnlyList<ArticleHead> Reprints { get; init; } = [];
}
