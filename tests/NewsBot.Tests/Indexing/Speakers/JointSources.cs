using NewsBot.Core.Answering;

namespace NewsBot.Tests.Indexing.Speakers;

public class JointSources
{
    [Theory]
    [InlineData("Otto Lind and Ana Vole argued that the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, Ana Vole and Jon Marsh wrote that the bridge was unsafe.", "Otto Lind, Ana Vole and Jon Marsh")]
    [InlineData("Senator Otto Lind of Ohio and Senator Ana Vole of Texas said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, Ana Vole and others said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Separately, Otto Lind and Ana Vole said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Furthermore, Otto Lind, Ana Vole and others said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Two objectors, Otto Lind and Ana Vole, said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Both Otto Lind and the Harbour Trust have complained that the bridge was unsafe.", "Otto Lind and Harbour Trust")]
    [InlineData("David and Ana Vole said the bridge was unsafe.", "David and Ana Vole")]
    [InlineData("David and Ana Vole, the parents whose speech was heard, said the bridge was unsafe.", "David and Ana Vole")]
    [InlineData("Otto Lind, Radio Kelso’s Jon Hale and the Gazette’s Ana Vole said the bridge was unsafe.", "Otto Lind, Jon Hale and Ana Vole")]
    [InlineData("A 2013 study by economists Otto Lind and Ana Vole found that the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("The bridge is unsafe, according to a study by Otto Lind of Alder College and Ana Vole of Kelso.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, the mayor, and Ana Vole, the governor, said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, 61, and Ana Vole, 58, said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, who left last week, and Ana Vole, the owner, said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("House Leader Otto Lind and House Whip Ana Vole, both of whom will leave, said the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Kelso Laboratory, the Norland Valley Authority and the University of Kelso said the bridge was unsafe.", "Kelso Laboratory, Norland Valley Authority and University of Kelso")]
    [InlineData("Neither Otto Lind nor Ana Vole explained that the bridge was unsafe.", "Otto Lind and Ana Vole")]
    [InlineData("Otto Lind, who served in Norland, Orland and Kelso, said the bridge was unsafe.", "Otto Lind")]
    [InlineData("Otto Lind, an owner of boats, barns, and mills, said the bridge was unsafe.", "Otto Lind")]
    public void Several_who_are_named_together_are_one_source_with_the_name_of_each(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Only.Speaker?.Name);

    [Theory]
    [InlineData("The mayor and Otto Lind said the bridge was unsafe.", "The mayor and Otto Lind")]
    [InlineData("Several council members and Mayor Otto Lind said the bridge was unsafe.", "Several council members and Mayor Otto Lind")]
    [InlineData("The bridge was unsafe, according to police and Otto Lind.", "police and Otto Lind")]
    [InlineData("The company and its owner, Otto Lind, said the bridge was unsafe.", "The company and its owner, Otto Lind")]
    [InlineData("Former prosecutor and Kelso Mayor Otto Lind said the bridge was unsafe.", "Otto Lind")]
    [InlineData("The actor and governor Otto Lind said the bridge was unsafe.", "Otto Lind")]
    public void Who_is_named_beside_others_does_not_speak_alone(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Only.Speaker?.Name);

    [Fact]
    public void Their_surnames_stand_for_the_names_in_full()
    {
        var read = ReadText.Of("Canal news.\nMayor Otto Lind met Governor Ana Vole on Friday.\nLind and Vole warned that the bridge was old.");

        Assert.Equal("Otto Lind and Ana Vole", read.With("was old").Speaker?.Name);
    }

    [Theory]
    [InlineData("He and Vole warned", "Otto Lind and Ana Vole")]
    [InlineData("He and his aides warned", "Otto Lind and his aides")]
    public void Of_a_pronoun_and_others_its_bearer_is_named(string opening, string name)
    {
        var read = ReadText.Of($"Canal news.\nMayor Otto Lind met Ana Vole on Friday.\n{opening} that the bridge was old.");

        Assert.Equal(name, read.With("was old").Speaker?.Name);
    }

    [Theory]
    [InlineData("President and founder Greta Winther said the bridge was unsafe.", "Greta Winther")]
    [InlineData("The Department of Crafts and Harbour Unions said the bridge was unsafe.", "Department of Crafts and Harbour Unions")]
    [InlineData("Otto Lind, president and CEO of Kelso Harbours stated, “The bridge is unsafe.”", "Otto Lind")]
    public void One_with_two_offices_and_a_body_of_two_trades_are_one(string text, string name) =>
        Assert.Equal(name, ReadText.Of("Canal news.\n" + text).Only.Speaker?.Name);

    [Theory]
    [InlineData("Helen Marsh and Peter Vance", new[] { "Helen Marsh", "Peter Vance" })]
    [InlineData("Helen Marsh, Otto Lind and Peter von der Heide", new[] { "Helen Marsh", "Otto Lind", "Peter von der Heide" })]
    [InlineData("KBS/Kelso Courier", new[] { "Kelso Courier", "KBS" })]
    [InlineData("Kelso Courier/Orland University", new[] { "Orland University", "Kelso Courier" })]
    [InlineData("KBS/TVK", new[] { "KBS", "TVK" })]
    [InlineData("Helen Marsh and her aides", new string[0])]
    [InlineData("Health Care and Human Services", new string[0])]
    [InlineData("David and Ana Vole", new string[0])]
    [InlineData("Helen Marsh and", new string[0])]
    [InlineData(" and ", new string[0])]
    [InlineData(", and , ", new string[0])]
    public void A_name_of_several_is_told_apart_only_where_each_part_is_a_persons(string name, string[] each) =>
        Assert.Equal(each, JointName.Each(name, question: null));
}
