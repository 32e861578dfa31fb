namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Who of several with one name or one office speaks.</summary>
public class OfTheSameNameTests
{
    [Theory]
    [InlineData("Pedro Solis, 12, fell from the pier. His mother, Carmen, said he was ill. “He cannot talk,” Solis said.")]
    [InlineData("Brothers Tom and Peter Carver own the mill. Carver said it would close.")]
    [InlineData("Otto Lind and his son, Peter Lind, own the mill. The younger Lind said it would close.")]
    [InlineData("Sen. Ada Holt said the vote was fair. Sen. Otto Lind was absent. “It was fair,” the senator said.")]
    [InlineData("The mill fired chief executive Otto Lind and named Ada Holt chief executive. The chief executive said it would close.")]
    public void Where_two_may_speak_neither_does(string text)
    {
        var speaker = ReadText.Of(text).Attributed[^1].Speaker;
        Assert.DoesNotContain(' ', speaker is { IsResolved: true, IsNamed: true } ? speaker.Name : "");
    }

    [Theory]
    [InlineData("Mayor Otto Lind died in May. Ada Holt was sworn in as mayor. “I miss him,” the mayor said.", "Ada Holt")]
    [InlineData("Gov. Ada Holt signed the bill. Lt. Gov. Otto Lind said he would not have. The governor said it would save lives.", "Ada Holt")]
    public void An_office_is_its_holders(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Attributed[^1].Speaker?.Name);

    [Fact]
    public void A_surname_that_an_article_introduces_is_nobodys_named_later()
    {
        var read = ReadText.Of("Lind, the harbour master, said the port was safe. “I was told so,” she said.\nOtto Lind said he had been right.");
        Assert.Equal(["Lind", "Lind", "Otto Lind"], read.Attributed.Select(item => item.Speaker?.Name));
    }

    [Theory]
    [InlineData("Prosecutor Ann Leigh and defense lawyer Max Orr said the case was closed.", "Ann Leigh and Max Orr")]
    [InlineData("Mayor Otto Lind and his wife, Ada Holt, said they were ill.", "Otto Lind and Ada Holt")]
    [InlineData("Former Norex chief and presidential candidate Ada Holt said she was ill.", "Ada Holt")]
    public void Two_who_speak_together_are_both_named(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Only.Speaker?.Name);

    [Theory]
    [InlineData("The bill was praised by the Union of Ferrymen, which said it would help.", "Union of Ferrymen")]
    [InlineData("The vote follows the leak of a report by the Kelso Board, which said the ferry was unsafe.", "Kelso Board")]
    public void Which_is_the_body_before_it(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Attributed[^1].Speaker?.Name);
}
