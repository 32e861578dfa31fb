using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public sealed class ManyClaimsTests
{
    [Fact]
    public async Task The_flags_of_many_claims_take_a_few_questions_to_the_archive_and_are_those_of_each_alone()
    {
        var articles = Enumerable.Range(0, 60).Select(n => Some.Article($"a{n}", string.Join('\n',
            $"The Coast Institute released data showing {20 + n}% of islanders oppose the new harbour fee as a burden on trade.",
            $"General Ida Stone warned that smugglers of group {n} use the old lighthouse.",
            "Two senior officials said that the bridge over the Sound will not survive another winter without repairs.")));
        await using var newsroom = await Newsroom.WithAsync([.. articles]);
        var claims = await newsroom.Archive.ClaimsAsync(Some.Everyone, new ClaimFilter { OnlyAudited = true, Limit = 500 }, default);
        Assert.True(claims.Count >= 120, $"{claims.Count} claims");

        var desk = new QuestionDesk(CountedArchive.Of(newsroom.Archive, out var asked), new SourceRegister([]));
        var together = await desk.EvidenceAsync(claims, Some.Everyone, default);
        Assert.Equal(2, asked["ClaimsOfEachAsync"]);
        Assert.DoesNotContain("SearchAsync", asked.Keys);
        foreach (var (claim, evidence) in claims.Zip(together).Take(30))
            Assert.Equal((await newsroom.Desk.EvidenceAsync([claim], Some.Everyone, default))[0].Flags, evidence.Flags);
    }
}
