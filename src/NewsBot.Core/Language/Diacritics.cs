namespace NewsBot.Core.Language;

/// <summary>The plain letters under diacritics. The tables are the first letters of the canonical decompositions in UnicodeData.txt, in lower case;
/// letters with a stroke, which do not decompose, stand with those they are mostly written for.</summary>
/// <remarks>Not by <c>string.Normalize</c>: in a program of one culture (InvariantGlobalization) it leaves letters as they are.</remarks>
internal static class Diacritics
{
    private const string FromC0 =
        "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll" +
        "lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string From1CD =
        "aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    aaaaeeeeiiiio" +
        "ooorrrruuuusstt";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    /// <summary>The letter as it is written without diacritics, in lower case ("É": "e", "ß": "ss"); null where it has none.</summary>
    public static string? Plain(char c) => c switch
    {
        < '\u00c0' => null,
        'ß' or 'ẞ' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Þ' or 'þ' => "th",
        <= '\u017f' => Letter(FromC0[c - '\u00c0']),
        >= '\u01cd' and <= '\u021b' => Letter(From1CD[c - '\u01cd']),
        >= '\u1e00' and <= '\u1eff' => Letter(From1E00[c - '\u1e00']),
        _ => null,
    };

    private static string? Letter(char plain) => plain == ' ' ? null : char.ToString(plain);
}
