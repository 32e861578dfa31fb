using System.Text.Json;

namespace NewsBot.Tests.Exports;

public sealed class ExportedLinkedData : IDisposable
{
    private static readonly string[] Thing = ["@type", "identifier", "name", "description", "url"];
    private static readonly string[] CreativeWork = [.. Thing, "text", "creator", "author", "isPartOf", "hasPart", "citation", "headline", "datePublished", "dateCreated", "publisher", "version", "position"];

    /// <summary>The properties that schema.org gives each type and the types above it, as far as the export has any of them.</summary>
    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["Quotation"] = [.. CreativeWork, "spokenByCharacter"],
        ["Claim"] = [.. CreativeWork, "appearance", "firstAppearance", "claimInterpreter"],
        ["NewsArticle"] = CreativeWork,
        ["Person"] = [.. Thing, "jobTitle"],
        ["Organization"] = Thing,
    };

    private readonly Exported _exported = new();

    public void Dispose() => _exported.Dispose();

    [Fact]
    public async Task Every_node_has_only_what_its_type_has()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var graph = (await _exported.GraphAsync("claims")).Concat(await _exported.GraphAsync("sources")).ToList();
        Assert.NotEmpty(graph);
        Assert.All(graph, Check);
    }

    [Fact]
    public async Task A_quotation_has_its_speaker_and_its_article()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var node = Assert.Single(await _exported.GraphAsync("quotes"), node => node.GetProperty("text").GetString()!.Contains("spring thaw", StringComparison.Ordinal));
        Assert.Equal("Quotation", node.GetProperty("@type").GetString());
        Assert.Equal("Anna Berg", node.GetProperty("spokenByCharacter").GetProperty("name").GetString());
        Assert.Equal("Person", node.GetProperty("creator").GetProperty("@type").GetString());
        var article = node.GetProperty("isPartOf");
        Assert.Equal(("Bridge & harbour", "https://example.org/harbour", "2026-05-03"), (Text(article, "headline"), Text(article, "url"), Text(article, "datePublished")));
        Assert.Equal(("Organization", "The Harbour Times"), (Text(article.GetProperty("publisher"), "@type"), Text(article.GetProperty("publisher"), "name")));
        Assert.Contains("¶ 2", node.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anonymous_sources_are_described_and_not_named()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var node = Assert.Single(await _exported.GraphAsync("claims"), node => node.TryGetProperty("author", out var author) && author.TryGetProperty("description", out var words) && words.GetString()!.Contains("officials", StringComparison.Ordinal));
        Assert.Equal("Claim", node.GetProperty("@type").GetString());
        Assert.Equal("Person", Text(node.GetProperty("author"), "@type"));
        Assert.False(node.GetProperty("author").TryGetProperty("name", out _));
        var institute = Assert.Single(await _exported.GraphAsync("claims"), node => node.GetProperty("text").GetString()!.StartsWith("41%", StringComparison.Ordinal));
        Assert.Equal("Organization", Text(institute.GetProperty("author"), "@type"));
    }

    [Fact]
    public async Task A_reprinted_claim_appeared_first_where_the_story_comes_from()
    {
        await _exported.IndexAsync(Exported.Harbour("first"));
        await _exported.IndexAsync(Exported.Harbour("reprint"));
        var nodes = (await _exported.GraphAsync("claims", "--article", "reprint")).Where(node => Text(node, "@type") == "Claim").ToList();
        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal(("reprint", "first"), (Text(node.GetProperty("appearance"), "identifier"), Text(node.GetProperty("firstAppearance"), "identifier"))));
    }

    [Fact]
    public async Task What_was_not_said_is_put_in_nobodys_mouth()
    {
        await _exported.IndexAsync(new { id = "no", title = "The bridge", text = "Anna Berg did not say that the bridge is safe. “We wait,” Lena Ortiz said." });
        var run = await _exported.RunAsync("claims", "--format", "jsonld");
        Assert.DoesNotContain("the bridge is safe", run.Output, StringComparison.Ordinal);
        Assert.Contains("We wait", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 claims are left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_come_back_to_the_letter_and_end_no_script()
    {
        const string title = "</script><script>alert(1)</script> ]]> \" \\ & \u2028 <!-- {\"@id\":1} 🚢";
        await _exported.IndexAsync(new { id = "</script>", title, source = "<b>\"", url = "javascript:alert(1)", text = "“We wait </script><b> and \\ & see,” Anna Berg said." });
        var nodes = await _exported.GraphAsync("claims");
        Assert.NotEmpty(nodes);
        Assert.All(nodes, Check);
        var article = nodes[0].GetProperty("isPartOf");
        Assert.Equal(title, Text(article, "headline"));
        Assert.False(article.TryGetProperty("url", out _));
        Assert.Contains("We wait </script><b> and \\ & see", Text(nodes[0], "text"), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement node, string property) => node.GetProperty(property).GetString();

    private static void Check(JsonElement node)
    {
        var type = Text(node, "@type")!;
        foreach (var property in node.EnumerateObject())
        {
            Assert.Contains(property.Name, Properties[type]);
            if (property.Value.ValueKind == JsonValueKind.Object)
                Check(property.Value);
            foreach (var part in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : default)
                Check(part);
        }
    }
}
