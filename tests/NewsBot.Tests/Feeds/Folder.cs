using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>A folder of a test's own, gone when the test is done.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsbot-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
