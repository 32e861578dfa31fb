using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The archive in one SQLite file. Any number of callers may use it at once; other programs may read and write the file meanwhile.</summary>
public sealed class SqliteArchive : IArchive
{
    /// <summary>SQLite's name for an archive that is gone when it is closed.</summary>
    public const string InMemory = ":memory:";

    private readonly Connections _connections;
    private readonly HoldingsCount _holdings = new();
    private readonly Completions _completions = new();
    private readonly Addresses _addresses = new();
    private readonly SharedWords _shared = new();
    private readonly UntilWrite<IReadOnlyList<WithdrawnArticle>> _withdrawn = new(VersionQueries.Withdrawn);

    private SqliteArchive(Connections connections) => _connections = connections;

    /// <summary>The connection that writes, for tests that take its disk away.</summary>
    internal SqliteConnection Writer => _connections.Writer;

    /// <summary>Opens the archive of that file; makes the folder and the file where there are none.</summary>
    /// <param name="path">A file, or <see cref="InMemory"/>.</param>
    /// <exception cref="ArchiveException">The file cannot be used; the message names it, the cause and what to do.</exception>
    public static Task<SqliteArchive> OpenAsync(string path, CancellationToken cancellationToken) =>
        OpenAsync(path, TimeProvider.System, cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    /// <param name="time">Tells when an article is taken in.</param>
    public static Task<SqliteArchive> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(path, patience: TimeSpan.FromSeconds(5), time, cancellationToken);

    /// <param name="patience">How long a statement waits for another program's lock.</param>
    internal static Task<SqliteArchive> OpenAsync(string path, TimeSpan patience, CancellationToken cancellationToken) =>
        OpenAsync(path, patience, TimeProvider.System, cancellationToken);

    private static Task<SqliteArchive> OpenAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => new SqliteArchive(new Connections(new ArchiveFile(path, patience, Schema.File), time)), cancellationToken);

