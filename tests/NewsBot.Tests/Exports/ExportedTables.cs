using NewsBot.Tests.Host;

namespace NewsBot.Tests.Exports;

public sealed class ExportedTables : IDisposable
{
    private readonly Exported _exported = new();

    public void Dispose() => _exported.Dispose();

    [Fact]
    public async Task Claims_are_cited_to_the_span()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var rows = await _exported.TableAsync("claims");
        Assert.Equal(
            "id|article id|title|outlet|url|published|version|paragraph|span start|span end|source|role|named|via|attribution|stance|cue|words|figures|value|unit|said on|place|flags|passage",
            string.Join('|', rows[0].Keys));
        var row = Assert.Single(rows, row => row["source"] == "Coast Institute" || row["source"] == "The Coast Institute");
        Assert.Equal(("harbour", "Bridge & harbour", "The Harbour Times", "https://example.org/harbour", "2026-05-03", "1"), (row["article id"], row["title"], row["outlet"], row["url"], row["published"], row["version"]));
        Assert.Equal(("41%", "41", "percent", "data", "true", "said"), (row["figures"], row["value"], row["unit"], row["attribution"], row["named"], row["stance"]));
        Assert.Equal(row["words"], Support.Some.Harbour.Text[int.Parse(row["span start"], null)..int.Parse(row["span end"], null)]);
        Assert.Contains(row["words"], row["passage"], StringComparison.Ordinal);
        Assert.Contains("single-source", row["flags"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_are_the_quotations_alone()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var claims = await _exported.TableAsync("claims");
        var quotes = await _exported.TableAsync("quotes");
        Assert.Equal(claims.Where(row => row["attribution"] is "direct" or "partial").Select(row => row["id"]), quotes.Select(row => row["id"]));
        Assert.InRange(quotes.Count, 2, claims.Count - 2);
    }

    [Fact]
    public async Task Lines_of_json_are_the_claims_of_an_answer()
    {
        await _exported.IndexAsync(Exported.Harbour());
        var line = Assert.Single((await _exported.RunAsync("claims", "--format", "jsonl")).Answers, claim => claim.GetProperty("words").GetString()!.StartsWith("41%", StringComparison.Ordinal));
        var answer = (await BotRun.OfAsync("ask", "--json", "who said 41%?", "--db", _exported.Workspace.Archive)).Answer.GetProperty("claims")[0];
        Assert.Equal(answer.EnumerateObject().Select(part => part.Name), line.EnumerateObject().Select(part => part.Name));
        Assert.All(answer.EnumerateObject().Where(part => part.Name != "score"), part => Assert.Equal(part.Value.ToString(), line.GetProperty(part.Name).ToString()));
    }

    [Fact]
    public async Task Sources_count_their_claims_and_days()
    {
        await _exported.IndexAsync(Exported.Harbour(), new { id = "two", date = "2026-05-09", text = "“We wait,” said Anna Berg. Fog came, two officials said." });
        var berg = Assert.Single(await _exported.TableAsync("sources"), row => row["name"] == "Anna Berg");
        Assert.Equal(("true", "2", "2026-05-03", "2026-05-09"), (berg["named"], berg["articles"], berg["first day"], berg["last day"]));
        Assert.Equal(["Anna Berg", "two officials"], (await _exported.TableAsync("sources", "--article", "two")).Select(row => row["name"]));
        var line = Assert.Single((await _exported.RunAsync("sources", "--format", "jsonl", "--article", "two")).Answers, source => !source.GetProperty("named").GetBoolean());
        Assert.Equal("""{"name":"two officials","role":null,"named":false,"claims":1,"articles":1,"first":"2026-05-09","last":"2026-05-09"}""", line.GetRawText());
    }

    [Fact]
    public async Task A_negative_figure_is_a_number_and_a_text_that_begins_like_one_is_text()
    {
        await _exported.IndexAsync(new { id = "=cold", title = "-5 in the morning", source = "@night, \"desk\"", text = "“It was -5 degrees in the harbour,” Anna Berg said." });
        var row = Assert.Single(await _exported.TableAsync("quotes"));
        Assert.Equal(("'=cold", "'=cold@1#1", "'-5 in the morning", "'@night, \"desk\""), (row["article id"], row["id"], row["title"], row["outlet"]));
        Assert.True(row["value"] is "-5" or "5", row["value"]);
    }

    [Fact]
    public async Task Articles_for_others_are_in_no_file()
    {
        await _exported.IndexAsync(
            Exported.Harbour(),
            new { id = "desk", audience = "papers", text = "“The quarry floods,” Milo Sandor said." },
            new { id = "later", embargo = "2999-01-01", text = "“The quarry floods,” Milo Sandor said." });
        foreach (var what in new[] { "claims", "quotes", "sources" })
            foreach (var format in new[] { "csv", "jsonl", "jsonld" })
                Assert.DoesNotContain("Sandor", (await _exported.RunAsync(what, "--format", format)).Output, StringComparison.Ordinal);
        var granted = await BotRun.WithSettingAsync("NewsBot:Newsroom:Audiences", "papers", "export", "quotes", "--db", _exported.Workspace.Archive);
        Assert.Contains("desk@1#1", granted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("later", granted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_in_before_is_left_out()
    {
        await _exported.IndexAsync(Exported.Harbour());
        Assert.NotEmpty(await _exported.TableAsync("claims", "--since", "1h"));
        var wrong = await _exported.RunAsync("claims", "--since", "soon");
        Assert.Equal((2, ""), (wrong.Status, wrong.Output));
        Assert.Contains("--since", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_export_is_a_heading_and_a_line_that_says_so()
    {
        var run = await _exported.RunAsync("sources");
        Assert.Equal("\uFEFFname,named,role,claims,articles,first day,last day\r\n", run.Output);
        Assert.StartsWith("newsbot: there are no sources to export", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(_exported.Workspace.Archive));
        Assert.Equal("", (await _exported.RunAsync("claims", "--format", "jsonl")).Output);
        Assert.Empty(await _exported.GraphAsync("claims"));
        var missing = await _exported.RunAsync("claims", "--article", "nobody's");
        Assert.Equal((2, ""), (missing.Status, missing.Output));
    }
}
