using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Answering;

public sealed class SourceRegisterTests
{
    [Fact]
    public void Every_spelling_finds_its_source_case_accents_and_points_aside()
    {
        var source = new RegisteredSource("Zoë M. Doe") { Spellings = ["Doe", "Zoe Doe"] };
        var register = new SourceRegister([source, new RegisteredSource("Rita Roe")]);
        foreach (var spelling in new[] { "Zoë M. Doe", "ZOE M DOE", "doe", "zoë doe" })
            Assert.Same(source, register.Find(spelling));
        Assert.Null(register.Find("Zoë"));
        Assert.Equal(["Rita Roe", "Zoë M. Doe"], register.Sources.Select(known => known.Name));
    }

    [Fact]
    public void One_spelling_for_two_sources_is_refused()
    {
        var e = Assert.Throws<ArgumentException>(() => new SourceRegister([new RegisteredSource("Jane Doe") { Spellings = ["Doe"] }, new RegisteredSource("John Doe") { Spellings = ["DOE"] }]));
        Assert.Contains("Jane Doe", e.Message, StringComparison.Ordinal);
        Assert.Contains("John Doe", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_register_finds_nobody()
    {
        var register = new SourceRegister([]);
        Assert.Null(register.Find("Jane Doe"));
        Assert.Empty(register.Sources);
    }
}
