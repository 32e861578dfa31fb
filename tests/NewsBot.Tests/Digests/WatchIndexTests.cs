using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class WatchIndexTests
{
    [Theory]
    [InlineData("82%", 82, 82, Units.Percent, true)]
    [InlineData("82%", 82, 82, Units.Count, false)]
    [InlineData("82%", 82, 85, Units.Percent, true)]
    [InlineData("85%", 82, 85, Units.Percent, true)]
    [InlineData("82%", 82.5, 82.5, Units.Percent, false)]
    [InlineData("82%", 820, 820, Units.Percent, false)]
    [InlineData("82 ships", 82, 82, Units.Count, true)]
    [InlineData("82 people", 82, 82, Units.Count, false)]
    [InlineData("82", 82, 82, Units.Count, true)]
    public void A_figure_matches_by_value_and_unit(string watch, double low, double high, string unit, bool matches)
    {
        var figure = new FigureText(new Figure(new Span(31, 36), new Quantity((decimal)low, (decimal)high, unit)), "1,200", "ships");
        Assert.Equal(matches, Matches(watch, Some.ClaimOf("over 1,200 ships in May", AttributionKind.Data, "the Harbour Board", figure)));
    }

    [Theory]
    [InlineData("“we are full”", true)]
    [InlineData("“ARE FULL”", true)]
    [InlineData("“are ful”", false)]
    [InlineData("“full are”", false)]
    [InlineData("Ann Bell", true)]
    [InlineData("Bell", true)]
    [InlineData("Ann Ball", true)]
    [InlineData("Ann Belloc", false)]
    [InlineData("Anton Bell", false)]
    [InlineData("Harbour Board", false)]
    public void Words_match_whole_words_and_a_name_its_bearer(string watch, bool matches) => Assert.Equal(matches, Matches(watch, Some.Quotation));

    [Fact]
    public void A_registered_spelling_is_the_name_itself()
    {
        var register = new SourceRegister([new RegisteredSource("Volodymyr Zelensky") { Spellings = ["Zelenskyy", "President Zelenskiy"] }]);
        Assert.True(Matches("Zelenskyy", Some.ClaimOf("We are full", AttributionKind.Direct, "Volodymyr Zelensky"), register));
        Assert.False(Matches("Zelenskyy", Some.ClaimOf("We are full", AttributionKind.Direct, "Vladimir Putin"), register));
    }

    [Theory]
    [InlineData(Stance.NotSaid)]
    [InlineData(Stance.Hypothetical)]
    public void What_is_not_said_matches_nothing(Stance stance) =>
        Assert.False(Matches("Ann Bell", Some.Quotation with { Attribution = Some.Quotation.Attribution with { Stance = stance } }));

    [Fact]
    public void A_flag_matches_the_claims_that_have_it()
    {
        var index = IndexOf(new SourceRegister([]), "single-source");
        Assert.True(index.AsksFlags);
        Assert.Single(index.Match(Some.Quotation, [Flags.SecondHand, Flags.SingleSource]));
        Assert.Empty(index.Match(Some.Quotation, [Flags.SecondHand]));
    }

    [Fact]
    public void Ten_thousand_watches_are_not_gone_through_one_by_one()
    {
        var looked = 0;
        var names = Names(new SourceRegister([]));
        var watches = Enumerable.Range(0, 10_000).Select(i => (i, Subject((i % 4) switch { 0 => $"Ann Bell{Word(i)}", 1 => $"{i}.5%", 2 => $"“harbour {Word(i)} stays”", _ => "Ann Bell" })));
        var index = new WatchIndex<int>(watches, names.KeysOf, (name, speaker) =>
        {
            looked++;
            return names.Means(name, speaker);
        });

        var matches = Enumerable.Range(0, 1000).Sum(i => index.Match(Some.ClaimOf("We are full", AttributionKind.Direct, $"Ann Bell{Word(i)}"), []).Count());

        Assert.Equal(250, matches);
        Assert.True(looked < 100_000, $"{looked} comparisons");
    }

    /// <summary>A word for a number, which sounds unlike that of any other.</summary>
    private static string Word(int number) => string.Concat(Enumerable.Range(0, 6).Select(place => (place % 2 == 0 ? "bdfgk" : "mnrts")[number / (int)Math.Pow(5, place) % 5]));

    private static bool Matches(string watch, Claim claim, SourceRegister? register = null) => IndexOf(register ?? new SourceRegister([]), watch).Match(claim, []).Any();

    private static WatchIndex<string> IndexOf(SourceRegister register, string watch) => new([(watch, Subject(watch))], Names(register).KeysOf, Names(register).Means);

    private static SourceNames Names(SourceRegister register) => new(null!, register);

    private static WatchSubject Subject(string text)
    {
        Assert.True(WatchSubject.TryParse(text, Flags.All, out var subject, out var why), why);
        return subject;
    }
}
