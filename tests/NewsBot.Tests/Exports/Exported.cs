using System.Text.Json;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Exports;

/// <summary>An archive in a file, and what comes out of it.</summary>
internal sealed class Exported : IDisposable
{
    public Workspace Workspace { get; } = new();

    public void Dispose() => Workspace.Dispose();

    public Task<BotRun> IndexAsync(params object[] articles) =>
        BotRun.OfAsync("index", "--db", Workspace.Archive, Workspace.File($"{Guid.NewGuid():N}.jsonl", string.Join('\n', articles.Select(article => JsonSerializer.Serialize(article)))));

    public Task<BotRun> RunAsync(params string[] arguments) => BotRun.OfAsync([.. arguments.Prepend("export"), "--db", Workspace.Archive]);

    /// <summary>The rows under their headings.</summary>
    public async Task<IReadOnlyList<Dictionary<string, string>>> TableAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(0, run.Status);
        Assert.Equal('\uFEFF', run.Output[0]);
        var records = Rfc4180.Read(run.Output[1..]);
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public async Task<IReadOnlyList<JsonElement>> GraphAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--format", "jsonld"]);
        Assert.DoesNotContain("</", run.Output, StringComparison.Ordinal);
        var document = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("https://schema.org", document.GetProperty("@context").GetString());
        return [.. document.GetProperty("@graph").EnumerateArray()];
    }

    public static object Harbour(string id = "harbour") => new
    {
        id,
        title = "Bridge & harbour",
        date = "2026-05-03",
        source = "The Harbour Times",
        url = "https://example.org/harbour",
        text = Some.Harbour.Text,
    };
}
