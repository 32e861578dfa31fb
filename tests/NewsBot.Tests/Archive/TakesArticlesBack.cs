using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

public abstract class TakesArticlesBack : ArchiveContract
{
    private static readonly ArticleId Id = ArticleId.Parse("harbour");

    [Fact]
    public async Task A_withdrawn_article_answers_nothing_and_is_known_to_be_withdrawn()
    {
        await StoreAsync(Harbour(), Harbour("other"));
        Assert.True(await Archive.WithdrawAsync(Id, default));
        Assert.False(await Archive.WithdrawAsync(Id, default));
        Assert.False(await Archive.WithdrawAsync(ArticleId.Parse("nobody"), default));

        Assert.All(await ClaimsAsync(new ClaimFilter()), claim => Assert.Equal("other", claim.Citation.Article.Id.Value));
        Assert.Equal(["other"], (await SearchAsync("harbour")).Select(hit => hit.Citation.Article.Id.Value).Distinct());
        Assert.Equal("other", Assert.Single(await Archive.ArticlesLikeAsync(Everyone, "harbour", 5, default)).Id.Value);
        Assert.Equal(1, (await Archive.HoldingsAsync(Everyone, default)).Articles);
        Assert.Empty(await Archive.VersionClaimsAsync(Everyone, Id, 1, default));
        Assert.Equal("other", Assert.Single(await Archive.CompleteAsync(Everyone, CompletedSubject.Article, "", 9, default)).Value);
        var withdrawn = Assert.Single(await Archive.WithdrawnAsync(Everyone, default));
        Assert.Equal((Id, 2), (withdrawn.Article.Id, withdrawn.Article.Version));
    }

    [Fact]
    public async Task What_is_put_back_reads_as_before()
    {
        await StoreAsync(Harbour());
        var (claims, hits) = (await ClaimsAsync(new ClaimFilter()), await SearchAsync("harbour"));
        Assert.False(await Archive.RestoreAsync(Id, default));
        await Archive.WithdrawAsync(Id, default);
        Assert.True(await Archive.RestoreAsync(Id, default));

        Assert.Equal(claims.Select(claim => (claim.Words, claim.Attribution.Speaker?.Name)), (await ClaimsAsync(new ClaimFilter())).Select(claim => (claim.Words, claim.Attribution.Speaker?.Name)));
        Assert.Equal(hits.Select(hit => hit.Passage), (await SearchAsync("harbour")).Select(hit => hit.Passage));
        Assert.Empty(await Archive.WithdrawnAsync(Everyone, default));
        Assert.Equal([StoreOutcome.Unchanged], await StoreAsync(Harbour()));
        Assert.Equal([3, 1], (await Archive.VersionsAsync(Everyone, [Id], 9, default)).Select(version => version.Article.Version));
    }

