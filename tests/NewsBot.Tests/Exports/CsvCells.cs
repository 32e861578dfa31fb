using NewsBot.Exports;

namespace NewsBot.Tests.Exports;

public sealed class CsvCells
{
    private static string Shown(string text) => Rfc4180.Read(CsvCell.Of(text, out _) + ",end\r\n") is [[var cell, "end"]] ? cell : throw new InvalidOperationException("one record of two fields");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\r\n=1")]
    [InlineData("\ttab")]
    [InlineData("\n")]
    [InlineData("   =1")]
    [InlineData("\u00A0\u3000=1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF@x")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20x")]
    [InlineData("\uFE661")]
    [InlineData("\u22125")]
    [InlineData("=")]
    [InlineData("=HYPERLINK(\"https://example.org/?\"&A1,\"x\")")]
    public void A_formula_is_text_after_an_apostrophe(string text) => Assert.Equal("'" + text, Shown(text));

    [Theory]
    [InlineData("x;=1", "x;'=1")]
    [InlineData("x; =1", "x;' =1")]
    [InlineData("x\n=1", "x\n'=1")]
    [InlineData("x\r\n @a", "x\r\n' @a")]
    [InlineData("=x;=1", "'=x;'=1")]
    public void Nor_does_a_cell_that_another_separator_makes_begin_with_one(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData(" blanks at both ends ")]
    [InlineData("a,b")]
    [InlineData("She said \"no\".")]
    [InlineData("\"")]
    [InlineData("one\ntwo\r\nthree\rfour")]
    [InlineData("a=b, a-b, a@b")]
    [InlineData("“We wait,” he said; so did I.")]
    [InlineData("'quoted' already")]
    [InlineData("Größe 🚢 日本")]
    [InlineData("   ")]
    public void Anything_else_comes_back_to_the_letter(string text) => Assert.Equal(text, Shown(text));

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\u001B[2J\u0007", "\uFFFD[2J\uFFFD")]
    [InlineData("\0=1", "'\uFFFD=1")]
    public void Control_characters_are_seen_and_do_nothing(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Fact]
    public void Half_a_surrogate_pair_is_no_letter()
    {
        Assert.Equal("a\uFFFDb", Shown("a\uD83Db"));
        Assert.Equal("\uFFFD", Shown("\uDEA2"));
    }

    [Fact]
    public void What_no_cell_holds_is_cut_between_letters_and_says_so()
    {
        var longest = new string('x', CsvCell.Longest);
        Assert.Equal(longest, CsvCell.Of(longest, out var isCut));
        Assert.False(isCut);
        var cut = CsvCell.Of(new string('x', CsvCell.Longest - 2) + "🚢🚢", out isCut);
        Assert.True(isCut);
        Assert.Equal(new string('x', CsvCell.Longest - 2) + "…", cut);
        Assert.Equal(CsvCell.Longest, Shown("=" + longest).Length);
    }
}
