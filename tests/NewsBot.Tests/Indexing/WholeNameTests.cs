namespace NewsBot.Tests.Indexing;

/// <summary>Names that run on over small words, and those that begin behind what their bearers are.</summary>
public class WholeNameTests
{
    [Theory]
    [InlineData("The National Conference of State Harbours said the lock is old.", "National Conference of State Harbours")]
    [InlineData("The Norland Academy of Ferries said the lock is old.", "Norland Academy of Ferries")]
    [InlineData("The Centers for Lock Control and Repair said the lock is old.", "Centers for Lock Control and Repair")]
    [InlineData("Marta De los Ríos said the lock is old.", "Marta De los Ríos")]
    [InlineData("Fourth-ranked Nadir said the court is old.", "Nadir")]
    [InlineData("Supermodel Greta Holm said the lock is old.", "Greta Holm")]
    [InlineData("Marsh and others have said the lock is old.", "Marsh and others")]
    public void A_name_is_read_whole(string text, string name) => Assert.Equal(name, ReadText.Of(text).Only.Speaker?.Name);

    [Fact]
    public void A_time_is_nobody() =>
        Assert.DoesNotContain(ReadText.Of("Otto Lind at 6:01 pm said the lock is old.").Attributed, item => item.Speaker?.Name.Contains("pm", StringComparison.Ordinal) == true);
}
