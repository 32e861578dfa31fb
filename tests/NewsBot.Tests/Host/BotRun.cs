using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Terminal;

namespace NewsBot.Tests.Host;

/// <summary>One command line, run in this process through the real command table.</summary>
internal sealed record BotRun(int Status, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Answers => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement Answer => Assert.Single(Answers);

    public static Task<BotRun> OfAsync(params string[] arguments) => WithSettingsAsync([], "", arguments);

    public static Task<BotRun> WithInputAsync(string input, params string[] arguments) => WithSettingsAsync([], input, arguments);

    public static Task<BotRun> WithSettingAsync(string setting, string? value, params string[] arguments) =>
        WithSettingsAsync(new Dictionary<string, string?> { [setting] = value }, "", arguments);

    public static Task<BotRun> WithSettingsAsync(IEnumerable<KeyValuePair<string, string?>> settings, string input, params string[] arguments) =>
        WithBytesAsync(settings, Encoding.UTF8.GetBytes(input), streams => streams, arguments);

    public static async Task<BotRun> WithBytesAsync(
        IEnumerable<KeyValuePair<string, string?>> settings, byte[] input, Func<Streams, Streams> change, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var streams = new Streams(new MemoryStream(input), output, error);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var newsroom = new Newsroom(change(streams), () => configuration, TimeProvider.System);
        var status = await new CommandTable(newsroom).RunAsync(arguments, CancellationToken.None);
        return new BotRun(status, output.ToString(), error.ToString());
    }
}
