using Microsoft.Extensions.Configuration;
using NewsBot.Settings;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelSettingsTests
{
    private const string Endpoint = "NewsBot:Rephrasing:Endpoint";
    private const string Model = "NewsBot:Rephrasing:Model";
    private const string Key = "NewsBot:Rephrasing:ApiKey";

    [Fact]
    public void Without_a_name_there_is_no_model() => Assert.Null(Read([]));

    [Fact]
    public void With_address_and_name_there_is_one_with_the_usual_bounds()
    {
        var settings = Read(new() { [Endpoint] = "http://127.0.0.1:11434/v1", [Model] = "llama3.1:8b" })!;

        Assert.Equal((TimeSpan.FromSeconds(4), 4, 1_000_000, null), (settings.Budget, settings.Concurrency, settings.TokensPerDay, settings.ApiKey));
        Assert.True(File.Exists(Path.Combine(settings.Prompts, "rephrase.yaml")));
    }

    [Theory]
    [InlineData("https://models.example.org/v1")]
    [InlineData("http://localhost:8000/v1/")]
    [InlineData("http://[::1]:8000/v1")]
    [InlineData("http://10.1.2.3:8000/v1")]
    [InlineData("http://172.31.0.1/v1")]
    [InlineData("http://192.168.178.2:11434/v1")]
    [InlineData("http://[fd00::1]:11434/v1")]
    [InlineData("http://ollama:11434/v1")]
    [InlineData("http://gpu.internal/v1")]
    public void An_address_that_nobody_else_listens_to_is_taken(string address) =>
        Assert.Equal(new Uri(address), Read(new() { [Endpoint] = address, [Model] = "m", [Key] = "sk-secret" })!.Endpoint);

    [Theory]
    [InlineData("http://models.example.org/v1", "would travel in the open")]
    [InlineData("http://172.32.0.1/v1", "the key and questions would travel in the open")]
    [InlineData("http://8.8.8.8/v1", "would travel in the open")]
    [InlineData("ftp://models.example.org", "it takes an address such as https://")]
    [InlineData("llama3.1", "it takes an address such as https://")]
    [InlineData("https://user:secret@models.example.org/v1", "holds a user's name")]
    [InlineData("https://models.example.org/v1?key=secret", "without ? and #")]
    [InlineData("https://models.example.org/v1/chat/completions", "without /chat/completions")]
    public void Another_address_is_refused(string address, string why)
    {
        var refused = Assert.Throws<SettingException>(() => Read(new() { [Endpoint] = address, [Model] = "m", [Key] = "sk-secret" }));

        Assert.StartsWith(Endpoint, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Endpoint, "https://models.example.org/v1", "NewsBot:Rephrasing:Model is not set, and NewsBot:Rephrasing:Endpoint is: set it to the name of a model there, such as gpt-4o-mini or llama3.1")]
    [InlineData(Model, "llama3.1", "NewsBot:Rephrasing:Endpoint is not set, and NewsBot:Rephrasing:Model is: set it to the root of the model's interface, such as http://127.0.0.1:11434/v1")]
    [InlineData(Model, "two words", "NewsBot:Rephrasing:Model holds “two words”; it takes a model's name without blanks, of at most 200 characters, such as gpt-4o-mini or llama3.1")]
    [InlineData(Key, "two words", "NewsBot:Rephrasing:ApiKey holds white space; it takes the token alone, without blanks or line breaks")]
    [InlineData("NewsBot:Rephrasing:ApiKeyFile", "/no/such/key", "NewsBot:Rephrasing:ApiKeyFile holds “/no/such/key”; it takes the name of a file with the token in it, and this one does not exist")]
    [InlineData("NewsBot:Rephrasing:BudgetSeconds", "0.4", "NewsBot:Rephrasing:BudgetSeconds holds “0.4”; it takes a number of seconds from 0.5 to 30, such as 4")]
    [InlineData("NewsBot:Rephrasing:BudgetSeconds", "1,5", "NewsBot:Rephrasing:BudgetSeconds holds “1,5”; it takes a number of seconds from 0.5 to 30, such as 4")]
    [InlineData("NewsBot:Rephrasing:Concurrency", "0", "NewsBot:Rephrasing:Concurrency holds “0”; it takes a whole number from 1 to 64")]
    [InlineData("NewsBot:Rephrasing:TokensPerDay", "-1", "NewsBot:Rephrasing:TokensPerDay holds “-1”; it takes a whole number from 0 to 2147483647")]
    [InlineData("NewsBot:Rephrasing:Prompts", "/no/such/folder", "NewsBot:Rephrasing:Prompts holds “/no/such/folder”; it takes a folder of prompts, and this one does not exist")]
    public async Task A_wrong_setting_stops_the_start_with_one_line(string setting, string value, string line)
    {
        using var workspace = new Workspace();

        foreach (var command in (string[][])[["ask", "who said 82%?"], ["status"], ["digest"], ["chat"]])
        {
            var run = await BotRun.WithSettingAsync(setting, value, [.. command, "--db", workspace.Archive]);
            Assert.Equal((1, "", $"newsbot: {line}\n"), (run.Status, run.Output, run.Error));
        }
        Assert.False(File.Exists(workspace.Archive));
    }

    [Fact]
    public async Task A_prompt_that_is_wrong_stops_the_start_where_a_model_is_set_up_and_nowhere_else()
    {
        using var workspace = new Workspace();
        var file = workspace.File("prompts/rephrase.yaml", "name: rephrase\ntemplate_format: liquid\n");
        var settings = new Dictionary<string, string?> { ["NewsBot:Rephrasing:Prompts"] = Path.GetDirectoryName(file) };

        var off = await BotRun.WithSettingsAsync(settings, "", "ask", "who said 82%?", "--db", workspace.Archive);
        var on = await BotRun.WithSettingsAsync([.. settings, new(Endpoint, "http://127.0.0.1:9/v1"), new(Model, "m")], "", "ask", "who said 82%?", "--db", workspace.Archive);

        Assert.Equal(0, off.Status);
        Assert.Equal((1, "", $"newsbot: {file}, line 2: template_format “liquid”; it takes handlebars\n"), (on.Status, on.Output, on.Error));
    }

    [Fact]
    public async Task Status_tells_of_the_model_and_never_of_its_key()
    {
        using var workspace = new Workspace();
        var settings = new Dictionary<string, string?> { [Endpoint] = "https://models.example.org:8443/tenant/v1", [Model] = "some-model", [Key] = "sk-secret" };

        var page = await BotRun.WithSettingsAsync(settings, "", "status", "--db", workspace.Archive);
        var json = await BotRun.WithSettingsAsync(settings, "", "status", "--json", "--db", workspace.Archive);
        var off = await BotRun.OfAsync("status", "--json", "--db", workspace.Archive);

        Assert.Contains("Model     some-model at models.example.org:8443; 0 of 1,000,000 tokens today\n", page.Output, StringComparison.Ordinal);
        Assert.Equal("models.example.org:8443", json.Answer.GetProperty("rephrasing").GetProperty("endpoint").GetString());
        Assert.Equal(3, json.Answer.GetProperty("rephrasing").GetProperty("prompts").GetArrayLength());
        Assert.DoesNotContain("secret", page.Output + json.Output, StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, off.Answer.GetProperty("rephrasing").ValueKind);
        Assert.Empty(Directory.EnumerateFiles(workspace.Root));
    }

    private static RephrasingSettings? Read(Dictionary<string, string?> settings) => RephrasingSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
