using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary><c>{"text":"82%","value":82,"unit":"percent"}</c>; <c>to</c>, <c>of</c>, <c>margin</c> and <c>change</c> only where they say something.</summary>
internal static class FigureJson
{
    public static void WriteFigures(this Utf8JsonWriter json, IEnumerable<FigureText> figures)
    {
        json.WriteStartArray("figures");
        foreach (var (figure, text, of) in figures)
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteNumber("value", Plain(figure.Quantity.Low));
            json.WriteString("unit", figure.Quantity.Unit);
            if (figure.Quantity.IsRange)
                json.WriteNumber("to", Plain(figure.Quantity.High));
            if (of is not null)
                json.WriteString("of", of);
            if (figure.Margin != FigureMargin.Exact)
                json.WriteString("margin", figure.Margin.ToString().ToLowerInvariant());
            if (figure.IsChange)
                json.WriteBoolean("change", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A decimal remembers the zeros after its point; dividing by a one with every decimal takes them away.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
