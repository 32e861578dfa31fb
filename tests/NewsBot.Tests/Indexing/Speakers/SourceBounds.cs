namespace NewsBot.Tests.Indexing.Speakers;

public class SourceBounds
{
    [Theory]
    [InlineData("Four in 10 farmers see the plan as unfair.", "Four in 10 farmers")]
    [InlineData("Only about 4 in 10 harbour voters in each town want all boats moved.", "Only about 4 in 10 harbour voters in each town")]
    [InlineData("On that issue, nearly two-thirds of harbour voters said the port was old.", "nearly two-thirds of harbour voters")]
    [InlineData("Less than a third agreed with the mayor that the quay would close.", "Less than a third")]
    [InlineData("Not everyone said the quay was old.", "Not everyone")]
    [InlineData("A report released in March by the Academies of Harbours, Quays and Locks noted that quays are old.", "A report released in March by the Academies of Harbours, Quays and Locks")]
    [InlineData("Otto Lind, the chairman of the board told reporters that the plan was bad.", "Otto Lind, the chairman of the board")]
    [InlineData("In Alton, a supporter told reporters that the plan was bad.", "a supporter")]
    [InlineData("Otto Lind, a supporter said, was ill.", "a supporter")]
    [InlineData("“He is worked up about it,” said a source close to the campaign.", "a source close to the campaign")]
    [InlineData("“He has no spine,” reads a Wednesday editorial in The Kelso Register.", "a Wednesday editorial in The Kelso Register")]
    [InlineData("Lind is backed by 34% of harbour voters in the survey.", "34% of harbour voters in the survey")]
    [InlineData("Her directors and advisers continued to assure her that the deal was good.", "Her directors and advisers")]
    [InlineData("In a string of radio spots announced Friday, Marsh and his supporters talk about the harbour plan.", "Marsh and his supporters")]
    [InlineData("Longtime union officials and parish operatives point out that the mayor was popular.", "Longtime union officials and parish operatives")]
    [InlineData("Marsh, Vance and other prominent traders in both towns knew that it was coming.", "Marsh, Vance and other prominent traders in both towns")]
    [InlineData("Jason Lind — a teacher from Alton — said the bridge was safe.", "Jason Lind — a teacher from Alton —")]
    [InlineData("“It is not safe,” said Dean Vance, co-director of the Centre for Bridges, a think tank.", "Dean Vance, co-director of the Centre for Bridges, a think tank")]
    [InlineData("Sen. Otto Vole (R-Mo.), facing a stiff challenge from Jason Lind, said he would stay.", "Sen. Otto Vole (R-Mo.)")]
    [InlineData("There are two primary reasons Kelso refuses to stand for the seat.", "Kelso")]
    public void A_source_begins_with_its_first_word_and_ends_with_what_is_said_of_it(string text, string source)
    {
        var read = ReadText.Of("Canal news.\n" + text);

        Assert.Contains(source, read.Attributed.Select(read.SourceOf));
    }

    [Theory]
    [InlineData("The harbour board on Tuesday rejected both objections.", "The harbour board")]
    [InlineData("Marsh at the time said the bridge was safe.", "Marsh")]
    [InlineData("Vance late Friday night warned that the lock was old.", "Vance")]
    [InlineData("A campaign ad released Thursday accuses Marsh of buying votes.", "A campaign ad released Thursday")]
    [InlineData("A Kelso Times poll last week showed Marsh in third.", "A Kelso Times poll last week")]
    [InlineData("When Marsh a month later announced 600 layoffs, people left.", "Marsh")]
    [InlineData("Harbour advisers who have run the numbers argue that the plan is good.", "Harbour advisers who have run the numbers")]
    [InlineData("The man who owns the port said Hale was late.", "The man who owns the port")]
    public void When_it_was_said_is_no_part_of_who_said_it(string text, string source)
    {
        var read = ReadText.Of("Canal news.\n" + text);

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Theory]
    [InlineData("Sen. Helen Marsh (D-NY), a supporter of Otto Lind, said the bridge was safe.", "Helen Marsh")]
    [InlineData("Peter Vance, 67, a retired miner in Alton, Pa., said the bridge was safe.", "Peter Vance")]
    [InlineData("“It is safe,” Harry Vance, 30, of Ralton, N.C., who was among those polled, said in an interview.", "Harry Vance")]
    [InlineData("Stacy Lind of Kelso, Yorkshire says she thinks the bridge is safe.", "Stacy Lind")]
    [InlineData("Alarmed by the unrest in Nairn, Senator Otto Vole, the minority leader, called for calm.", "Otto Vole")]
    [InlineData("“They would agree,” said Marsh constituent\u00A0Dan Vole when asked about it.", "Dan Vole")]
    [InlineData("Virginia Gov.\u00A0Helen Marsh on Friday announced that the bridge would close.", "Helen Marsh")]
    [InlineData("A USA TODAY/Alton University poll found that 40% are pleased.", "USA TODAY/Alton University")]
    [InlineData("A 2014 estimate by Norland’s Joint Committee on Harbours projected that the cost would rise.", "Joint Committee on Harbours")]
    [InlineData("Norland’s Harbour party’s initial estimates are showing that the turnout was low.", "Norland’s Harbour party")]
    [InlineData("Marsh's introducer, actress Jamie Lee Lind, exhorted the crowd to vote.", "Jamie Lee Lind")]
    [InlineData("Republican candidate Otto Vole quickly took to the radio, writing that it was bad.", "Otto Vole")]
    [InlineData("There, the district GOP Chairman Chuck Vole declined to name the delegates but said one was old.", "Chuck Vole")]
    [InlineData("Early polls show Marsh ahead.", "Early polls")]
    [InlineData("Quinnip polls show Marsh ahead.", "Quinnip")]
    [InlineData("Support stands at 33 percent, according to a Kelso Times/KBS News survey released on Thursday.", "Kelso Times/KBS News")]
    public void A_name_is_found_before_and_behind_what_is_told_of_its_bearer(string text, string name)
    {
        var read = ReadText.Of("Canal news.\n" + text);

        Assert.Contains(name, read.Attributed.Select(item => item.Speaker?.Name));
    }

