using NewsBot.Feeds;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

/// <summary>What is read from each fixture, approved to the letter.</summary>
public sealed class FormatFixtures
{
    private readonly Approved _approved = new("Feeds");

    public static TheoryData<string, string?> Documents => new()
    {
        { "html/news-agency.html", "https://wire.example/2026/05/lighthouse-fee?ref=front" },
        { "html/blog.html", "https://slow.example/2026/04/ferry/" },
        { "html/amp.html", null },
        { "html/line-breaks.html", null },
        { "html/tables.html", null },
        { "html/microdata.html", null },
        { "html/escaped-json.html", null },
        { "html/paywall.html", null },
        { "html/live-blog.html", "https://storm.example/live" },
        { "html/gallery.html", null },
        { "feeds/oddities.rss", "https://quay.example/feed" },
        { "feeds/entries.atom", "https://bell.example/news/feed.atom" },
        { "feeds/items.rdf", null },
        { "ninjs/version-1.json", null },
        { "ninjs/version-2.json", null },
        { "ninjs/version-3.ninjs", null },
        { "nitf/item.nitf", null },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_read_as_its_readers_see_it(string name, string? address)
    {
        var intakes = ArticleFormats.Read(Fixture.Bytes(name), Fixture.Origin(address));
        _approved.Check(name.Replace('/', '-'), string.Join("\n----\n\n", intakes.Select(Fixture.Show)));
    }

    [Fact]
    public void Every_fixture_is_read() => Assert.Equal(
        Directory.EnumerateFiles(Fixture.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Fixture.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        Documents.Select(document => (string)document[0]!).Order(StringComparer.Ordinal));
}
