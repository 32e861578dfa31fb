using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Answering;

/// <summary>A claim as an answer shows it.</summary>
/// <param name="Source">Whose claim it is, by the register's name where the register knows the source; for the writer's own, the byline.</param>
/// <param name="Score">How well it fits the question, higher is better; comparable within one answer only.</param>
public sealed record Evidence(Claim Claim, SourceName Source, double Score)
{
    public SourceName? Via { get; init; }

    /// <summary>Facts about the sourcing, in the fixed words of <see cref="Flags"/>, in their order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Sentences for readers: each flag's, in the flags' order, then what else is to be known of how the source was made out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The days of which one is that on which it was said, where the article tells them or its date resolves them.</summary>
    public DayRange? SaidIn { get; init; }

    /// <summary>The day, where that is a single one.</summary>
    public DateOnly? SaidOn => SaidIn?.Day;

    /// <summary>When it was said, as printed, with the days that this comes to; null where the article does not say.</summary>
    public string? SaidWhen => ResolvedDays is { } days ? $"{Claim.TimeText} ({days.ToIso()})" : Claim.TimeText;

    /// <summary>The days that when it was said comes to, where that tells more than the words do: "March 2024" is that month already.</summary>
    public DayRange? ResolvedDays => SaidOn is null && Claim.TimeText is { } time && !DatePhrases.IsRelative(time) ? null : SaidIn;

    /// <summary>For a near miss: why it is not the answer.</summary>
    public string? Why { get; init; }

    /// <summary>Other articles that print the same words in much the same text: reprints of one story, which bear nothing out.</summary>
    public IReadOnlyList<ArticleHead> Reprints { get; init; } = [];

    /// <summary>Claims that give other figures for the same thing; none where the archive holds none, or where that was not looked up.</summary>
    public IReadOnlyList<OtherFigure> Conflicts { get; init; } = [];

    /// <summary>What a new version of the article made other; null where nothing of that is told.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The heading that it stands under, in a digest or beside an answer; null among the answer's own.</summary>
    public string? Under { get; init; }
}

/// <summary>Another figure for the same thing.</summary>
/// <param name="Own">The claim's own figure that it stands beside.</param>
/// <param name="Evidence">The claim with the other figure.</param>
/// <param name="Theirs">That figure.</param>
public sealed record OtherFigure(FigureText Own, Evidence Evidence, FigureText Theirs);

/// <summary>A claim that a new version of its article changed or dropped.</summary>
/// <param name="What">What is other now, in a few words.</param>
/// <param name="Before">The claim as an earlier version had it; null where the evidence's own claim is that, because the newest version dropped it.</param>
public sealed record Correction(string What, Claim? Before);

/// <summary>A source as it is shown.</summary>
/// <param name="Name">Name, or the published description of an anonymous source, word for word.</param>
public sealed record SourceName(string Name, string? Role, bool IsNamed);
