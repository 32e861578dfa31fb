namespace NewsBot.Tests.Indexing;

/// <summary>Plain reports whose words alone look like something else: an adverb that is a family, a clause without a verb of any list.</summary>
public class PlainSayingTests
{
    [Theory]
    [InlineData("All of its sailors escaped with few of their belongings, Tom Hale said.", "All of its sailors escaped with few of their belongings")]
    [InlineData("In Alder, a warehouse burned, Tom Hale said.", "In Alder, a warehouse burned")]
    [InlineData("In the first year, the firm violated safety laws, the board said.", "In the first year, the firm violated safety laws")]
    [InlineData("Whether the board brings charges will depend on the facts, the mayor has said.", "Whether the board brings charges will depend on the facts")]
    [InlineData("The council may amend the draft, state Department of Ports spokesman Tom Hale told the Gazette.", "The council may amend the draft")]
    [InlineData("Snow is likely in the north, Harbour.com said.", "Snow is likely in the north")]
    public void The_sentence_before_the_saying_is_said(string text, string words) =>
        Assert.Equal(words, Only(text).Words);

    [Fact]
    public void A_clause_that_waits_for_another_goes_on_behind_the_saying()
    {
        var read = ReadText.Of("But if the well runs dry, Ines Ferreira said, a village may have nothing to drink.");

        Assert.Equal("if the well runs dry | a village may have nothing to drink", read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("After the meeting, Ines Ferreira said.")]
    [InlineData("Late on Monday, Ines Ferreira said.")]
    public void What_says_only_when_is_not_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("It rained, and the family said it would rebuild the hut.", "the family", "it would rebuild the hut")]
    [InlineData("The board reports 545 delays on the line.", "The board", "545 delays on the line")]
    [InlineData("The Harbour Safety Agency (HSA) estimates there are 36,500 wrecks.", "The Harbour Safety Agency (HSA)", "there are 36,500 wrecks")]
    [InlineData("The suit claims that she knew of the leak.", "The suit", "that she knew of the leak")]
    [InlineData("Ines Ferreira is sure the ferry is safe.", "Ines Ferreira", "the ferry is safe")]
    [InlineData("Rep. Tom Hale, D-Calif., said the plan to sell the port “reeks of haste.”", "Rep. Tom Hale, D-Calif.,", "the plan to sell the port “reeks of haste.”")]
    [InlineData("Ines Ferreira, host of “Morning Tide,” suggested the mayor could lose.", "Ines Ferreira, host of “Morning Tide,”", "the mayor could lose")]
    [InlineData("Ines Ferreira, who held a sign that read “STOP THE FERRY,” said she would stay.", "Ines Ferreira, who held a sign that read “STOP THE FERRY,”", "she would stay")]
    [InlineData("Some firms bribed clerks, according to sworn testimony from a sailor.", "sworn testimony from a sailor", "Some firms bribed clerks")]
    public void The_source_is_found_with_its_words(string text, string source, string words)
    {
        var only = Only(text);

        Assert.Equal((source, words), only);
    }

    [Theory]
    [InlineData("Ines Ferreira told reporters Hale’s answer was “good.”", "Hale’s answer was “good.”")]
    [InlineData("Ines Ferreira warned winds would rise.", "winds would rise")]
    [InlineData("Ines Ferreira said Monday’s vote would decide it.", "Monday’s vote would decide it")]
    [InlineData("Ines Ferreira told Tom Hale, the mayor, that it was safe.", "that it was safe")]
    [InlineData("Ines Ferreira warned residents of heavy seas.", "heavy seas")]
    [InlineData("Captains warned last week of a “hard winter.”", "a “hard winter.”")]
    [InlineData("The two chairs have asked the agency for a new chart.", "a new chart")]
    [InlineData("Ines Ferreira asked Tom Hale, who leads the poll, whether he would stay.", "whether he would stay")]
    public void Who_is_told_is_none_of_the_words(string text, string words) => Assert.Equal(words, Only(text).Words);

    [Theory]
    [InlineData("Ines Ferreira warned members of the board.")]
    [InlineData("They face the hard questions that would decide the race.")]
    [InlineData("He wrote the rules of trade.")]
    public void Nothing_is_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    private static (string? Source, string Words) Only(string text)
    {
        var read = ReadText.Of(text);
        return (read.SourceOf(read.Only), read.WordsOf(read.Only));
    }
}
