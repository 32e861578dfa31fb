using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public sealed class SourceNatures
{
    [Theory]
    [InlineData("Anna Berg", null)]
    [InlineData("Anna Berg", "head of the Coast Institute")]
    [InlineData("Ida Stone", "general")]
    [InlineData("Marsh", "police chief")]
    [InlineData("two senior officials", null)]
    [InlineData("officials at the ministry", null)]
    [InlineData("a source close to the delegation", null)]
    [InlineData("Ministry of Transport spokesman", null)]
    [InlineData("she", null)]
    [InlineData("", null)]
    [InlineData(" “ ” ", null)]
    public void Persons_are_persons(string name, string? role) => Assert.Equal(SourceKind.Person, SourceNature.Of(name, role));

    [Theory]
    [InlineData("the Coast Institute", null)]
    [InlineData("University of Valletta", null)]
    [InlineData("the Women’s Institute", null)]
    [InlineData("WHO", null)]
    [InlineData("Northgate Ltd.", null)]
    [InlineData("Claremont", "a banking firm in Tema")]
    [InlineData("a survey of residents in the old harbour", null)]
    [InlineData("the city council", null)]
    public void Bodies_are_organisations(string name, string? role) => Assert.Equal(SourceKind.Organisation, SourceNature.Of(name, role));
}
