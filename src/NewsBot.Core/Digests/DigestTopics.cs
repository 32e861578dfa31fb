using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>What a digest is about; everything where there are none.</summary>
public sealed partial record DigestTopics
{
    private const int Most = 20;

    private DigestTopics(IReadOnlyList<WatchSubject> subjects) => Subjects = subjects;

    public static DigestTopics All { get; } = new([]);

    /// <summary>Names, figures and words in quotation marks; two of one sense are one.</summary>
    public IReadOnlyList<WatchSubject> Subjects { get; }

    public bool AreAll => Subjects.Count == 0;

    /// <summary>For readers: "energy, NATO or 82%".</summary>
    public string InWords => Subjects.Count switch
    {
        0 => "",
        1 => Written(Subjects[0]),
        _ => $"{string.Join(", ", Subjects.SkipLast(1).Select(Written))} or {Written(Subjects[^1])}",
    };

    /// <param name="text">With commas between them; null or blank for all.</param>
    /// <param name="why">What is wrong and what to write instead, in a sentence.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DigestTopics? topics, [NotNullWhen(false)] out string? why)
    {
        (topics, why) = (null, null);
        var subjects = new Dictionary<string, WatchSubject>(StringComparer.Ordinal);
        foreach (var part in Commas().Split(text ?? "").Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            if (!WatchSubject.TryParse(part, [], out var subject, out _))
            {
                why = $"“{part.Trim()[..Math.Min(part.Trim().Length, 40)]}” is no topic: a topic is a name, a word or two, a figure such as 82%, or words in quotation marks, with commas between topics.";
                return false;
            }
            subjects.TryAdd(subject.Sense, subject);
        }
        if (subjects.Count > Most)
            why = $"A digest has {Most} topics at most: leave some out, or leave out the topics for all that is new.";
        else
            topics = subjects.Count == 0 ? All : new DigestTopics([.. subjects.Values]);
        return topics is not null;
    }

    /// <summary><c>topics:energy,NATO</c>; empty for all.</summary>
    public string Write() => AreAll ? "" : $"topics:{string.Join(',', Subjects.Select(Written))}";

    public bool Equals(DigestTopics? other) => other is not null && Subjects.Select(subject => subject.Sense).SequenceEqual(other.Subjects.Select(subject => subject.Sense));

    public override int GetHashCode() => Subjects.Aggregate(0, (hash, subject) => HashCode.Combine(hash, subject.Sense));

    /// <summary>What tells whether a claim is about any of them.</summary>
    /// <param name="keys">As for <see cref="WatchIndex{T}"/>, as <paramref name="means"/> is.</param>
    public Func<Claim, bool> Matching(Func<string, IEnumerable<string>> keys, Func<string, Speaker, bool> means)
    {
        if (AreAll)
            return _ => true;
        var index = new WatchIndex<WatchSubject>(Subjects.Select(subject => (subject, subject)), keys, means);
        var words = Subjects.OfType<WatchSubject.OfName>().Select(subject => WatchSubject.Stems(subject.Text)).Where(stems => stems.Count > 0).ToList();
        return claim => index.Match(claim, []).Any() || Speaks(claim, words);
    }

    /// <summary>A name is also a word: what is said of it is about it as much as what it says.</summary>
    private static bool Speaks(Claim claim, List<IReadOnlyList<string>> words)
    {
        if (words.Count == 0 || claim.Attribution.Stance != Stance.Said)
            return false;
        var said = WatchSubject.Stems(claim.Words);
        return words.Exists(topic => topic.All(said.Contains));
    }

    private static string Written(WatchSubject subject) => subject is WatchSubject.OfWords ? $"“{subject.Text}”" : subject.Text;

    /// <summary>Commas that divide: not those of a number, nor those in quotation marks.</summary>
    [GeneratedRegex("""(?<![0-9](?=,[0-9]{3}(?![0-9]))),(?=(?:[^"]*"[^"]*")*[^"]*\z)(?![^“]*”)""")]
    private static partial Regex Commas();
}
