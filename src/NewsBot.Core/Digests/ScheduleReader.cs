using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Digests;

/// <summary>Reads a schedule as people type it.</summary>
internal sealed partial class ScheduleReader(TimeZoneInfo newsroom)
{
    private const string Form = "08:30 Europe/Kyiv weekdays topics:energy,NATO quiet";
    private const string Topics = "topics";
    private const int Longest = 1000;
    private const int LongestShown = 40;
    private const int MostNear = 3;

    private TimeOnly? _at;
    private TimeZoneInfo? _zone;
    private DigestDays? _days;
    private string? _topics;
    private bool? _isSilent;

    public bool TryRead(string text, [NotNullWhen(true)] out DigestSchedule? schedule, [NotNullWhen(false)] out string? why)
    {
        schedule = null;
        if (text.Length > Longest)
            why = $"A schedule has {Longest} characters at most: write {Form}.";
        else if ((why = Wrong(text)) is null && _at is null)
            why = $"Say at what time: {Form}; all but the time may be left out.";
        if (why is not null || !DigestTopics.TryParse(_topics, out var topics, out why))
            return false;
        schedule = new DigestSchedule(_at!.Value, _zone ?? newsroom, _days ?? DigestDays.Daily, topics, _isSilent ?? false);
        return true;
    }

    /// <summary>What is wrong, in a sentence; null where each word has its place.</summary>
    private string? Wrong(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Trim(',', ';');
            if (word.Length == 0 || IsFiller(word))
                continue;
            if (OpensTopics(word))
            {
                var end = i + 1;
                while (end < words.Count && !IsOther(words[end].Trim(',', ';')))
                    end++;
                if (Twice(ref _topics, string.Join(' ', words[i..end])[Topics.Length..].TrimStart(':', '='), "topics") is { } again)
                    return again;
                i = end - 1;
            }
            else if (Place(WithHalf(word, words, ref i)) is { } wrong)
                return wrong;
        }
        return null;
    }

    /// <summary>"8:30 am" is one time.</summary>
    private static string WithHalf(string word, List<string> words, ref int i) =>
        char.IsAsciiDigit(word[0]) && i + 1 < words.Count && words[i + 1].ToLowerInvariant() is "am" or "pm" or "a.m." or "p.m." ? word + words[++i] : word;

    private string? Place(string word)
    {
        if (TimeOfDay.TryParse(word, out var at))
            return Twice(ref _at, at, "time");
        if (DigestDays.TryParse(word, out var days))
            return Twice(ref _days, days, "set of days");
        if (Silence(word) is { } isSilent)
            return Twice(ref _isSilent, isSilent, "choice of quiet or silent");
        if (TimeZones.TryFind(word, out var zone))
            return Twice(ref _zone, zone, "time zone");
        if (char.IsAsciiDigit(word[0]))
            return $"“{Shown(word)}” is no time of day: write it as 08:30.";
        var near = TimeZones.Near(word, MostNear);
        if (word.Contains('/', StringComparison.Ordinal) || near.Count > 0)
            return $"There is no time zone “{Shown(word)}”: write an IANA name such as {(near.Count > 0 ? string.Join(" or ", near) : "Europe/Kyiv")}.";
        return $"“{Shown(word)}” is no time, time zone, days (daily, weekdays, weekends, mon,wed,fri), topics:… or quiet or silent: write {Form}.";
    }

    /// <param name="place">Where the value goes, if nothing stands there yet.</param>
    private static string? Twice<T>(ref T place, T value, string name)
    {
        if (place is not null)
            return $"There can be one {name} alone: write {Form}.";
        place = value;
        return null;
    }

    private static bool? Silence(string word) => word.ToLowerInvariant() switch
    {
        "quiet" => false,
        "silent" => true,
        _ => null,
    };

    private static bool OpensTopics(string word) =>
        word.StartsWith(Topics, StringComparison.OrdinalIgnoreCase) && (word.Length == Topics.Length || word[Topics.Length] is ':' or '=');

    private static bool IsFiller(string word) => word.ToLowerInvariant() is "at" or "on" or "in" or "and" or "every";

    /// <summary>Whether a word ends the topics: it can only be something else.</summary>
    private static bool IsOther(string word) =>
        word.Length > 0 && word[0] is not ('"' or '“') && (TimeOfDay.IsMeant(word) || DigestDays.TryParse(word, out _) || Silence(word) is not null || word.Contains('/', StringComparison.Ordinal) || word == "UTC" || OpensTopics(word));

    private static string Shown(string word)
    {
        var plain = string.Concat(word.Take(LongestShown).Select(c => char.IsControl(c) ? ' ' : c));
        var whole = plain.Length > 0 && char.IsHighSurrogate(plain[^1]) ? plain[..^1] : plain;
        return whole.Length < word.Length ? whole + "…" : whole;
    }

    /// <summary>Runs of signs between blanks; what stands in quotation marks is one.</summary>
    [GeneratedRegex("""(?:"[^"]*"|“[^”]*”|[^\s"“])+|["“]""")]
    private static partial Regex Words();
}
