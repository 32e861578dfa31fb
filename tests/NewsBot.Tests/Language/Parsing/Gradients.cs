using NewsBot.Core.Language.Parsing;
using NewsBot.Training;

namespace NewsBot.Tests.Language.Parsing;

public sealed class Gradients
{
    private static readonly TreebankSentence[] Sentences =
    [
        Sentence([2, 0, 2, 5, 3], Relation.Nsubj, Relation.Root, Relation.Obj, Relation.Det, Relation.Nmod),
        Sentence([0, 1, 2], Relation.Root, Relation.Advmod, Relation.Punct),
    ];

    [Fact]
    public void Each_gradient_is_what_a_small_step_makes_of_the_cost()
    {
        NetWeights weights = new([3, 5, 8]), gradients = new([3, 5, 8]);
        var chance = new Chance(7);
        foreach (var numbers in weights.All)
            chance.Fill(numbers, 0.2f);
        var net = new NetGradient(weights, gradients, chance, dropped: 0);
        const int words = 8;
        int[] rows = [.. Enumerable.Range(0, words * NetWeights.PartWidths.Length).Select(i => i * 5 % 4)];
        net.Learn(Sentences, rows);
        var learned = gradients.All.Select(numbers => numbers.ToArray()).ToList();

        foreach (var (numbers, found) in weights.All.Zip(learned))
        {
            // The steepest shows best above the rounding.
            var at = Enumerable.Range(0, found.Length).MaxBy(i => Math.Abs(found[i]));
            var before = numbers[at];
            numbers[at] = before + 0.01f;
            var up = net.Learn(Sentences, rows);
            numbers[at] = before - 0.01f;
            var down = net.Learn(Sentences, rows);
            numbers[at] = before;

            Assert.NotEqual(0, found[at]);
            Assert.Equal((up - down) / 0.02 / words, found[at], Math.Abs(found[at]) * 0.03 + 0.0005);
        }
    }

    private static TreebankSentence Sentence(int[] heads, params Relation[] relations) =>
        new([.. heads.Select(_ => "word")], [.. heads.Select(_ => new TagClass(Upos.Noun, "NN"))], heads, relations);
}
