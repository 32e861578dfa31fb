namespace NewsBot.Core.Indexing;

/// <summary>Short names of bodies in capital letters (NFU).</summary>
internal static class Acronyms
{
    public static bool MayBe(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return word.Length is > 1 and <= 6;
    }
}
