namespace NewsBot.Core.Chat;

/// <summary>Text that has to fit.</summary>
internal static class Shortened
{
    /// <summary>At most <paramref name="longest"/> UTF-16 code units, with an ellipsis where something is left out; no surrogate pair is cut.</summary>
    public static string To(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }
}
