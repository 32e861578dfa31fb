using Microsoft.Extensions.Configuration;
using NewsBot.Discord;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Slack;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

public sealed class SlackSettingsTests : IDisposable
{
    private const string Bot = "xoxb-1-2-secret";
    private const string App = "xapp-1-A2-3-secret";
    private const string Signing = "0123456789abcdef0123456789abcdef";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_tokens_there_is_no_slack() => Assert.Null(Read());

    [Fact]
    public void With_two_tokens_events_come_over_sockets_and_the_rest_has_its_defaults() =>
        Assert.Equal(new SlackOptions { BotToken = Bot, AppToken = App, ApiBase = new Uri("https://slack.com/api/") }, Read(("BotToken", Bot), ("AppToken", App)));

    [Fact]
    public void With_a_signing_secret_events_come_over_http()
    {
        Assert.Equal(new SlackOptions { BotToken = Bot, SigningSecret = Signing }, Read(("BotToken", Bot), ("SigningSecret", Signing)));
        Assert.True(PlatformsOf(("BotToken", Bot), ("SigningSecret", Signing)).IsSentOverHttp);
        Assert.False(PlatformsOf(("BotToken", Bot), ("SigningSecret", Signing), ("AppToken", App)).IsSentOverHttp);
        Assert.False(PlatformsOf().IsSentOverHttp);
    }

    [Fact]
    public void Every_secret_may_stand_in_a_file_of_its_own() =>
        Assert.Equal(
            new SlackOptions { BotToken = Bot, AppToken = App, SigningSecret = Signing, ApiBase = new Uri("http://127.0.0.1:8080/api/") },
            Read(
                ("BotTokenFile", _workspace.File("bot", Bot + "\n")), ("AppTokenFile", _workspace.File("app", App)),
                ("SigningSecretFile", _workspace.File("signing", Signing + "\r\n")), ("ApiBase", "http://127.0.0.1:8080/api")));

    [Theory]
    [InlineData("BotToken", App, "holds a token that begins with xapp-; it takes the bot's token, which begins with xoxb-")]
    [InlineData("BotToken", "xoxp-1-secret", "holds a token that begins with xoxp-; it takes the bot's token, which begins with xoxb-")]
    [InlineData("BotToken", Signing, "holds what looks like a signing secret; it takes the bot's token, which begins with xoxb-")]
    [InlineData("AppToken", Bot, "holds a token that begins with xoxb-; it takes the app's token, which begins with xapp-")]
    [InlineData("AppToken", Signing, "holds what looks like a signing secret; it takes the app's token, which begins with xapp-")]
    [InlineData("SigningSecret", Bot, "holds a token that begins with xoxb-; it takes the app's signing secret")]
    [InlineData("SigningSecret", App, "holds a token that begins with xapp-; it takes the app's signing secret")]
    [InlineData("SigningSecret", "", "is empty; it takes the app's signing secret, and is left out where there is none")]
    [InlineData("BotToken", "Bearer xoxb-secret", "begins with the word “Bearer”; it takes the token alone")]
    public void A_secret_of_another_kind_is_refused_and_not_told(string setting, string secret, string why)
    {
        var refusal = Assert.Throws<SettingException>(() => Read((setting, secret)));

        Assert.Equal($"NewsBot:Slack:{setting} {why}", refusal.Message);
        Assert.DoesNotContain("secret\"", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("-secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_of_another_kind_in_a_file_is_told_by_the_files_setting() =>
        Assert.StartsWith(
            "the file that NewsBot:Slack:BotTokenFile names holds a token that begins with xapp-",
            Assert.Throws<SettingException>(() => Read(("BotTokenFile", _workspace.File("token", App)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("BotTokenFile", Bot)]
    [InlineData("SigningSecretFile", Signing)]
    public void A_secret_where_its_file_is_named_is_not_told(string setting, string secret)
    {
        var refusal = Assert.Throws<SettingException>(() => Read((setting, secret)));

        Assert.StartsWith($"NewsBot:Slack:{setting} holds a token", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bots_token_alone_says_what_is_missing()
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("BotToken", Bot)));

        Assert.StartsWith("NewsBot:Slack:AppToken is not set, and NewsBot:Slack:BotToken is", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("NewsBot:Slack:SigningSecret", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppToken", App)]
    [InlineData("SigningSecret", Signing)]
    public void Without_a_bots_token_the_others_say_so(string setting, string secret) =>
        Assert.StartsWith(
            $"NewsBot:Slack:BotToken is not set, and NewsBot:Slack:{setting} is: ", Assert.Throws<SettingException>(() => Read((setting, secret))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("slack.com/api")]
    [InlineData("http://slack.com/api/")]
    [InlineData("https://slack.com/api/?a=1")]
    public void What_is_no_address_is_refused_with_or_without_tokens(string value) =>
        Assert.StartsWith($"NewsBot:Slack:ApiBase holds “{value}”; it takes ", Assert.Throws<SettingException>(() => Read(("ApiBase", value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_are_written_without_their_secrets()
    {
        var slack = new SlackOptions { BotToken = Bot, AppToken = App, SigningSecret = Signing }.ToString();
        var discord = new DiscordOptions { Token = "a.secret.token", BusyMessages = 7 }.ToString();

        Assert.Equal("SlackOptions { ApiBase = https://slack.com/api/, over sockets }", slack);
        Assert.Contains("BusyMessages = 7", discord, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", discord, StringComparison.Ordinal);
    }

    [Fact]
    public void No_log_may_show_any_of_them()
    {
        var platforms = PlatformsOf(("BotToken", Bot), ("AppToken", App), ("SigningSecret", Signing));

        Assert.Equal([Bot, App, Signing], platforms.Secrets);
        Assert.Equal([("discord", false), ("slack", true)], platforms.SetUp);
        Assert.Equal("slack", platforms.ThoseSetUp);
    }

    private static SlackOptions? Read(params (string Name, string Value)[] settings) => SlackSettings.Read(Settings(settings));

    private static Platforms PlatformsOf(params (string Name, string Value)[] settings) => Platforms.Read(Settings(settings));

    private static IConfiguration Settings((string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("NewsBot:Slack:" + setting.Name, setting.Value))).Build();
}
