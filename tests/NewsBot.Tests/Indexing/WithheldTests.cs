using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>What somebody did not say, or may not have said, though the verb of saying stands there.</summary>
public class WithheldTests
{
    [Theory]
    [InlineData("Otto Lind refrained from criticizing the court.")]
    [InlineData("Otto Lind abstained from voting against the budget.")]
    [InlineData("The mayor stopped short of calling for a boycott.")]
    [InlineData("Instead of calling for a boycott, the mayor left.")]
    [InlineData("Otto Lind left without demanding more money.")]
    [InlineData("Otto Lind forgot to say that the ferry was late.")]
    public void What_somebody_kept_from_saying_is_not_said(string text) => Assert.Equal(Stance.NotSaid, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("Otto Lind was accused of demanding bribes from builders.")]
    [InlineData("Otto Lind was cleared of demanding money from drivers.")]
    [InlineData("The staff were barred from endorsing candidates.")]
    [InlineData("It is unlikely Otto Lind believes the ferry will sail.")]
    [InlineData("It is doubtful that Otto Lind believes the ferry will sail.")]
    [InlineData("The beach will open only after the Harbour Board recommends it.")]
    [InlineData("Schools stay shut until doctors say that it is safe.")]
    [InlineData("The institute will publish a report showing that fares doubled.")]
    [InlineData("Otto Lind allegedly told the police that he set the fire.")]
    [InlineData("Claim: Nurses were told to go home, Otto Lind said.")]
    [InlineData("The claim: Otto Lind said the ferry would sink.")]
    public void What_others_allege_or_wait_for_is_not_said_yet(string text) => Assert.Equal(Stance.Hypothetical, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("Otto Lind responded by accusing the council of theft.")]
    [InlineData("Otto Lind began by saying the plan was dead.")]
    [InlineData("The ferry stopped after the board said it was unsafe.")]
    [InlineData("It is true that Otto Lind believes the ferry will sail.")]
    [InlineData("The institute has published a report showing that fares doubled.")]
    public void What_sounds_alike_and_was_said_is_said(string text) => Assert.Equal(Stance.Said, Assert.Single(ReadText.Of(text).Attributed).Stance);

    [Theory]
    [InlineData("Tovar is a master at calling out defenses.")]
    [InlineData("The driver did not leave the scene, as Otto Lind claimed.")]
    [InlineData("A gift for the one who loves ferries: a model of one.")]
    [InlineData("A view of the port shows two ferries.")]
    [InlineData("Otto Lind walked off, pointing to his knee.")]
    [InlineData("The plan has the support of the mayor.")]
    [InlineData("Otto Lind, who wrote “The Long Ferry,” left.")]
    public void Nothing_is_read_where_nothing_is_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Asked what he thought of the plan, Otto Lind said it was fine.", "it was fine")]
    [InlineData("Otto Lind warned against ignoring the alarm.", "ignoring the alarm")]
    [InlineData("Police warned drivers against buying fuel.", "against buying fuel")]
    [InlineData("Otto Lind issued a letter warning the ban would hurt the port.", "the ban would hurt the port")]
    [InlineData("Otto Lind argued the lock, which is old, is unsafe.", "the lock, which is old, is unsafe")]
    [InlineData("Otto Lind praised the lock, which is old, and left.", "the lock")]
    [InlineData("The vote, Otto Lind told a crowd outside the hall, was a mistake.", "The vote | was a mistake")]
    [InlineData("The board’s decision on Friday to close the pool angered the town.", "to close the pool")]
    public void The_words_are_whole(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(Assert.Single(read.Attributed, item => item.Stance == Stance.Said)));
    }

    [Theory]
    [InlineData("“It will hold,” Ines Ferreira, author of “The Long Ferry,” told the Courier.")]
    [InlineData("“It will hold,” Ines Ferreira, author of “The Long Ferry,” said.")]
    [InlineData("“It will hold,” Ines Ferreira, host of the Courier’s “Night Desk,” told Radio Nord on Friday.")]
    [InlineData("“It will hold,” Ines Ferreira, star of “Night Boat” and “The Lock,” told Radio Nord.")]
    public void A_title_within_an_aside_hides_no_speaker(string text)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", "“It will hold,”"), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("The bill was vetoed by the mayor, saying it would cost too much.", "the mayor")]
    [InlineData("The plan, Otto Lind said, would fail, saying it would cost too much.", "Otto Lind")]
    [InlineData("Otto Lind was praised by the mayor, saying it would cost too much.", "Otto Lind")]
    public void A_thing_says_nothing_where_somebody_is_beside_it(string text, string source)
    {
        var read = ReadText.Of(text);
        Assert.Equal(source, read.SourceOf(read.With("it would cost too much")));
    }

    [Theory]
    [InlineData("The jab works, according to a Harbour Board study, “which is very good,” Ines Ferreira said.")]
    [InlineData("According to a Harbour Board study, the jab works, “which is very good,” Ines Ferreira said.")]
    public void A_remark_on_what_another_source_says_is_the_speakers(string text)
    {
        var read = ReadText.Of(text);
        Assert.Equal("“which is very good,”", read.WordsOf(Assert.Single(read.Attributed, item => item.Speaker?.Name == "Ines Ferreira")));
        Assert.DoesNotContain(read.Attributed, item => item.Speaker?.Name != "Ines Ferreira" && read.WordsOf(item).Contains("good", StringComparison.Ordinal));
    }
}
