using Xunit.Abstractions;

namespace NewsBot.Tests.Indexing.Figures;

/// <summary>What figures count, of whom, since when, and how far they moved.</summary>
public sealed class CountedFigureTests(ITestOutputHelper output)
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, FigureCase.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_figure_is_tied_to_what_it_counts(int index)
    {
        var one = FigureCase.All[index];
        output.WriteLine($"{one.Sentence} [{one.Figure}]");
        Assert.Empty(one.Missed());
    }
}
