using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>The times that a statement names for what it counts: years, months, days.</summary>
internal sealed partial class StatedPeriod
{
    private readonly HashSet<int> _years = [];
    private readonly HashSet<string> _months = new(StringComparer.Ordinal);
    private readonly HashSet<string> _days = new(StringComparer.Ordinal);
    private readonly string _around;
    private readonly DateOnly? _published;

    /// <param name="around">Where a time may be named too: passage and title.</param>
    public StatedPeriod(string sentence, string around, DateOnly? published)
    {
        (_around, _published) = (around, published);
        foreach (Match year in Year().Matches(sentence))
            _years.Add(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture));
        if (published is { } day && _years.Count == 0 && RelativeYear().Match(sentence) is { Success: true } relative)
            _years.Add(day.Year + (relative.Groups["which"].Value.ToLowerInvariant() switch { "this" => 0, "next" => 1, _ => -1 }));
        foreach (Match month in Month().Matches(sentence))
            _months.Add(month.Groups["month"].Value[..3]);
        foreach (Match named in Day().Matches(sentence))
            _days.Add(DatePhrases.TryResolve(named.Groups["day"].Value, published, out var on) ? on.ToString("o", CultureInfo.InvariantCulture) : named.Groups["day"].Value);
    }

    /// <summary>The years that it names, in order.</summary>
    public IEnumerable<int> Years => _years.Order();

    /// <summary>Whether the two may speak of the same time.</summary>
    public bool Meets(StatedPeriod other) =>
        MeetsYear(other) && other.MeetsYear(this)
        && (_months.Count == 0 || other._months.Count == 0 || _months.Overlaps(other._months))
        && (_days.Count == 0 || other._days.Count == 0 || _days.Overlaps(other._days));

    /// <summary>A year that only one of them names must be the other's own, or stand near it.</summary>
    private bool MeetsYear(StatedPeriod other) => _years.Count == 0
        || (other._years.Count > 0 ? _years.Overlaps(other._years)
            : (other._published is { } day && _years.Contains(day.Year)) || _years.Any(year => other._around.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>Whether both name the same year: then their articles need not be near.</summary>
    public bool SharesYear(StatedPeriod other) => _years.Overlaps(other._years);

    [GeneratedRegex(@"(?<![\d.,$€£])(?:1[89]|20)\d\d(?![\d%]|[.,]\d|-?\w)")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?<which>last|this|next|previous) year\b", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|June|July|August|September|October|November|December|(?<=\b(?:in|since|of|for|to|late|early|mid|until|by|from|during) )May)\b")]
    private static partial Regex Month();

    /// <summary>A day, but for one until which, or since which, something is counted.</summary>
    [GeneratedRegex(@"(?<!\b(?:by|until|since|of|late|early)\s)(?<!\b(?:as of)\s)\b(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday|[Tt]oday)\b")]
    private static partial Regex Day();
}
