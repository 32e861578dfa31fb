using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>The register that ships in <c>seeds/</c>.</summary>
public sealed class ShippedRegisterTests
{
    private static readonly SourceRegister Register = SourceRegisterFile.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "sources.yaml"));

    [Theory]
    [InlineData("Zelensky", "Volodymyr Zelensky")]
    [InlineData("ZELENSKYY", "Volodymyr Zelensky")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelensky")]
    [InlineData("Mark A. Milley", "Mark Milley")]
    [InlineData("the state department", "US State Department")]
    [InlineData("U.S. Department of State", "US State Department")]
    [InlineData("Department of Defense", "Pentagon")]
    [InlineData("CFR", "Council on Foreign Relations")]
    [InlineData("Pew Research", "Pew Research Center")]
    [InlineData("Von der Leyen", "Ursula von der Leyen")]
    public void Spellings_are_united(string spelling, string name) => Assert.Equal(name, Register.Find(spelling)?.Name);

    [Theory]
    [InlineData("Thomas Reynolds")]
    [InlineData("Angela Merkel")]
    [InlineData("")]
    public void Who_is_not_registered_is_not_found(string name) => Assert.Null(Register.Find(name));

    [Fact]
    public void Offices_have_their_days()
    {
        var trump = Register.Find("Donald Trump")!;
        Assert.Equal(2, trump.Roles.Count(role => role.Title == "President of the United States"));
        Assert.Equal(new DateOnly(2022, 3, 23), Register.Find("Albright")!.Died);
        Assert.All(Register.Sources.Where(source => source.Kind == SourceKind.Person), source => Assert.NotEmpty(source.Roles));
    }
}
