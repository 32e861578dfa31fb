namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>He and she: by gender, by who is spoken of, by who spoke.</summary>
public class PronounsOfOne
{
    [Theory]
    [InlineData("Her mother, Rosa Neill, wept. “Milk is safe,” she said.", "Milk is safe", "Rosa Neill")]
    [InlineData("Orla Fenner spoke first. Dorvan, for her part, kept quiet. “Milk is safe,” she said.", "Milk is safe", "Dorvan")]
    [InlineData("Dorvan, who was in tears, won the prize ahead of Odell Varr and Pia Lund. “Milk is safe,” he said.", "Milk is safe", "Dorvan")]
    [InlineData("Odell Varr left the depot. Kip Marlowe/Kelso Images\n“Milk is safe,” he said.", "Milk is safe", "Odell Varr")]
    [InlineData("Odell Varr left the depot. The barns are clean. Kip Marlowe/AFP via Kelso Images\n“Milk is safe,” he said.", "Milk is safe", "Odell Varr")]
    [InlineData("A hotel near Dorvan Avenue, where his aunt lived, was shut. Odell Varr came. “Milk is safe,” he said.", "Milk is safe", "Odell Varr")]
    [InlineData("Helen Marsh spoke first. Her agent, Bo Lindt, disagreed. “Milk is safe,” he said.", "Milk is safe", "Bo Lindt")]
    [InlineData("Helen Marsh met Peter Vance at the depot. She said the roof leaks.", "roof leaks", "Helen Marsh")]
    [InlineData("Helen Marsh met Peter Vance at the depot. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("Peter Vance visited Robert Hale at the depot. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("Peter Vance said the depot is wet. Robert Hale was not asked. “The roof leaks,” he said.", "roof leaks", "Robert Hale")]
    [InlineData("Peter Vance said the depot is wet. The council met on Monday. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("A letter from Robert Hale reached Peter Vance on Monday. Peter Vance was not amused. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("Peter Vance was praised by Robert Hale. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("The depot of Robert Hale was sold by Peter Vance. Vance had paid for it in May. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("Mr. Okoro met Mrs. Tan. She said the roof leaks.", "roof leaks", "Tan")]
    [InlineData("Chancellor Aruni Desrosiers met Mr. Okoro. She said the roof leaks.", "roof leaks", "Aruni Desrosiers")]
    [InlineData("Spokeswoman Aruni Desrosiers met Spokesman Bakari Obi. She said the roof leaks.", "roof leaks", "Aruni Desrosiers")]
    [InlineData("King Harald met Queen Isolde. She said the roof leaks.", "roof leaks", "Isolde")]
    [InlineData("Actress Aruni Desrosiers met Bakari Obi, an actor. He said the roof leaks.", "roof leaks", "Bakari Obi")]
    [InlineData("Aruni Desrosiers runs the depot. “The roof leaks,” she said.", "roof leaks", "Aruni Desrosiers")]
    [InlineData("A spokeswoman for the depot confirmed the leak. Peter Vance was away. She said the roof is old.", "roof is old", "(A spokeswoman for the depot)")]
    [InlineData("Helen Marsh left in May. A spokeswoman for the depot said the door is new. She said the roof is old.", "roof is old", "(A spokeswoman for the depot)")]
    [InlineData("Helen Marsh left in May. “The door is new,” a man said. He said the roof is old.", "roof is old", "(a man)")]
    [InlineData("Helen Marsh left in May. Her husband said the door is new. He said the roof is old.", "roof is old", "(Her husband)")]
    [InlineData("Peter Vance sued Robert Hale. He said Hale never paid.", "never paid", "Peter Vance")]
    [InlineData("Robert Hale was sued by Peter Vance. He said Hale never paid.", "never paid", "Peter Vance")]
    [InlineData("Robert Hale was sued by Peter Vance. “Hale never paid,” he said.", "never paid", "Peter Vance")]
    [InlineData("Peter Vance told Robert Hale that the door is new. He told Vance that the roof leaks.", "roof leaks", "Robert Hale")]
    [InlineData("After she won on Monday, Helen Marsh spoke to the press. She said the roof leaks.", "roof leaks", "Helen Marsh")]
    [InlineData("When she said the roof leaks, Helen Marsh was laughing.", "roof leaks", "Helen Marsh")]
    [InlineData("Peter Vance died on Monday. Helen Marsh, his daughter, found him. “The roof leaks,” she said.", "roof leaks", "Helen Marsh")]
    [InlineData("Peter Vance, whose brother Robert owns the depot, was there. He said the roof leaks.", "roof leaks", "Peter Vance")]
    [InlineData("Helen Marsh came first. She stayed an hour. She ate soup. She said the roof leaks.", "roof leaks", "Helen Marsh")]
    [InlineData("“The door is new,” Helen Marsh said. “The roof leaks,” she added. “The floor is wet,” she went on.", "floor is wet", "Helen Marsh")]
    [InlineData("Helen Marsh was there. The roof leaks, according to her.", "roof leaks", "Helen Marsh")]
    [InlineData("Helen Marsh was there. In her view, the roof leaks, she said.", "roof leaks", "Helen Marsh")]
    [InlineData("Wilkins and Helen Braysmith teach art. Kristin Wilkins liked the booth, Braysmith said. Wilkins smiled. She explained that the roof leaks.", "roof leaks", "Kristin Wilkins")]
    [InlineData("Helen Marsh runs the depot. Norway said the door is new. She said the roof leaks.", "roof leaks", "Helen Marsh")]
    [InlineData("Oda Lindqvist runs the depot. The door is new, Dispatch reported. She said the roof leaks.", "roof leaks", "Oda Lindqvist")]
    [InlineData("Oda Lindqvist, D-Kelso, runs the depot. She said the roof leaks.", "roof leaks", "Oda Lindqvist")]
    [InlineData("Helen Marsh runs the depot in Leeds, and Leeds is proud. She said the roof leaks.", "roof leaks", "Helen Marsh")]
    [InlineData("The mayor of Kelso came. She said the roof leaks.", "roof leaks", "(The mayor of Kelso)")]
    [InlineData("Peter Vance praised the firm. Marsh said the door is new. She said the roof leaks.", "roof leaks", "Marsh")]
    public void A_pronoun_stands_for_the_one_spoken_of(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Theory]
    [InlineData("Peter Vance and Robert Hale met. He said the roof leaks.", "roof leaks", "He?")]
    [InlineData("Helen Marsh runs the depot. He said the roof leaks.", "roof leaks", "He?")]
    [InlineData("The depot in Leeds is old. He said the roof leaks.", "roof leaks", "He?")]
    [InlineData("He said the roof leaks.", "roof leaks", "He?")]
    [InlineData("The Water Board met. She said the roof leaks.", "roof leaks", "She?")]
    [InlineData("Officials met. She said the roof leaks.", "roof leaks", "She?")]
    [InlineData("“Helen Marsh knows it.” She said the roof leaks.", "roof leaks", "She?")]
    [InlineData("Peter Vance wrote to the paper. I said the roof leaks.", "roof leaks", "I?")]
    public void A_pronoun_that_could_be_several_or_nobody_is_left_open(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Fact]
    public void A_nameless_speaker_who_was_introduced_sentences_ago_stands_where_they_spoke_last()
    {
        const string text = "The dredger ran aground in the Strait of Alder and lost two anchors, a Dutch harbour source in the Gulf said.\nThe source, who declined to be named, said Lorvania had sent three tugs to the wreck off its port of Kesten and freed it.\n“These tugs are strong,” he told the paper.";
        Assert.Equal("(The source)", Told.By(text, "These tugs are strong"));
    }
}
