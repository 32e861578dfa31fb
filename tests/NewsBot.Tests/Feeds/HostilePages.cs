using NewsBot.Feeds;
using NewsBot.Feeds.Pages;

namespace NewsBot.Tests.Feeds;

/// <summary>Pages that would take a parser the square of their length, or more memory than there is. What they cost is counted in elements and steps.</summary>
public sealed class HostilePages
{
    /// <summary>The elements of one more than the deepest page, with html, head and body.</summary>
    private const int DeepestElements = HtmlBounds.Deepest + 5;

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div title='</div>'>")]
    [InlineData("<div><!-- </div> -->")]
    [InlineData("<div><style></div></style>")]
    [InlineData("<div><textarea></div></textarea>")]
    [InlineData("<div><script><!--<script></script></div>--></script>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<template><p>")]
    [InlineData("<svg><![CDATA[x></svg>]]>")]
    [InlineData("<optgroup>")]
    [InlineData("<rt>")]
    [InlineData("<b><i><font>")]
    public void A_hundred_thousand_open_elements_are_refused_once_they_lie_too_deep(string piece)
    {
        var bounds = Refuse(string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.InRange(bounds.Elements, HtmlBounds.Deepest / 2, 4 * DeepestElements);
        Assert.InRange(bounds.Steps, 0, 4L * DeepestElements * HtmlBounds.Deepest);
    }

    [Theory]
    [InlineData(1, "<p>x</p>")]
    [InlineData(3, "<p><b><i><font size=1>x")]
    [InlineData(100, "<p>x")]
    public void Elements_that_are_made_again_and_again_are_counted(int formatting, string piece)
    {
        var open = string.Concat(Enumerable.Range(0, formatting).Select(i => $"<font size={i}>"));
        var bounds = Refuse(open + string.Concat(Enumerable.Repeat(piece, HtmlBounds.Most)));
        Assert.InRange(bounds.Elements, 0, HtmlBounds.Most + 1);
        Assert.InRange(bounds.Steps, 0, (long)HtmlBounds.Most * HtmlBounds.Deepest);
    }

    [Fact]
    public void End_tags_that_end_nothing_are_refused_before_any_is_looked_up() =>
        Assert.Equal(0, Refuse(string.Concat(Enumerable.Repeat("</x>", HtmlBounds.MostMarks + 1))).Elements);

    [Fact]
    public void What_is_refused_says_why() =>
        Assert.Equal("has more elements than are read (200000, 256 of them within one another)", Fixture.Refuse($"<html>{string.Concat(Enumerable.Repeat("<div>", 1000))}"));

    [Fact]
    public void A_page_of_sixteen_megabytes_is_read()
    {
        var paragraph = $"<p>{string.Concat(Enumerable.Repeat("Words of a long page. ", 20))}</p>\n";
        var page = $"<html><body><article>{string.Concat(Enumerable.Repeat(paragraph, (ArticleFiles.LongestArticle - 100) / paragraph.Length))}</article>";
        var bounds = new HtmlBounds(page);
        Assert.True(Html.Parse(page, bounds) is not null, "it is refused");
        Assert.InRange(bounds.Steps, 1, 6L * bounds.Elements);
        Assert.InRange(Fixture.Take(page).Text.Length, 1_000_000, 2 * TextBlocks.Longest);
    }

    [Fact]
    public void A_million_entities_are_one_text() => Assert.Equal(1_000_002, Fixture.Take($"<html><body><p>a{string.Concat(Enumerable.Repeat("&amp;", 1_000_000))}b</p>").Text.Length);

    [Fact]
    public void An_attribute_of_megabytes_and_a_hundred_thousand_attributes_are_passed_over()
    {
        Assert.Equal("Words.", Fixture.Take($"<html><body><p title='{new string('x', 8_000_000)}'>Words.</p>").Text);
        Assert.Equal("Words.", Fixture.Take($"<html><body><p {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 "))}>Words.</p>").Text);
    }

    [Fact]
    public void A_table_of_thirty_thousand_rows_is_read_row_by_row()
    {
        var rows = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<tr><td>Berth {i}<td>{i * 3} ships"));
        Assert.Equal(30_000, Fixture.Take($"<html><body><table>{rows}</table>").Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_page_of_many_closed_elements_is_no_deep_one()
    {
        var icons = string.Concat(Enumerable.Repeat("<svg><path d='M0'/><path d='M1'/></svg><template><p>x</p></template><script>if (a<b) '<div>'</script>", 1000));
        Assert.Equal("Words of the page.", Fixture.Take($"<html><body>{icons}<p>Words of the page.</p>").Text);
    }

    private static HtmlBounds Refuse(string page)
    {
        var bounds = new HtmlBounds(page);
        Assert.True(Html.Parse(page, bounds) is null, "it is read");
        return bounds;
    }
}
