namespace NewsBot.Tests.Indexing;

public class QuoteTagTests
{
    [Theory]
    [InlineData("“They know that the pier was old,” a voice-over in the film says.", "a voice-over in the film")]
    [InlineData("“The pier was old,” an angry Marsh retaliated.", "Marsh")]
    [InlineData("“The pier was old,” harbour master Helen Marsh, wearing a straw hat and a “Save It” badge, said drily.", "Helen Marsh")]
    [InlineData("“They asked if the pier was old?” Marsh asked rhetorically, and shook her head.", "Marsh")]
    [InlineData("“They asked if the pier was old?” Marsh asked the council members.", "Marsh")]
    [InlineData("“The pier was old!” Marsh said to Port Weekly.", "Marsh")]
    [InlineData("“The pier was old,” Helen Marsh, who is chair of the Harbour Fund said in a statement.", "Helen Marsh")]
    [InlineData("“The pier was old,” the harbour senator and Northern candidate said in a statement.", "the harbour senator and Northern candidate")]
    [InlineData("“The pier was old and no longer safe -H” Marsh tweeted, quoting a reporter.", "Marsh")]
    [InlineData("“The pier was old!” beamed Helen Marsh of the Harbour School.", "Helen Marsh")]
    [InlineData("Marsh emailed members saying: “The pier was old.”", "Marsh")]
    [InlineData("Marsh sent out a text message to members saying: “The pier was old.”", "Marsh")]
    [InlineData("A member saying “the pier was old” is a rare sight.", "A member")]
    [InlineData("Asked about the pier, Marsh hesitated: “The pier was old.”", "Marsh")]
    [InlineData("After the storm, Marsh put out a short note, “The pier was old and we shall build it anew.”", "Marsh")]
    [InlineData("Marsh’s letter makes a plain case: “The pier was old.”", "Marsh’s letter")]
    [InlineData("The board closed it because, in Marsh’s own words, “the pier was old.”", "Marsh")]
    [InlineData("The board closed it because, in the words of one aide, “the pier was old.”", "one aide")]
    public void The_words_beside_a_quotation_say_whose_it_is(string text, string speaker)
    {
        Assert.Equal(speaker, ReadText.Of(text).With("pier was old").Speaker?.Name);
    }

    [Theory]
    [InlineData("Marsh walked on stage to an old song of the harbour, “The Pier And The Old Sea.”")]
    [InlineData("In its window, the shop sells “The Pier” and other books.")]
    [InlineData("“The Pier Is Old,” which opens in May, is a film about a storm.")]
    [InlineData("Her words drew a crowd to the “Old Pier” fair.")]
    public void A_title_is_nobodys_words(string text)
    {
        Assert.DoesNotContain(ReadText.Of(text).Attributed, item => item.Speaker is not null);
    }
}
