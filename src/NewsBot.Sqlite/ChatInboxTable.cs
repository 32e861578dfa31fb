using Microsoft.Data.Sqlite;
using NewsBot.Core.Chat;

namespace NewsBot.Sqlite;

/// <summary>What came in, and what platforms remember. Who calls holds the connection.</summary>
internal sealed class ChatInboxTable(SqliteConnection connection)
{
    /// <summary>How many settled keys of each platform stay known at the least, and for how long at the least.</summary>
    private const int SettledKept = 100_000;
    private static readonly long KeptFor = (long)TimeSpan.FromDays(1).TotalMilliseconds;

    /// <summary>How many old keys go with each new one: more than one, so that what piled up goes in time, and few, so that nobody waits.</summary>
    private const int GoAtOnce = 4;

    public bool Take(InboundEvent inbound) =>
        connection.Change("INSERT INTO inbound (platform, key, payload, received, stage) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            inbound.Platform, inbound.Key, inbound.Payload, inbound.Received.ToUnixTimeMilliseconds(), inbound.Stage) > 0;

    public void Mark(string platform, string key, string stage) =>
        connection.Change("UPDATE inbound SET stage = $3 WHERE platform = $1 AND key = $2 AND number IS NULL", platform, key, stage);

    public void Settle(string platform, string key, long now) => connection.InTransaction(() =>
    {
        var settled = connection.Change("""
            UPDATE inbound SET payload = NULL, stage = NULL, settled = $3, number = 1 + coalesce((SELECT max(number) FROM inbound WHERE platform = $1 AND number IS NOT NULL), 0)
            WHERE platform = $1 AND key = $2 AND number IS NULL
            """, platform, key, now);
        if (settled > 0)
            connection.Change("""
                DELETE FROM inbound WHERE settled < $2 AND id IN (
                    SELECT id FROM inbound WHERE platform = $1 AND number IS NOT NULL
                        AND number <= (SELECT max(number) FROM inbound WHERE platform = $1 AND number IS NOT NULL) - $3 ORDER BY number LIMIT $4)
                """, platform, now - KeptFor, SettledKept, GoAtOnce);
    });

    public IReadOnlyList<InboundEvent> Pending(string platform) =>
        [.. connection.Select("SELECT key, payload, received, stage FROM inbound WHERE platform = $1 AND number IS NULL ORDER BY received, id", platform)
            .Rows(row => new InboundEvent(platform, row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))) { Stage = row.Text(3) })];

    public string? Recall(string platform, string name) =>
        connection.Select("SELECT value FROM remembered WHERE platform = $1 AND name = $2", platform, name).Rows(row => row.GetString(0)).FirstOrDefault();

    public void Remember(string platform, string name, string? value)
    {
        if (value is null)
            connection.Change("DELETE FROM remembered WHERE platform = $1 AND name = $2", platform, name);
        else
            connection.Change("INSERT INTO remembered (platform, name, value) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET value = excluded.value", platform, name, value);
    }
}
