using System.Text;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>Documents that are broken, cut or made to hurt: each comes out as articles or refusals, and the next one is read.</summary>
public sealed class HostileDocuments
{
    private const int Mutations = 300;

    [Theory]
    [MemberData(nameof(FormatFixtures.Documents), MemberType = typeof(FormatFixtures))]
    public void What_chance_makes_of_a_document_is_read_or_refused(string name, string? address)
    {
        var chance = new Random(20260505);
        var document = Fixture.Bytes(name);
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(document, chance);
            var intakes = ArticleFormats.Read(mutated, Fixture.Origin(address));
            Assert.NotEmpty(intakes);
            Assert.All(intakes, intake => Assert.True(intake is RefusedArticle { Reason.Length: > 0 } or TakenArticle { Article.Text.Length: > 0 }));
            FeedDocument.TryRead(mutated, Fixture.Origin(address), out _, out var fault);
            Assert.NotEqual("", fault);
        }
    }

    public static TheoryData<string> Endless => new()
    {
        "<div>", "<b><p>", "<table><tr><td>", "<a href=x>", "<font color=1>", "<script>", "<!--", "<rss><channel><item>", "<feed>", "<item><![CDATA[", "&lt;", "&", "<p class='share related comment'>", "<q>", "<article><h1>",
        "{\"a\":", "[", "{\"uri\":\"u\",\"bodies\":[", "<nitf><body>", "<x xmlns:a='b'>", "<br>", "<svg><math>", "<template>", "<select><option>", "<li><ul>",
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_never_ends_is_cut_or_refused(string piece)
    {
        var endless = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        foreach (var before in (string[])["", "<html><body>Words of a page.", "<rss version='2.0'><channel><item><description>"])
        {
            Assert.NotEmpty(Fixture.Read(before + endless, contentType: "text/html"));
            Assert.NotEmpty(Fixture.Read(before + endless, contentType: "application/xml"));
        }
    }

    [Fact]
    public void Elements_that_multiply_are_counted()
    {
        var page = new StringBuilder("<html><body><p>");
        for (var i = 0; i < 900; i++)
            page.Append("<font size=").Append(i).Append('>');
        for (var i = 0; i < 900; i++)
            page.Append("<p>x");
        Assert.StartsWith("has more elements than are read", Fixture.Refuse(page.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_of_thousands_of_attributes_is_read_or_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(i => $" a{i}=''"));
        Assert.NotEmpty(Fixture.Read($"<html><body><p{attributes}>Words.</p>"));
        Assert.NotEmpty(Fixture.Read($"<rss{attributes}><channel><item><title>Words.</title></item></channel></rss>"));
    }

    [Fact]
    public void More_than_sixteen_megabytes_are_refused_unread() =>
        Assert.Equal("is longer than 16 MB", Assert.IsType<RefusedArticle>(Assert.Single(ArticleFormats.Read(new byte[17 * 1024 * 1024], Fixture.Origin()))).Reason);

    [Fact]
    public void What_is_no_text_is_refused()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        foreach (var type in (string[])["text/html", "application/xml", "application/json"])
            Assert.Equal("is not text", Assert.IsType<RefusedArticle>(Assert.Single(ArticleFormats.Read(noise, Fixture.Origin(contentType: type)))).Reason);
    }

    private static byte[] Mutate(byte[] document, Random chance)
    {
        var bytes = document.ToList();
        for (var changes = 1 + chance.Next(8); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = chance.Next(bytes.Count);
            var count = Math.Min(bytes.Count - at, 1 + chance.Next(40));
            switch (chance.Next(6))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, count);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(chance.Next(bytes.Count - count + 1), count));
                    break;
                case 3:
                    bytes[at] = (byte)"<>&\"'{}[]:/;!?-]"[chance.Next(16)];
                    break;
                case 4:
                    bytes.Insert(at, (byte)"<>&\"'{}[],\\\0\n"[chance.Next(13)]);
                    break;
                default:
                    bytes.RemoveRange(at, chance.Next(8) == 0 ? bytes.Count - at : 1);
                    break;
            }
        }
        return [.. bytes];
    }
}
