using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Finds the passages that have so many of some words, from lists of the passages that have each, which are kept in memory.</summary>
/// <remarks>
/// What has all but a few of the words has one of the few rarest: their short lists alone are gone through, and the others only asked
/// (prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
/// Of what not everybody sees nothing is kept, and it counts for those alone who see it.
/// </remarks>
internal sealed class SharedWords
{
    /// <summary>How many passages all lists together may name; beyond, the lists are read anew. 8 bytes each.</summary>
    private const long Most = 4_000_000;

    /// <summary>Where one word is enough, about so many passages are gone through.</summary>
    private const int MostOfRarest = 500;

    private volatile Lists _lists = new(Writes: -1);

    /// <summary>Those that have most of the words first, those of one count by their age in the archive.</summary>
    /// <param name="terms">With a <see cref="SearchTerms.Least"/>.</param>
    public IReadOnlyList<PassageMatch> Search(SqliteConnection connection, Gate gate, SearchTerms terms, int limit)
    {
        var words = MatchExpression.Terms(terms);
        var required = MatchExpression.Required(terms);
        var least = Math.Max(1, terms.Least ?? 1);
        if (words.Count < least)
            return [];
        var lists = ListsOf(connection);
        var found = Count([.. words.Select(word => lists.Of(connection, word))], [.. required.Select(word => lists.Of(connection, word))], least);
        if (PassageIndex.HoldsBack(connection))
            found = found.Concat(Count([.. words.Select(word => PassageIndex.HeldMatches(connection, gate, word))], [.. required.Select(word => PassageIndex.HeldMatches(connection, gate, word))], least));
        return [.. found.OrderByDescending(match => match.Score).ThenBy(match => match.Key).Take(limit)];
    }

    private Lists ListsOf(SqliteConnection connection)
    {
        var (lists, writes) = (_lists, connection.Number("SELECT writes FROM state"));
        return lists.Writes == writes ? lists : _lists = new Lists(writes);
    }

    private static IEnumerable<PassageMatch> Count(long[][] words, long[][] required, int least)
    {
        Array.Sort(words, (one, other) => one.Length.CompareTo(other.Length));
        Array.Sort(required, (one, other) => one.Length.CompareTo(other.Length));
        var candidates = required is [var rarest, ..] ? rarest : Candidates(words, least);
        foreach (var list in required.Skip(1))
            candidates = [.. Places(candidates, list).Select(place => candidates[place])];
        var counts = new int[candidates.Length];
        foreach (var list in words)
        {
            foreach (var place in Places(candidates, list))
                counts[place]++;
        }
        return candidates.Index().Where(candidate => counts[candidate.Index] >= least).Select(candidate => new PassageMatch(candidate.Item, counts[candidate.Index]));
    }

    /// <summary>The passages of the rarest words, ascending.</summary>
    private static long[] Candidates(long[][] words, int least)
    {
        var enough = words.Length - least + 1;
        var count = 0;
        for (long passages = 0; count < enough; count++)
        {
            passages += words[count].Length;
            // Where one word is enough, the rarest stand for all.
            if (least == 1 && count > 0 && passages > MostOfRarest)
                break;
        }
        return [.. words[..count].SelectMany(list => list).Distinct().Order()];
    }

    /// <summary>Where in the candidates those stand that a list has too; both ascend. A long list is asked for each, another one gone through beside them.</summary>
    private static IEnumerable<int> Places(long[] candidates, long[] list)
    {
        const int muchLonger = 16;
        if (list.Length / muchLonger > candidates.Length)
        {
            for (var i = 0; i < candidates.Length; i++)
            {
                if (Array.BinarySearch(list, candidates[i]) >= 0)
                    yield return i;
            }
            yield break;
        }
        for (int i = 0, at = 0; i < candidates.Length && at < list.Length;)
        {
            if (candidates[i] == list[at])
                yield return i;
            if (candidates[i] <= list[at])
                i++;
            else
                at++;
        }
    }

    /// <summary>What holds until the next write, for everybody.</summary>
    private sealed record Lists(long Writes)
    {
        private readonly ConcurrentDictionary<string, long[]> _byExpression = new(StringComparer.Ordinal);
        private long _count;

        public long[] Of(SqliteConnection connection, string expression)
        {
            if (_byExpression.TryGetValue(expression, out var list))
                return list;
            list = PassageIndex.Matches(connection, expression);
            if (Interlocked.Add(ref _count, list.Length + 1) > Most)
            {
                _byExpression.Clear();
                Interlocked.Exchange(ref _count, list.Length + 1);
            }
            return _byExpression[expression] = list;
        }
    }
}
