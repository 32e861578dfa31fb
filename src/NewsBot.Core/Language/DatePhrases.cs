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

    /// <summary>The day that a phrase means in an article of <paramref name="published"/>: a weekday is the latest such day up to the article's ("last Tuesday": before
    /// it), a day without a year the latest such day.</summary>
    /// <returns>False where the phrase names no single day, or is relative and the article's date is not known.</returns>
    public static bool TryResolve(string phrase, DateOnly? published, out DateOnly day)
    {
        day = default;
        return TryReadWhole(phrase, out var read) && read.TryResolve(published, out day);
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
                if (!SaidWhen.IsBound(line, phrase))
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
            .OrderBy(phrase => phrase.Kind switch { TimeKind.LongPeriod => 2, TimeKind.Period => 1, _ => 0 })
            .Take(1).ToArray();
        return best is [var found] ? new Span(line[found.First].Start, line[found.Next - 1].End) : null;
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
