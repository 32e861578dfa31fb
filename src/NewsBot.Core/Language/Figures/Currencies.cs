using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Core.Language.Figures;

/// <summary>Money: signs, codes (ISO 4217) and words before or after a number. A bare "$" or "dollars" is USD, "pounds" are GBP.</summary>
internal static class Currencies
{
    private static readonly WordMap<string> Words = new(
        ("dollar dollars dlr dlrs bucks usd", "USD"), ("euro euros eur", "EUR"), ("pound pounds sterling stg gbp quid", "GBP"), ("yen jpy", "JPY"),
        ("yuan renminbi rmb cny", "CNY"), ("ruble rubles rouble roubles rub", "RUB"), ("hryvnia hryvnias hryvnya uah", "UAH"), ("rupee rupees inr", "INR"),
        ("zloty zlotys pln", "PLN"), ("shekel shekels ils", "ILS"), ("rand zar", "ZAR"), ("chf", "CHF"), ("cad", "CAD"), ("aud", "AUD"), ("nzd", "NZD"),
        ("hkd", "HKD"), ("sgd", "SGD"), ("sek", "SEK"), ("nok", "NOK"), ("dkk", "DKK"), ("krw", "KRW"), ("brl", "BRL"), ("mxn", "MXN"), ("try", "TRY"));

    private static readonly WordMap<string> Codes = new(
        ("usd", "USD"), ("eur", "EUR"), ("gbp", "GBP"), ("jpy", "JPY"), ("cny", "CNY"), ("rub", "RUB"), ("uah", "UAH"), ("inr", "INR"), ("pln", "PLN"), ("ils", "ILS"),
        ("zar", "ZAR"), ("chf", "CHF"), ("cad", "CAD"), ("aud", "AUD"), ("nzd", "NZD"), ("hkd", "HKD"), ("sgd", "SGD"), ("sek", "SEK"), ("nok", "NOK"), ("dkk", "DKK"),
        ("krw", "KRW"), ("brl", "BRL"), ("mxn", "MXN"));

    /// <summary>Letters that stand close before a dollar sign.</summary>
    private static readonly WordMap<string> Dollars = new(
        ("us u.s. usd", "USD"), ("a au aus", "AUD"), ("c ca can", "CAD"), ("nz", "NZD"), ("hk", "HKD"), ("s", "SGD"), ("r", "BRL"), ("nt", "TWD"));

    /// <summary>Words that say whose dollars, francs or pounds are meant.</summary>
    private static readonly WordMap<(string Unit, string Currency)> Nations = new(
        ("us u.s. american", ("USD", "USD")), ("canadian", ("USD", "CAD")), ("australian", ("USD", "AUD")), ("british", ("GBP", "GBP")), ("japanese", ("JPY", "JPY")),
        ("chinese", ("CNY", "CNY")), ("russian", ("RUB", "RUB")), ("indian", ("INR", "INR")), ("ukrainian", ("UAH", "UAH")));

    /// <summary>The money sign or code that belongs to a number at <paramref name="i"/>, and the token where it begins.</summary>
    public static bool TryReadBefore(LineTokens line, int i, [NotNullWhen(true)] out string? currency, out int first)
    {
        first = i - 1;
        currency = Sign(line.Mark(first));
        if (currency is null)
            return line.Word(first) is { Length: 3 } code && char.IsUpper(code[0]) && char.IsUpper(code[1]) && Codes.TryGet(code, out currency);
        if (!line.Touches(i) && line[i].Start - line[first].End > 1)
            return false;
        if (currency == "USD" && line.Touches(first) && Dollars.TryGet(line.Word(first - 1), out var nation))
        {
            currency = nation;
            first--;
        }
        return true;
    }

    public static bool TryReadAfter(LineTokens line, int i, [NotNullWhen(true)] out string? currency, out int next)
    {
        next = i + 1;
        currency = Sign(line.Mark(i));
        if (currency is not null)
            return !line.Is(i + 1, FigureTokenKind.Digits) || !line.Touches(i + 1);
        if (line.IsWord(i, "swiss") && (line.IsWord(i + 1, "francs") || line.IsWord(i + 1, "franc")))
        {
            (currency, next) = ("CHF", i + 2);
            return true;
        }
        if (Nations.TryGet(line.Word(i), out var nation) && Words.TryGet(line.Word(i + 1), out var unit) && unit == nation.Unit)
        {
            (currency, next) = (nation.Currency, i + 2);
            return true;
        }
        // "200 pounds of flour" is a weight, and "try", "rand" and "aud" in small letters are seldom money.
        if (!Words.TryGet(line.Word(i), out currency) || (currency is "GBP" && line.IsWord(i + 1, "of")) || (currency is "TRY" && line.Word(i)[1] != 'R'))
            return false;
        if (currency == "GBP" && line.IsWord(i + 1, "sterling"))
            next++;
        return true;
    }

    public static bool IsSign(char mark) => Sign(mark) is not null;

    private static string? Sign(char mark) => mark switch
    {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₴' => "UAH",
        '₩' => "KRW",
        '₺' => "TRY",
        '₪' => "ILS",
        '₱' => "PHP",
        '₦' => "NGN",
        _ => null,
    };
}
