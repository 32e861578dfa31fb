using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public sealed class ArticleAddressTests
{
    [Theory]
    [InlineData("https://news.example/a/tide")]
    [InlineData("http://news.example/a/tide")]
    [InlineData("https://www.news.example/a/tide")]
    [InlineData("HTTPS://WWW.News.Example:443/a/tide/")]
    [InlineData("https://news.example/a/tide#paragraph-3")]
    [InlineData("https://news.example/a/tide?utm_source=letter&UTM_Medium=mail&fbclid=x&gclid=y")]
    [InlineData("  https://news.example/a/tide?  ")]
    public void Addresses_of_the_same_page_are_one(string text) => Assert.Equal("news.example/a/tide", Parsed(text).ToString());

    [Theory]
    [InlineData("https://news.example/a/Tide")]
    [InlineData("https://news.example/a")]
    [InlineData("https://other.example/a/tide")]
    [InlineData("https://wwwnews.example/a/tide")]
    [InlineData("https://news.example:8443/a/tide")]
    [InlineData("https://news.example/a/tide?page=2")]
    [InlineData("https://news.example/a/tide?utm=1")]
    public void Addresses_of_other_pages_are_others(string text) => Assert.NotEqual(Parsed("https://news.example/a/tide"), Parsed(text));

    [Fact]
    public void Parameters_that_say_what_is_shown_count_in_any_order()
    {
        Assert.Equal(Parsed("https://news.example/?b=2&a=1"), Parsed("https://news.example?utm_id=9&a=1&b=2"));
        Assert.Equal("news.example?a=1&b=2", Parsed("https://news.example/?b=2&a=1").ToString());
    }

    [Fact]
    public void A_host_in_another_script_is_one_with_its_ascii_form() =>
        Assert.Equal(Parsed("https://xn--bcher-kva.example/a"), Parsed("https://b\u00fccher.example/a"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news.example/a")]
    [InlineData("/a/tide")]
    [InlineData("ftp://news.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:desk@news.example")]
    [InlineData("https://news.example@evil.example/a")]
    [InlineData("https:///a")]
    public void What_is_no_address_of_the_web_is_none(string? text) => Assert.False(ArticleAddress.TryParse(text, out _));

    [Fact]
    public void What_is_longer_than_any_address_is_none() => Assert.False(ArticleAddress.TryParse("https://news.example/" + new string('a', 5000), out _));

    private static ArticleAddress Parsed(string text) => ArticleAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
