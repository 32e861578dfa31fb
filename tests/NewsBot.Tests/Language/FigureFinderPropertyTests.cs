using System.Globalization;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

/// <summary>Figures drawn at random, from fixed seeds, so that a failure comes back the same.</summary>
public sealed class FigureFinderPropertyTests
{
    private static readonly string[] Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    private static readonly string[] Tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    [Fact]
    public void All_spellings_of_a_percentage_are_one_quantity()
    {
        var random = new Random(82);
        for (var n = 0; n < 400; n++)
        {
            var value = random.Next(0, 1_000);
            string[] units = ["%", " %", "\u00a0%", " percent", " per cent", " pct", "-percent", " PERCENT", " Per Cent", " Prozent", " pour cent", " por ciento"];
            foreach (var unit in units)
                AssertOne($"Someone said {value}{unit} of it.", new Quantity(value, Units.Percent));
            foreach (var words in new[] { InWords(value), InWords(value).Replace('-', ' '), InWords(value).ToUpperInvariant() })
            {
                foreach (var unit in units.Where(unit => char.IsLetter(unit[^1])))
                    AssertOne($"Someone said {words}{unit} of it.", new Quantity(value, Units.Percent));
            }
        }
    }

    [Fact]
    public void All_spellings_of_a_count_are_one_quantity()
    {
        var random = new Random(14_000);
        for (var n = 0; n < 2_000; n++)
        {
            var value = (long)Math.Pow(10, random.NextDouble() * 11) + 13;
            var quantity = new Quantity(value, Units.Count);
            AssertOne($"They counted {InWords(value)} people there.", quantity);
            AssertOne($"They counted {InWords(value).Replace(" and ", " ", StringComparison.Ordinal)} people there.", quantity);
            AssertOne($"They counted {value.ToString("N0", CultureInfo.InvariantCulture)} people there.", quantity);
            AssertOne($"They counted {value} people there.", quantity);
            foreach (var blank in " \u00a0\u2009\u202f")
                AssertOne($"They counted {value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', blank)} people there.", quantity);
        }
    }

    [Fact]
    public void All_spellings_of_money_are_one_quantity()
    {
        var random = new Random(3);
        for (var n = 0; n < 1_000; n++)
        {
            var tenths = random.Next(11, 9_999);
            var coefficient = (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
            var quantity = new Quantity(tenths * 100_000m, "GBP");
            foreach (var text in new[] { $"£{coefficient} million", $"£{coefficient}m", $"£{coefficient}M", $"£{coefficient}-million", $"{coefficient} million pounds", $"{coefficient}m pounds", $"GBP {coefficient} million", $"£{tenths * 100_000}" })
                AssertOne($"It cost {text}, they say.", quantity);
        }
    }

    [Fact]
    public void Figures_stand_in_order_and_apart_whatever_the_text()
    {
        string[] pieces =
        [
            "82", "%", " ", " ", " ", "-", "–", ",", ".", "$", "£", "million", "thousand", "hundred", "and", "a", "half", "third", "of", "in", "out", "to", "from", "between", "or", "more",
            "five", "twenty", "nineteen", "point", "points", "per", "cent", "hours", "dozen", "m", "k", "bn", "US", "May", "2022", "14,000", "1.5", "people", "than", "no", "’", "'", "(", ")", "\n",
            "½", "/", ":", "No", "about", "by", "up", "fell", "drop", "\ud83d", "\ude00", "٣", "é", "e\u0301", "ago", "one", "every", "basis", "swiss", "francs", "plus", "+", "9999999999999999999999",
        ];
        var random = new Random(5);
        for (var n = 0; n < 20_000; n++)
            AssertWhole(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    [Fact]
    public void Nothing_is_thrown_at_random_code_units()
    {
        var random = new Random(16);
        for (var n = 0; n < 20_000; n++)
        {
            var widest = n % 2 == 0 ? 0x80 : 0x10000;
            AssertWhole(new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(widest))]));
        }
    }

    private static void AssertWhole(string text)
    {
        var end = 0;
        foreach (var figure in FigureFinder.Find(text))
        {
            Assert.True(figure.Span.Start >= end && figure.Span.End <= text.Length && !figure.Span.IsEmpty, $"span {figure.Span} after {end} in “{text}”");
            Assert.True(figure.Quantity.Low <= figure.Quantity.High, $"{figure.Quantity} in “{text}”");
            Assert.True(figure.Of is not { } of || (of.Start >= figure.Span.End && of.End <= text.Length), $"counted {figure.Of} in “{text}”");
            end = figure.Span.End;
        }
    }

    private static void AssertOne(string text, Quantity expected)
    {
        var figures = FigureFinder.Find(text);
        Assert.True(figures.Count == 1 && figures[0].Quantity == expected, $"“{text}” gave {string.Join(", ", figures.Select(figure => figure.Quantity))}, not {expected}");
    }

    private static string InWords(long value)
    {
        foreach (var (name, scale) in new[] { ("billion", 1_000_000_000L), ("million", 1_000_000L), ("thousand", 1_000L) })
        {
            if (value >= scale)
                return InWords(value / scale) + " " + name + (value % scale == 0 ? "" : (value % scale < 100 ? " and " : " ") + InWords(value % scale));
        }
        if (value >= 100)
            return Small[value / 100] + " hundred" + (value % 100 == 0 ? "" : " and " + InWords(value % 100));
        return value < 20 ? Small[value] : Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Small[value % 10]);
    }
}
