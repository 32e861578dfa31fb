using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class FindsClaims : ArchiveContract
{
    [Fact]
    public async Task A_claim_comes_back_as_it_was_found()
    {
        var told = new Told("harbour", "Opening words.\n“We lose 12 to 15.5 percent of jobs,” the minister said in Tema last Friday, according to Kofi Boateng. “It is over 1,000.”")
            .With(article => article with
            {
                Url = "https://example.org/harbour",
                Outlet = "The Courier",
                Byline = "A. Writer",
                Published = new NewsDate(new DateTimeOffset(2026, 5, 3, 8, 30, 0, TimeSpan.FromHours(2)), HasTime: true),
            });
        var attribution = new Attribution
        {
            Kind = AttributionKind.Direct,
            Stance = Stance.NotSaid,
            Content = [told.At("We lose 12 to 15.5 percent of jobs,"), told.At("It is over 1,000.")],
            Source = told.At("the minister"),
            Cue = told.At("said"),
            Place = told.At("in Tema"),
            Time = told.At("last Friday"),
            Speaker = new Speaker("Ama Owusu", IsNamed: true) { Role = "minister of transport" },
            Via = new Speaker("Kofi Boateng", IsNamed: true) { Role = "spokesman", IsResolved = false },
            Figures =
            [
                new Figure(told.At("12 to 15.5 percent"), new Quantity(12m, 15.5m, Units.Percent)) { IsChange = true, Of = told.At("jobs") },
                new Figure(told.At("1,000"), new Quantity(1000.123456789m, Units.Count)) { Margin = FigureMargin.Over },
            ],
        };
        await StoreAsync(told.Says(attribution));

        var claim = Assert.Single(await ClaimsAsync(new ClaimFilter()));
        Assert.Equivalent(attribution, claim.Attribution, strict: true);
        Assert.Equal(1000.123456789m, claim.Attribution.Figures[1].Quantity.High);
        Assert.Equal("harbour@1#1", claim.Id);
        var head = new ArticleHead(told.Article.Id, 1, told.Article.Title) { Url = "https://example.org/harbour", Outlet = "The Courier", Byline = "A. Writer", Published = told.Article.Published };
        Assert.Equal(new Citation(head, 2, attribution.Words, new Span(15, told.Text.Length)), claim.Citation);
        Assert.Equal(attribution.Words.Of(told.Text), claim.Words);
        Assert.Equal(claim.Citation.PassageSpan.Of(told.Text), claim.Passage);
        Assert.Equal(["We lose 12 to 15.5 percent of jobs,", "It is over 1,000."], claim.Fragments);
        Assert.Equal(("said", "the minister", "in Tema", "last Friday"), (claim.CueText, claim.SourceText, claim.PlaceText, claim.TimeText));
        Assert.Equal([("12 to 15.5 percent", "jobs"), ("1,000", null)], claim.Figures.Select(figure => (figure.Text, figure.Of)));
    }

    [Fact]
    public async Task Claims_come_passage_by_passage_in_the_order_asked_for()
    {
        await StoreAsync(new Told("a", "One thing.\nTwo things, three things.").Writes("One thing.").Writes("Two things,").Writes("three things."));
        var one = (await SearchAsync("one"))[0].Key;
        var two = (await SearchAsync("three"))[0].Key;
        Assert.Equal(
            ["Two things,", "three things.", "One thing."],
            (await Archive.ClaimsInAsync(Everyone, [two, one, two, 999_999_999], CancellationToken.None)).Select(claim => claim.Words));
    }

    [Fact]
    public async Task Words_that_run_over_two_paragraphs_are_a_claim_of_each()
    {
        var told = new Told("a", "He began here\nand ended here.");
        told.Says(new Attribution { Kind = AttributionKind.Direct, Content = [told.At("began here"), told.At("ended here")] });
        await StoreAsync(told);
        foreach (var words in new[] { "began here", "ended here" })
            Assert.Equal(words, Assert.Single(await Archive.ClaimsInAsync(Everyone, [(await SearchAsync(words.Split(' ')[0]))[0].Key], CancellationToken.None)).Words);
    }

    [Fact]
    public async Task Every_part_of_a_filter_must_hold()
    {
        await StoreAsync(
            new Told("a", "Ruth Ansah said no. Two officials said yes. It rained. She left.")
                .Says("Ruth Ansah", "no").Says("Two officials", "yes", isNamed: false).Writes("It rained.")
                .Says(new Attribution { Kind = AttributionKind.Indirect, Content = [new Span(57, 61)], Speaker = new Speaker("She", false) { IsResolved = false } }),
            new Told("b", "Ruth Ansah said maybe.").Says("Ruth Ansah", "maybe"));

        async Task<string> Words(ClaimFilter filter) => string.Join('|', (await ClaimsAsync(filter)).Select(claim => claim.Words));
        Assert.Equal("maybe|no", await Words(new ClaimFilter { Speakers = ["Ruth Ansah"] }));
        Assert.Equal("no", await Words(new ClaimFilter { Speakers = ["Ruth Ansah"], Article = ArticleId.Parse("a") }));
        Assert.Equal("yes", await Words(new ClaimFilter { IsNamed = false }));
        Assert.Equal("maybe|no", await Words(new ClaimFilter { IsNamed = true }));
        Assert.Equal("It rained.", await Words(new ClaimFilter { IsAttributed = false }));
        Assert.Equal("maybe", await Words(new ClaimFilter { IsAttributed = true, Limit = 1 }));
        Assert.Equal("", await Words(new ClaimFilter { Speakers = ["Ruth Ansah"], Matching = new SearchTerms(["rained"], []), IsAttributed = false }));
        Assert.Equal("maybe", await Words(new ClaimFilter { Speakers = ["Ruth Ansah"], Matching = new SearchTerms(["maybe"], []) }));
        Assert.Equal("", await Words(new ClaimFilter { Speakers = [] }));
    }

    [Fact]
    public async Task Who_passes_words_on_is_found_with_them()
    {
        await StoreAsync(new Told("a", "The council objects, according to Kofi Boateng.").Says(new Attribution
        {
            Kind = AttributionKind.Indirect,
            Content = [new Span(0, 19)],
            Speaker = new Speaker("the council", IsNamed: true),
            Via = new Speaker("Kofi Boateng", IsNamed: true),
        }));
        Assert.Single(await ClaimsAsync(new ClaimFilter { Speakers = ["Kofi Boateng"] }));
        Assert.Single(await ClaimsAsync(new ClaimFilter { Speakers = ["the council", "nobody"] }));
        Assert.Empty(await ClaimsAsync(new ClaimFilter { Speakers = ["nobody"] }));
    }

    [Fact]
    public async Task The_newest_articles_come_first_and_undated_ones_last()
    {
        Told On(string id, int? day) => new Told(id, $"Words of {id}.").Writes($"Words of {id}.")
            .With(article => article with { Published = day is { } d ? new NewsDate(new DateTimeOffset(2026, 1, d, 0, 0, 0, TimeSpan.Zero), false) : null });
        await StoreAsync(On("undated", null), On("second", 2), On("third", 3), On("first", 1));
        Assert.Equal(["third", "second", "first", "undated"], (await ClaimsAsync(new ClaimFilter())).Select(claim => claim.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task With_full_text_the_best_match_comes_first_whatever_its_date()
    {
        await StoreAsync(
            new Told("best", "Tunnel tunnel tolls.").Writes("Tunnel tunnel tolls."),
            new Told("other", "Tolls on the ring road go up by half.").Writes("Tolls on the ring road go up by half.").With(article => article with { Published = new NewsDate(Now, true) }),
            new Told("third", "Rain fell."),
            new Told("fourth", "Snow fell."),
            new Told("fifth", "Hail fell."));
        Assert.Equal(["best", "other"], (await ClaimsAsync(new ClaimFilter { Matching = new SearchTerms(["tunnel", "tolls"], []) })).Select(claim => claim.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task A_figure_is_found_by_value_and_unit_and_by_nothing_else()
    {
        await StoreAsync(Survey("a", "82%", 82), Survey("b", "82.0 percent", 82.0m), Survey("c", "8.2%", 8.2m), Survey("d", "820%", 820));
        Task<IReadOnlyList<Claim>> With(string? unit, decimal low, decimal high, int limit = 10) => Archive.ClaimsWithFigureAsync(Everyone, unit, low, high, limit, CancellationToken.None);
        Assert.Equal(["b", "a"], (await With(Units.Percent, 82, 82)).Select(claim => claim.Citation.Article.Id.Value));
        Assert.Empty(await With(Units.Count, 82, 82));
        Assert.Equal(3, (await With(Units.Percent, 8.2m, 82)).Count);
        Assert.Single(await With(Units.Percent, 82, 82, limit: 1));
        Assert.Equal(["d"], (await With(null, 100, 1000)).Select(claim => claim.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task Thirds_are_equal_to_four_decimals_and_a_range_is_found_by_either_end()
    {
        await StoreAsync(
            Survey("third", "A third", 100m / 3),
            new Told("range", "Between 20% and 25% agreed.").Says(new Attribution
            {
                Kind = AttributionKind.Data,
                Content = [new Span(0, 27)],
                Figures = [new Figure(new Span(8, 19), new Quantity(20, 25, Units.Percent))],
            }));
        Task<IReadOnlyList<Claim>> With(decimal low, decimal high) => Archive.ClaimsWithFigureAsync(Everyone, Units.Percent, low, high, 10, CancellationToken.None);
        Assert.Equal("third", Assert.Single(await With(33.3333m, 33.3333m)).Citation.Article.Id.Value);
        Assert.Equal("range", Assert.Single(await With(20, 25)).Citation.Article.Id.Value);
        Assert.Equal("range", Assert.Single(await With(25, 25)).Citation.Article.Id.Value);
        Assert.Equal("range", Assert.Single(await With(19, 20)).Citation.Article.Id.Value);
        Assert.Empty(await With(21, 24));
        Assert.Equal(["range", "third"], (await Archive.ClaimsNearFigureAsync(Everyone, Units.Percent, 22, 5, CancellationToken.None)).Select(claim => claim.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task Near_figures_come_nearest_first_from_both_sides_each_claim_once()
    {
        var twice = new Told("twice", "Of drivers 79% and 78% agreed.");
        twice.Says(new Attribution
        {
            Kind = AttributionKind.Data,
            Content = [new Span(0, twice.Text.Length)],
            Figures = [new Figure(twice.At("79%"), new Quantity(79, Units.Percent)), new Figure(twice.At("78%"), new Quantity(78, Units.Percent))],
        });
        await StoreAsync(twice, Survey("far", "10%", 10), Survey("above", "84%", 84), Survey("below", "81%", 81), Survey("count", "80", 80).With(article => article with { Title = "x" }));
        async Task<IEnumerable<string>> Near(decimal value, int limit) =>
            (await Archive.ClaimsNearFigureAsync(Everyone, Units.Percent, value, limit, CancellationToken.None)).Select(claim => claim.Citation.Article.Id.Value);
        Assert.Equal(["below", "above", "count"], await Near(82, 3));
        Assert.Equal(["twice", "count", "below", "above", "far"], await Near(78.5m, 10));
    }
}
