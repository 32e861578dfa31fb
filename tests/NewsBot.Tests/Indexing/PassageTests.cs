using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Indexing;

public class PassageTests
{
    [Fact]
    public void Paragraphs_are_counted_where_they_hold_a_letter_or_digit()
    {
        const string text = "  One. \r\n***\n\n\tTwo 2.\nThree";
        var passages = ArticleReader.Read(text).Passages;

        Assert.Equal(["One.", "Two 2.", "Three"], passages.Select(passage => passage.Span.Of(text)));
        Assert.Equal([1, 2, 3], passages.Select(passage => passage.Paragraph));
    }

    [Fact]
    public void A_very_long_paragraph_is_cut_where_sentences_end()
    {
        var text = string.Concat(Enumerable.Repeat("The ferry left the harbour in heavy rain. ", 200));
        var passages = ArticleReader.Read(text).Passages;

        Assert.True(passages.Count > 3);
        Assert.All(passages, passage => Assert.InRange(passage.Span.Length, 1, 2000));
        Assert.All(passages, passage => Assert.EndsWith("rain.", passage.Span.Of(text), StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.Equal(1, passage.Paragraph));
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_at_blanks()
    {
        var text = string.Join(' ', Enumerable.Repeat("ferry", 200_000));
        var reading = ArticleReader.Read(text);

        Assert.All(reading.Passages, passage => Assert.InRange(passage.Span.Length, 1, 2000));
        Assert.Equal(text.Length, reading.Passages.Sum(passage => passage.Span.Length) + reading.Passages.Count - 1);
    }
}
