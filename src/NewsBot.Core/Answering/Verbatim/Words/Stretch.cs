using System.Text.RegularExpressions;

namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>A pattern of words: alternatives in brackets, ? after what may be left out, * after what may also be repeated, a name between angle brackets for a part kept elsewhere.</summary>
/// <remarks>
/// Read as by Thompson's simulation (https://swtch.com/~rsc/regexp/regexp1.html): all places that may have been reached are followed at once, so that no text takes more than words times pattern.
/// </remarks>
internal sealed partial class Stretch
{
    /// <summary>The most words of a text: a bit is kept for each place between them.</summary>
    public const int Longest = 63;

    /// <summary>From the places before (a bit each) to the places after.</summary>
    private delegate ulong Step(IReadOnlyList<string> words, ulong places);

    private readonly Step _all;

    /// <param name="parts">What the names between angle brackets stand for; none may stand for itself.</param>
    public Stretch(string pattern, IReadOnlyDictionary<string, Stretch> parts)
    {
        var marks = new Queue<string>(Marks().Matches(pattern).Select(mark => mark.Value));
        _all = Choice(marks, parts);
        if (marks.Count > 0)
            throw new FormatException($"'{marks.Peek()}' closes nothing in: {pattern}");
    }

    public bool Makes(IReadOnlyList<string> words) => words.Count <= Longest && (_all(words, 1) >> words.Count & 1) == 1;

    private static Step Choice(Queue<string> marks, IReadOnlyDictionary<string, Stretch> parts)
    {
        var ways = new List<Step> { Row(marks, parts) };
        while (marks.TryPeek(out var next) && next == "|")
        {
            marks.Dequeue();
            ways.Add(Row(marks, parts));
        }
        return (words, places) => ways.Aggregate(0UL, (reached, way) => reached | way(words, places));
    }

    private static Step Row(Queue<string> marks, IReadOnlyDictionary<string, Stretch> parts)
    {
        var row = new List<Step>();
        while (marks.TryPeek(out var next) && next is not ("|" or ")"))
        {
            marks.Dequeue();
            row.Add(Repeated(marks, next == "(" ? Bracketed(marks, parts) : next[0] == '<' ? parts[next[1..^1]]._all : Word(next)));
        }
        return (words, places) => row.Aggregate(places, (reached, step) => reached == 0 ? 0 : step(words, reached));
    }

    private static Step Bracketed(Queue<string> marks, IReadOnlyDictionary<string, Stretch> parts)
    {
        var inside = Choice(marks, parts);
        return marks.TryDequeue(out var close) && close == ")" ? inside : throw new FormatException("A bracket is not closed.");
    }

    private static Step Repeated(Queue<string> marks, Step step)
    {
        if (!marks.TryPeek(out var next) || next is not ("?" or "*"))
            return step;
        marks.Dequeue();
        return next == "?" ? (words, places) => places | step(words, places) : (words, places) => Closure(words, places, step);
    }

    private static ulong Closure(IReadOnlyList<string> words, ulong places, Step step)
    {
        for (var more = step(words, places); (places | more) != places; more = step(words, places))
            places |= more;
        return places;
    }

    private static Step Word(string word) => (words, places) =>
    {
        var reached = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            if ((places >> i & 1) == 1 && words[i] == word)
                reached |= 1UL << (i + 1);
        }
        return reached;
    };

    [GeneratedRegex(@"[()|?*]|[^\s()|?*]+")]
    private static partial Regex Marks();
}
