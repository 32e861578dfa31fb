using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class CorrectionRoundTests
{
    private static readonly ChatChannel Other = new("slack", "C2", ChatPlace.Channel) { Space = "T1" };

    private static Article Harbour(string share = "41%", string speaker = "Anna Berg", string more = "") => Some.Article("harbour",
        $"The Coast Institute released data showing {share} of islanders oppose the new harbour fee as a burden on trade.\n"
        + $"“The bridge will hold until the spring thaw,” said Harbour Minister {speaker} on Monday.{more}\n“We cannot move an island by decree,” President Lena Ortiz told reporters in Valletta.");

    private static Article Berths(string share) => Some.Article("desk", $"Some {share} of the berths in Valletta stand empty this winter, the Pilots' Guild said in a report to the port's board, which meets on Friday.");

    [Fact]
    public async Task Every_thread_that_was_told_a_figure_gets_one_correction_and_nobody_else_does()
    {
        var seed = await CorrectedNews.SeedAsync();
        await using var news = await CorrectedNews.WithAsync(seed);
        await news.AskAsync("who said 82%?", CorrectedNews.Slack);
        await news.AskAsync("figure 82%", CorrectedNews.Slack);
        await news.AskAsync("source Council on Foreign Relations", CorrectedNews.Discord);
        await news.AskAsync("how many Ukrainians oppose territorial concessions?", CorrectedNews.Terminal);
        await news.AskAsync("what did Zelensky say about freedom?", Other);
        var quoted = Other with { Id = "C3" };
        await news.AskAsync("who said the days of deciding countries’ fates?", quoted);
        await news.RoundAsync();
        Assert.Empty(news.Posted);

        await news.StoreAsync(CorrectedNews.Corrected(seed));
        await news.RoundAsync();
        await news.RoundAsync();

        Assert.Equal(["100", "C1/17.1", "C3", "ab12"], news.Posted.Select(post => post.Channel.Id).Order(StringComparer.Ordinal));
        foreach (var (_, reply) in news.Posted.Where(post => post.Channel.Id != "C3"))
        {
            var line = Assert.Single(Assert.Single(reply.Sections).Lines);
            Assert.Equal("the figure", line.Changed);
            Assert.StartsWith("82% of Ukrainians", line.Before!.Words, StringComparison.Ordinal);
            Assert.StartsWith("78% of Ukrainians", line.Words, StringComparison.Ordinal);
            Assert.Equal((1, 2), (line.Before.Citation.Article.Version, line.Citation.Article.Version));
        }
        Assert.Equal(2, news.Posted.Single(post => post.Channel == CorrectedNews.Slack).Reply.Notes.Count);
        var dropped = Assert.Single(news.Posted.Single(post => post.Channel.Id == "C3").Reply.Sections[0].Lines);
        Assert.Equal("dropped in version 2", dropped.Changed);
        Assert.Contains("The days of deciding", dropped.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_and_an_audit_that_showed_it_are_answers()
    {
        var seed = await CorrectedNews.SeedAsync();
        await using var news = await CorrectedNews.WithAsync(seed);
        await news.AskAsync("digest 7d", CorrectedNews.Discord);
        await news.AskAsync($"audit {seed.Id}", CorrectedNews.Slack);
        await news.StoreAsync(CorrectedNews.Corrected(seed));
        await news.RoundAsync();
        Assert.Equal(2, news.Posted.Count);
        Assert.All(news.Posted, post => Assert.Equal(3, post.Reply.LineCount));
    }

    [Fact]
    public async Task A_near_miss_is_not_told()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        Assert.Contains("Not found", (await news.AskAsync("who said 42%?", CorrectedNews.Slack)).Lead, StringComparison.Ordinal);
        await news.StoreAsync(Harbour("38%"));
        await news.RoundAsync();
        Assert.Empty(news.Posted);
    }

    [Fact]
    public async Task Versions_in_quick_succession_are_one_and_what_is_taken_back_before_it_is_told_is_none()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Harbour("38%"), Harbour("39%"));
        await news.RoundAsync();
        Assert.StartsWith("39% of", Assert.Single(Assert.Single(news.Posted).Reply.Sections[0].Lines).Words, StringComparison.Ordinal);

        await news.StoreAsync(Harbour("38%"), Harbour("39%"));
        await news.RoundAsync();
        Assert.Single(news.Posted);
    }

    [Fact]
    public async Task What_is_taken_back_after_it_was_told_is_told_again_as_a_correction_of_the_correction()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        foreach (var share in (string[])["38%", "41%", "41%", "40%"])
        {
            await news.StoreAsync(Harbour(share));
            await news.RoundAsync();
        }
        Assert.Equal(
            [("41%", "38%"), ("38%", "41%"), ("41%", "40%")],
            news.Posted.Select(post => Assert.Single(post.Reply.Sections[0].Lines)).Select(line => (line.Before!.Words[..3], line.Words[..3])));
    }

    [Fact]
    public async Task A_dropped_claim_that_comes_back_is_told_to_stand_again_once()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.StoreAsync(Some.Article("harbour", string.Join('\n', Harbour().Text.Split('\n')[1..])));
        await news.RoundAsync();
        await news.StoreAsync(Harbour());
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Equal(["dropped in version 2", "stands again in version 3"], news.Posted.Select(post => post.Reply.Sections[0].Lines[0].Changed));
    }

    [Fact]
    public async Task Another_speaker_and_words_that_are_added_are_told()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said the bridge will hold until the spring thaw?", CorrectedNews.Discord);
        await news.StoreAsync(Harbour(speaker: "Otto Lind"));
        await news.RoundAsync();
        Assert.Equal("the speaker (was Anna Berg)", Assert.Single(news.Posted[0].Reply.Sections[0].Lines).Changed);

        await news.StoreAsync(Harbour(speaker: "Otto Lind", more: " “It will not hold in May,” Lind said."));
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Equal(2, news.Posted.Count);
        Assert.Equal("added in version 3", Assert.Single(news.Posted[1].Reply.Sections[0].Lines).Changed);
    }

    [Fact]
    public async Task A_correction_under_embargo_is_told_when_its_embargo_ends_and_one_for_another_desk_never()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour(), Berths("41%"));
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        var ends = news.Clock.Now.AddHours(2);
        await news.StoreAsync(Harbour("38%") with { Embargo = ends }, Berths("38%") with { Audiences = ["desk"] });
        await news.RoundAsync();
        Assert.Empty(news.Posted);

        news.Clock.Now = ends;
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Equal("harbour", Assert.Single(Assert.Single(news.Posted).Reply.Sections[0].Lines).Citation.Article.Id.Value);
    }

    [Fact]
    public async Task A_private_answer_is_corrected_to_its_asker_alone()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said 41%?", CorrectedNews.Discord, asker: "77", isPrivate: true);
        await news.StoreAsync(Harbour("38%"));
        await news.RoundAsync();
        Assert.Equal(("@77", ChatPlace.Direct, "77"), Assert.Single(news.Posted).Channel is { } place ? (place.Id, place.Place, place.Person) : default);
    }

    [Fact]
    public async Task The_old_answers_are_marked_once_where_they_stand()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        var told = await news.AskAsync("who said 41%?", CorrectedNews.Discord);
        var untouched = await news.AskAsync("what did Lena Ortiz say?", CorrectedNews.Discord);
        foreach (var reply in (Reply[])[told, untouched])
            await news.Store.NoteAsync(new PostedReply(reply.Key!, CorrectedNews.Discord, $"m{reply.Key}", news.Clock.Now), default);
        await news.StoreAsync(Harbour("38%"));
        await news.RoundAsync();
        await news.RoundAsync();
        var (key, notice) = Assert.Single(news.Marks);
        Assert.Equal(told.Key, key);
        Assert.StartsWith("Corrected on 4 May 2026", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_is_told_once_and_what_is_put_back_too()
    {
        await using var news = await CorrectedNews.WithAsync(Harbour());
        await news.AskAsync("who said 41%?", CorrectedNews.Slack);
        await news.Archive.WithdrawAsync(Harbour().Id, default);
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Contains("was withdrawn on 4 May 2026", Assert.Single(news.Posted).Reply.Lead, StringComparison.Ordinal);
        Assert.Equal(0, news.Posted[0].Reply.LineCount);

        await news.Archive.RestoreAsync(Harbour().Id, default);
        await news.RoundAsync();
        await news.RoundAsync();
        Assert.Equal(2, news.Posted.Count);
        Assert.Contains("stands again", news.Posted[1].Reply.Lead, StringComparison.Ordinal);
    }
}
