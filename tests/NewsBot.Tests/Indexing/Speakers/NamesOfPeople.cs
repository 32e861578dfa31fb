namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>A person's names over an article: in full, by surname, by first name, with titles, misprinted.</summary>
public class NamesOfPeople
{
    [Theory]
    [InlineData("One pastor supporting Peter Vance, Colm Whiting of the Alder Church, said milk is safe.", "milk is safe", "Colm Whiting")]
    [InlineData("Helen Marsh made a reference to Peter Vance’s testimony that milk is safe.", "milk is safe", "Peter Vance")]
    [InlineData("Ingrid Falk opened the depot on Monday. The roof leaks, Falk said.", "roof leaks", "Ingrid Falk")]
    [InlineData("Falk warns of leaking roof\nIngrid Falk opened the depot on Monday. The depot is wet, Falk said.", "depot is wet", "Ingrid Falk")]
    [InlineData("Chief Executive Mira Solveig resigned on Friday. The board was told in May, Solveig said.", "told in May", "Mira Solveig")]
    [InlineData("Dr. Mira Solveig resigned on Friday. The board was told in May, Dr. Solveig said.", "told in May", "Mira Solveig")]
    [InlineData("Anders van der Meulen lost his seat. The count was fair, Van der Meulen said.", "count was fair", "Anders van der Meulen")]
    [InlineData("Anders van der Meulen lost his seat. The count was fair, said Mr. van der Meulen.", "count was fair", "Anders van der Meulen")]
    [InlineData("Ramón de la Fuente lost his seat. The count was fair, De la Fuente said.", "count was fair", "Ramón de la Fuente")]
    [InlineData("Siobhan O’Hanlon lost her seat. The count was fair, O’Hanlon said.", "count was fair", "Siobhan O’Hanlon")]
    [InlineData("Fergus McTavish lost his seat. The count was fair, McTavish said.", "count was fair", "Fergus McTavish")]
    [InlineData("Odile Marchand-Roy lost her seat. The count was fair, Marchand-Roy said.", "count was fair", "Odile Marchand-Roy")]
    [InlineData("Walter Prynne Jr. lost his seat. The count was fair, Prynne said.", "count was fair", "Walter Prynne Jr.")]
    [InlineData("J.B. Ostrander lost his seat. The count was fair, Ostrander said.", "count was fair", "J.B. Ostrander")]
    [InlineData("Leonard T. Quill lost his seat. The count was fair, Leonard Quill said.", "count was fair", "Leonard T. Quill")]
    [InlineData("Leonard Quill lost his seat on Monday. The count was fair, Leonard T. Quill said. The seat is gone, Quill said.", "seat is gone", "Leonard T. Quill")]
    [InlineData("Tomáš Dvořáček lost his seat. The count was fair, Dvoracek said.", "count was fair", "Tomáš Dvořáček")]
    [InlineData("Василь Коваль lost his seat. The count was fair, Коваль said.", "count was fair", "Василь Коваль")]
    [InlineData("Lydia Buchtmann runs the dairy. The milk is safe, Ms. Bauchtman said.", "milk is safe", "Lydia Buchtmann")]
    [InlineData("Oscar Halvorsen runs the dairy. The milk is safe, Halverson said.", "milk is safe", "Oscar Halvorsen")]
    [InlineData("Oscar Halvorsen met Nora Halverson at the dairy. The milk is safe, Halverson said.", "milk is safe", "Nora Halverson")]
    [InlineData("Oscar Hale met Dora Hull at the dairy. The milk is safe, Hall said.", "milk is safe", "Hall")]
    [InlineData("Lionel Messer scored twice. The pitch was dry, Lionel said.", "pitch was dry", "Lionel Messer")]
    [InlineData("Harbour Authority Administrator Charles Penhallow spoke on Monday. The quay is safe, Harbour Authority Administrator Charles Penhallow said.", "quay is safe", "Charles Penhallow")]
    [InlineData("The quay is safe, said Undersecretary for Fisheries Mr. Tommasini.", "quay is safe", "Tommasini")]
    [InlineData("CEO of the Lodging Council Enver Brandt said the quay is safe.", "quay is safe", "Enver Brandt")]
    [InlineData("Ambassador to the United Kingdom Hamid Sultani said the quay is safe.", "quay is safe", "Hamid Sultani")]
    [InlineData("President and founder Greta Winther said the quay is safe.", "quay is safe", "Greta Winther")]
    [InlineData("Professor Emeritus Conrad Lisle said the quay is safe.", "quay is safe", "Conrad Lisle")]
    [InlineData("Greta Winther, the head of the port, left early. The quay is safe, Winther, 54, said.", "quay is safe", "Greta Winther")]
    [InlineData("Queen Isolde opened the quay. The quay is safe, the queen said.", "quay is safe", "Isolde")]
    [InlineData("Sir Edmund Tarrant opened the quay. The quay is safe, Sir Edmund said.", "quay is safe", "Edmund Tarrant")]
    [InlineData("The quay is safe, said Winther. Greta Winther has run the port since 2009.", "quay is safe", "Greta Winther")]
    [InlineData("“The quay is safe,” said Greta Winther, who runs the port.", "quay is safe", "Greta Winther")]
    [InlineData("Greta Winther, who said the quay is safe, left early.", "quay is safe", "Greta Winther")]
    public void A_short_name_stands_for_the_full_one(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Theory]
    [InlineData("Peter Vance sued Robert Vance. The farm is mine, Vance said.", "farm is mine", "Vance")]
    [InlineData("Peter Vance sued Helen Vance. The farm is mine, Ms. Vance said.", "farm is mine", "Helen Vance")]
    [InlineData("Peter Vance sued Helen Vance. The farm is mine, Helen said.", "farm is mine", "Helen Vance")]
    [InlineData("Peter Vance and his wife, Anna, own the farm. The farm is mine, Anna Vance said.", "farm is mine", "Anna Vance")]
    [InlineData("Peter Vance owns the farm. His wife, Anna, said the well is dry.", "well is dry", "Anna")]
    [InlineData("Mayor Helen Marsh met Senator Paul Marsh. The well is dry, Mayor Marsh said.", "well is dry", "Helen Marsh")]
    [InlineData("Mayor Helen Marsh met Senator Paul Marsh. The well is dry, the senator said.", "well is dry", "Paul Marsh")]
    [InlineData("Walter Prynne Sr. and Walter Prynne Jr. met. The well is dry, Prynne said.", "well is dry", "Prynne")]
    public void Of_a_family_the_first_name_the_title_or_the_gender_decides(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Theory]
    [InlineData("Edward “Ted” Marsh said the pier was old.", "Edward “Ted” Marsh")]
    [InlineData("The pier was old, according to Edward \"Ted\" Marsh Jr., the keeper.", "Edward \"Ted\" Marsh Jr.")]
    [InlineData("Edward “Ted” Marsh left in May. Marsh said the pier was old.", "Edward “Ted” Marsh")]
    [InlineData("Anna met Tom “who” Marsh said the pier was old.", "Marsh")]
    public void A_nickname_is_a_part_of_a_name(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker?.Name);

    [Fact]
    public void A_nickname_is_put_in_nobodys_mouth()
    {
        var read = ReadText.Of("Canal news.\n“The pier is old,” said Maj. Gen. William D. “Hank” Marsh, deputy keeper of the pier.");

        Assert.Equal("“The pier is old,”", read.WordsOf(read.Only));
        Assert.Equal("Maj. Gen. William D. “Hank” Marsh, deputy keeper of the pier", read.SourceOf(read.Only));
    }

    [Theory]
    [InlineData("Tom’s “Hank” Marsh is a song.")]
    [InlineData("They sang “Hank” Marsh wrote.")]
    public void A_title_beside_a_name_is_none(string text) => Assert.DoesNotContain(ReadText.Of("Canal news.\n" + text).Attributed, item => item.Speaker?.Name.Contains("Hank", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("UN Secretary-General Otto Lind said the pier was old.", "Otto Lind")]
    [InlineData("State Forester Otto Lind said the pier was old.", "Otto Lind")]
    [InlineData("Radio KBS said the pier was old.", "Radio KBS")]
    [InlineData("Sir Otto Lind OBE said the pier was old.", "Otto Lind OBE")]
    public void A_hyphened_office_is_one_and_letters_end_the_name_of_a_body(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker?.Name);
}
