using NewsBot.Core.Archive;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Language;

/// <summary>A date or relative date of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the text.</param>
/// <param name="Days">What it means; null where that cannot be told.</param>
/// <param name="IsRelative">Whether it means other days in another article.</param>
public readonly record struct DatedPhrase(Span Span, DayRange? Days, bool IsRelative);
