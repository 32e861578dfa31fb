using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>Reads when something was said: "on 3 May 2024", "last Tuesday", "yesterday", "during our conversation last week".</summary>
public static class DatePhrases
{
    /// <summary>Where in <paramref name="sentence"/> a date or a relative date stands; null where none does.</summary>
    public static Span? Find(string sentence) => null;

    /// <summary>The day that a phrase means in an article of <paramref name="published"/>.</summary>
    /// <returns>False where the phrase names no single day, or is relative and the article's date is not known.</returns>
    public static bool TryResolve(string phrase, DateOnly? published, out DateOnly day)
    {
        day = default;
        return false;
    }

    /// <summary>Whether the phrase means another day in another article ("last Tuesday").</summary>
    public static bool IsRelative(string phrase) => false;
}
