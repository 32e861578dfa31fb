using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Exports;
using NewsBot.Json;
using NewsBot.Sqlite;
using NewsBot.Tests.Digests;

namespace NewsBot.Tests.Hidden;

/// <summary>A newsroom, and everything that it shows one who belongs to few audiences or none, written down.</summary>
internal sealed partial class OutsideView : IAsyncDisposable
{
    private static readonly ChatChannel Channel = new("scripted", "c1", ChatPlace.Channel) { Space = "s1" };

    private readonly SetClock _clock;
    private readonly StringBuilder _shown = new();
    private readonly HashSet<ArticleId> _there = [];
    private readonly IReadOnlyList<string> _outsider;
    private readonly Dictionary<string, Reading> _readings;
    private readonly PostingPlatform _platform = new();
    private readonly SqliteArchive _archive;
    private readonly SqliteChatStore _store;
    private readonly QuestionDesk _questions;
    private readonly DigestCommand _digest;
    private readonly ChatDesk _desk;
    private int _events;

    private OutsideView(IReadOnlyList<string> outsider, Dictionary<string, Reading> readings, SqliteArchive archive, SqliteChatStore store, SetClock clock)
    {
        (_outsider, _readings, _archive, _store, _clock) = (outsider, readings, archive, store, clock);
        _questions = new QuestionDesk(archive, new SourceRegister([]));
        _digest = new DigestCommand(archive, _questions, TimeZoneInfo.Utc, new VersionChanges(archive, _questions).SinceAsync);
        _desk = new ChatDesk(
            _questions, archive, store, _ => Viewpoint, _clock, _digest, new WatchCommand(store.Watches, archive, _questions, WatchHours.Any), store.Digests, store.DigestLedger, Write);
    }

    /// <summary>All that was shown so far.</summary>
    public string Shown => RandomKey().Replace(_shown.ToString(), "$1KEY");

    private Viewpoint Viewpoint => new(_clock.Now, _outsider);

    /// <param name="readings">Of the texts that were read before: a text is read once.</param>
    public static async Task<OutsideView> OpenAsync(IReadOnlyList<string> outsider, Dictionary<string, Reading> readings)
    {
        var clock = new SetClock();
        return new OutsideView(
            outsider, readings, await SqliteArchive.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None), await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None), clock);
    }

    public async Task TakeAsync(IEnumerable<NewsStep> steps)
    {
        foreach (var step in steps.Where(step => MadeUpNews.Happens(step, _there)))
        {
            if (step.Version is { } article)
            {
                if (!_readings.TryGetValue(article.Text, out var reading))
                    _readings[article.Text] = reading = ArticleReader.Read(article.Text);
                await _archive.StoreAsync([new ReadArticle(article, reading)], default);
            }
            else
            {
                await (step.Restores ? _archive.RestoreAsync(step.Id, default) : _archive.WithdrawAsync(step.Id, default));
            }
            _there.Add(step.Id);
        }
    }

    /// <summary>Asks in chat, where what is answered is kept.</summary>
    public async Task AskAsync(ChatInput input)
    {
        var reply = await _desk.HandleAsync(new ChatRequest($"e{++_events}", Channel, "ann", input), default);
        Note($"{input}", reply);
        foreach (var action in reply.Actions.Where(action => action.Key.Verb is ActionVerb.Passage or ActionVerb.More))
            Note($"{action.Label}", await _desk.HandleAsync(new ChatRequest($"e{++_events}", Channel, "ben", new ChatInput.Pressed(action.Key.ToString(), null)), default));
    }

    /// <summary>What is posted without anybody asking: watches, corrections and digests, a day later.</summary>
    public async Task RoundsAsync(TimeSpan later)
    {
        _clock.Now += later;
        await new WatchRound(_store.Watches, _archive, _questions, _ => Viewpoint, PostAsync, WatchHours.Any, _clock).RunAsync(default);
        await new CorrectionRound(_store.Corrections, _store, _archive, _questions, _ => Viewpoint, PostAsync, _ => null, _clock).RunAsync(default);
        await new DigestRound(_store.Digests, _store.DigestLedger, _archive, _store, _questions, _digest, _ => Viewpoint, _ => _platform, TimeSpan.FromHours(30), Write, _clock).RunAsync(default);
        foreach (var (_, reply) in _platform.Posted)
            Note("posted", reply);
        _platform.Posted.Clear();
    }

    /// <summary>What can be listed and exported.</summary>
    public async Task ListAsync(bool withClaims)
    {
        foreach (var subject in Enum.GetValues<CompletedSubject>())
            Note($"{subject}", await _archive.CompleteAsync(Viewpoint, subject, "", 25, default));
        Note("sources", await _archive.SourcesAsync(Viewpoint, null, 100, default));
        Note("withdrawn", (await _archive.WithdrawnAsync(Viewpoint, default)).Select(one => one.Notice));
        Note("hosts", await _archive.HostsAsync(Viewpoint, 100, default));
        Note("hits", (await new PassageSearch(_archive).FindAsync("tram fares quarry said harbour riders", Viewpoint, 50, default)).Select(hit => hit with { Key = 0 }));
        var pages = new ExportPages(_archive, _questions, Viewpoint, new ClaimFilter { OnlyAudited = true, Limit = 7 });
        await foreach (var page in withClaims ? pages.ClaimsAsync(traced: true, default) : AsyncEnumerable.Empty<IReadOnlyList<ExportedClaim>>())
        {
            foreach (var row in page)
            {
                var csv = new CsvTable<ExportedClaim>(ExportColumns.OfClaims);
                var linked = new LinkedData<ExportedClaim>(new LinkedClaim(new SourceRegister([])).Write, LinkedClaim.LeftOut);
                _shown.Append(csv.Write(row)).Append(ClaimJson.Write(row.Evidence)).Append(linked.Write(row)).Append('\n');
            }
        }
        await foreach (var page in pages.SourcesAsync(default))
            Note("source", page);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _archive.DisposeAsync();
    }

    private static string Write(Answer answer) => AnswerJson.Write(answer, TimeSpan.Zero);

    private Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken) => _platform.PostAsync(channel, reply, cancellationToken);

    private void Note(string what, Reply reply) => _shown.Append(what).Append(": ").Append(JsonSerializer.Serialize(reply with { Answer = null })).Append(reply.Answer is { } answer ? Write(answer) : "").Append('\n');

    private void Note<T>(string what, IEnumerable<T> listed) => _shown.Append(what).Append(": ").AppendJoin(" | ", listed).Append('\n');

    [GeneratedRegex("(\"(?:Key|Kept)\":\")[0-9A-Za-z]{12,}(?=\")")]
    private static partial Regex RandomKey();
}
