using System.Threading.Channels;
using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Hosting;

namespace NewsBot.Tests.Digests;

/// <summary>At its embargo's end an article appears, at the minute and once, wherever it is asked for and wherever the bot tells of itself.</summary>
public sealed class EmbargoEndTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private HeldNews _news = null!;

    /// <summary>10:00, an hour after the clock's start.</summary>
    private DateTimeOffset _end;

    public async Task InitializeAsync()
    {
        _news = await HeldNews.OpenAsync();
        _end = _news.Now.AddHours(1);
    }

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private async Task<IReadOnlyList<string>> LooksAsync() =>
    [
        Shown(await _news.AskAsync("who said 41%?")),
        Shown(await _news.AskAsync("who said 43%?")),
        Shown(await _news.AskAsync("what did the Coast Institute say?")),
        Shown(await _news.AskAsync("harbour fee")),
        Shown(await _news.CallAsync("sources")),
        Shown(await _news.CallAsync("audit", ("article", "held"))),
        Shown(await _news.CallAsync("digest", ("since", "24h"))),
        string.Join('\n', (await _news.TypeAsync("source", "name", "Coast")).Suggestions),
        string.Join('\n', (await _news.TypeAsync("figure", "number", "41")).Suggestions),
        string.Join('\n', (await _news.TypeAsync("audit", "article", "Islanders")).Suggestions),
        $"{await _news.Archive.HoldingsAsync(Core.Archive.Viewpoint.Public(_news.Now), default)}",
    ];

    private static string Shown(Reply reply) => string.Join('\n', reply.Sections.SelectMany(section => section.Lines).Select(line => $"{line.Citation.Article.Id} {line.Words} {line.FlagWords}").Prepend(reply.Lead));

    [Fact]
    public async Task A_second_before_nothing_of_it_is_anywhere_and_at_the_minute_it_is_everywhere()
    {
        await using var without = await HeldNews.OpenAsync();
        var open = HeldNews.Fee("open", "38%", "Northern Research");
        await _news.StoreAsync(open, HeldNews.Fee("held") with { Embargo = _end });
        await without.StoreAsync(open);
        await _news.AtAsync(_end - Second);
        await without.AtAsync(_end - Second);
        var before = await LooksAsync();
        var held = _news;
        (_news, var expected) = (without, (IReadOnlyList<string>)[]);
        expected = await LooksAsync();
        _news = held;
        Assert.Equal(expected, before);

        await _news.AtAsync(_end);
        await without.AtAsync(_end);
        Assert.All((await LooksAsync()).Zip(before), look => Assert.NotEqual(look.Second, look.First));
    }

    [Fact]
    public async Task A_figure_that_another_one_stands_against_is_flagged_from_the_minute_on()
    {
        await _news.StoreAsync(HeldNews.Fee("open", "38%", "Northern Research"), HeldNews.Fee("held") with { Embargo = _end });
        await _news.AtAsync(_end - Second);
        Assert.DoesNotContain(Flags.ConflictingFigure, (await _news.AskAsync("who said 38%?")).Sections[0].Lines[0].Flags);
        await _news.AtAsync(_end);
        Assert.Contains(Flags.ConflictingFigure, (await _news.AskAsync("who said 38%?")).Sections[0].Lines[0].Flags);
    }

    [Fact]
    public async Task A_running_bot_tells_a_watch_within_its_round_and_no_round_tells_it_again()
    {
        var looked = Channel.CreateUnbounded<DateTimeOffset>();
        var round = _news.WatchRound();
        var rounds = new Rounds(
            async token =>
            {
                await round.RunAsync(token);
                looked.Writer.TryWrite(_news.Now);
            },
            _news.Time);
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = _end });
        using var stopped = new CancellationTokenSource();
        var running = rounds.RunAsync(stopped.Token);
        for (var at = await NextAsync(); at < _end.AddMinutes(10); at = await NextAsync())
        {
            Assert.Equal(at < _end ? 0 : 1, _news.Posts.Count);
            _news.Time.Advance(TimeSpan.FromSeconds(30));
        }
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(["held"], HeldNews.Articles(Assert.Single(_news.Posts)));

        async Task<DateTimeOffset> NextAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await looked.Reader.ReadAsync(patience.Token);
        }
    }

    [Fact]
    public async Task A_bot_that_was_down_over_the_minute_tells_it_once_when_it_is_back()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await SetDigestAsync("09:55");
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = _end, Published = new Core.Archive.NewsDate(_end.AddDays(-3), HasTime: true) });
        await _news.AtAsync(_end.AddMinutes(-5));
        await _news.AtAsync(_end.AddHours(25));
        await _news.AtAsync(_end.AddHours(26));
        Assert.Equal(["", "held", "held"], _news.Posts.Select(post => string.Join(' ', HeldNews.Articles(post))).Order());
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_bot_that_is_killed_while_it_tells_of_it_has_told_it_once_in_the_end(string step)
    {
        using var killed = new CancellationTokenSource();
        await _news.CallAsync("watch", ("for", "41%"));
        await SetDigestAsync("10:00");
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = _end });
        for (var left = 2; left > 0; left--)
        {
            using var dead = new CancellationTokenSource();
            _news.Platform.OnPost = at => StopAt(at, step, dead);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                _news.Time.Advance((_end > _news.Now ? _end - _news.Now : TimeSpan.Zero) + Second);
                await _news.RoundsAsync(dead.Token);
            });
            _news.Platform.OnPost = _ => { };
        }
        await _news.RoundsAsync();
        await _news.RoundsAsync();
        Assert.Equal(2, _news.Posts.DistinctBy(post => post.Key).Count());
        Assert.All(_news.Posts, post => Assert.Equal(["held"], HeldNews.Articles(post)));
    }

    [Fact]
    public async Task An_embargoed_correction_travels_at_its_embargos_end()
    {
        await _news.StoreAsync(HeldNews.Fee("a"));
        await _news.AskAsync("who said 41%?");
        await _news.StoreAsync(HeldNews.Fee("a", "40%") with { Embargo = _end });
        await _news.StoreAsync(HeldNews.Fee("a", "39%") with { Embargo = _end });
        await _news.AtAsync(_end - Second);
        Assert.Empty(_news.Posts);
        await _news.AtAsync(_end);
        await _news.AtAsync(_end.AddMinutes(1));
        var line = Assert.Single(Assert.Single(_news.Posts).Sections[0].Lines);
        Assert.Equal(("41%", "39%"), (line.Before!.Words[..3], line.Words[..3]));
    }

    [Fact]
    public async Task What_waits_to_be_told_bears_the_flags_that_it_has_when_it_is_told()
    {
        var round = _news.WatchRound();
        await _news.CallAsync("watch", ("for", "38%"));
        await _news.CallAsync("watch", ("for", "single-source"));
        await _news.CallAsync("watch", ("quiet", "08:00-11:00"));
        await _news.StoreAsync(HeldNews.Fee("open", "38%", "Northern Research"), HeldNews.Fee("held") with { Embargo = _end });
        foreach (var at in (DateTimeOffset[])[_end - Second, _end, _end.AddHours(1)])
        {
            _news.Time.Advance(at - _news.Now);
            await round.RunAsync(default);
        }
        Assert.All(Assert.Single(_news.Posts).Sections.SelectMany(section => section.Lines), line => Assert.Contains(Flags.ConflictingFigure, line.Flags));
    }

    private async Task SetDigestAsync(string at) => Assert.Contains(at, (await _news.CallAsync("digest", ("set", at))).Lead, StringComparison.Ordinal);

    private static void StopAt(string at, string step, CancellationTokenSource stopped)
    {
        if (at != step)
            return;
        stopped.Cancel();
        stopped.Token.ThrowIfCancellationRequested();
    }
}
