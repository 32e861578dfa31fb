namespace NewsBot.Tests.Support;

public sealed class ApprovedTests
{
    [Fact]
    public void A_difference_is_told_by_its_first_line() =>
        Assert.Equal("Line 2\n  approved: b\n  came:     c", Approved.Difference("a\nb\nx\n", "a\nc\nx\n"));

    [Fact]
    public void A_text_that_goes_on_differs_where_the_other_ends() =>
        Assert.Equal("Line 2\n  approved: (no such line)\n  came:     b", Approved.Difference("a", "a\nb"));

    [Fact]
    public void A_text_that_nobody_approved_fails() =>
        Assert.ThrowsAny<Exception>(() => new Approved("Support") { ApprovesAll = false }.Check("never-approved", "text"));
}
