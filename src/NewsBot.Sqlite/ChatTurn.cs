using Microsoft.Data.Sqlite;

namespace NewsBot.Sqlite;

/// <summary>The chat store's connection, which has one user at a time.</summary>
/// <param name="connection">Open; whoever opened it closes it.</param>
/// <param name="turn">Held while the connection is in use.</param>
internal sealed class ChatTurn(SqliteConnection connection, SemaphoreSlim turn)
{
    /// <summary>Runs steps, all or none of them.</summary>
    /// <exception cref="Core.Archive.ArchiveException">The outside made one fail.</exception>
    public async Task<T> DoAsync<T>(Func<SqliteConnection, T> steps, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            T result = default!;
            // Once begun it is done: who gave up waiting must not take it for undone.
            await Task.Run(() => connection.InTransaction(() => result = steps(connection)), CancellationToken.None);
            return result;
        }
        catch (SqliteException failure) when (SqliteFailure.Explain(failure, connection.DataSource) is { } explained)
        {
            throw explained;
        }
        finally
        {
            turn.Release();
        }
    }
}
