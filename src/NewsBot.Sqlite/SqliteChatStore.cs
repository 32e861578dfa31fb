using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;

namespace NewsBot.Sqlite;

/// <summary>What chat keeps, in one SQLite file beside the archive: while the archive is written for minutes, an event is still taken in at once.</summary>
/// <remarks>In WAL mode a committed write outlives the process, however that ends. Any number of callers may use it at once, in several programs.</remarks>
public sealed class SqliteChatStore : IChatStore, IInbox
{
    private readonly ArchiveFile _file;
    private readonly SqliteConnection _connection;
    private readonly ChatInboxTable _inbox;
    private readonly ChatReplyTable _replies;
    private readonly ChatRephrasingTable _rephrasings;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isClosed;

    private SqliteChatStore(ArchiveFile file, TimeProvider time)
    {
        (_file, _time, _connection) = (file, time, file.OpenForWriting());
        try
        {
            // What is forgotten leaves no trace in the file: payloads hold the tokens by which an answer is sent.
            file.Explaining(() => _connection.Run("PRAGMA secure_delete = ON"));
            file.Explaining(new ChatReplyTable(_connection).NoteOldArticles);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
        _inbox = new ChatInboxTable(_connection);
        _replies = new ChatReplyTable(_connection);
        _rephrasings = new ChatRephrasingTable(_connection);
        Watches = new WatchRows(_connection, _turn);
        var turn = new ChatTurn(_connection, _turn);
        (Digests, DigestLedger) = (new DigestRows(turn), new DigestLedgerRows(turn));
        Corrections = new CorrectionRows(_connection, _turn);
        Feeds = new FeedRows(turn);
    }

    /// <summary>The watches, in the same file.</summary>
    public IWatchStore Watches { get; }

    /// <summary>The digests of channels, in the same file.</summary>
    public IDigestStore Digests { get; }

    /// <summary>What was posted of them.</summary>
    public IDigestLedger DigestLedger { get; }
    /// <summary>The ledger of corrections, in the same file.</summary>
    public ICorrectionStore Corrections { get; }

    /// <summary>The feeds and folders that articles come from, in the same file.</summary>
    public IFeedStore Feeds { get; }

    /// <summary>The connection, for tests that take its file away.</summary>
    internal SqliteConnection Connection => _connection;

    /// <summary>The file for the chats about an archive: <c>archive.chat.db</c> for <c>archive.db</c>.</summary>
    public static string Beside(string archive) =>
        archive == SqliteArchive.InMemory ? archive : Path.Combine(Path.GetDirectoryName(archive) ?? "", $"{Path.GetFileNameWithoutExtension(archive)}.chat{Path.GetExtension(archive)}");

    /// <summary>Opens the file; makes the folder and the file where there are none.</summary>
    /// <param name="path">A file, or <see cref="SqliteArchive.InMemory"/>.</param>
    /// <exception cref="ArchiveException">The file cannot be used; the message names it, the cause and what to do.</exception>
    public static Task<SqliteChatStore> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(path, patience: TimeSpan.FromSeconds(5), time, cancellationToken);

    /// <param name="patience">How long a statement waits for another program's lock.</param>
    internal static Task<SqliteChatStore> OpenAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => new SqliteChatStore(new ArchiveFile(path, patience, ChatSchema.File), time), cancellationToken);

    public Task<bool> TakeAsync(InboundEvent inbound, CancellationToken cancellationToken) => DoAsync(() => _inbox.Take(inbound), cancellationToken);

    public Task MarkAsync(string platform, string key, string stage, CancellationToken cancellationToken) => DoAsync(() => _inbox.Mark(platform, key, stage), cancellationToken);

