using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Whom a text's words are put to, as one line: a name; a description in brackets; what nothing resolves with a question mark.</summary>
internal static class Told
{
    public static string By(string text, string words) => Show(ReadText.Of(text).With(words).Speaker);

    public static string Show(Speaker? speaker) => speaker switch
    {
        null => "nobody",
        { IsResolved: false } => $"{speaker.Name}?",
        { IsNamed: false } => $"({speaker.Name})",
        _ => speaker.Name,
    };
}
