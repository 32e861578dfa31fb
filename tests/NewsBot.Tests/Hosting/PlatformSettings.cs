using Microsoft.Extensions.Configuration;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Settings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting;

public sealed class PlatformSettings : IDisposable
{
    private const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.abcdefghijklmnopqrstuvwxyz";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Without_a_token_there_is_no_discord() => Assert.Null(Read());

    [Fact]
    public void With_a_token_the_rest_has_its_defaults() =>
        Assert.Equal(new DiscordOptions { Token = Token }, Read(("Token", Token)));

    [Fact]
    public void Every_setting_reaches_the_client() =>
        Assert.Equal(
            new DiscordOptions
            {
                Token = Token,
                ApiBase = new Uri("http://127.0.0.1:8080/api/v10/"),
                ReadsMessages = true,
                AnswersInThreads = true,
                PrivateLookUps = PrivateLookUps.Never,
                BusyMessages = 1000,
                KeepsSession = true,
            },
            Read(("Token", Token), ("ApiBase", "http://127.0.0.1:8080/api/v10"), ("ReadsMessages", "true"), ("AnswersInThreads", "True"), ("PrivateLookUps", "never"), ("BusyMessages", "1000"), ("KeepsSession", "true")));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  ", "is empty")]
    [InlineData("Bot secret", "begins with the word “Bot”")]
    [InlineData("bearer secret", "begins with the word “bearer”")]
    [InlineData("\"secret\"", "holds quotation marks")]
    [InlineData("secret\n", "holds white space")]
    [InlineData("sec ret", "holds white space")]
    [InlineData("secret\u0007", "holds a character that no token has")]
    [InlineData("secr\u00e9t", "holds a character that no token has")]
    public void What_is_no_token_is_refused_and_not_told(string token, string why)
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("Token", token)));

        Assert.StartsWith($"NewsBot:Discord:Token {why}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token)]
    [InlineData(Token + "\n")]
    [InlineData(Token + "\r\n")]
    public void A_file_may_hold_the_token(string text) =>
        Assert.Equal(Token, Read(("TokenFile", _workspace.File("token", text)))?.Token);

    [Theory]
    [InlineData("", "the file that NewsBot:Discord:TokenFile names is empty")]
    [InlineData("Bot secret\n", "the file that NewsBot:Discord:TokenFile names begins with the word “Bot”")]
    [InlineData("secret\n\n", "the file that NewsBot:Discord:TokenFile names holds white space")]
    public void What_is_no_token_in_the_file_is_refused_and_not_told(string text, string why)
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("TokenFile", _workspace.File("token", text))));

        Assert.StartsWith(why, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_goes_on_and_on_is_not_read_to_its_end()
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("TokenFile", _workspace.File("token", new string('a', 5000)))));

        Assert.EndsWith("this one is longer than 4096 bytes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_a_folder_is_said_to_be_so()
    {
        var missing = Assert.Throws<SettingException>(() => Read(("TokenFile", _workspace.Path("none"))));
        var folder = Assert.Throws<SettingException>(() => Read(("TokenFile", _workspace.Root)));

        Assert.EndsWith("and this one does not exist", missing.Message, StringComparison.Ordinal);
        Assert.EndsWith("and this is a folder", folder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_where_the_file_is_named_is_not_told()
    {
        var refusal = Assert.Throws<SettingException>(() => Read(("TokenFile", Token)));

        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("holds a token", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_and_a_file_for_it_are_one_too_many() =>
        Assert.Equal(
            "NewsBot:Discord:Token and NewsBot:Discord:TokenFile are both set; leave one of them out",
            Assert.Throws<SettingException>(() => Read(("Token", Token), ("TokenFile", "token"))).Message);

    [Theory]
    [InlineData("ApiBase", "discord.com/api")]
    [InlineData("ApiBase", "/api/v10/")]
    [InlineData("ApiBase", "ftp://discord.com/")]
    [InlineData("ApiBase", "http://discord.com/api/v10/")]
    [InlineData("ApiBase", "https://discord.com/api/v10/?x=1")]
    [InlineData("ReadsMessages", "yes")]
    [InlineData("AnswersInThreads", "1")]
    [InlineData("KeepsSession", "on")]
    [InlineData("PrivateLookUps", "sometimes")]
    [InlineData("PrivateLookUps", "1")]
    [InlineData("BusyMessages", "0")]
    [InlineData("BusyMessages", "1001")]
    [InlineData("BusyMessages", "20.5")]
    [InlineData("BusyMessages", "99999999999999999999")]
    public void What_a_setting_cannot_hold_is_refused_with_its_name_with_or_without_a_token(string setting, string value)
    {
        var refusal = Assert.Throws<SettingException>(() => Read((setting, value)));

        Assert.StartsWith($"NewsBot:Discord:{setting} holds “{value}”; it takes ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_an_address_is_not_told() =>
        Assert.DoesNotContain("secret", Assert.Throws<SettingException>(() => Read(("ApiBase", "https://user:secret@discord.com/api/"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:5380", "http://127.0.0.1:5380/")]
    [InlineData("http://localhost:99/", "http://127.0.0.1:99/")]
    [InlineData("http://[::1]:99", "http://[::1]:99/")]
    [InlineData("none", null)]
    [InlineData("None", null)]
    [InlineData("", "http://127.0.0.1:5380/")]
    public void The_web_part_listens_on_this_machine_alone(string value, string? url) =>
        Assert.Equal(url, WebSettings.Read(Settings(("NewsBot:Web:Url", value))).Url?.ToString());

    [Theory]
    [InlineData("http://0.0.0.0:5380")]
    [InlineData("http://192.168.0.1:5380")]
    [InlineData("http://example.org")]
    [InlineData("https://127.0.0.1:5380")]
    [InlineData("http://127.0.0.1:5380/health")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://localhost.example.org")]
    [InlineData("5380")]
    public void Another_address_for_the_web_part_is_refused(string value) =>
        Assert.StartsWith($"NewsBot:Web:Url holds “{value}”", Assert.Throws<SettingException>(() => WebSettings.Read(Settings(("NewsBot:Web:Url", value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_log_level_that_there_is_not_is_refused() =>
        Assert.StartsWith("Logging:LogLevel:Default holds “Loud”", Assert.Throws<SettingException>(() => LoggingSettings.Read(Settings(("Logging:LogLevel:Default", "Loud")))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"NewsBot":{"Discord":{"Token":"secret"}}}""", "NewsBot:Discord:Token", "NewsBot__Discord__Token")]
    [InlineData("""{"NewsBot:Slack:BotToken":"secret"}""", "NewsBot:Slack:BotToken", "NewsBot__Slack__BotToken")]
    public void A_token_in_the_settings_file_is_refused_with_the_place_where_it_belongs(string text, string setting, string variable)
    {
        _workspace.File("appsettings.json", text);

        var refusal = Assert.Throws<SettingException>(() => SettingsFiles.Read(_workspace.Root));

        Assert.StartsWith($"{setting} stands in {_workspace.Path("appsettings.json")}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(variable, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_secrets_lie_where_the_project_file_says() =>
        Assert.Contains($"<UserSecretsId>{SettingsFiles.UserSecrets}</UserSecretsId>", Checkout.Text("src", "NewsBot", "NewsBot.csproj"), StringComparison.Ordinal);

    private static DiscordOptions? Read(params (string Name, string Value)[] settings) =>
        DiscordSettings.Read(Settings([.. settings.Select(setting => ("NewsBot:Discord:" + setting.Name, setting.Value))]));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build();
}
