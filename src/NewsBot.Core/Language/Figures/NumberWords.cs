namespace NewsBot.Core.Language.Figures;

/// <summary>The part that a word plays in a number in words.</summary>
internal enum NumberPart
{
    /// <summary>0 to 19.</summary>
    Small,

    Tens,

    Hundred,

    /// <summary>A thousand and its powers.</summary>
    Scale,

    Dozen,
}

internal readonly record struct NumberWord(NumberPart Part, decimal Value);

/// <summary>English number words, with the misspellings that people type most; of other languages what stands after digits ("3 Millionen").</summary>
internal static class NumberWords
{
    private static readonly WordMap<NumberWord> Cardinals = new([.. RunTogether(),
        ("zero", Small(0)), ("one", Small(1)), ("two", Small(2)), ("three", Small(3)), ("four", Small(4)), ("five", Small(5)), ("six", Small(6)),
        ("seven", Small(7)), ("eight", Small(8)), ("nine", Small(9)), ("ten", Small(10)), ("eleven", Small(11)), ("twelve", Small(12)),
        ("thirteen", Small(13)), ("fourteen", Small(14)), ("fifteen", Small(15)), ("sixteen", Small(16)), ("seventeen", Small(17)),
        ("eighteen eightteen", Small(18)), ("nineteen", Small(19)),
        ("twenty", Tens(20)), ("thirty", Tens(30)), ("forty fourty", Tens(40)), ("fifty", Tens(50)), ("sixty", Tens(60)), ("seventy", Tens(70)),
        ("eighty eigthy", Tens(80)), ("ninety ninty", Tens(90)),
        ("hundred", new(NumberPart.Hundred, 100)), ("dozen", new(NumberPart.Dozen, 12)),
        ("thousand", Scale(1_000)), ("million", Scale(1_000_000)), ("billion", Scale(1_000_000_000)), ("trillion", Scale(1_000_000_000_000))]);

    private static readonly WordMap<decimal> ScalesAfterDigits = new(
        ("tausend mille", 1_000), ("mln mn mio millionen millions millones milioni milhões miljoen", 1_000_000),
        ("bn mrd milliarden milliards miljard miliardi", 1_000_000_000), ("tn trn", 1_000_000_000_000));

    private static readonly WordMap<int> Parts = new(
        ("half halves", 2), ("third thirds", 3), ("quarter quarters", 4), ("fifth fifths", 5), ("sixth sixths", 6), ("seventh sevenths", 7),
        ("eighth eighths", 8), ("ninth ninths", 9), ("tenth tenths", 10));

    public static bool TryGet(ReadOnlySpan<char> word, out NumberWord number) => Cardinals.TryGet(word, out number);

    /// <summary>The scale that a word or abbreviation after digits stands for.</summary>
    public static bool TryGetScaleAfterDigits(ReadOnlySpan<char> word, out decimal scale)
    {
        if (!Cardinals.TryGet(word, out var number) || number.Part < NumberPart.Hundred)
            return ScalesAfterDigits.TryGet(word, out scale);
        scale = number.Value;
        return true;
    }

    /// <summary>Into how many parts a fraction's noun divides ("thirds": 3).</summary>
    public static bool TryGetPart(ReadOnlySpan<char> word, out int parts) => Parts.TryGet(word, out parts);

    /// <summary>"eightytwo", without its hyphen.</summary>
    private static IEnumerable<(string, NumberWord)> RunTogether()
    {
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        return tens.SelectMany((ten, t) => small.Select((one, n) => (ten + one, Small((t + 2) * 10 + n + 1))));
    }

    private static NumberWord Small(int value) => new(NumberPart.Small, value);

    private static NumberWord Tens(int value) => new(NumberPart.Tens, value);

    private static NumberWord Scale(decimal value) => new(NumberPart.Scale, value);
}
