using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

/// <summary>Figures in texts that nobody wrote for reading.</summary>
public sealed class HostileFigureTests
{
    private const int Megabyte = 1_000_000;

    [Theory]
    [InlineData("1e400 and 1.2.3.4 and 9,9,9,9")]
    [InlineData("82%82%82%82%")]
    [InlineData("82% of 82% of 82% of")]
    [InlineData("from 3% to 5% from 3% to")]
    [InlineData("between 1 and 2 and between")]
    [InlineData("last year of last year of the first half of the first half of")]
    [InlineData("doubled halved tripled")]
    [InlineData("of of of 5% of of of")]
    [InlineData("-−+±<>~≈%$£€°/^*")]
    [InlineData("½¼¾ 41°C °F 5 km/h/h")]
    [InlineData("poll of poll of 5")]
    public void Every_beginning_of_it_is_read_and_all_it_names_lies_within(string text)
    {
        for (var length = 0; length <= text.Length; length++)
            AssertWithin(text[..length]);
    }

    [Theory]
    [InlineData("82%")]
    [InlineData("82% of ")]
    [InlineData("rose to 5% ")]
    [InlineData("in 2019 5 ")]
    [InlineData("last year of ")]
    [InlineData("among poll of, 5% ")]
    [InlineData("a quarter of ")]
    [InlineData("5 people and ")]
    public void A_megabyte_of_it_in_one_line_is_read_to_its_end(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Megabyte / part.Length));
        Assert.Equal(82, AssertWithin(text + "\nIn all 82% left.")[^1].Quantity.Low);
    }

    private static IReadOnlyList<Figure> AssertWithin(string text)
    {
        var figures = FigureFinder.Find(text);
        foreach (var span in figures.SelectMany(figure => figure.Spans))
            Assert.InRange(span.End, span.Start + 1, text.Length);
        return figures;
    }
}
