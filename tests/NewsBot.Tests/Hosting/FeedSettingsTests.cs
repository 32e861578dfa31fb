using Microsoft.Extensions.Configuration;
using NewsBot.Settings;

namespace NewsBot.Tests.Hosting;

public sealed class FeedSettingsTests
{
    [Fact]
    public void Feeds_and_folders_are_read_with_all_that_is_said_of_them()
    {
        var feeds = FeedSettings.Read(Of(
            ("0:Url", "https://courier.example/rss?key=secret#top"), ("0:Outlet", "Courier"), ("0:Audience:0", "sea"), ("0:Audience:1", "court"), ("0:Every", "15m"),
            ("1:Folder", "/srv/in/"), ("1:Name", "wires"), ("1:Audience", "sea, court")));

        Assert.Equal([("courier.example/rss", "https://courier.example/rss?key=secret"), ("wires", "/srv/in")], feeds.Select(feed => (feed.Name, feed.Place)));
        Assert.All(feeds, feed => Assert.Equal(["sea", "court"], feed.Audiences));
        Assert.All(feeds, feed => Assert.True(feed.IsOfSettings));
        Assert.Equal(("Courier", TimeSpan.FromMinutes(15), true), (feeds[0].Outlet, feeds[0].Every, feeds[1].IsFolder));
    }

    [Fact]
    public void Without_any_there_are_none() => Assert.Empty(FeedSettings.Read(Of()));

    [Theory]
    [InlineData("0:Url", "ftp://courier.example/", "NewsBot:Feeds:0:Url holds “ftp://courier.example/”; it takes an address that begins with https:// or http://, or a folder")]
    [InlineData("0:Url", "/srv/in", "NewsBot:Feeds:0:Url holds “/srv/in”; it takes an address that begins with https:// or http://; a folder stands under Folder")]
    [InlineData("0:Folder", "https://courier.example/rss", "NewsBot:Feeds:0:Folder holds “https://courier.example/rss”; it takes a folder; an address stands under Url")]
    [InlineData("0:Name", "nothing else", "NewsBot:Feeds:0 holds “neither”; it takes one of Url and Folder")]
    [InlineData("0:Adress", "https://courier.example/", "NewsBot:Feeds:0:Adress holds “https://courier.example/”; it takes nothing: an entry has Url, Folder, Name, Outlet, Audience, Every")]
    [InlineData("0", "https://courier.example/", "NewsBot:Feeds:0 holds “https://courier.example/”; it takes an object with Url or Folder")]
    public void What_names_no_feed_is_told(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<SettingException>(() => FeedSettings.Read(Of((key, value)))).Message);

    [Theory]
    [InlineData("0s")]
    [InlineData("59s")]
    [InlineData("8d")]
    [InlineData("often")]
    public void A_pause_is_a_minute_to_a_week(string every) =>
        Assert.Contains("NewsBot:Feeds:0:Every holds", Assert.Throws<SettingException>(() => FeedSettings.Read(Of(("0:Url", "https://courier.example/"), ("0:Every", every)))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_feed_twice_is_told() =>
        Assert.Contains("2 times", Assert.Throws<SettingException>(() => FeedSettings.Read(Of(("0:Url", "https://courier.example/a"), ("1:Url", "https://courier.example/a")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_in_an_address_is_not_told_on()
    {
        var refused = FeedPlace.TryParse("https://ann:hush@courier.example/", out _, out _, out var takes);

        Assert.False(refused);
        Assert.DoesNotContain("hush", takes, StringComparison.Ordinal);
    }

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"NewsBot:Feeds:{setting.Key}", (string?)setting.Value))).Build();
}
