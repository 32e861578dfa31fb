using System.Text.RegularExpressions;

namespace NewsBot.Tests.Architecture;

public sealed partial class SourceFiles
{
    private const int Longest = 250;

    private static readonly string[] PatternBook = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Base", "Impl", "Constants"];

    public static TheoryData<string> Trees => ["src", "tests"];

    [Theory]
    [MemberData(nameof(Trees))]
    public void No_file_is_longer_than_one_idea_needs(string tree)
    {
        var tooLong = Checkout.SourcesIn(Checkout.Path(tree)).Where(file => File.ReadLines(Checkout.Path(tree, file)).Count() > Longest);

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Names_come_from_the_newsroom_and_not_from_the_pattern_book(string tree)
    {
        var named = Checkout.SourcesIn(Checkout.Path(tree))
            .Where(file => PatternBook.Any(word => Path.GetFileNameWithoutExtension(file).EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(named);
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Nothing_is_left_for_later(string tree)
    {
        var later = from file in Checkout.SourcesIn(Checkout.Path(tree))
                    where Path.GetFileName(file) != "SourceFiles.cs" && Later().IsMatch(Checkout.Text(tree, file))
                    select file;

        Assert.Empty(later);
    }

    [Fact]
    public void The_program_starts_in_less_than_forty_lines() =>
        Assert.True(File.ReadLines(Checkout.Path("src", "NewsBot", "Program.cs")).Count() < 40);

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HAC[K]|XXX|NotImplemented[E]xception)\b|Skip\s*=\s*""")]
    private static partial Regex Later();
}
