using NewsBot.Core.Answering;
using NewsBot.Tests.Support;
using Xunit.Abstractions;

namespace NewsBot.Tests.Answering.Conflicts;

/// <summary>Pairs of made-up articles, read, kept and looked up as any others.</summary>
public sealed class ConflictSetTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sets => ["known", "unseen", "late"];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Nine_of_ten_conflicts_told_are_true_and_four_of_five_are_told(string set)
    {
        var pairs = set switch { "known" => FigurePair.Known, "unseen" => FigurePair.Unseen, _ => FigurePair.Late };
        var told = await ToldAsync(pairs);
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            var isTold = told.Remove((pair.One.Id.Value, pair.Other.Id.Value));
            _ = pair.IsConflict ? isTold ? right++ : missed++ : isTold ? wrong++ : 0;
            if (isTold != pair.IsConflict)
                output.WriteLine($"{(isTold ? "told, and none" : "not told")}: {pair.One.Text} | {pair.Other.Text}");
        }
        // Whatever is told between articles of different pairs is false too.
        foreach (var (one, other) in told)
            output.WriteLine($"told, and none: {one} {other}");
        var precision = (double)right / Math.Max(1, right + wrong + told.Count);
        var recall = (double)right / (right + missed);
        output.WriteLine(FormattableString.Invariant($"{set}: precision {precision:0.000}, recall {recall:0.000}"));
        Assert.True(precision >= 0.9 && recall >= 0.8, FormattableString.Invariant($"precision {precision:0.000}, recall {recall:0.000}"));
    }

    [Fact]
    public void The_sets_are_large_enough_and_half_of_each_is_no_conflict()
    {
        Assert.True(FigurePair.Known.Count >= 40 && FigurePair.Unseen.Count == 20 && FigurePair.Late.Count == 40);
        Assert.All([FigurePair.Known, FigurePair.Unseen, FigurePair.Late], set => Assert.True(2 * set.Count(pair => !pair.IsConflict) >= set.Count));
    }

    /// <summary>The pairs of article ids between which a conflict is told, the first in order of its set first.</summary>
    private static async Task<HashSet<(string, string)>> ToldAsync(IReadOnlyList<FigurePair> pairs)
    {
        var articles = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).ToArray();
        await using var newsroom = await Newsroom.WithAsync(articles);
        var told = new HashSet<(string, string)>();
        foreach (var article in articles)
        {
            var answer = await newsroom.Desk.AuditAsync(article.Id.Value, Some.Everyone, CancellationToken.None);
            foreach (var evidence in answer.Claims.Where(evidence => evidence.Flags.Contains(Flags.ConflictingFigure)))
            {
                foreach (var other in evidence.Conflicts)
                {
                    var ids = new[] { evidence.Claim.Citation.Article.Id.Value, other.Evidence.Claim.Citation.Article.Id.Value }.OrderBy(id => id.EndsWith("-other", StringComparison.Ordinal)).ThenBy(id => id, StringComparer.Ordinal).ToArray();
                    told.Add((ids[0], ids[1]));
                }
            }
        }
        return told;
    }
}
