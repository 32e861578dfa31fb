using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Language;

public sealed class ShinglesTests
{
    private const string Story = "The harbour of Alder closes for nine days in May, the port said. Two cranes are moved, and the ferry sails from the north quay instead. Nobody loses work over it.";

    private static bool AreLike(string one, string other)
    {
        var (a, b) = (Shingles.Sketch(one), Shingles.Sketch(other));
        Assert.Equal(a.IsLike(b), b.IsLike(a));
        return a.IsLike(b);
    }

    [Fact]
    public void Case_marks_and_spacing_change_nothing() =>
        Assert.Equal(Shingles.Sketch("“The mayor’s plan”, worth 1,200 crowns: no!").Runs, Shingles.Sketch("the  MAYOR’S plan\nworth (1,200) crowns... no").Runs);

    [Fact]
    public void A_cut_text_and_one_in_another_order_are_like_the_whole()
    {
        Assert.True(AreLike(Story, Story[..90]));
        Assert.True(AreLike(Story, "Nobody loses work over it. Two cranes are moved, and the ferry sails from the north quay instead. The harbour of Alder closes for nine days in May, the port said."));
        Assert.True(AreLike(Story, $"ALDER (Wire) - {Story} Write to the desk."));
    }

    [Fact]
    public void Another_story_of_the_same_matter_is_not_like_it() =>
        Assert.False(AreLike(Story, "The harbour of Alder opens again in June, the port said. Nine cranes were moved, and the ferry sailed from the old quay. Some lost work over it for days."));

    [Fact]
    public void Next_weeks_report_in_the_same_words_is_another_story()
    {
        const string report = "The stock of grain in the stores at {0} rose to {1} tonnes on {2} May from {3} tonnes a week before, the port authority said in its weekly bulletin. Stocks of oil fell to {4} barrels from {5} barrels. "
            + "Deliveries to the mills amounted to {6} tonnes after {7} tonnes. The authority publishes its bulletin every Friday, and corrects it where the mills report late.";
        var (one, next) = (string.Format(null, report, "Holm", 41, 7, 39, 812, 830, 17, 16), string.Format(null, report, "Holm", 44, 14, 42, 799, 805, 19, 12));
        Assert.False(AreLike(one, next));
        Assert.True(AreLike(one, one[..200]));
    }

    [Fact]
    public void A_notice_of_set_phrases_is_like_its_own_copy_alone()
    {
        Assert.True(AreLike("Quarterly dividend nine crowns against nine before, payable on the last day of April.", "QUARTERLY dividend nine crowns, against nine before; payable on the last day of April"));
        Assert.False(AreLike("Quarterly dividend nine crowns against nine before, payable on the last day of April.", "Quarterly dividend nine crowns against nine before, payable at the end of May this year."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Harbour closes.")]
    [InlineData("Harbour of Alder closes for nine days")]
    [InlineData("“”… — !?")]
    [InlineData("\ud800\udc00\ud800 \udc00")]
    public void A_text_too_short_to_be_known_by_is_like_none(string text)
    {
        Assert.Empty(Shingles.Sketch(text).Runs);
        Assert.False(Shingles.Sketch(text).IsLike(Shingles.Sketch(text)));
    }

    [Fact]
    public void A_long_text_is_held_in_no_more_than_a_short_one()
    {
        var random = new Random(5);
        var story = string.Join(' ', Derived.Story(random, 20_000));
        Assert.Equal(TextSketch.Most, Shingles.Sketch(story).Runs.Count);
        Assert.True(AreLike(story, story[..(story.Length / 2)]));
    }

    [Fact]
    public void A_sketch_that_is_out_of_order_cannot_be_built()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSketch([2, 1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSketch([], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSketch([.. Enumerable.Range(0, TextSketch.Most + 1).Select(i => (ulong)i)], []));
    }
}
