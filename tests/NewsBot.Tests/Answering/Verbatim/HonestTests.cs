namespace NewsBot.Tests.Answering.Verbatim;

public sealed class HonestTests
{
    [Fact]
    public async Task No_honest_rephrasing_is_refused()
    {
        var refused = new List<string>();
        foreach (var (name, prose) in HonestLines.All)
        {
            var (answer, told) = await MadeUp.RephrasedAsync(MadeUp.All[name], prose);
            if (!answer.IsRephrased)
                refused.Add($"{told?.Outcome} | {name} | {prose}");
        }
        Assert.Empty(refused);
    }

    [Fact]
    public void The_set_is_wide() => Assert.True(HonestLines.All.Count >= 200 && HonestLines.All.Select(line => line.Answer).Distinct().Count() > 12);
}
