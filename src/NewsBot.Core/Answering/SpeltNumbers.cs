using System.Text.RegularExpressions;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Sets misspelt number words of a question right ("eigty two precent"), so that they can be read as figures.</summary>
internal static partial class SpeltNumbers
{
    private static readonly string[] Words =
    [
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "hundred", "thousand", "million", "billion", "trillion", "percent",
    ];

    /// <summary>The text with each word that is one letter off a number word put right; a word's first and last letter must be right already.</summary>
    public static string Mended(string text) => Word().Replace(text, match => Mend(match.Value));

    private static string Mend(string word)
    {
        var lower = word.ToLowerInvariant();
        return Array.Find(Words, number => number[0] == lower[0] && number[^1] == lower[^1] && NameKeys.Edits(number, lower) == 1) ?? word;
    }

    [GeneratedRegex("[A-Za-z]{5,9}")]
    private static partial Regex Word();
}
