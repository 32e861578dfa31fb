using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Verbs that attribute with some objects, and tell of a mere deed with others.</summary>
public class MereDeedTests
{
    [Theory]
    [InlineData("Otto Lind saw a man on the pier.")]
    [InlineData("The harbour has seen its trade fall.")]
    [InlineData("Ines Ferreira knew the ferryman.")]
    [InlineData("Otto Lind felt a tap on his shoulder.")]
    [InlineData("The divers discovered a silver spoon.")]
    [InlineData("You may remember her from the ferry.")]
    [InlineData("The ferry is cheap if you know the river.")]
    [InlineData("Pupils will learn a trade at the harbour school.")]
    public void What_is_seen_or_known_is_not_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("The Harbour Hotel offers free breakfast to guests.")]
    [InlineData("The harbour company posted a profit of $3 million.")]
    [InlineData("The fire threatened the town of Kelso.")]
    [InlineData("Otto Lind posted a video of his boat.")]
    [InlineData("Otto Lind accepted the trophy.")]
    [InlineData("The mayor addressed the crowd in Kelso.")]
    [InlineData("Ines Ferreira and her husband welcomed a son.")]
    [InlineData("The storm claimed two lives.")]
    [InlineData("Kelso Hall boasts two pools.")]
    [InlineData("Officers responded to a report of a shot on the pier.")]
    [InlineData("The singer sang two songs at the harbour.")]
    [InlineData("Otto Lind wrote a letter.")]
    [InlineData("Voters are seeking work in Kelso.")]
    [InlineData("A neighbour called the Kelso Harbour Police to ask for help.")]
    [InlineData("The mayor called them back.")]
    [InlineData("The board called two dozen witnesses as it looked for the truth.")]
    [InlineData("The boats are chosen by our editors.")]
    [InlineData("Support for the mayor declined slightly.")]
    public void What_is_done_is_not_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Otto Lind saw the ferry was late.", "the ferry was late")]
    [InlineData("Critics saw the ferry as a waste.", "the ferry as a waste")]
    [InlineData("The mayor sees no need for a ferry.", "no need for a ferry")]
    [InlineData("Ines Ferreira knew the ferry had sunk.", "the ferry had sunk")]
    [InlineData("The board learned the ferry had sunk.", "the ferry had sunk")]
    [InlineData("The mayor offered her condolences to the crew.", "her condolences to the crew")]
    [InlineData("Otto Lind claimed responsibility for the fire.", "responsibility for the fire")]
    [InlineData("The mayor addressed the claims of the crew.", "the claims of the crew")]
    [InlineData("The mayor welcomed the ruling.", "the ruling")]
    [InlineData("The board threatened to close the pier.", "to close the pier")]
    [InlineData("Otto Lind boasted that the ferry was his.", "the ferry was his")]
    [InlineData("The mayor called the police a disgrace.", "the police a disgrace")]
    [InlineData("The board is seeking a ban on ferries.", "a ban on ferries")]
    public void What_the_mind_or_the_mouth_does_is_read(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Fact]
    public void What_is_left_unanswered_is_marked() =>
        Assert.Equal(Stance.NotSaid, ReadText.Of("The company did not respond to a request for comment.").Only.Stance);
}
