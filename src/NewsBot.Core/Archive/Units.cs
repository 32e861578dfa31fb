namespace NewsBot.Core.Archive;

/// <summary>The units of a <see cref="Quantity"/>; money has its ISO 4217 code (<c>USD</c>, <c>GBP</c>, …) for a unit, a measure its symbol or its name (<c>km</c>, <c>tonne</c>, <c>square mile</c>).</summary>
public static class Units
{
    /// <summary>Of a hundred: percentages, and shares in words ("8 in 10", "a third").</summary>
    public const string Percent = "percent";

    /// <summary>Points: the difference of two percentages, or of two states of an index.</summary>
    public const string Points = "points";

    /// <summary>A number of things or people; <see cref="Figure.Of"/> says of what.</summary>
    public const string Count = "count";

    /// <summary>How many times as much ("doubled", "three times as many").</summary>
    public const string Times = "times";

    public const string Second = "second";

    public const string Minute = "minute";

    public const string Hour = "hour";

    public const string Day = "day";

    public const string Week = "week";

    public const string Month = "month";

    public const string Year = "year";
}
