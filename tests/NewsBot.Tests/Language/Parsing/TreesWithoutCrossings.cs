using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

public sealed class TreesWithoutCrossings
{
    [Fact]
    public void The_tree_found_scores_as_well_as_the_best_of_all()
    {
        var random = new Random(5);
        var heads = new int[8];
        for (var round = 0; round < 400; round++)
        {
            var words = random.Next(1, 6);
            float[] scores = [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.Next(-50, 50))];

            new ProjectiveTree().Find(words, scores, words + 1, heads);

            Assert.True(IsTree(heads.AsSpan(0, words + 1)));
            Assert.Equal(All(words).Max(tree => Sum(tree, scores)), Sum(heads.AsSpan(0, words + 1), scores));
        }
    }

    [Fact]
    public void Where_each_words_best_head_makes_a_tree_nothing_is_searched()
    {
        var heads = new int[4];
        var tree = new ProjectiveTree();

        tree.Find(3, [0, 0, 9, 0, 9, 0, 0, 0, 0, 0, 9, 0], 4, heads);

        Assert.Equal([2, 0, 2], heads[1..]);
        Assert.Equal(0, tree.Spans);
    }

    [Fact]
    public void As_many_words_as_are_read_at_once_need_no_more_spans_than_there_are_pairs()
    {
        const int words = WordColumns.Most;
        var random = new Random(6);
        var heads = new int[words + 1];
        var tree = new ProjectiveTree();

        tree.Find(words, [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle())], words + 1, heads);

        Assert.True(IsTree(heads));
        Assert.Equal(words * (words - 1) / 2, tree.Spans);
    }

    private static float Sum(ReadOnlySpan<int> heads, float[] scores)
    {
        var sum = 0f;
        for (var word = 1; word < heads.Length; word++)
            sum += scores[(word - 1) * heads.Length + heads[word]];
        return sum;
    }

    private static IEnumerable<int[]> All(int words)
    {
        var heads = new int[words + 1];
        for (var number = 0; number < Math.Pow(words + 1, words); number++)
        {
            for (var (word, rest) = (1, number); word <= words; word++, rest /= words + 1)
                heads[word] = rest % (words + 1);
            if (IsTree(heads))
                yield return heads;
        }
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var word = 1; word < heads.Length; word++)
        {
            roots += heads[word] == 0 ? 1 : 0;
            var at = word;
            for (var steps = 0; at != 0; at = heads[at])
            {
                if (steps++ > heads.Length)
                    return false;
            }
            for (var other = 1; other < heads.Length; other++)
            {
                int low = Math.Min(word, heads[word]), high = Math.Max(word, heads[word]), from = Math.Min(other, heads[other]), to = Math.Max(other, heads[other]);
                if (low < from && from < high && high < to)
                    return false;
            }
        }
        return roots == 1;
    }
}
