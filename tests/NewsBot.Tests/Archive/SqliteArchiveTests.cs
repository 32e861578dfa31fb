using NewsBot.Core.Archive;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Archive;

public sealed class SqliteKeepsArticles : KeepsArticles
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteTakesArticlesBack : TakesArticlesBack
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteFindsPassages : FindsPassages
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteFindsClaims : FindsClaims
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteWalksThroughEverything : WalksThroughEverything
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteFindsSourcesAndArticles : FindsSourcesAndArticles
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteFindsOrigins : FindsOrigins
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}

public sealed class SqliteFindsSharedWords : FindsSharedWords
{
    private protected override async Task<IArchive> OpenAsync() => await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
}
