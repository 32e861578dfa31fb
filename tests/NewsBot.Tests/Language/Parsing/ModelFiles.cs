using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

public sealed class ModelFiles
{
    private const int LargestFile = 12_000_000;

    private static readonly byte[] English = Read();

    [Fact]
    public void The_model_is_no_larger_than_it_may_be() => Assert.InRange(English.Length, 1, LargestFile);

    [Theory]
    [InlineData(0, "no parser model")]
    [InlineData(4, "format")]
    [InlineData(20, "damaged")]
    [InlineData(5000, "damaged")]
    public void A_changed_byte_is_an_error_that_says_so(int at, string words)
    {
        var changed = English.ToArray();
        changed[at] ^= 0x10;

        var error = Assert.Throws<InvalidDataException>(() => ParserModel.Read(changed));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(36)]
    [InlineData(37)]
    [InlineData(100_000)]
    public void A_file_cut_short_is_an_error(int length) => Assert.Throws<InvalidDataException>(() => ParserModel.Read(English.AsSpan(0, length)));

    [Fact]
    public void Every_universal_class_has_a_class_of_the_tagger() =>
        Assert.Equal(Enum.GetValues<Upos>(), ParserModel.Read(English).Classes.Select(one => one.Upos).Distinct().Order());

    private static byte[] Read()
    {
        using var resource = typeof(Parser).Assembly.GetManifestResourceStream("english.parser")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
