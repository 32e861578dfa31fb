using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Archive;

namespace NewsBot.Feeds;

/// <summary>Dates as they are found in feeds, pages and news items.</summary>
/// <remarks>
/// ISO 8601 (extended and basic), the dates of e-mail with their obsolete forms (https://www.rfc-editor.org/rfc/rfc5322#section-4.3),
/// Unix seconds and milliseconds, and dates as English pages print them ("Published 5 May 2026 at 14:30").
/// A day in digits alone whose month could be its day (04/05/2026) is not read.
/// </remarks>
internal static partial class FeedDate
{
    private const int Longest = 120;

    private const string Months = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";

    private const string Time = @"(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\b\.?)?";

    private const string Zone = @"(?:\s*\(?(?<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|(?-i:[A-Z]{1,5})(?![\p{L}\d]))\)?)?";

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date; null for what is none. What names no zone is in <paramref name="zone"/>, and a zone that nobody knows counts as UTC.</summary>
    /// <remarks>An instant in UTC stands on the clocks of <paramref name="zone"/>: feeds write theirs so whatever the outlet's own time is, and "yesterday" is counted from the day there.</remarks>
    public static NewsDate? Read(string? text, TimeZoneInfo zone) => TryRead(text, zone, out var date, out _) ? OnClocks(date, zone) : null;

    /// <summary>The date where nothing about it was guessed: neither its century nor its zone.</summary>
    public static NewsDate? ReadExact(string? text, TimeZoneInfo zone) => TryRead(text, zone, out var date, out var isGuess) && !isGuess ? OnClocks(date, zone) : null;

    private static NewsDate OnClocks(NewsDate date, TimeZoneInfo zone) =>
        date.HasTime && date.Instant.Offset == TimeSpan.Zero ? date with { Instant = TimeZoneInfo.ConvertTime(date.Instant, zone) } : date;

    private static bool TryRead(string? text, TimeZoneInfo zone, out NewsDate date, out bool isGuess)
    {
        var trimmed = PlainText.Line(text);
        date = default;
        isGuess = false;
        if (trimmed.Length is 0 or > Longest)
            return false;
        if (UnixTime().IsMatch(trimmed))
        {
            var number = long.Parse(trimmed, CultureInfo.InvariantCulture);
            date = new NewsDate(DateTimeOffset.FromUnixTimeMilliseconds(trimmed.Length > 11 ? number : number * 1000), HasTime: true);
            return true;
        }
        if (Numbers().Match(trimmed) is { Success: true } numbers)
            return WrittenDate.TryBuild(numbers, numbers, Number(numbers, "month"), zone, out date, out isGuess);
        return TryReadWords(trimmed, zone, out date, out isGuess);
    }

    private static bool TryReadWords(string text, TimeZoneInfo zone, out NewsDate date, out bool isGuess)
    {
        date = default;
        isGuess = false;
        var day = new[] { DayFirst().Match(text), MonthFirst().Match(text), TimeBetween().Match(text) }.FirstOrDefault(match => match.Success);
        if (day is null)
            return false;
        var rest = $"{text.AsSpan(0, day.Index)} {text.AsSpan(day.Index + day.Length)}";
        var time = day;
        if (!day.Groups["hour"].Success)
        {
            time = TimeOfDay().Match(rest);
            rest = rest.Remove(time.Index, time.Length);
        }
        if (Around().Replace(rest, "").Any(char.IsLetterOrDigit))
            return false;
        var month = Array.IndexOf(MonthNames, day.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        return WrittenDate.TryBuild(day, time, month, zone, out date, out isGuess);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:\d{9,10}|\d{12,13})$")]
    private static partial Regex UnixTime();

    [GeneratedRegex(@"^(?<year>\d{4})(?<dash>[-/.]?)(?<month>\d{2})\k<dash>(?<day>\d{2})(?:(?:[T ]|,? )(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d+)?)?)?(?:\s?(?<zone>[Zz]|[+\-−]\d{2}(?::?\d{2})?|[A-Z]{1,5}))?)?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+" + Months + @",?[\s-]+(?<year>\d{4}|\d{2}(?![:.\d]))(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b" + Months + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    /// <summary>As C's <c>asctime</c> writes it.</summary>
    [GeneratedRegex(@"\b" + Months + @"\s+(?<day>\d{1,2})\s+" + Time + Zone + @"\s+(?<year>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex TimeBetween();

    [GeneratedRegex(@"(?<![\d:.])(?:" + Time + @"|(?<hour>\d{1,2})\s*(?<half>[ap])\.?m\b\.?)" + Zone, RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\((?-i:[A-Z]{1,5})\)|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|published|updated|posted|first|last|modified|created|issued|released?|embargo(?:ed)?|until|at|on|the|date|time|from|hrs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}