    public Task SettleAsync(string platform, string key, CancellationToken cancellationToken) =>
        DoAsync(() => _inbox.Settle(platform, key, _time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

    public Task<IReadOnlyList<InboundEvent>> PendingAsync(string platform, CancellationToken cancellationToken) => DoAsync(() => _inbox.Pending(platform), cancellationToken);

    public Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken) => DoAsync(() => _inbox.Recall(platform, name), cancellationToken);

    public Task RememberAsync(string platform, string name, string? value, CancellationToken cancellationToken) => DoAsync(() => _inbox.Remember(platform, name, value), cancellationToken);

    public async Task ForgetAsync(string platform, string place, CancellationToken cancellationToken)
    {
        await Watches.ForgetAsync(platform, place, cancellationToken);
        await Digests.ForgetAsync(platform, place, cancellationToken);
        await Corrections.ForgetAsync(platform, place, cancellationToken);
    }

    public Task NoteAsync(PostedReply posted, CancellationToken cancellationToken) => DoAsync(() => _replies.Note(posted, _time.GetUtcNow()), cancellationToken);

    public Task<IReadOnlyList<PostedReply>> PostsAsync(string reply, CancellationToken cancellationToken) => DoAsync(() => _replies.Posts(reply), cancellationToken);

    public Task<KeptReply> KeepAsync(KeptReply reply, CancellationToken cancellationToken) => DoAsync(() => _replies.Keep(reply, _time.GetUtcNow()), cancellationToken);

    public Task<KeptReply?> KeptAsync(string key, CancellationToken cancellationToken) => DoAsync(() => _replies.Kept(key), cancellationToken);

    public Task<IReadOnlyList<ChatChannel>> AnsweredPlacesAsync(CancellationToken cancellationToken) => DoAsync(_replies.AnsweredPlaces, cancellationToken);

    public Task<IReadOnlyList<KeptReply>> AnswersOnAsync(ArticleId article, CancellationToken cancellationToken) => DoAsync(() => _replies.AnswersOn(article), cancellationToken);

    public Task<Talk?> TalkAsync(string conversation, CancellationToken cancellationToken) => DoAsync(() => _replies.Talk(conversation), cancellationToken);

    public Task KeepTalkAsync(Talk talk, CancellationToken cancellationToken) => DoAsync(() => _replies.KeepTalk(talk, _time.GetUtcNow()), cancellationToken);

    public Task GiveAsync(Feedback feedback, CancellationToken cancellationToken) => DoAsync(() => _replies.Give(feedback), cancellationToken);

    public Task<IReadOnlyList<Feedback>> FeedbackAsync(CancellationToken cancellationToken) => DoAsync(_replies.Feedback, cancellationToken);

    /// <summary>Keeps what came of a rephrasing; the last 1,000 are kept.</summary>
    public Task KeepRephrasingAsync(KeptRephrasing kept, CancellationToken cancellationToken) => DoAsync(() => _rephrasings.Keep(kept), cancellationToken);

    /// <summary>What is kept of rephrasings, newest first.</summary>
    public Task<IReadOnlyList<KeptRephrasing>> RephrasingsAsync(CancellationToken cancellationToken) => DoAsync(_rephrasings.Latest, cancellationToken);

    /// <summary>Adds tokens to what a day, in UTC, has cost.</summary>
    /// <returns>What it has cost so far, in every program.</returns>
    public Task<long> SpendTokensAsync(DateOnly day, long tokens, CancellationToken cancellationToken) => DoAsync(() => _rephrasings.Spend(day, tokens), cancellationToken);

    /// <summary>The tokens that a day, in UTC, has cost so far.</summary>
    public Task<long> TokensSpentAsync(DateOnly day, CancellationToken cancellationToken) => DoAsync(() => _rephrasings.Spent(day), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        if (!_isClosed)
        {
            _isClosed = true;
            _connection.Dispose();
        }
        _turn.Release();
    }

    private Task<object?> DoAsync(Action step, CancellationToken cancellationToken) => DoAsync<object?>(
        () =>
        {
            step();
            return null;
        },
        cancellationToken);

    private async Task<T> DoAsync<T>(Func<T> step, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            // Once begun it is done: who gave up waiting must not take it for undone.
            return await Task.Run(() => _file.Explaining(step), CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }
}
