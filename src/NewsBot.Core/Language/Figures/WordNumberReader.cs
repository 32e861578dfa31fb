namespace NewsBot.Core.Language.Figures;

/// <summary>Reads a number in words: "eighty-two", "two hundred and fifty thousand", "one point five million", "half a million", "a dozen".</summary>
internal static class WordNumberReader
{
    /// <summary>"and a half", with blanks or hyphens.</summary>
    public static bool TryReadAndAHalf(LineTokens line, int i, out int next)
    {
        var article = line.PastHyphen(line.PastHyphen(i) + 1);
        next = line.PastHyphen(article + 1) + 1;
        return line.IsWord(line.PastHyphen(i), "and") && line.IsWord(article, "a") && line.IsWord(next - 1, "half");
    }

    /// <param name="next">Past the last number word, where words that make no number ("nineteen eighty-four") follow each other.</param>
    public static bool TryRead(LineTokens line, int i, bool joinsAnd, out Number number, out int next)
    {
        number = default;
        if (!TryReadOpening(line, i, out var group, out var last, out var at))
        {
            next = i + 1;
            return false;
        }
        var total = 0m;
        var scale = decimal.MaxValue;
        var coefficient = group;
        var lastScale = 1m;
        var isOpen = true;
        while (true)
        {
            var from = line.PastHyphen(at);
            if (isOpen && TryReadAndAHalf(line, at, out var afterHalf))
            {
                group += 0.5m;
                at = afterHalf;
                last = NumberPart.Small;
                continue;
            }
            if (isOpen && TryReadDecimals(line, from, group, out var withDecimals, out var afterDecimals))
            {
                group = withDecimals;
                at = afterDecimals;
                last = NumberPart.Small;
                continue;
            }
            var afterAnd = joinsAnd && last is NumberPart.Hundred or NumberPart.Scale && joinsAnd && line.IsWord(from, "and");
            if (!NumberWords.TryGet(line.Word(afterAnd ? from + 1 : from), out var word) || (afterAnd && word.Part > NumberPart.Tens))
                break;
            from = afterAnd ? from + 1 : from;
            var fits = word.Part switch
            {
                NumberPart.Small => last is NumberPart.Hundred or NumberPart.Scale ? word.Value > 0 : last == NumberPart.Tens && word.Value is >= 1 and <= 9,
                NumberPart.Tens => last is NumberPart.Hundred or NumberPart.Scale,
                NumberPart.Hundred => isOpen && last is NumberPart.Small or NumberPart.Tens && group is > 0 and < 100,
                NumberPart.Scale => isOpen && group > 0 && word.Value < scale,
                _ => isOpen && total == 0 && group is > 0 and < 1000,
            };
            if (!fits)
            {
                next = PastNumberWords(line, from);
                return false;
            }
            switch (word.Part)
            {
                case NumberPart.Small or NumberPart.Tens:
                    group = last == NumberPart.Scale ? word.Value : group + word.Value;
                    isOpen = true;
                    break;
                case NumberPart.Hundred or NumberPart.Dozen:
                    coefficient = group;
                    group *= word.Value;
                    lastScale = word.Value;
                    break;
                default:
                    coefficient = group;
                    total += group * word.Value;
                    scale = lastScale = word.Value;
                    group = 0;
                    isOpen = false;
                    break;
            }
            last = word.Part;
            at = from + 1;
        }
        next = at;
        total += group;
        number = coefficient * lastScale == total ? new Number(coefficient, lastScale, at) { InWords = true } : new Number(total, 1, at) { InWords = true };
        return true;
    }

    /// <summary>What a number in words may begin with: a small number or tens, "a" or "half a" before a scale.</summary>
    private static bool TryReadOpening(LineTokens line, int i, out decimal value, out NumberPart part, out int next)
    {
        if (NumberWords.TryGet(line.Word(i), out var word))
        {
            (value, part, next) = (word.Value, word.Part, i + 1);
            return part <= NumberPart.Tens;
        }
        part = NumberPart.Small;
        var at = line.IsWord(i, "a") ? i + 1 : i;
        value = 1;
        if (line.IsWord(at, "half"))
        {
            value = 0.5m;
            at++;
            at = line.IsWord(at, "a") ? at + 1 : line.PastHyphen(at);
        }
        next = at;
        return at > i && NumberWords.TryGet(line.Word(at), out word) && word.Part >= NumberPart.Hundred;
    }

    private static bool TryReadDecimals(LineTokens line, int i, decimal whole, out decimal value, out int next)
    {
        value = whole;
        next = i + 1;
        var place = 0.1m;
        if (!line.IsWord(i, "point"))
            return false;
        for (; place >= 0.0001m && NumberWords.TryGet(line.Word(next), out var digit) && digit.Part == NumberPart.Small && digit.Value < 10; next++, place /= 10)
            value += digit.Value * place;
        return place < 0.1m;
    }

    private static int PastNumberWords(LineTokens line, int i)
    {
        while (NumberWords.TryGet(line.Word(i), out _))
            i = line.PastHyphen(i + 1);
        return i;
    }
}
