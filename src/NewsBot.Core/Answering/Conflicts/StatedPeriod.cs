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
    private readonly HashSet<(string Length, long Which)> _spans = [];
    private readonly HashSet<string> _rates = new(StringComparer.Ordinal);
    private readonly string _around;
    private readonly DateOnly? _published;

    /// <param name="title">Where a week or month may be named that is the article's own.</param>
    /// <param name="around">Where a time may be named too: passage and title.</param>
    public StatedPeriod(string sentence, string title, string around, DateOnly? published)
    {
        (_around, _published) = (around, published);
        foreach (Match year in Year().Matches(sentence))
            _years.Add(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture));
        if (published is { } day && _years.Count == 0 && RelativeYear().Match(sentence) is { Success: true } relative)
            _years.Add(day.Year + (relative.Groups["which"].Value.ToLowerInvariant() switch { "this" => 0, "next" => 1, _ => -1 }));
        foreach (Match month in Month().Matches(sentence))
            _months.Add(month.Groups["month"].Value[..3]);
        foreach (Match date in MonthDay().Matches(sentence))
            _days.Add($"{date.Groups["month"].Value[..3]} {date.Groups["day"].Value}");
        foreach (Match rate in Rate().Matches(sentence))
            _rates.Add(rate.Groups["length"].Value.ToLowerInvariant());
        foreach (Match part in YearPart().Matches(sentence))
            _spans.Add((part.Groups["length"].Value.ToLowerInvariant(), Which(part.Groups["which"].Value.ToLowerInvariant())));
        if (published is { } from)
            AddSpans($"{title}. {sentence}", from);
        IsOfTheDay = OfTheDay().IsMatch(sentence);
        foreach (Match named in Day().Matches(sentence))
            _days.Add(DatePhrases.TryResolve(named.Groups["day"].Value, published, out var on) ? on.ToString("o", CultureInfo.InvariantCulture) : named.Groups["day"].Value);
    }

    /// <summary>The years that it names, in order.</summary>
    public IEnumerable<int> Years => _years.Order();

    /// <summary>Whether it tells of the article's own day ("now", "tomorrow"), and so of another day in another article.</summary>
    public bool IsOfTheDay { get; }

    /// <summary>Whether the two may speak of the same time.</summary>
    public bool Meets(StatedPeriod other) =>
        MeetsYear(other) && other.MeetsYear(this)
        && (_months.Count == 0 || other._months.Count == 0 || _months.Overlaps(other._months))
        && (_days.Count == 0 || other._days.Count == 0 || _days.Overlaps(other._days))
        && _rates.SetEquals(other._rates)
        && _spans.Any(span => span.Length == ToDate) == other._spans.Any(span => span.Length == ToDate)
        && _spans.All(span => !other._spans.Any(theirs => theirs.Length == span.Length) || other._spans.Contains(span));

    /// <summary>Whether both name a year, a month or a part of a year, and not the same; years that this one spans are its own.</summary>
    public bool IsApartFrom(StatedPeriod other) =>
        (_years.Count > 0 && other._years.Count > 0 && other._years.All(year => year < _years.Min() || year > _years.Max()))
        || (_months.Count > 0 && other._months.Count > 0 && !_months.Overlaps(other._months))
        || _spans.Any(span => other._spans.Any(theirs => theirs.Length == span.Length) && !other._spans.Contains(span));

    /// <summary>The first and the "1st" are one, the first and the fourth are not.</summary>
    private static int Which(string part) => part switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        _ => part[0] * part[1],
    };

    /// <summary>A year that only one of them names must be the other's own, or stand near it.</summary>
    private bool MeetsYear(StatedPeriod other) => _years.Count == 0
        || (other._years.Count > 0 ? _years.Overlaps(other._years)
            : (other._published is { } day && _years.Contains(day.Year)) || _years.Any(year => other._around.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    /// <summary>Whether both name the same year: then their articles need not be near.</summary>
    public bool SharesYear(StatedPeriod other) => _years.Overlaps(other._years);

    /// <summary>"this week", "last month", "so far this year": which one, only the article's day tells.</summary>
    private void AddSpans(string sentence, DateOnly published)
    {
        foreach (Match match in Relative().Matches(sentence))
        {
            var shift = match.Groups["which"].Value.ToLowerInvariant() switch { "this" or "current" => 0, "next" or "coming" => 1, _ => -1 };
            var length = match.Groups["length"].Value.ToLowerInvariant();
            var week = published.DayNumber / DaysInWeek;
            _spans.Add(match.Groups["far"].Success ? (ToDate, week) : (length, shift + (length switch
            {
                "week" => week,
                "month" => published.Year * 12 + published.Month,
                _ => published.Year * 4 + (published.Month - 1) / 3,
            })));
        }
    }

    private const int DaysInWeek = 7;

    private const string ToDate = "to date";

    [GeneratedRegex(@"\b(?:now|currently|current|today|tomorrow|tonight|this (?:morning|afternoon|evening)|(?:morning|afternoon) session|overnight)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheDay();

    [GeneratedRegex(@"\b(?:(?<which>last|past|previous|this|current|next|coming) (?<length>week|month|quarter)|(?<far>so far (?:in )?this year|year[- ]to[- ]date))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?<which>first|second|third|fourth|1st|2nd|3rd|4th|winter|spring|summer|autumn)[ -](?<length>quarter|qtr|half)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearPart();

    [GeneratedRegex(@"\b(?:a|per|each|every) (?<length>hour|day|week|month|year)\b(?! (?:ago|earlier|before|later|old))", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?<day>\d{1,2})\b")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![\d.,$€£])(?:1[89]|20)\d\d(?![\d%]|[.,]\d|-?\w)")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?<which>last|this|next|previous) year\b", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|(?<=\b(?:in|since|of|for|to|late|early|mid|until|by|from|during) )May)\b")]
    private static partial Regex Month();

    /// <summary>A day, but for one until which, or since which, something is counted.</summary>
    [GeneratedRegex(@"(?<!\b(?:by|until|since|of|late|early)\s)(?<!\b(?:as of)\s)\b(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday|[Tt]oday)\b")]
    private static partial Regex Day();
}
