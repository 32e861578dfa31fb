using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public class QuotationMarksTests
{
    [Theory]
    [InlineData("He said “yes” and \"no\" and ``so'' and «oui».", "“yes”", "\"no\"", "``so''", "«oui»")]
    [InlineData("It’s the workers’ day, isn't it?")]
    [InlineData("He is 6'2\" tall and she said \"yes\".", "\"yes\"")]
    [InlineData("An empty “ ” pair and “one“ mistaken.", "“one“")]
    [InlineData("She said “never ever.", "“never ever.")]
    public void Quotations_are_found_with_their_marks(string text, params string[] quotations) =>
        Assert.Equal(quotations, QuotationMarks.Find(text, new Span(0, text.Length), QuotationMarks.UsesSingle(text)).Select(found => found.Span.Of(text)));

    [Theory]
    [InlineData("‘Yes,’ she said.", "‘Yes,’")]
    [InlineData("She called it 'a mess' again.", "'a mess'")]
    [InlineData("It’s the council’s plan, isn’t it?")]
    public void Single_marks_quote_where_a_text_has_no_others(string text, params string[] quotations) =>
        Assert.Equal(quotations, QuotationMarks.Find(text, new Span(0, text.Length), QuotationMarks.UsesSingle(text)).Select(found => found.Span.Of(text)));
}
