using System.Reflection;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Tests.Digests;

public sealed class WatchSubjectTests
{
    [Theory]
    [InlineData("82%", "figure 82 percent")]
    [InlineData("eighty-two percent", "figure 82 percent")]
    [InlineData("82 people", "figure 82 count ")]
    [InlineData("Zelensky", "name zelensky")]
    [InlineData("  Anna\tBerg ", "name anna berg")]
    [InlineData("“territorial  concessions”", "words territorial concessions")]
    [InlineData("\"Territorial Concessions\"", "words territorial concessions")]
    [InlineData("“82% of them", "words 82 of them")]
    [InlineData("single-source", "flag single-source")]
    [InlineData("Single source", "flag single-source")]
    public void What_is_typed_is_a_name_a_figure_words_or_a_flag(string text, string sense)
    {
        Assert.True(WatchSubject.TryParse(text, Flags.All, out var subject, out _));
        Assert.StartsWith(sense.TrimEnd(), subject.Sense, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flag_can_be_watched_for()
    {
        var flags = typeof(Flags).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(flags.Order(), Flags.All.Order());
        Assert.All(Flags.All, flag => Assert.True(WatchSubject.TryParse(flag, Flags.All, out var subject, out _) && subject is WatchSubject.OfFlag));
    }

    [Fact]
    public void A_share_is_not_a_number_of_people()
    {
        Assert.True(WatchSubject.TryParse("82%", Flags.All, out var share, out _));
        Assert.True(WatchSubject.TryParse("82", Flags.All, out var number, out _));
        Assert.Equal(new Quantity(82, Units.Percent), Assert.IsType<WatchSubject.OfFigure>(share).Quantity);
        Assert.Equal(new Quantity(82, Units.Count), Assert.IsType<WatchSubject.OfFigure>(number).Quantity);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("“”")]
    [InlineData("***")]
    [InlineData("the")]
    [InlineData("“of the”")]
    [InlineData("82% of Ukrainians oppose territorial concessions")]
    [InlineData("a very long name that nobody in the world has ever had")]
    [InlineData("\u0000\u0007\n")]
    public void What_is_none_of_them_has_a_sentence(string? text)
    {
        Assert.False(WatchSubject.TryParse(text, Flags.All, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.True(why.Length < 400);
    }

    [Fact]
    public void A_huge_text_is_refused_without_being_repeated()
    {
        Assert.False(WatchSubject.TryParse(new string('x', 100_000), Flags.All, out _, out var why));
        Assert.Equal("A watch looks for 200 characters at most.", why);
    }
}
