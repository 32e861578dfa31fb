using System.Text;
using System.Text.Json;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Json;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class AnswersAsJson
{
    private static readonly TimeSpan Elapsed = TimeSpan.FromMilliseconds(4.125);

    [Fact]
    public void An_answer_has_the_fields_of_the_contract_in_their_order()
    {
        var answer = Read(Some.Answer(Some.Evidence(Some.Quotation)));

        Assert.Equal(["question", "kind", "outcome", "text", "claims", "near", "notes", "index", "elapsed_ms"], Names(answer));
        Assert.Equal(["articles", "newest"], Names(answer.GetProperty("index")));
        Assert.Equal("2026-05-03", answer.GetProperty("index").GetProperty("newest").GetString());
        Assert.Equal("found", answer.GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_claim_has_the_fields_of_the_contract()
    {
        string[] contract =
        [
            "id", "source", "via", "attribution", "cue", "words", "figures", "passage", "article", "paragraph", "span", "flags", "score",
        ];

        var claim = Read(Some.Answer(Some.Evidence(Some.Quotation))).GetProperty("claims")[0];

        Assert.Equal(contract, Names(claim).Where(contract.Contains));
        Assert.Equal(["name", "role", "named"], Names(claim.GetProperty("source")));
        Assert.Equal(["id", "title", "url", "outlet", "published", "version"], Names(claim.GetProperty("article")));
        Assert.Equal("direct", claim.GetProperty("attribution").GetString());
        Assert.Equal(JsonValueKind.Null, claim.GetProperty("via").ValueKind);
    }

    [Theory]
    [InlineData("Helen Marsh and Peter Vance", """{"name":"Helen Marsh","role":null,"named":true,"with":["Peter Vance"]}""")]
    [InlineData("Kelso Times/KBS News", """{"name":"Kelso Times","role":null,"named":true,"with":["KBS News"]}""")]
    [InlineData("Kelso Times/Alder University", """{"name":"Alder University","role":null,"named":true,"with":["Kelso Times"]}""")]
    [InlineData("Health and Human Services", """{"name":"Health and Human Services","role":null,"named":true}""")]
    [InlineData("Ferries/", """{"name":"Ferries/","role":null,"named":true}""")]
    public void Of_two_who_say_it_together_the_second_is_said_to_be_with_the_first(string name, string json)
    {
        var evidence = Some.Evidence(Some.Quotation) with { Source = new SourceName(name, null, IsNamed: true) };

        Assert.Equal(json, Read(Some.Answer(evidence)).GetProperty("claims")[0].GetProperty("source").GetRawText());
    }

    [Fact]
    public void Of_two_who_say_it_together_the_one_asked_for_comes_first()
    {
        var evidence = Some.Evidence(Some.Quotation) with { Source = new SourceName("Kelso Times/KBS News", null, IsNamed: true) };

        var source = Read(Some.Answer(evidence) with { Question = "what did KBS News say about the quay?" }).GetProperty("claims")[0].GetProperty("source");

        Assert.Equal("""{"name":"KBS News","role":null,"named":true,"with":["Kelso Times"]}""", source.GetRawText());
    }

    [Fact]
    public void A_span_is_where_the_words_stand()
    {
        var claim = Read(Some.Answer(Some.Evidence(Some.Quotation))).GetProperty("claims")[0];

        var (start, end) = (claim.GetProperty("span")[0].GetInt32(), claim.GetProperty("span")[1].GetInt32());
        Assert.Equal(claim.GetProperty("words").GetString(), Some.Passage[start..end]);
    }

    [Fact]
    public void A_figure_is_its_text_value_and_unit_and_what_else_the_article_says_of_it()
    {
        var figure = Read(Some.Answer(Some.Evidence(Some.Count))).GetProperty("claims")[0].GetProperty("figures")[0];

        Assert.Equal("""{"text":"1,200","value":1200,"unit":"count","of":"ships","margin":"over"}""", figure.GetRawText());
    }

    [Fact]
    public void A_range_has_its_upper_end()
    {
        var range = new FigureText(new Figure(new Span(0, 1), new Quantity(2.50m, 3m, Units.Percent)) { IsChange = true }, "2.5 to 3%", null);

        var figure = Read(Some.Answer(Some.Evidence(Some.ClaimOf("full", AttributionKind.Data, "x", range)))).GetProperty("claims")[0].GetProperty("figures")[0];

        Assert.Equal("""{"text":"2.5 to 3%","value":2.5,"unit":"percent","to":3,"change":true}""", figure.GetRawText());
    }

    [Fact]
    public void Quotation_marks_of_print_come_out_as_they_are() =>
        Assert.Contains("“We are full,”", AnswerJson.Write(Some.Answer(Some.Evidence(Some.Quotation)), Elapsed), StringComparison.Ordinal);

    [Fact]
    public void When_and_where_it_was_said_stand_beside_the_claim()
    {
        var claim = Some.Quotation with { TimeText = "last Tuesday", PlaceText = "in Hull" };

        var said = Read(Some.Answer(Some.Evidence(claim) with { SaidIn = new(new DateOnly(2026, 4, 28), new DateOnly(2026, 4, 28)) })).GetProperty("claims")[0].GetProperty("said");

        Assert.Equal("""{"time":"last Tuesday","date":"2026-04-28","place":"in Hull","from":"2026-04-28","to":"2026-04-28"}""", said.GetRawText());
    }

    [Fact]
    public void A_time_of_several_days_has_no_date_and_dates_within_the_words_have_their_spans()
    {
        var head = Some.Head with { Published = new NewsDate(new DateTimeOffset(2026, 6, 3, 0, 0, 0, TimeSpan.Zero), HasTime: false) };
        var claim = Some.Count with { TimeText = "last week", Citation = Some.Count.Citation with { Article = head } };

        var written = Read(Some.Answer(Some.Evidence(claim) with { SaidIn = new(new DateOnly(2026, 5, 25), new DateOnly(2026, 5, 31)) })).GetProperty("claims")[0];

        Assert.Equal("""{"time":"last week","date":null,"place":null,"from":"2026-05-25","to":"2026-05-31"}""", written.GetProperty("said").GetRawText());
        var start = Some.Passage.IndexOf("May", StringComparison.Ordinal);
        Assert.Equal($$"""[{"text":"May","span":[{{start}},{{start + 3}}],"from":"2026-05-01","to":"2026-05-31"}]""", written.GetProperty("dates").GetRawText());
    }

    [Fact]
    public void A_near_miss_says_why_it_is_not_the_answer()
    {
        var answer = Some.Answer() with { Outcome = Outcome.NotFound, Near = [Some.Evidence(Some.Count) with { Why = "1,200, not 12" }] };

        var near = Read(answer).GetProperty("near")[0];

        Assert.Equal("1,200, not 12", near.GetProperty("why").GetString());
        Assert.Equal("not_found", Read(answer).GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("\u001b[31mred")]
    [InlineData("half a pair \ud83d and a whole one \ud83d\ude00")]
    [InlineData("a\u0000b\u009bc\nd")]
    public void Hostile_text_stays_on_one_line_without_control_characters(string text)
    {
        var line = AnswerJson.Write(Some.Answer() with { Question = text }, Elapsed);

        Assert.DoesNotContain(line, char.IsControl);
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), JsonDocument.Parse(line).RootElement.GetProperty("question").GetString());
    }

    private static JsonElement Read(Answer answer) => JsonDocument.Parse(AnswerJson.Write(answer, Elapsed)).RootElement;

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
