using System.Text;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Terminal;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Exports;

/// <summary>By itself: memory is that of the whole process.</summary>
[Collection(nameof(Discord.Rest.RestSoak))]
public sealed class ExportSoak
{
    private const int Articles = 1_000;
    private const int ClaimsEach = 100;

    /// <summary>A fraction of what 100,000 claims with their passages take, and a margin for pages and caches.</summary>
    private const int Most = 24 * 1024 * 1024;

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("jsonld")]
    public async Task A_hundred_thousand_claims_take_no_more_memory_than_a_few(string format)
    {
        using var workspace = new Workspace();
        await FillAsync(workspace.Archive);
        await using var output = new WeighedOutput();
        using var streams = new Streams(Stream.Null, output, TextWriter.Null);
        var newsroom = new NewsBot.Commands.Newsroom(streams, () => new ConfigurationBuilder().Build(), TimeProvider.System);

        var status = await new CommandTable(newsroom).RunAsync(["export", "claims", "--format", format, "--db", workspace.Archive], CancellationToken.None);

        Assert.Equal(0, status);
        Assert.InRange(output.Lines, Articles * ClaimsEach, Articles * ClaimsEach + 3);
        Assert.InRange(output.Heaviest - output.First, long.MinValue, Most);
    }

    private static async Task FillAsync(string file)
    {
        await using var archive = await SqliteArchive.OpenAsync(file, CancellationToken.None);
        foreach (var some in Enumerable.Range(0, Articles).Chunk(100))
            await archive.StoreAsync([.. some.Select(Article)], CancellationToken.None);
    }

    /// <summary>Quotations: of these no other source is looked for.</summary>
    private static ReadArticle Article(int number)
    {
        var text = new StringBuilder();
        var claims = new List<Attribution>();
        for (var i = 0; i < ClaimsEach; i++)
        {
            var words = $"“Berth {number} of row {i} is full, and so is the one behind it,”";
            claims.Add(new Attribution { Kind = AttributionKind.Direct, Content = [new Span(text.Length, text.Length + words.Length)], Speaker = new Speaker($"Keeper {i}", IsNamed: true) });
            text.Append(words).Append($" Keeper {i} said.\n");
        }
        var article = Some.Article($"berths-{number}", text.ToString());
        return new ReadArticle(article, new Reading(Told.Passages(article.Text), claims));
    }

    /// <summary>Keeps nothing but how much memory was held after every ten thousand lines.</summary>
    private sealed class WeighedOutput : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public int Lines { get; private set; }

        public long First { get; private set; }

        public long Heaviest { get; private set; }

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            foreach (var c in buffer.Span)
            {
                if (c == '\n' && ++Lines % 10_000 == 1)
                    Weigh();
            }
            return Task.CompletedTask;
        }

        private void Weigh()
        {
            var held = GC.GetTotalMemory(forceFullCollection: true);
            First = First == 0 ? held : First;
            Heaviest = Math.Max(Heaviest, held);
        }
    }
}
