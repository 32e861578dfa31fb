namespace NewsBot.Tests.Indexing;

/// <summary>Reported clauses that stand apart from their verb, or whose verb stands apart from its subject.</summary>
public class FarClauseTests
{
    [Theory]
    [InlineData("Ines Ferreira is continuing to insist the ferry will sail.", "Ines Ferreira", "the ferry will sail")]
    [InlineData("Ines Ferreira, 52, the daughter of a captain, said on the radio on Monday, in reference to the storm, “The ferry will sail.”", "Ines Ferreira, 52, the daughter of a captain,", "“The ferry will sail.”")]
    [InlineData("Tom Hale, a member of the board since 2010, said he had seen the bill.", "Tom Hale, a member of the board since 2010,", "he had seen the bill")]
    [InlineData("Members of the harbour board, however, say it will sail.", "Members of the harbour board", "it will sail")]
    [InlineData("One in five say the ferry is late.", "One in five", "the ferry is late")]
    [InlineData("Ines Ferreira has since said the ferry was late.", "Ines Ferreira", "the ferry was late")]
    [InlineData("The judge ruled that the ferry may sail.", "The judge", "that the ferry may sail")]
    [InlineData("Critics charged that the board had hidden the bill.", "Critics", "that the board had hidden the bill")]
    [InlineData("He’s predicting the ferry will sail.", "He", "the ferry will sail")]
    [InlineData("The harbour board said this week that the ferry would sail.", "The harbour board", "that the ferry would sail")]
    [InlineData("Ines Ferreira told crowds in the square she would leave.", "Ines Ferreira", "she would leave")]
    [InlineData("The council made it clear that the ferry would sail.", "The council", "that the ferry would sail")]
    [InlineData("The council made clear on Monday that the ferry would sail.", "The council", "that the ferry would sail")]
    [InlineData("Workers carried a banner saying the ferry must go.", "a banner", "the ferry must go")]
    [InlineData("They were far more worried about the storm.", "They", "the storm")]
    public void The_clause_is_found_with_its_source(string text, string source, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("Ines Ferreira asked them to leave the quay.", "them to leave the quay")]
    [InlineData("Ines Ferreira told captains not to sail.", "captains not to sail")]
    public void Who_is_asked_to_do_something_belongs_to_the_words(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("Ines Ferreira found a job in Alder.")]
    [InlineData("The ferry maintained a lead over the yacht.")]
    [InlineData("The storm decided the race.")]
    [InlineData("Some 400 pledged delegates met in Alder.")]
    [InlineData("Ines Ferreira spoke to the captain on Monday.")]
    [InlineData("The figures quoted on Monday do not exist.")]
    [InlineData("Ines Ferreira made the boat clear of weed.")]
    [InlineData("The actress appeared on stage.")]
    public void A_deed_is_no_report(string text)
    {
        var read = ReadText.Of(text);

        Assert.Empty(read.Attributed);
    }

    [Fact]
    public void What_the_speaker_adds_is_not_part_of_the_name()
    {
        var read = ReadText.Of("“The ferry will sail,” said Ines Ferreira, the captain, who noted that the storm had passed.");

        Assert.Equal("Ines Ferreira, the captain,", read.SourceOf(read.With("The ferry will sail")));
        Assert.Equal("who", read.SourceOf(read.With("that the storm had passed")));
    }

    [Fact]
    public void What_voters_favor_is_the_finding_of_the_poll()
    {
        var read = ReadText.Of("Polls show that 60 percent of islanders favor a new ferry.");

        Assert.Equal("Polls", read.SourceOf(read.Only));
        Assert.Equal("that 60 percent of islanders favor a new ferry", read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("The talks seem to have stalled.", "The talks | to have stalled")]
    [InlineData("It appears that the ferry will sail.", "that the ferry will sail")]
    public void An_impression_has_no_source(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Null(read.Only.Source);
        Assert.Equal(words, read.WordsOf(read.Only));
    }
}
