using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("It rained. Gulls flew.", "It rained.", "Gulls flew.")]
    [InlineData("Mr. Vance of the U.S. Navy paid $3.5 million. He left.", "Mr. Vance of the U.S. Navy paid $3.5 million.", "He left.")]
    [InlineData("“It rained. It poured.” Gulls flew.", "“It rained. It poured.”", "Gulls flew.")]
    [InlineData("“Did it rain?” Vance asked. Gulls flew.", "“Did it rain?” Vance asked.", "Gulls flew.")]
    [InlineData("“It rained,” Vance said. “It poured.”", "“It rained,” Vance said.", "“It poured.”")]
    [InlineData("He works for the U.S. The pay is good.", "He works for the U.S.", "The pay is good.")]
    [InlineData("Who knows?! Nobody … (Not even I.) Well.", "Who knows?!", "Nobody …", "(Not even I.)", "Well.")]
    public void Sentences_end_at_points_that_end_something(string text, params string[] sentences)
    {
        var tokens = new List<Token>();
        var found = new List<Sentence>();
        var paragraph = new Span(0, text.Length);
        Tokenizer.Tokenize(text, paragraph, QuotationMarks.Find(text, paragraph, false), tokens);
        SentenceSplitter.Split(text, tokens, 0, 0, found);

        Assert.Equal(sentences, found.Select(sentence => text[tokens[sentence.First].Start..tokens[sentence.End - 1].End]));
    }
}
