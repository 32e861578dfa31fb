using System.Text.RegularExpressions;

namespace NewsBot.Feeds.Syndication;

/// <summary>When a period begins, as Dublin Core writes it (https://www.dublincore.org/specifications/dublin-core/dcmi-period/) or ISO 8601 does: <c>start=2026-05-05T12:00Z; end=…</c>, <c>2026-05-05/2026-06-05</c>.</summary>
internal static partial class PeriodStart
{
    /// <param name="ofDate">Whether a date alone is the beginning.</param>
    /// <returns>As it is printed; empty for a period without a beginning.</returns>
    public static string Of(string period, bool ofDate)
    {
        var line = PlainText.Line(period);
        if (Start().Match(line) is { Success: true } start)
            return start.Groups["start"].Value;
        if (Interval().Match(line) is { Success: true } interval)
            return interval.Groups["start"].Value;
        return ofDate && !line.Contains('=', StringComparison.Ordinal) ? line : "";
    }

    [GeneratedRegex(@"(?:^|;)\s*start\s*=\s*(?<start>[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<start>\d{4}-\d{2}-\d{2}[^/]*)/")]
    private static partial Regex Interval();
}
