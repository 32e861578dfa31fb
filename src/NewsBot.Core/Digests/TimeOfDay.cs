using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Digests;

/// <summary>A time of day as people write it: <c>08:30</c>, <c>8.30</c>, <c>8:30am</c>, <c>0830</c>, <c>8h30</c>, <c>8 pm</c> without the blank.</summary>
internal static partial class TimeOfDay
{
    /// <summary>To the minute.</summary>
    public static bool TryParse(string text, out TimeOnly time)
    {
        time = default;
        if (Form().Match(text) is not { Success: true } match)
            return false;
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 0;
        // An hour alone is a number like any other, unless its half of the day is named.
        if (minute > 59 || (half.Length == 0 ? hour > 23 || !match.Groups["minute"].Success : hour is < 1 or > 12))
            return false;
        time = new TimeOnly(half.Length == 0 ? hour : hour % 12 + (half == "pm" ? 12 : 0), minute);
        return true;
    }

    /// <summary>Whether it can be meant for nothing but a time of day, a wrong one included.</summary>
    public static bool IsMeant(string text) => Meant().IsMatch(text);

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[:.hH]?(?<minute>[0-9]{2})|[hH])?(?<half>[aApP]\.?[mM]\.?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[0-9]+[:.hH][0-9]*([aApP]\.?[mM]\.?)?\z|^[0-9]+[aApP]\.?[mM]\.?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();
}
