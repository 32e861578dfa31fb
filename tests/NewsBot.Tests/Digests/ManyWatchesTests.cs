using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

/// <summary>What a round does for very many watches is bounded by what came in and by how many places are told, not by how many watches there are.</summary>
public sealed class ManyWatchesTests : IAsyncLifetime
{
    private const int Watches = 10_000;

    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    /// <summary>Runs of words of one sentence, long and short, each of which stands in it.</summary>
    private static IEnumerable<string> Phrases(string[] words) =>
        from length in Enumerable.Range(2, words.Length - 1)
        from start in Enumerable.Range(0, words.Length - length + 1)
        let phrase = string.Join(' ', words[start..(start + length)])
        where phrase.Length <= 200
        select phrase;

    [Fact]
    public async Task Ten_thousand_watches_of_one_channel_that_all_match_every_claim_are_one_message_and_a_few_questions()
    {
        var words = Enumerable.Range(0, 700).Select(n => $"quay{n}").ToArray();
        var phrases = Phrases(words).Take(Watches).ToList();
        Assert.Equal(Watches, phrases.Count);
        var mark = await _news.Archive.MarkAsync(_news.Clock.Now, default);
        foreach (var (n, phrase) in phrases.Index())
        {
            Assert.True(WatchSubject.TryParse($"“{phrase}”", Flags.All, out var subject, out _));
            await _news.Store.StartAsync(new Watch($"{n:x16}", NewsWatch.Channel, $"asker{n / 100}", subject, mark, _news.Clock.Now), WatchCommand.Most, default);
        }
        Assert.Equal(Watches, (await _news.Store.AllAsync(default)).Count);

        var sentence = string.Join(' ', words);
        await _news.StoreAsync([.. Enumerable.Range(0, 3).Select(n => (ReadArticle)new Told($"a{n}", $"{sentence}, Ruth Ansah said.").Says("Ruth Ansah", sentence))]);
        var archive = CountedArchive.Of(_news.Archive, out var asked);
        var posts = 0;
        var round = new WatchRound(_news.Store, archive, new QuestionDesk(archive, new SourceRegister([])), _ => Some.Everyone, (_, reply, _) => Task.FromResult(posts += reply.LineCount > 0 ? 1 : 0), WatchHours.Any, _news.Clock);
        await round.RunAsync(default);

        Assert.Equal(1, posts);
        Assert.InRange(asked.Values.Sum(), 1, 60);
        Assert.Equal(Watches, (await _news.Store.DueAsync(_news.Clock.Now, default)).Count + 20);
        var before = asked.Values.Sum();
        await round.RunAsync(default);
        // Nothing came in, and the place was told just now.
        Assert.Equal(1, posts);
        Assert.InRange(asked.Values.Sum() - before, 1, 5);
    }

    [Fact]
    public void Watches_for_the_same_and_phrases_with_words_in_common_are_gone_through_once()
    {
        var same = Enumerable.Range(0, Watches).Select(n => (n, Parsed("“want the tunnel”")));
        var long1 = string.Join(' ', Enumerable.Repeat("tunnel", 28));
        var alike = Enumerable.Range(0, 1000).Select(n => (Watches + n, Parsed($"“{long1} {n}”")));
        var keys = 0;
        var index = new WatchIndex<int>(same.Concat(alike), name => { keys++; return [name]; }, (_, _) => true);
        var told = new Told("a", "Drivers want the tunnel, Ruth Ansah said.").Says("Ruth Ansah", "Drivers want the tunnel").Read;
        var claim = Some.ClaimOf("We are full", AttributionKind.Direct, "Ann Bell") with { Fragments = [told.Article.Text] };
        Assert.Equal(Watches, index.Match(claim, []).Count());
        Assert.Empty(index.Match(claim with { Fragments = [long1] }, []));
        Assert.Equal(0, keys);
    }

    private static WatchSubject Parsed(string text) => WatchSubject.TryParse(text, Flags.All, out var subject, out var why) ? subject : throw new ArgumentException(why, nameof(text));
}