    public Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<ReadArticle> articles, CancellationToken cancellationToken) =>
        _connections.WriteAsync(writer => writer.Store(articles, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<bool>> HoldAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        _connections.WriteAsync<IReadOnlyList<bool>>(writer => [.. articles.Select(writer.Holds)], cancellationToken);

    public Task<IReadOnlyList<bool>> KnowAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        _connections.WriteAsync<IReadOnlyList<bool>>(writer => [.. articles.Select(writer.Knows)], cancellationToken);

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        _connections.ReadAsync(connection => connection.Number("SELECT EXISTS (SELECT 1 FROM version)") == 0, cancellationToken);

    public Task<IReadOnlyList<PassageHit>> SearchAsync(Viewpoint viewpoint, SearchTerms terms, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, gate) => PassageRows.Load(file, gate, terms.Least is null ? PassageIndex.Search(file, gate, terms, limit) : _shared.Search(file, gate, terms, limit)), cancellationToken);
    }

    public Task<IReadOnlyList<string>> WordsLikeAsync(Viewpoint viewpoint, string word, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, _) => PassageWords.Like(file, word, limit), cancellationToken);
    }

    public Task<IReadOnlyList<Claim>> ClaimsInAsync(Viewpoint viewpoint, IReadOnlyList<long> passageKeys, CancellationToken cancellationToken) =>
        ClaimsAsync(viewpoint, (file, gate) => ClaimQueries.In(file, gate, passageKeys), cancellationToken);

    public Task<IReadOnlyList<Claim>> ClaimsAsync(Viewpoint viewpoint, ClaimFilter filter, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        return ClaimsAsync(viewpoint, (file, gate) => ClaimQueries.Matching(file, gate, filter, _shared), cancellationToken);
    }

    public Task<IReadOnlyList<IReadOnlyList<Claim>>> ClaimsOfEachAsync(Viewpoint viewpoint, IReadOnlyList<ClaimFilter> filters, CancellationToken cancellationToken)
    {
        foreach (var filter in filters)
            ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1, nameof(filters));
        return AskAsync<IReadOnlyList<IReadOnlyList<Claim>>>(
            viewpoint,
            (file, gate) =>
            {
                var keys = filters.Select(filter => ClaimQueries.Matching(file, gate, filter, _shared)).ToList();
                var all = keys.SelectMany(found => found).Distinct().ToList();
                var claims = all.Zip(ClaimRows.Load(file, gate, all, cancellationToken)).ToDictionary(pair => pair.First, pair => pair.Second);
                return [.. keys.Select(found => found.Select(key => claims[key]).ToList())];
            },
            cancellationToken);
    }

    public Task<ClaimPage> ClaimPageAsync(Viewpoint viewpoint, ClaimFilter filter, long after, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        if (filter.Matching is not null)
            throw new ArgumentException("claims are walked through in their order, not in that of a match", nameof(filter));
        return AskAsync(
            viewpoint,
            (file, gate) =>
            {
                var keys = ClaimQueries.Page(file, gate, filter, after);
                return new ClaimPage(ClaimRows.Load(file, gate, keys, cancellationToken), keys.Count < filter.Limit ? null : keys[^1]);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Claim>> ClaimsWithFigureAsync(Viewpoint viewpoint, string? unit, decimal low, decimal high, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ClaimsAsync(viewpoint, (file, gate) => FigureQueries.Between(file, gate, unit, low, high, limit), cancellationToken);
    }

    public Task<IReadOnlyList<Claim>> ClaimsNearFigureAsync(Viewpoint viewpoint, string? unit, decimal value, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ClaimsAsync(viewpoint, (file, gate) => FigureQueries.Near(file, gate, unit, value, limit), cancellationToken);
    }

    public Task<IReadOnlyList<KnownSource>> SourcesLikeAsync(Viewpoint viewpoint, string name, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => SourceQueries.Like(file, gate, name), cancellationToken);

    public Task<IReadOnlyList<KnownSource>> SourcesAsync(Viewpoint viewpoint, bool? isNamed, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, gate) => SourceQueries.All(file, gate, isNamed, limit), cancellationToken);
    }

    public Task<IReadOnlyList<KnownSource>> SourcePageAsync(Viewpoint viewpoint, ClaimFilter filter, KnownSource? after, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Limit, 1);
        return AskAsync(viewpoint, (file, gate) => SourceQueries.Page(file, gate, filter, after), cancellationToken);
    }

    public Task<IReadOnlyList<ArticleHead>> ArticlesLikeAsync(Viewpoint viewpoint, string idOrTitle, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, gate) => ArticleQueries.Like(file, gate, idOrTitle, limit), cancellationToken);
    }

    public Task<ArticleHead?> ArticleAtAsync(Viewpoint viewpoint, ArticleAddress address, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => _addresses.Find(file, gate, address), cancellationToken);

    public Task<IReadOnlyList<string>> HostsAsync(Viewpoint viewpoint, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync<IReadOnlyList<string>>(viewpoint, (file, gate) => [.. _addresses.Hosts(file, gate).Take(limit)], cancellationToken);
    }

    public Task<IReadOnlyList<Completion>> CompleteAsync(Viewpoint viewpoint, CompletedSubject subject, string typed, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, gate) => _completions.Of(file, gate, subject, typed, limit, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<Arrival>> ArrivalsSinceAsync(Viewpoint viewpoint, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return AskAsync(viewpoint, (file, gate) => ArrivalQueries.Since(file, gate, since, limit), cancellationToken);
    }

    public Task<IReadOnlyList<Arrival>> ArrivalsBeyondAsync(Viewpoint viewpoint, ArchiveMark mark, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => ArrivalQueries.Beyond(file, gate, mark), cancellationToken);

    public Task<ArchiveMark> MarkAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _connections.ReadAsync(file => new ArchiveMark(file.Number("SELECT coalesce(max(key), 0) FROM version"), now), cancellationToken);

    public Task<IReadOnlyList<Claim>> ClaimsOfAsync(Viewpoint viewpoint, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ClaimsAsync(viewpoint, (file, gate) => ArrivalQueries.KeysOf(file, gate, ids), cancellationToken);

    public Task<IReadOnlySet<ArticleId>> SeenAsync(Viewpoint viewpoint, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => ArticleQueries.Seen(file, gate, articles), cancellationToken);

    public Task<IReadOnlyDictionary<ArticleId, ArticleId>> OriginsAsync(Viewpoint viewpoint, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => OriginQueries.Of(file, gate, articles), cancellationToken);
    public Task<IReadOnlyList<Claim>> VersionClaimsAsync(Viewpoint viewpoint, ArticleId article, int version, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => VersionQueries.Claims(file, gate, article, version, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ArticleVersion>> VersionsAsync(Viewpoint viewpoint, IReadOnlyList<ArticleId> articles, int earlier, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => VersionQueries.Of(file, gate, articles, earlier, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<WithdrawnArticle>> WithdrawnAsync(Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, _withdrawn.Of, cancellationToken);

    public Task<bool> WithdrawAsync(ArticleId article, CancellationToken cancellationToken) =>
        _connections.WriteAsync(writer => writer.Withdraw(article), cancellationToken);

    public Task<bool> RestoreAsync(ArticleId article, CancellationToken cancellationToken) =>
        _connections.WriteAsync(writer => writer.Restore(article), cancellationToken);

    public Task<Holdings> HoldingsAsync(Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, _holdings.Of, cancellationToken);

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    private Task<IReadOnlyList<Claim>> ClaimsAsync(Viewpoint viewpoint, Func<SqliteConnection, Gate, IReadOnlyList<long>> find, CancellationToken cancellationToken) =>
        AskAsync(viewpoint, (file, gate) => ClaimRows.Load(file, gate, find(file, gate), cancellationToken), cancellationToken);

    private Task<T> AskAsync<T>(Viewpoint viewpoint, Func<SqliteConnection, Gate, T> ask, CancellationToken cancellationToken)
    {
        var gate = new Gate(viewpoint);
        return _connections.ReadAsync(file => ask(file, gate), cancellationToken);
    }
}
