using System.Globalization;

namespace NewsBot.Feeds;

/// <summary>A day of the register (ISO 8601): <c>2019-05-20</c>, or <c>2019-05</c> or <c>2019</c> where no more is known.</summary>
internal static class RegisterDay
{
    /// <summary>The first day that is meant.</summary>
    public static DateOnly First(YamlLines yaml, string what) => Read(yaml, what).First;

    /// <summary>The last day that is meant.</summary>
    public static DateOnly Last(YamlLines yaml, string what) => Read(yaml, what).Last;

    private static (DateOnly First, DateOnly Last) Read(YamlLines yaml, string what)
    {
        var text = yaml.Scalar(what);
        if (Parse(text.Text, "yyyy-MM-dd") is { } day)
            return (day, day);
        if (Parse(text.Text, "yyyy-MM") is { } month)
            return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        return Parse(text.Text, "yyyy") is { } year
            ? (year, new DateOnly(year.Year, 12, 31))
            : throw yaml.Error(text.Line, $"{what} “{YamlLines.Shorten(text.Text)}” is no date; it takes 2019-05-20, or 2019-05 or 2019 where no more is known");
    }

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
