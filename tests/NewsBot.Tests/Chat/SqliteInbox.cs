using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class SqliteInbox : InboxContract
{
    private SqliteChatStore _store = null!;

    private protected override async Task<IInbox> OpenAsync() => _store = await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, new ManualTime(Some.Now), CancellationToken.None);

    public override async Task DisposeAsync() => await _store.DisposeAsync();
}
