using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>What came of rephrasing, and the tokens it cost. Who calls holds the connection.</summary>
internal sealed class ChatRephrasingTable(SqliteConnection connection)
{
    /// <summary>How many are kept: the last ones.</summary>
    public const int Kept = 1000;

    /// <summary>How many days are known.</summary>
    private const int DaysKept = 31;

    public void Keep(KeptRephrasing kept)
    {
        connection.Change("INSERT INTO rephrasing (at, outcome, prompt, question, prose) VALUES ($1, $2, $3, $4, $5)",
            kept.At.ToUnixTimeMilliseconds(), kept.Event.Outcome, kept.Event.Prompt, Bounded(kept.Event.Question), Bounded(kept.Event.Prose));
        foreach (var article in kept.Event.Articles)
            connection.Change("INSERT INTO rephrasing_article SELECT max(id), $1 FROM rephrasing", article.Value);
        connection.Change("DELETE FROM rephrasing WHERE id <= (SELECT max(id) FROM rephrasing) - $1", Kept);
        connection.Change("DELETE FROM rephrasing_article WHERE rephrasing <= (SELECT max(id) FROM rephrasing) - $1", Kept);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<KeptRephrasing> Latest()
    {
        var articles = connection.Select("SELECT rephrasing, article FROM rephrasing_article").Rows(row => (Of: row.GetInt64(0), Id: ArticleId.Parse(row.GetString(1)))).ToLookup(article => article.Of, article => article.Id);
        return [.. connection.Select("SELECT at, outcome, prompt, question, prose, id FROM rephrasing ORDER BY id DESC").Rows(row => new KeptRephrasing(
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
            new RephrasingEvent(row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)) { Articles = [.. articles[row.GetInt64(5)]] }))];
    }

    /// <returns>What the day has cost so far, in every program.</returns>
    public long Spend(DateOnly day, long tokens)
    {
        connection.Change("INSERT INTO model_day VALUES ($1, $2) ON CONFLICT (day) DO UPDATE SET tokens = tokens + excluded.tokens", Text(day), tokens);
        connection.Change("DELETE FROM model_day WHERE day < $1", Text(day.AddDays(-DaysKept)));
        return Spent(day);
    }

    public long Spent(DateOnly day) => connection.Select("SELECT tokens FROM model_day WHERE day = $1", Text(day)).Rows(row => row.GetInt64(0)).FirstOrDefault();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Bounded(string? text) => text is null || text.Length <= RephrasingEvent.MostKept ? text : text[..RephrasingEvent.MostKept] + "…";
}
