using NewsBot.Core.Archive;
using NewsBot.Core.Language.Dates;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language;

/// <summary>Reads when something was said: "on 3 May 2024", "last Tuesday", "yesterday", "during our conversation last week".</summary>
public static class DatePhrases
{
    /// <summary>Where in <paramref name="sentence"/> a date or a relative date stands that tells when something was said; null where none does.</summary>
    /// <remarks>
    /// Looked for outside quotation marks only. Where the sentence has a verb of speech, the phrase must belong to it: in "five people died on Tuesday, he said"
    /// Tuesday is not when he said it. Bounds and durations ("since last year", "by Friday") are passed over. A phrase that names a day comes before one that does not.
    /// </remarks>
    public static Span? Find(string sentence)
    {
        var line = new LineTokens(sentence);
        for (var start = 0; start < sentence.Length;)
        {
            start = line.ReadLine(start);
            if (FindInLine(line) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The days that a phrase means in an article of <paramref name="published"/>, where it tells when something was said: a weekday is the latest such day up to the article's
    /// ("last Tuesday": before it), a day or a month without a year the latest such one. "Last week" is the Monday to Sunday before the article's week; other spans are the calendar's, too.</summary>
    /// <returns>Null where the phrase names no days ("a few weeks ago"), or is relative and the article's date is not known.</returns>
    public static DayRange? DaysOf(string phrase, DateOnly? published) => TryReadWhole(phrase, out var read) ? TimeResolver.Resolve(read, published) : null;

    /// <summary>The day, where <see cref="DaysOf"/> is a single one.</summary>
    public static bool TryResolve(string phrase, DateOnly? published, out DateOnly day)
    {
        var found = DaysOf(phrase, published)?.Day;
        day = found ?? default;
        return found is not null;
    }

    /// <summary>Every date and relative date of a text, in order, with the days that it means in an article of <paramref name="published"/>. Of one that could lie either way ("on Friday",
    /// "in March") the verb beside it tells whether it lies ahead; where none does it lies behind, but within quotation marks it is left open.</summary>
    public static IReadOnlyList<DatedPhrase> All(string text, DateOnly? published)
    {
        var line = new LineTokens(text);
        var found = new List<DatedPhrase>();
        for (var start = 0; start < text.Length;)
        {
            start = line.ReadLine(start);
            var isQuoted = false;
            for (var i = 0; i < line.Count; i++)
            {
                isQuoted = line.Mark(i) switch { '“' => true, '”' => false, '"' => !isQuoted, _ => isQuoted };
                if (!TimePhraseReader.TryRead(line, i, out var phrase))
                    continue;
                if (!SaidWhen.IsName(line, phrase))
                    found.Add(new DatedPhrase(new Span(line[phrase.First].Start, line[phrase.Next - 1].End), Days(line, phrase, published, isQuoted), phrase.IsRelative));
                i = phrase.Next - 1;
            }
        }
        return found;
    }

    /// <summary>Whether the phrase means another day in another article ("last Tuesday", "3 May").</summary>
    public static bool IsRelative(string phrase) => TryReadWhole(phrase, out var read) && read.IsRelative;

    private static Span? FindInLine(LineTokens line)
    {
        var phrases = new List<TimePhrase>();
        var verbs = new List<int>();
        var closing = '\0';
        for (var i = 0; i < line.Count; i++)
        {
            var mark = line.Mark(i);
            if (closing != '\0' || mark is '“' or '"')
            {
                closing = closing == '\0' ? (mark == '“' ? '”' : '"') : mark == closing ? '\0' : closing;
                continue;
            }
            if (TimePhraseReader.TryRead(line, i, out var phrase))
            {
                if (!SaidWhen.IsBound(line, phrase) && !phrase.IsAhead)
                    phrases.Add(phrase);
                i = phrase.Next - 1;
            }
            else if (SaidWhen.IsSpeechVerb(line.Word(i)))
            {
                verbs.Add(i);
            }
        }
        var best = phrases
            .Where(phrase => verbs.Count == 0 || SaidWhen.Belongs(line, phrase, Nearest(verbs, phrase.First)))
            .OrderBy(phrase => phrase.NamesDay ? 0 : phrase.IsRelative ? 1 : 2)
            .Take(1).ToArray();
        return best is [var found] ? new Span(line[found.First].Start, line[found.Next - 1].End) : null;
    }

    private static DayRange? Days(LineTokens line, TimePhrase phrase, DateOnly? published, bool isQuoted)
    {
        if (!phrase.IsEitherWay)
            return TimeResolver.Resolve(phrase, published);
        var isAhead = Tense.IsAhead(line, phrase);
        return isAhead is null && isQuoted ? null : TimeResolver.Resolve(phrase, published, isAhead ?? false);
    }

    private static int Nearest(List<int> verbs, int token)
    {
        var after = ~verbs.BinarySearch(token);
        if (after == verbs.Count)
            return verbs[^1];
        return after > 0 && token - verbs[after - 1] <= verbs[after] - token ? verbs[after - 1] : verbs[after];
    }

    private static bool TryReadWhole(string phrase, out TimePhrase read)
    {
        read = default;
        var line = new LineTokens(phrase);
        line.ReadLine(0);
        for (var i = 0; i < line.Count; i++)
        {
            if (TimePhraseReader.TryRead(line, i, out read))
                return true;
        }
        return false;
    }
}
