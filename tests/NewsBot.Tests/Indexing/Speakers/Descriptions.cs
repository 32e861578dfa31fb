namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Sources that are printed as what they are, in place of their name.</summary>
public class Descriptions
{
    [Theory]
    [InlineData("Chief Executive Mira Solveig resigned on Friday. The books are clean, the chief executive said.", "books are clean", "Mira Solveig")]
    [InlineData("Mira Solveig, the chief executive of Norlys, resigned. The books are clean, the chief executive said.", "books are clean", "Mira Solveig")]
    [InlineData("Mira Solveig is the mayor of Kelso. The books are clean, the mayor said.", "books are clean", "Mira Solveig")]
    [InlineData("Mira Solveig was elected mayor in May. The books are clean, the mayor said.", "books are clean", "Mira Solveig")]
    [InlineData("Mira Solveig, mayor of Kelso since 2010, resigned. The books are clean, the mayor said.", "books are clean", "Mira Solveig")]
    [InlineData("The mayor, Mira Solveig, resigned. The books are clean, the mayor said.", "books are clean", "Mira Solveig")]
    [InlineData("Kelso’s mayor, Mira Solveig, resigned. The books are clean, the mayor said.", "books are clean", "Mira Solveig")]
    [InlineData("Kelso’s mayor Mira Solveig said the books are clean.", "books are clean", "Mira Solveig")]
    [InlineData("A baker, Otto Lindgren, was fined. The oven was new, the baker said.", "oven was new", "Otto Lindgren")]
    [InlineData("Otto Lindgren, a baker, was fined. The oven was new, the baker said.", "oven was new", "Otto Lindgren")]
    [InlineData("Otto Lindgren, a baker, was fined. Carl Moen, a grocer, paid. The oven was new, the baker said.", "oven was new", "Otto Lindgren")]
    [InlineData("Otto Lindgren, a retired teacher from Kelso, was fined. The oven was new, the teacher said.", "oven was new", "Otto Lindgren")]
    [InlineData("Otto Lindgren, 61, a baker from Kelso, was fined. The oven was new, the baker said.", "oven was new", "Otto Lindgren")]
    [InlineData("Republican Senator Paul Brandt voted no. The oven was new, the Republican senator said.", "oven was new", "Paul Brandt")]
    [InlineData("Prime Minister Olaf Rask left for Oslo. The oven was new, the prime minister said.", "oven was new", "Olaf Rask")]
    [InlineData("Island woman says barge was locked\nVera Lund, an island woman, has sued the line.", "barge was locked", "Vera Lund")]
    [InlineData("Former mayor Helen Marsh met the mayor, Otto Lindgren. The oven was new, the former mayor said.", "oven was new", "Helen Marsh")]
    [InlineData("Former mayor Helen Marsh met the mayor, Otto Lindgren. The oven was new, the mayor said.", "oven was new", "Otto Lindgren")]
    [InlineData("Professor Conrad Lisle tested the well. The well is dry, the professor said.", "well is dry", "Conrad Lisle")]
    [InlineData("Spokeswoman Dana Pohl read a statement. The well is dry, the spokeswoman said.", "well is dry", "Dana Pohl")]
    [InlineData("Peter Vance owns the farm. His wife, Anna Vance, keeps the books. The well is dry, his wife said.", "well is dry", "Anna Vance")]
    public void The_one_who_is_so_described_is_meant(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Theory]
    [InlineData("Senator Paul Brandt met Senator Olga Rask. The well is dry, the senator said.", "well is dry", "(the senator)")]
    [InlineData("Paul Brandt met a mayor. The well is dry, the mayor said.", "well is dry", "(the mayor)")]
    [InlineData("Mayor Helen Marsh opened the well. The deputy mayor said the well is dry.", "well is dry", "(The deputy mayor)")]
    [InlineData("Mayor Helen Marsh opened the well. The former mayor said the well is dry.", "well is dry", "(The former mayor)")]
    [InlineData("Mayor Helen Marsh opened the well. The mayor of Kelso said the well is dry.", "well is dry", "(The mayor of Kelso)")]
    [InlineData("Mayor Helen Marsh opened the well. A mayor said the well is dry.", "well is dry", "(A mayor)")]
    [InlineData("Mayor Helen Marsh opened the well. The mayor’s husband said the well is dry.", "well is dry", "(The mayor’s husband)")]
    [InlineData("Peter Vance owns the farm. The man said the well is dry.", "well is dry", "(The man)")]
    [InlineData("Peter Vance met Robert Hale. The former said the well is dry.", "well is dry", "(The former)")]
    [InlineData("Otto Lindgren, a baker, met Carl Moen, a baker. The well is dry, the baker said.", "well is dry", "(the baker)")]
    [InlineData("Officials said the well is dry.", "well is dry", "(Officials)")]
    [InlineData("Two senior Democrats said the well is dry.", "well is dry", "(Two senior Democrats)")]
    [InlineData("Spokesmen at the Water Board said the well is dry.", "well is dry", "(Spokesmen at the Water Board)")]
    [InlineData("Staff for the Select Committee said the well is dry.", "well is dry", "(Staff for the Select Committee)")]
    public void Where_several_or_nobody_fits_the_description_stays(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));
}