    [Fact]
    public async Task Taking_it_in_again_puts_it_back_and_a_line_takes_it_back_again()
    {
        await StoreAsync(Harbour());
        await Archive.WithdrawAsync(Id, default);
        Assert.Equal([false], await Archive.HoldAsync([Harbour().Article], default));
        Assert.Equal([StoreOutcome.Updated], await StoreAsync(Harbour()));
        Assert.NotEmpty(await ClaimsAsync(new ClaimFilter()));

        var line = new ReadArticle(new Article(Id, "harbour", "") { IsWithdrawn = true }, new Reading([], []));
        Assert.Equal([StoreOutcome.Withdrawn, StoreOutcome.Unchanged], await StoreAsync(line, line));
        Assert.Equal([true], await Archive.HoldAsync([line.Article], default));
        Assert.Empty(await ClaimsAsync(new ClaimFilter()));
        Assert.Contains("The harbour will close", Assert.Single(await Archive.WithdrawnAsync(Everyone, default)).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_an_article_was_withdrawn_is_told_to_those_alone_who_could_see_it()
    {
        await StoreAsync(Harbour().With(article => article with { Audiences = ["desk"] }), Harbour("later").With(article => article with { Embargo = Now.AddHours(1) }));
        await Archive.WithdrawAsync(Id, default);
        await Archive.WithdrawAsync(ArticleId.Parse("later"), default);
        Assert.Empty(await Archive.WithdrawnAsync(Everyone, default));
        Assert.Equal("harbour", Assert.Single(await Archive.WithdrawnAsync(new Viewpoint(Now, ["desk"]), default)).Article.Id.Value);
        Assert.Equal("later", Assert.Single(await Archive.WithdrawnAsync(Viewpoint.Public(Now.AddHours(1)), default)).Article.Id.Value);
    }

    [Fact]
    public async Task A_line_that_takes_back_says_whom_that_may_be_told_and_widens_nothing()
    {
        await StoreAsync(Harbour("open"), Harbour("late"), Harbour("desk").With(article => article with { Audiences = ["desk", "night"], Embargo = Now.AddHours(2) }), Harbour("other").With(article => article with { Audiences = ["desk"] }));
        await StoreAsync(
            TakesBack("open", article => article with { Audiences = ["Legal"] }), TakesBack("late", article => article with { Embargo = Now.AddHours(1) }),
            TakesBack("desk", article => article with { Audiences = ["DESK", "legal"], Embargo = Now.AddHours(1) }), TakesBack("other", article => article with { Audiences = ["legal"] }));

        Assert.Equal([], await ToldAsync(Now));
        Assert.Equal(["late"], await ToldAsync(Now.AddHours(1)));
        Assert.Equal(["late", "open"], await ToldAsync(Now.AddHours(2), "legal"));
        Assert.Equal(["desk", "late"], await ToldAsync(Now.AddHours(2), "desk"));
        Assert.Equal(["late"], await ToldAsync(Now.AddHours(1), "desk"));
        Assert.Equal(["late"], await ToldAsync(Now.AddHours(9), "night"));
        await Archive.RestoreAsync(ArticleId.Parse("open"), default);
        Assert.NotEmpty(await ClaimsAsync(new ClaimFilter()));
    }

    [Fact]
    public async Task What_was_never_there_is_not_taken_back_and_nothing_of_it_is_kept()
    {
        Assert.Equal([StoreOutcome.Missing], await StoreAsync(TakesBack("nobody", article => article)));
        Assert.Empty(await Archive.WithdrawnAsync(Everyone, default));
        Assert.True(await Archive.IsEmptyAsync(default));
    }

    [Fact]
    public async Task A_summary_takes_the_place_of_a_summary_alone()
    {
        var (summary, longer, whole) = (Summary("The harbour will close."), Summary("The harbour will close in May, and reopen."), Harbour());
        Assert.Equal([StoreOutcome.Added, StoreOutcome.Updated, StoreOutcome.Updated], await StoreAsync(summary, longer, whole));
        Assert.Equal([true], await Archive.HoldAsync([longer.Article], default));
        Assert.Equal([StoreOutcome.Unchanged, StoreOutcome.Unchanged], await StoreAsync(longer, whole));
        Assert.Equal(3, (await Archive.VersionsAsync(Everyone, [Id], 0, default))[0].Article.Version);

        await Archive.WithdrawAsync(Id, default);
        Assert.Equal([StoreOutcome.Unchanged], await StoreAsync(summary));
        Assert.Single(await Archive.WithdrawnAsync(Everyone, default));

        ReadArticle Summary(string text) => new(new Article(Id, "Harbour", text) { IsSummary = true }, new Reading([], []));
    }

    [Fact]
    public async Task An_earlier_version_is_seen_where_both_it_and_the_newest_are()
    {
        await StoreAsync(Survey("a", "82%", 82).With(article => article with { Audiences = ["desk"] }), Survey("a", "78%", 78), Survey("b", "82%", 82), Survey("b", "78%", 78));
        Assert.Empty(await Archive.VersionClaimsAsync(Everyone, ArticleId.Parse("a"), 1, default));
        Assert.Single(await Archive.VersionClaimsAsync(new Viewpoint(Now, ["desk"]), ArticleId.Parse("a"), 1, default));
        Assert.StartsWith("82%", Assert.Single(await Archive.VersionClaimsAsync(Everyone, ArticleId.Parse("b"), 1, default)).Words, StringComparison.Ordinal);
        Assert.Empty(await Archive.VersionClaimsAsync(Everyone, ArticleId.Parse("b"), 3, default));
    }

    private static ReadArticle TakesBack(string id, Func<Article, Article> with) => new(with(new Article(ArticleId.Parse(id), id, "") { IsWithdrawn = true }), new Reading([], []));

    private async Task<IEnumerable<string>> ToldAsync(DateTimeOffset now, params string[] audiences) =>
        (await Archive.WithdrawnAsync(new Viewpoint(now, audiences), default)).Select(withdrawn => withdrawn.Article.Id.Value).Order(StringComparer.Ordinal);
}
