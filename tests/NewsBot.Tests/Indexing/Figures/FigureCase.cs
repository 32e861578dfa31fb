using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing.Figures;

/// <summary>A line of <c>counted-figures.txt</c>: a sentence, one of its figures as printed, and what is to be known of it.</summary>
internal sealed record FigureCase(string Sentence, string Figure, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<FigureCase> All { get; } = [.. File.ReadLines(Path.Combine(Checkout.Root, "tests", "NewsBot.Tests", "Indexing", "Figures", "counted-figures.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    /// <summary>The expectations that the reading does not meet, each with what was read instead.</summary>
    public IReadOnlyList<string> Missed()
    {
        var (text, reading) = ReadText.Of(Sentence);
        var figure = reading.Attributions.SelectMany(attribution => attribution.Figures).FirstOrDefault(figure => figure.Span.Of(text) == Figure);
        if (Expected is ["none"])
        {
            // Nor as a part of something longer.
            var any = reading.Attributions.SelectMany(attribution => attribution.Figures).FirstOrDefault(figure => figure.Span.Of(text).Split(' ', '-').Contains(Figure));
            return any is null ? [] : [$"none, and not {any.Span.Of(text)}"];
        }
        return figure is null ? ["read at all"] : [.. Expected.Where(expected => !IsMet(expected, figure, text)).Select(expected => $"{expected}, and not “{Read(figure, text, Key(expected))}”")];
    }

    private static FigureCase Parse(string line)
    {
        var parts = line.Split(" | ");
        return new FigureCase(parts[0], parts[1], parts[2].Split("; "));
    }

    private static string Key(string expected) => expected[..expected.AsSpan().IndexOfAny('=', '~', '!')];

    private static bool IsMet(string expected, Figure figure, string text)
    {
        var key = Key(expected);
        var (how, words) = (expected[key.Length], expected[(key.Length + 1)..]);
        var read = Read(figure, text, key);
        return how switch
        {
            '=' => read == words,
            '~' => read?.Contains(words, StringComparison.Ordinal) is true,
            _ => read is null,
        };
    }

    private static string? Read(Figure figure, string text, string key) => key switch
    {
        "value" => FormattableString.Invariant($"{figure.Quantity.Low:0.####}"),
        "unit" => figure.Quantity.Unit,
        "of" => figure.Of?.Of(text),
        "margin" => figure.Margin.ToString().ToLowerInvariant(),
        "change" => figure.IsChange ? "yes" : "no",
        "trend" => figure.Trend.ToString().ToLowerInvariant(),
        "role" => figure.Role.ToString().ToLowerInvariant(),
        "whom" => figure.Whom?.Of(text),
        "what" => figure.What?.Of(text),
        _ => figure.Period?.Of(text),
    };
}
