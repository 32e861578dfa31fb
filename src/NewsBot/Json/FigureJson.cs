using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary><c>{"text":"82%","value":82,"unit":"percent"}</c>; what else is known (<c>to</c>, <c>of</c>, <c>whom</c>, <c>what</c>, <c>period</c>, <c>margin</c>, <c>change</c>, <c>trend</c>, <c>role</c>) only where it says something.</summary>
internal static class FigureJson
{
    public static void WriteFigures(this Utf8JsonWriter json, IEnumerable<FigureText> figures)
    {
        json.WriteStartArray("figures");
        foreach (var printed in figures)
        {
            var (figure, text, of) = printed;
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteNumber("value", Plain(figure.Quantity.Low));
            json.WriteString("unit", figure.Quantity.Unit);
            if (figure.Quantity.IsRange)
                json.WriteNumber("to", Plain(figure.Quantity.High));
            if (of is not null)
                json.WriteString("of", of);
            json.WriteWords("whom", printed.Whom);
            json.WriteWords("what", printed.What);
            json.WriteWords("period", printed.Period);
            if (figure.Margin != FigureMargin.Exact)
                json.WriteString("margin", figure.Margin.ToString().ToLowerInvariant());
            if (figure.IsChange)
                json.WriteBoolean("change", true);
            json.WriteWords("trend", figure.Trend == FigureTrend.None ? null : figure.Trend.ToString().ToLowerInvariant());
            json.WriteWords("role", figure.Role == FigureRole.Told ? null : figure.Role.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWords(this Utf8JsonWriter json, string name, string? words)
    {
        if (words is not null)
            json.WriteString(name, words);
    }

    /// <summary>A decimal remembers the zeros after its point; dividing by a one with every decimal takes them away.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
