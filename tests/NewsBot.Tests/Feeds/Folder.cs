using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

/// <summary>Articles in a folder of a test's own, read as the program reads them.</summary>
internal sealed class Folder : IDisposable
{
    private readonly Workspace _workspace = new();

    public string Path => _workspace.Root;

    public string this[string name] => _workspace.Path(name);

    public string Write(string name, string text) => _workspace.File(name, text);

    public string Write(string name, byte[] bytes) => _workspace.File(name, bytes);

    /// <summary>Reads the folder, or these paths in it.</summary>
    public async Task<IReadOnlyList<ArticleIntake>> ReadAsync(params string[] names)
    {
        var intakes = new List<ArticleIntake>();
        var zone = TimeZoneInfo.CreateCustomTimeZone("Newsroom", TimeSpan.FromHours(2), "Newsroom", "Newsroom");
        await foreach (var intake in ArticleFiles.ReadAsync(names.Length == 0 ? [Path] : names.Select(name => this[name]), zone, CancellationToken.None))
            intakes.Add(intake);
        return intakes;
    }

    public async Task<Article> TakeAsync(string name) => Assert.IsType<TakenArticle>(Assert.Single(await ReadAsync(name))).Article;

    public async Task<RefusedArticle> RefuseAsync(string name) => Assert.IsType<RefusedArticle>(Assert.Single(await ReadAsync(name)));

    public void Dispose() => _workspace.Dispose();
}
