namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Bodies, those who speak for them, and several who speak as one.</summary>
public class BodiesAndGroups
{
    [Theory]
    [InlineData("The Coastal Dairy Council (CDC) met. The CDC said milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("The Coastal Dairy Council met on Monday. The CDC said milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("The World Herring Organisation met on Monday. WHO said herring is safe.", "herring is safe", "World Herring Organisation")]
    [InlineData("The CDC (Coastal Dairy Council) met. The CDC said milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("The Coastal Dairy Council met on Monday. The council said milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("The Coastal Dairy Council met. “Milk is safe,” it said.", "ilk is safe", "Coastal Dairy Council")]
    [InlineData("The Coastal Dairy Council said the barns are clean. It added that milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("The Coastal Dairy Council said the barns are clean. They also said milk is safe.", "milk is safe", "Coastal Dairy Council")]
    [InlineData("Norlys, an energy company, met on Monday. The company said milk is safe.", "milk is safe", "Norlys")]
    [InlineData("Norlys Inc. met on Monday. The company said milk is safe.", "milk is safe", "Norlys Inc.")]
    [InlineData("The Ministry of Health met on Monday. The ministry said milk is safe.", "milk is safe", "Ministry of Health")]
    [InlineData("The Kelso Chamber of Commerce said milk is safe.", "milk is safe", "Kelso Chamber of Commerce")]
    [InlineData("The Club for Thrift said milk is safe.", "milk is safe", "Club for Thrift")]
    [InlineData("The Union of Lock Keepers of America said milk is safe.", "milk is safe", "Union of Lock Keepers of America")]
    [InlineData("The Department of Milk said milk is safe.", "milk is safe", "Department of Milk")]
    [InlineData("The Municipality of Livorra asked for tax in May. The city said milk is safe.", "milk is safe", "Municipality of Livorra")]
    [InlineData("The Dairy Group’s CEO, Kim Fretwell, said milk is safe.", "milk is safe", "Kim Fretwell")]
    [InlineData("The ministry’s spokeswoman Anna Berg said milk is safe.", "milk is safe", "Anna Berg")]
    [InlineData("Anna Berg, a spokeswoman for the ministry, said milk is safe.", "milk is safe", "Anna Berg")]
    [InlineData("A spokesman for the ministry, Olaf Rask, said milk is safe.", "milk is safe", "Olaf Rask")]
    [InlineData("According to Anna Berg, the administration maintains milk is safe.", "milk is safe", "the administration")]
    [InlineData("Norway said milk is safe.", "milk is safe", "Norway")]
    [InlineData("In Kelso, the White House said milk is safe.", "milk is safe", "White House")]
    public void A_body_is_called_by_its_name(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));

    [Theory]
    [InlineData("A spokesman for the ministry said milk is safe.", "milk is safe", "(A spokesman for the ministry)")]
    [InlineData("A spokesman for the ministry said the barns are clean. The spokesman said milk is safe.", "milk is safe", "(A spokesman for the ministry)")]
    [InlineData("Two officials said the barns are clean. They said milk is safe.", "milk is safe", "(Two officials)")]
    [InlineData("Dairy officials went to the barn, where they said milk is safe.", "milk is safe", "(Dairy officials)")]
    [InlineData("Senators Paul Brandt and Olga Rask met. The two senators said milk is safe.", "milk is safe", "Paul Brandt and Olga Rask")]
    [InlineData("Helen Marsh and Peter Vance said the barns are clean. They said milk is safe.", "milk is safe", "Helen Marsh and Peter Vance")]
    [InlineData("Helen Marsh and Peter Vance met. They said milk is safe.", "milk is safe", "Helen Marsh and Peter Vance")]
    [InlineData("Farmers blocked the road on Monday. They said milk is safe.", "milk is safe", "(Farmers)")]
    [InlineData("The farmers and the ministry met. They said milk is safe.", "milk is safe", "(The farmers and the ministry)")]
    [InlineData("The dairy and the bank met. The company said milk is safe.", "milk is safe", "(The company)")]
    [InlineData("Norlys Inc. sued Veld Inc. on Monday. The company said milk is safe.", "milk is safe", "(The company)")]
    [InlineData("They said milk is safe.", "milk is safe", "They?")]
    [InlineData("Peter Vance left. They said milk is safe.", "milk is safe", "They?")]
    [InlineData("Peter Vance left. “Milk is safe,” it said.", "ilk is safe", "it?")]
    [InlineData("The company said milk is safe.", "milk is safe", "(The company)")]
    public void Several_or_nameless_sources_stay_as_described(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));
}
