using Microsoft.Data.Sqlite;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class ChatFilesOfOldFormats : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("DROP TABLE post; DROP TABLE feed; PRAGMA user_version = 1")]
    [InlineData("ALTER TABLE feed DROP COLUMN is_inside; DROP TABLE watch_waiting; PRAGMA user_version = 2")]
    public async Task They_are_brought_up_to_date(string older)
    {
        await (await OpenAsync()).DisposeAsync();
        using (var file = new SqliteConnection($"Data Source={_workspace.Path("chat.db")};Pooling=false"))
        {
            file.Open();
            file.Run(older);
        }
        await using var store = await OpenAsync();
        Assert.Empty(await store.PostsAsync("abc", default));
        Assert.Empty(await store.Feeds.AllAsync(default));
    }

    private Task<SqliteChatStore> OpenAsync() => SqliteChatStore.OpenAsync(_workspace.Path("chat.db"), TimeProvider.System, CancellationToken.None);
}
