namespace NewsBot.Core.Language.Figures;

/// <summary>Reads a number, in digits or in words, from its first token on.</summary>
internal static class NumberReader
{
    /// <param name="next">Past what was read; past all that belongs to it, too, where it is no number.</param>
    /// <param name="joinsAnd">Whether "two hundred and fifty" is one number; not after "between".</param>
    public static bool TryRead(LineTokens line, int i, bool joinsAnd, out Number number, out int next)
    {
        var read = line.Is(i, FigureTokenKind.Digits) ? TryReadDigits(line, i, out number, out next) : WordNumberReader.TryRead(line, i, joinsAnd, out number, out next);
        return read && number.Coefficient <= Number.Largest / number.Scale;
    }

    private static bool TryReadDigits(LineTokens line, int i, out Number number, out int next)
    {
        var digits = line.Text.AsSpan(line[i].Start, line[i].End - line[i].Start);
        next = i + 1;
        number = default;
        if (!Digits.TryRead(digits, out var value, out var isGrouped, out var isDecimalComma))
            return false;
        if (TryReadSpacedGroups(line, i, ref value, ref next))
            isGrouped = true;
        else if (next > i + 1)
            return false;
        if (VulgarFraction(line.Mark(next)) is var part and > 0 && line.Touches(next))
        {
            value += part;
            next++;
        }
        else if (WordNumberReader.TryReadAndAHalf(line, next, out var afterHalf))
        {
            value += 0.5m;
            next = afterHalf;
        }
        var isDoubtful = false;
        var scale = 1m;
        while (TryReadScale(line, next, out var step, out var doubtful, out var after) && scale * step <= 1_000_000_000_000)
        {
            scale *= step;
            isDoubtful |= doubtful;
            next = after;
        }
        if (scale == 1 && Digits.IsPointedThousand(digits) && !FigureUnits.IsPercent(line, next))
            (value, isGrouped) = (value * 1000, true);
        if (isDecimalComma && scale == 1 && !FigureUnits.TryRead(line, next, value, out _, out _, out _))
            return false;
        number = new Number(value, scale, next) { IsGrouped = isGrouped, IsDoubtful = isDoubtful };
        return true;
    }

    /// <summary>"14 000", with a blank of any width, and "14’000". A further group that does not fit makes it a telephone number or the like.</summary>
    private static bool TryReadSpacedGroups(LineTokens line, int i, ref decimal value, ref int next)
    {
        if (line[i].End - line[i].Start > 3 || value == 0 || line.Text[line[i].Start] == '0' || value != decimal.Truncate(value) || value >= 1000)
            return false;
        var total = value;
        var groups = 0;
        while (line.Mark(next) is '\'' or '’' && line.Touches(next) && line.Touches(next + 1) && line.Is(next + 1, FigureTokenKind.Digits) && line[next + 1].End - line[next + 1].Start == 3)
        {
            total = total * 1000 + decimal.Parse(line.Text.AsSpan(line[next + 1].Start, 3), System.Globalization.CultureInfo.InvariantCulture);
            next += 2;
            if (++groups == 5)
                return false;
        }
        while (line.Is(next, FigureTokenKind.Digits) && line[next].Start == line[next - 1].End + 1)
        {
            var group = line.Text.AsSpan(line[next].Start, line[next].End - line[next].Start);
            if (group.Length != 3 || group.ContainsAny(',', '.') || groups == 4)
            {
                // A count before another number ("12 737 jets" is not it) gives no sign of being one number.
                if (groups > 0)
                    next++;
                return false;
            }
            total = total * 1000 + decimal.Parse(group, System.Globalization.CultureInfo.InvariantCulture);
            groups++;
            next++;
        }
        if (groups > 0)
            value = total;
        return groups > 0;
    }

    private static bool TryReadScale(LineTokens line, int i, out decimal scale, out bool isDoubtful, out int next)
    {
        var touching = line.Touches(i) && !line.IsHyphen(i);
        var at = line.PastHyphen(i);
        var word = line.Word(at);
        next = at + 1;
        isDoubtful = false;
        if (NumberWords.TryGetScaleAfterDigits(word, out scale))
            return true;
        if (!touching || word.Length != 1)
            return false;
        (scale, isDoubtful) = word[0] switch
        {
            'k' or 'K' => (1_000m, false),
            'm' or 'M' => (1_000_000m, true),
            'b' or 'B' => (1_000_000_000m, true),
            't' or 'T' => (1_000_000_000_000m, true),
            _ => (0m, false),
        };
        return scale > 0;
    }

    private static decimal VulgarFraction(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        _ => 0,
    };
}
