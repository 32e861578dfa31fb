using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

public class DirectQuotationTests
{
    [Theory]
    [InlineData("“The bridge will reopen in May,” Maria Lopez said.", "“The bridge will reopen in May,”", "Maria Lopez", "said")]
    [InlineData("“The bridge will reopen in May,” said Maria Lopez, the city engineer.", "“The bridge will reopen in May,”", "Maria Lopez, the city engineer", "said")]
    [InlineData("\"The bridge will reopen in May,\" added Maria Lopez.", "\"The bridge will reopen in May,\"", "Maria Lopez", "added")]
    [InlineData("``The bridge will reopen in May,'' Maria Lopez said.", "``The bridge will reopen in May,''", "Maria Lopez", "said")]
    [InlineData("«The bridge will reopen in May», Maria Lopez said.", "«The bridge will reopen in May»", "Maria Lopez", "said")]
    [InlineData("Maria Lopez said: “The bridge will reopen in May.”", "“The bridge will reopen in May.”", "Maria Lopez", "said")]
    [InlineData("Maria Lopez told reporters, “The bridge will reopen in May.”", "“The bridge will reopen in May.”", "Maria Lopez", "told")]
    [InlineData("“Will it reopen in May?” Maria Lopez asked.", "“Will it reopen in May?”", "Maria Lopez", "asked")]
    [InlineData("Said Maria Lopez: “The bridge will reopen in May.”", "“The bridge will reopen in May.”", "Maria Lopez", "Said")]
    [InlineData("According to Maria Lopez, “the bridge will reopen in May.”", "“the bridge will reopen in May.”", "Maria Lopez", "According to")]
    [InlineData("Maria Lopez: “The bridge will reopen in May.”", "“The bridge will reopen in May.”", "Maria Lopez", ":")]
    [InlineData("“The bridge will reopen in May,” Maria Lopez shrugged.", "“The bridge will reopen in May,”", "Maria Lopez", "shrugged")]
    public void A_whole_quotation_has_its_marks_its_source_and_its_cue(string text, string words, string source, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(AttributionKind.Direct, read.Only.Kind);
        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
        Assert.Equal("Maria Lopez", read.Only.Speaker?.Name);
    }

    [Fact]
    public void British_single_marks_quote_where_no_others_stand()
    {
        var read = ReadText.Of("‘The workers’ rights come first,’ said Nadia Khan. It wasn’t the council’s plan.");

        Assert.Equal("‘The workers’ rights come first,’", read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("“The pier,” said Owen Price, “will not survive another winter.”", "“The pier,” | “will not survive another winter.”")]
    [InlineData("“The pier is rotten,” Owen Price said during a tour of the harbour. “It will not survive.”", "“The pier is rotten,” | “It will not survive.”")]
    public void An_interrupted_quotation_is_one_attribution_in_two_pieces(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal("Owen Price", read.Only.Speaker?.Name);
    }

    [Fact]
    public void A_quotation_that_opens_again_in_the_next_paragraph_goes_on()
    {
        var read = ReadText.Of("Owen Price said: “The pier is rotten.\n“It will not survive the winter.”\nThe council meets on Monday.");

        Assert.Equal("“The pier is rotten. | “It will not survive the winter.”", read.WordsOf(read.Only));
    }

    [Fact]
    public void A_quotation_alone_after_a_colon_belongs_to_the_subject_before_it()
    {
        var read = ReadText.Of("Owen Price then wrote to the council:\n“The pier will not survive the winter.”");

        Assert.Equal("Owen Price", read.With("pier will").Speaker?.Name);
    }

    [Fact]
    public void A_quotation_alone_after_a_quotation_belongs_to_the_same_speaker()
    {
        var read = ReadText.Of("“The pier is rotten,” said Owen Price.\n“It will not survive the winter.”");

        Assert.Equal("Owen Price", read.With("survive").Speaker?.Name);
    }

    [Fact]
    public void A_sentence_before_a_colon_says_who_speaks()
    {
        var read = ReadText.Of("Owen Price inspected the pier. He leaned over the rail: “It will not survive the winter.”");

        Assert.Equal("Owen Price", read.Only.Speaker?.Name);
        Assert.Equal("He", read.SourceOf(read.Only));
    }

    [Fact]
    public void Single_marks_after_a_colon_quote_in_any_text()
    {
        var read = ReadText.Of("The “new” pier is rotten. Owen Price added: ‘It will not survive.’");

        Assert.Equal("‘It will not survive.’", read.WordsOf(read.Only));
        Assert.Equal(AttributionKind.Direct, read.Only.Kind);
    }

    [Fact]
    public void A_quotation_without_any_source_has_no_speaker()
    {
        var read = ReadText.Of("The harbour was quiet.\n“It will not survive the winter.”");

        Assert.Equal(AttributionKind.Direct, read.Only.Kind);
        Assert.Null(read.Only.Speaker);
        Assert.Null(read.Only.Source);
    }

    [Theory]
    [InlineData("The so-called “winter pier” was closed in 1990.")]
    [InlineData("The novel “A Pier in Winter” sold well in Wales.")]
    public void Scare_quotes_and_titles_of_works_are_nobodys_words(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Fact]
    public void An_unclosed_mark_ends_with_its_paragraph()
    {
        var read = ReadText.Of("Owen Price said: “The pier is rotten.\nThe council meets on Monday.\nGulls nest there.");

        Assert.Equal("“The pier is rotten.", read.WordsOf(read.Only));
        Assert.Equal(2, read.Reading.Attributions.Count(item => item.Kind == AttributionKind.None));
    }

    [Theory]
    [InlineData("“The ferry was late,” Ines Ferreira told reporters at a forum in Fort Hale, S.C. “It will be late again. The crew has a word for that.”", 2)]
    [InlineData("“The ferry was late,” Ines Ferreira told reporters in Hale, S.C. The crew has a “plan” for that.", 1)]
    public void A_quotation_goes_on_behind_an_abbreviation_that_closes_the_sentence(string text, int fragments)
    {
        Assert.Equal(fragments, ReadText.Of(text).With("ferry was late").Content.Count);
    }
}