    [Theory]
    [InlineData("Marsh and Hale were both sternly critical of anglers who suggest that the plan is good.", "anglers")]
    [InlineData("The plan won new support from local mothers who said it was good.", "local mothers")]
    [InlineData("There was no mention of Otto Lind, who said he would go.", "Otto Lind")]
    [InlineData("The members of the council who say the plan is bad were absent.", "The members of the council")]
    [InlineData("Marsh heard a spokesman for the port who said the plan was bad.", "a spokesman for the port")]
    public void A_relative_stands_for_those_of_whom_its_clause_tells(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Attributed[^1].Speaker?.Name);

    [Theory]
    [InlineData("Tuesday, Marsh opened a harbour rally blasting Vole for the plan.", "Marsh")]
    [InlineData("Mayor Marsh sent out a statement reassuring voters that it was safe.", "Marsh")]
    [InlineData("An email saying Marsh was ill went to the staff.", "An email")]
    [InlineData("A delegate, Michael Lind of Alton, Ohio, said the plan was bad.", "Michael Lind")]
    [InlineData("The Norland Republican said the plan was bad.", "The Norland Republican")]
    public void Who_holds_a_speech_says_what_it_says(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Attributed[^1].Speaker?.Name);

    [Fact]
    public void A_question_to_the_reader_says_nothing() =>
        Assert.Empty(ReadText.Of("Canal news.\nDo you support Marsh? Like the page.").Attributed);

    [Theory]
    [InlineData("Marsh said things would be settled by summer, referring to the vote.", "the vote")]
    [InlineData("Marsh said the bridge was closed by Hale and said, “We did not ask.”", "We did not ask")]
    [InlineData("Marsh said the warning showed that Hale was weak, and accused the council of lying.", "the council of lying")]
    [InlineData("Marsh denied the notion that a shake-up is coming, explaining that he was unaware of it.", "unaware of it")]
    [InlineData("“We need two people,” said Marsh, explaining he worked with Vole.", "he worked with Vole")]
    [InlineData("Marsh backpedaled on his prediction that Kelso would pull out of its slump, and blamed the weather.", "the weather")]
    public void A_second_verb_of_saying_has_the_subject_of_the_first(string text, string words) =>
        Assert.Equal("Marsh", ReadText.Of("Canal news.\n" + text).With(words).Speaker?.Name);

    [Theory]
    [InlineData("ALTON (KPA) – Mayor Helen Marsh has mocked her rival.", "Helen Marsh")]
    [InlineData("Dec 29 (Kelso Press) - Former mayor Helen Marsh on Tuesday said that the bridge was unsafe.", "Helen Marsh")]
    [InlineData("HARBORTON ― Helen Marsh’s campaign said it is looking for a new chair.", "Helen Marsh’s campaign")]
    [InlineData("“It is safe,” the mayor said. ALTON (KPA) is a name that Otto Vole said he had not heard.", "Otto Vole")]
    public void A_dateline_speaks_no_word(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Attributed[^1].Speaker?.Name);
}
