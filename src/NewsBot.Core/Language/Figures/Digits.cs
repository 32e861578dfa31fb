using System.Globalization;

namespace NewsBot.Core.Language.Figures;

/// <summary>Digits with their points and commas as a value.</summary>
internal static class Digits
{
    private const int Longest = 24;

    /// <summary>Reads "14,000", "3.5", "1.234.567", "1.234,56". What could be read in two ways is read as English is.</summary>
    /// <param name="isGrouped">Groups of three stand in it.</param>
    /// <param name="isDecimalComma">Read as "3,5" is on the continent: to be believed beside a unit only.</param>
    /// <returns>False for what no number is written like: versions, addresses, lists, and numbers out of all bounds.</returns>
    public static bool TryRead(ReadOnlySpan<char> digits, out decimal value, out bool isGrouped, out bool isDecimalComma)
    {
        value = 0;
        isGrouped = isDecimalComma = false;
        if (digits.Length > Longest)
            return false;
        int commas = digits.Count(','), points = digits.Count('.');
        if (commas == 0 && points <= 1)
            return TryParse(digits, ".", "", out value);
        var firstMark = digits.IndexOfAny(',', '.');
        var grouping = digits[firstMark];
        var lastMark = digits.LastIndexOfAny(',', '.');
        var point = digits[lastMark] == grouping ? -1 : lastMark;
        var whole = point < 0 ? digits : digits[..point];
        if (AreGroups(whole, grouping) && (point < 0 || !digits[(point + 1)..].Contains(grouping)))
        {
            isGrouped = true;
            return (grouping == ',' ? points <= 1 : commas <= 1) && TryParse(digits, grouping == ',' ? "." : ",", grouping.ToString(), out value);
        }
        isDecimalComma = commas == 1 && points == 0 && digits.Length - firstMark is 2 or 3;
        return isDecimalComma && TryParse(digits, ",", "", out value);
    }

    /// <summary>Whether "14.000" can hardly be meant as fourteen: two digits or three, then exactly three noughts.</summary>
    public static bool IsPointedThousand(ReadOnlySpan<char> digits) => digits.Length is 6 or 7 && digits[0] != '0' && digits.IndexOf('.') == digits.Length - 4 && digits.EndsWith("000");

    private static bool AreGroups(ReadOnlySpan<char> whole, char mark)
    {
        var first = whole.IndexOf(mark);
        if (first is < 1 or > 3 || whole[0] == '0' || (whole.Length - first) % 4 != 0)
            return false;
        for (var i = first; i < whole.Length; i++)
        {
            if (whole[i] == mark != ((i - first) % 4 == 0))
                return false;
        }
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, string point, string group, out decimal value)
    {
        var plain = group.Length == 0 ? digits.ToString() : digits.ToString().Replace(group, "", StringComparison.Ordinal);
        return decimal.TryParse(plain.Replace(point, ".", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && value <= Number.Largest;
    }
}
