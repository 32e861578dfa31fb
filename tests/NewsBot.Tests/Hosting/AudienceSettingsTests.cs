using Microsoft.Extensions.Configuration;
using NewsBot.Core.Chat;
using NewsBot.Settings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

public sealed class AudienceSettingsTests
{
    private static AudienceGrants Read(params (string Name, string Value)[] settings) => AudienceSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"NewsBot:Audiences:{setting.Name}", (string?)setting.Value))).Build());

    private static IEnumerable<string> Seen(AudienceGrants grants, string platform, string channel, string asker) =>
        grants.Of(new ChatRequest("e1", new ChatChannel(platform, channel, ChatPlace.Channel), asker, new ChatInput.Said("who?")) { IsPrivate = true }, Some.Now).Audiences;

    [Fact]
    public void Without_settings_nobody_is_granted_anything() => Assert.Empty(Seen(Read(), "slack", "C1", "U1"));

    [Fact]
    public void Channels_and_people_are_lists_or_names_with_commas_between_them()
    {
        var grants = Read(("investigations:Channels:0", "slack:C1"), ("investigations:Channels:1", "Discord: 77"), ("investigations:people", "slack:U1, slack:U2"), ("politics:People:0", "slack:U1"));
        Assert.Equal(["investigations"], Seen(grants, "slack", "C1", "U9"));
        Assert.Equal(["investigations"], Seen(grants, "discord", "77", "U1"));
        Assert.Equal(["investigations", "politics"], Seen(grants, "slack", "C9", "U1").Order());
        Assert.Empty(Seen(grants, "slack", "C9", "U9"));
    }

    [Theory]
    [InlineData("desk:Channels:0", "C1", "NewsBot:Audiences:desk:Channels holds “C1”; it takes discord:ID or slack:ID")]
    [InlineData("desk:Channels:0", "matrix:C1", "it takes discord:ID or slack:ID")]
    [InlineData("desk:People:0", "slack:", "NewsBot:Audiences:desk:People holds “slack:”")]
    [InlineData("desk:Rooms:0", "slack:C1", "NewsBot:Audiences:desk holds “Rooms”; it takes the lists Channels and People")]
    [InlineData("desk", "slack:C1", "NewsBot:Audiences:desk holds “slack:C1”; it takes the lists Channels and People")]
    public void What_grants_nothing_stops_the_start(string name, string value, string why) =>
        Assert.Contains(why, Assert.Throws<SettingException>(() => Read((name, value))).Message, StringComparison.Ordinal);
}
