using NewsBot.Core.Answering.Verbatim;

namespace NewsBot.Tests.Answering.Verbatim;

public sealed class LieTests
{
    [Fact]
    public async Task Every_lie_is_refused_for_what_it_is_and_leaves_the_answer_as_it_was()
    {
        var through = new List<string>();
        foreach (var (why, name, prose) in Lies())
        {
            var (answer, told) = await MadeUp.RephrasedAsync(MadeUp.All[name], prose);
            if (told?.Outcome != why || !ReferenceEquals(answer, MadeUp.All[name]))
                through.Add($"{told?.Outcome} instead of {why} | {name} | {prose}");
        }
        Assert.Empty(through);
    }

    [Theory]
    [InlineData("\u202E{{s1}} said {{q1}}.")]
    [InlineData("{{s1}} said\u200B {{q1}}.")]
    [InlineData("{{s1}} said {{q1}}.\uD800")]
    [InlineData("\0{{s1}} said {{q1}}.")]
    [InlineData("{{s1}} said {{q1}}.\t😀")]
    public async Task Characters_that_are_not_shown_are_refused(string prose) => Assert.Equal(RephrasingOutcomes.Markup, await OutcomeAsync(prose));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(".")]
    public async Task Nothing_is_no_prose(string prose) => Assert.Equal(RephrasingOutcomes.Empty, await OutcomeAsync(prose));

    [Theory]
    [InlineData("{{s1}}{{q1}}")]
    [InlineData("{{q1}}{{s1}}")]
    [InlineData("{{s1}} {{q1}}")]
    public async Task Slots_alone_say_nothing(string prose) => Assert.NotEqual(RephrasingOutcomes.Rephrased, await OutcomeAsync(prose));

    [Fact]
    public async Task Ten_megabytes_are_refused_unread_and_only_their_beginning_is_kept()
    {
        var (_, told) = await MadeUp.RephrasedAsync(MadeUp.All["quotation"], string.Concat(Enumerable.Repeat("{{s1}} said {{q1}}. ", 500_000)));
        Assert.Equal(RephrasingOutcomes.TooLong, told?.Outcome);
        Assert.Equal(RephrasingEvent.MostKept, told?.Prose?.Length);
    }

    [Fact]
    public async Task What_failed_on_the_way_is_told_and_leaves_the_answer_as_it_was()
    {
        RephrasingEvent? told = null;
        var answer = await new Core.Answering.Verbatim.Rephrasing(new Saying(Wording.Failed(RephrasingOutcomes.TimedOut)), happened => told = happened).RephraseAsync(MadeUp.All["quotation"], CancellationToken.None);
        Assert.Same(MadeUp.All["quotation"], answer);
        Assert.Equal(new RephrasingEvent(RephrasingOutcomes.TimedOut, Prompts.Rephrase, answer.Question, null), told! with { Articles = [] });
        Assert.Equal(answer.Claims.Select(evidence => evidence.Claim.Citation.Article.Id).Distinct(), told.Articles);
    }

    private static async Task<string?> OutcomeAsync(string prose) => (await MadeUp.RephrasedAsync(MadeUp.All["quotation"], prose)).Event?.Outcome;

    private static IEnumerable<(string Why, string Answer, string Prose)> Lies() =>
        from line in File.ReadLines(Checkout.Path("tests", "NewsBot.Tests", "Answering", "Verbatim", "lies.txt"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split(" | ", 3)
        select (parts[0], parts[1], parts[2]);
}
