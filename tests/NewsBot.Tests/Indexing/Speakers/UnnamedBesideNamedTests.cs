namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Whose the words of "he" and "she" are where one who speaks has no name, and one who is spoken of has.</summary>
public class UnnamedBesideNamedTests
{
    [Theory]
    [InlineData("A guard said Otto Lind left by boat. “It was late,” he said.", "A guard")]
    [InlineData("Otto Lind, 30, fell from the pier. A bystander said he heard a cry. “I ran,” he said.", "A bystander")]
    [InlineData("Mayor Otto Lind came to the pier. The designer said it was safe. “It will hold,” he said.", "The designer")]
    [InlineData("Otto Lind’s lawyer said he would go. “He did nothing,” he said.", "Otto Lind’s lawyer")]
    [InlineData("The pier’s owner said Otto Lind took the boat. “He took it all,” he said.", "The pier’s owner")]
    [InlineData("“We came fast,” Otto Lind said. Ada Holt was caught in her boat. A ferryman carried her out. “She was lucky,” he said.", "A ferryman")]
    [InlineData("Quin Oresko said the storm was loud. Her son stood in the hold. “I was afraid,” he said.", "Her son")]
    [InlineData("A friend of Paul Reed said he was ill. “He owed us all,” he said.", "A friend of Paul Reed")]
    public void Who_speaks_without_a_name_speaks_on(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Attributed[^1].Speaker?.Name);

    [Theory]
    [InlineData("A guard said Otto Lind left by boat. He said a lamp was found.")]
    [InlineData("Mayor Otto Lind told Peter Holt to mend the pier. He said he would.")]
    [InlineData("Otto Lind asked the clerk whether he had the key. “No,” he said.")]
    public void Where_two_may_be_meant_neither_is(string text) => Assert.False(ReadText.Of(text).Attributed[^1].Speaker?.IsResolved);

    [Theory]
    [InlineData("Otto Lind asked Peter Holt where the key was. “I lost it,” he replied.", "Peter Holt")]
    [InlineData("Ada Holt asked Peter Holt where the key was. “I lost it,” he said.", "Peter Holt")]
    public void Who_is_asked_answers(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Attributed[^1].Speaker?.Name);

    [Theory]
    [InlineData("Clerk Quin Oresko left at noon. “It was late,” he said. She told the crowd to go home.")]
    [InlineData("Quin Oresko said she heard a bang. The pier was dark. He said it was late.")]
    public void Who_is_called_he_is_not_she(string text) => Assert.NotEqual("Quin Oresko", ReadText.Of(text).Attributed[^1].Speaker?.Name);

    [Theory]
    [InlineData("The board cleared a banker, Otto Lind, his lawyer said.", "his lawyer")]
    [InlineData("Two boats were lost near Dorma, the navy of Zandia said.", "the navy of Zandia")]
    [InlineData("The ferry struck a boy, Paul Reed, the mother of the victim said.", "the mother of the victim")]
    public void Who_is_told_of_before_the_comma_does_not_speak(string text, string speaker) => Assert.Equal(speaker, ReadText.Of(text).Only.Speaker?.Name);

    [Fact]
    public void What_speaks_of_itself_as_it_is_no_man() =>
        Assert.NotEqual("Latticor", ReadText.Of("Otto Lind left. Latticor said it would miss him. “They are afraid,” he wrote.").Attributed[^1].Speaker?.Name);
}
