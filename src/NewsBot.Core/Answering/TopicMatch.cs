using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>How much of a question's matter a claim covers, each word weighed by how rare it is among the candidates.</summary>
internal sealed class TopicMatch
{
    private const double InPassage = 0.7;
    private const double InSource = 0.9;
    private const double InTitle = 0.3;

    private readonly string[] _words;
    private readonly string[] _stems;
    private readonly double[] _weights;
    private readonly bool[] _known;
    private readonly bool _isCounted;
    private readonly Dictionary<string, double> _coverage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool[]> _found = new(StringComparer.Ordinal);

    /// <param name="topic">Lower-case content words.</param>
    /// <param name="passages">The candidates' passages, each once: what the rarity of a word is counted over.</param>
    public TopicMatch(IReadOnlyList<string> topic, IReadOnlyCollection<string> passages)
    {
        _words = [.. topic];
        _stems = [.. topic.Select(PorterStem.Of)];
        _weights = new double[_stems.Length];
        _known = new bool[_stems.Length];
        var counts = new int[_stems.Length];
        foreach (var passage in passages)
        {
            var found = Found(passage);
            for (var i = 0; i < counts.Length; i++)
                counts[i] += found[i] ? 1 : 0;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            _known[i] = counts[i] > 0;
            _weights[i] = Math.Log(1 + ((passages.Count + 1.0) / (counts[i] + 0.5)));
        }
        // Until here a word counts only as it is spelt: which of them no candidate holds was not known yet.
        _isCounted = true;
    }

    /// <summary>The matter of a question among the claims that may answer it.</summary>
    public static TopicMatch Among(IReadOnlyList<string> topic, IEnumerable<Claim> candidates) =>
        new(topic, [.. candidates.Select(claim => claim.Passage).Distinct(StringComparer.Ordinal)]);

    /// <summary>The words that no candidate holds as they are spelt.</summary>
    public IEnumerable<string> Unknown => _words.Where((_, i) => !_known[i]);

    public bool IsEmpty => _stems.Length == 0;

    /// <summary>From 0, nothing of the matter, to 1, all of it in the claim's own words.</summary>
    public double Coverage(Claim claim)
    {
        if (IsEmpty)
            return 1;
        if (!_coverage.TryGetValue(claim.Id, out var coverage))
            _coverage[claim.Id] = coverage = Covered(claim);
        return coverage;
    }

    private double Covered(Claim claim)
    {
        var words = Found(claim.Words);
        var about = Found(About(claim));
        var passage = FoundOnce(claim.Passage);
        var title = FoundOnce(claim.Citation.Article.Title);
        double sum = 0, all = 0;
        for (var i = 0; i < _stems.Length; i++)
        {
            all += _weights[i];
            sum += _weights[i] * (words[i] ? 1 : about[i] ? InSource : passage[i] ? InPassage : title[i] ? InTitle : 0);
        }
        return sum / all;
    }

    /// <summary>Whether the claim's own sentence, and not only its passage, speaks of the matter: of a third of its words at least, those of the setting aside.</summary>
    public static bool IsOwn(Question question, Claim claim)
    {
        var matter = new TopicMatch([.. question.Topic.Except(question.Setting)], []);
        return 3 * matter.Count($"{SentenceOf(claim)} {About(claim)}") >= matter._stems.Length;
    }

    /// <summary>Who said it, and how, where and when, beside the claim's own words.</summary>
    public static string About(Claim claim)
    {
        var (speaker, via) = (claim.Attribution.Speaker, claim.Attribution.Via);
        return string.Join(' ', speaker?.Name, speaker?.Role, via?.Name, claim.SourceText, claim.CueText, claim.PlaceText, claim.TimeText);
    }

    /// <summary>The passage from the end of the sentence before the claim to the end of the claim's last one.</summary>
    public static string SentenceOf(Claim claim)
    {
        char[] ends = ['.', '!', '?'];
        var start = Math.Clamp(claim.Citation.Span.Start - claim.Citation.PassageSpan.Start, 0, claim.Passage.Length);
        var end = Math.Clamp(claim.Citation.Span.End - claim.Citation.PassageSpan.Start, start, claim.Passage.Length);
        var stop = claim.Passage.IndexOfAny(ends, Math.Max(start, end - 1));
        return claim.Passage[(claim.Passage.LastIndexOfAny(ends, Math.Max(0, start - 1)) + 1)..(stop < 0 ? claim.Passage.Length : Math.Max(stop, end))];
    }

    /// <summary>The share of the matter, 0 to 1, whose words stand in <paramref name="text"/> in the very form asked for, and not only with the same stem.</summary>
    public double Spelt(string text)
    {
        if (IsEmpty)
            return 0;
        var there = ContentWords.Of(text).ToHashSet(StringComparer.Ordinal);
        return _words.Zip(_weights, (word, weight) => there.Contains(word) ? weight : 0).Sum() / _weights.Sum();
    }

    /// <summary>The share of the matter, 0 to 1, that stands in <paramref name="text"/>.</summary>
    public double Share(string text) => IsEmpty ? 0 : Found(text).Zip(_weights, (found, weight) => found ? weight : 0).Sum() / _weights.Sum();

    /// <summary>The words of the matter that <paramref name="text"/> does not hold.</summary>
    public IReadOnlyList<string> Missing(string text)
    {
        var found = Found(text);
        return [.. _words.Where((_, i) => !found[i])];
    }

    /// <summary>How many of the matter's words <paramref name="text"/> holds.</summary>
    public int Count(string text) => Found(text).Count(found => found);

    /// <summary>Several claims share a passage, and many a title.</summary>
    private bool[] FoundOnce(string text) => _found.TryGetValue(text, out var found) ? found : _found[text] = Found(text);

    /// <summary>Which of the words stand in the text, by their stems; one that no candidate holds also in a spelling one or two letters off.</summary>
    private bool[] Found(string text)
    {
        var found = new bool[_stems.Length];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))))
                i++;
            Mark(text.AsSpan(start, i - start), found);
        }
        return found;
    }

    private void Mark(ReadOnlySpan<char> printed, bool[] found)
    {
        string? word = null, stem = null;
        for (var t = 0; t < _stems.Length; t++)
        {
            if (found[t] || char.ToLowerInvariant(printed[0]) != _stems[t][0] || Math.Abs(printed.Length - _words[t].Length) > 6)
                continue;
            word ??= printed.ToString().ToLowerInvariant().Replace(",", "", StringComparison.Ordinal);
            stem ??= PorterStem.Of(word);
            found[t] = stem == _stems[t] || (_isCounted && !_known[t] && (IsMisspelt(_stems[t], stem) || IsMisspelt(_words[t], word)));
        }
    }

    private static bool IsMisspelt(string asked, string there) =>
        asked.Length >= 4 && !char.IsAsciiDigit(asked[0]) && NameKeys.Edits(asked, there) <= NameKeys.AllowedEdits(asked);
}
