using System.Buffers;
using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Chat;

/// <summary>One claim as a reply shows it. Without a citation there is none.</summary>
/// <param name="Fragments">The exact words, part by part; the article's text to the letter.</param>
/// <param name="Source">Whose they are: a name, or the published description of an anonymous source.</param>
public sealed record CitedLine(Citation Citation, IReadOnlyList<string> Fragments, string Source)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"‘`'");

    public string? Role { get; init; }

    /// <summary>Who passed it on, with the role where the article gives one.</summary>
    public string? Via { get; init; }

    /// <summary>How the article puts it to the source: quoted, quoted in part, reported, data, …</summary>
    public required string How { get; init; }

    /// <summary>When and where it was said, as far as the article tells.</summary>
    public string? Said { get; init; }

    /// <summary>Whether the words are a whole quotation: these alone are shown in quotation marks.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>The fixed words of <see cref="Answering.Flags"/>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>For a near miss: why it is not the answer.</summary>
    public string? Why { get; init; }

    /// <summary>The figure that others differ from, with what it counts and the others; in a listing the figure with what it counts; else null.</summary>
    public string? Figures { get; init; }

    /// <summary>Relative dates within the words, with the days that they come to; null where there are none, or the article's date is not known.</summary>
    public string? Dates { get; init; }

    /// <summary>What a new version of the article made other, in a few words.</summary>
    public string? Changed { get; init; }

    /// <summary>Sentences for readers that belong to this line, as they stand among the reply's.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What stood there before, to the letter, in an earlier version.</summary>
    public CitedLine? Before { get; init; }

    /// <summary>The passage around the words, to the letter, where it is to be shown.</summary>
    public string? Passage { get; init; }

    /// <summary>The words as they are shown: a whole quotation in marks, a gap between its parts as " … ".</summary>
    public string Words => string.Join(" … ", Parts);

    /// <summary>The parts of <see cref="Words"/>.</summary>
    public IEnumerable<string> Parts => Fragments.Select(fragment => IsQuotation && !BeginsWithMark(fragment) ? $"“{fragment}”" : fragment);

    /// <summary>Source, role and who passed it on.</summary>
    public string Credit => Source + Standing;

    /// <summary>What follows the source's name in <see cref="Credit"/>; empty where nothing does.</summary>
    public string Standing => (Role is null ? "" : $", {Role}") + (Via is null ? "" : $", via {Via}");

    /// <summary>Article, paragraph, outlet, date and version.</summary>
    public string Place => PlaceOf(Citation);

    /// <summary>The flags in plain words, with commas between them; empty where there are none.</summary>
    public string FlagWords => string.Join(", ", Flags.Select(flag => flag.Replace('-', ' ')));

    /// <summary>What is to be known of the line beyond its source, in the order of reading.</summary>
    public IEnumerable<LineDetail> Details
    {
        get
        {
            if (Changed is not null)
                yield return new LineDetail("Changed", Changed);
            if (Before is not null)
                yield return new LineDetail($"Before (version {Before.Citation.Article.Version})", Before.Words);
            if (Dates is not null)
                yield return new LineDetail("Dates", Dates);
            if (Figures is not null)
                yield return new LineDetail("Figure", Figures);
            if (Why is not null)
                yield return new LineDetail("Not the answer", Why);
        }
    }

    /// <inheritdoc cref="Place"/>
    public static string PlaceOf(Citation citation)
    {
        var article = citation.Article;
        string?[] parts = [article.Title, $"¶ {citation.Paragraph}", article.Outlet, article.Published?.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)];
        return string.Join(" · ", parts.OfType<string>()) + (article.Version > 1 ? $" · version {article.Version}" : "");
    }

    public static CitedLine Of(Evidence evidence)
    {
        var attribution = evidence.Claim.Attribution;
        return new CitedLine(evidence.Claim.Citation, evidence.Claim.Fragments, evidence.Source.Name)
        {
            Role = evidence.Source.Role,
            Via = evidence.Via is { } via ? via.Name + (via.Role is null ? "" : $" ({via.Role})") : null,
            How = HowAttributed(evidence.Claim),
            Said = SaidWhen(evidence),
            Dates = DatesIn(evidence.Claim),
            IsQuotation = attribution.Kind == AttributionKind.Direct,
            Flags = evidence.Flags,
            Why = evidence.Why,
            Notes = evidence.Notes,
            Figures = evidence.Conflicts.Count > 0 ? $"{FigureScope.Own(evidence)}; elsewhere {FigureScope.Others(evidence)}" : evidence.Counts,
            Changed = evidence.Correction?.What,
            Before = evidence.Correction?.Before is { } before ? Of(evidence with { Claim = before, Correction = null }) : null,
        };
    }

    private static string HowAttributed(Claim claim) => claim.Attribution.Kind switch
    {
        _ when claim.Attribution.Stance == Stance.NotSaid => AnswerText.NotSaid(claim),
        _ when claim.Attribution.Stance == Stance.Hypothetical => "reported as only supposed",
        AttributionKind.Direct => "quoted",
        AttributionKind.Partial => "quoted in part",
        AttributionKind.Indirect => "reported",
        AttributionKind.Data => "data",
        _ => "the writer's own words",
    };

    private static string? SaidWhen(Evidence evidence)
    {
        var days = evidence.ResolvedDays?.ToString();
        var time = evidence.Claim.TimeText is { } text ? days is null ? text : $"{text} ({days})" : days;
        var said = string.Join(", ", new[] { time, evidence.Claim.PlaceText }.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    private static string? DatesIn(Claim claim)
    {
        var dates = DatePhrases.All(claim.Words, claim.Citation.Article.Published?.Day).Where(date => date is { IsRelative: true, Days: not null })
            .Select(date => $"“{date.Span.Of(claim.Words)}” is {date.Days}").Distinct().ToList();
        return dates.Count == 0 ? null : string.Join("; ", dates);
    }

    private static bool BeginsWithMark(string words) => words.AsSpan().TrimStart() is [var first, ..] && Marks.Contains(first);
}

/// <summary>Something about a cited line.</summary>
/// <param name="Label">What it is about ("Not the answer"), without a colon.</param>
public sealed record LineDetail(string Label, string Text);
