using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Sqlite;

/// <summary>Kept replies and where they stand, conversations and feedback. Who calls holds the connection.</summary>
internal sealed class ChatReplyTable(SqliteConnection connection)
{
    private static readonly TimeSpan RepliesKept = TimeSpan.FromDays(90);
    private static readonly TimeSpan TalksKept = TimeSpan.FromDays(1);

    /// <summary>How many old rows go with each new one.</summary>
    private const int GoAtOnce = 4;

    public KeptReply Keep(KeptReply reply, DateTimeOffset now)
    {
        Forget("reply", now - RepliesKept);
        var isNew = false;
        connection.InTransaction(() =>
        {
            isNew = connection.Change("INSERT INTO reply (key, platform, event, at, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (platform, event) DO NOTHING",
                reply.Key, reply.Channel.Platform, reply.Event, reply.At.ToUnixTimeMilliseconds(), ChatBody.Of(reply)) > 0;
            if (isNew)
                NoteArticles(reply);
        });
        return isNew ? reply : One<KeptReply>("SELECT body FROM reply WHERE platform = $1 AND event = $2", reply.Channel.Platform, reply.Event) ?? reply;
    }

    public KeptReply? Kept(string key) => One<KeptReply>("SELECT body FROM reply WHERE key = $1", key);

    /// <summary>Where answers that stood on articles were asked for, each place once.</summary>
    public IReadOnlyList<ChatChannel> AnsweredPlaces() =>
        [.. connection.Select("SELECT DISTINCT place FROM reply_article").Rows(row => JsonSerializer.Deserialize<ChatChannel>(row.GetString(0))!)];

    public IReadOnlyList<KeptReply> AnswersOn(ArticleId article) =>
        [.. connection.Select("SELECT r.body FROM reply r WHERE r.key IN (SELECT reply FROM reply_article WHERE article = $1) ORDER BY r.at, r.id", article.Value).Rows(row => ChatBody.Read<KeptReply>(row.GetFieldValue<byte[]>(0)))];

    /// <summary>Notes what replies stood on that were kept before this was noted.</summary>
    public void NoteOldArticles()
    {
        if (connection.Number("SELECT count(*) FROM reply_article_filled") > 0)
            return;
        connection.InTransaction(() =>
        {
            foreach (var reply in connection.Select("SELECT body FROM reply").Rows(row => ChatBody.Read<KeptReply>(row.GetFieldValue<byte[]>(0))))
                NoteArticles(reply);
            connection.Run("INSERT OR IGNORE INTO reply_article_filled VALUES (1)");
        });
    }

    /// <summary>A message is noted once; of an older one that shows another reply now, the newer counts.</summary>
    public void Note(PostedReply posted, DateTimeOffset now)
    {
        Forget("post", now - RepliesKept);
        connection.Change("""
            INSERT INTO post (reply, platform, channel, message, at, body) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (platform, channel, message) DO UPDATE SET reply = excluded.reply, at = excluded.at, body = excluded.body
            """,
            posted.Key, posted.Channel.Platform, posted.Channel.Id, posted.Message, posted.At.ToUnixTimeMilliseconds(), ChatBody.Of(posted));
    }

    public IReadOnlyList<PostedReply> Posts(string reply) =>
        [.. connection.Select("SELECT body FROM post WHERE reply = $1 ORDER BY id", reply).Rows(row => ChatBody.Read<PostedReply>(row.GetFieldValue<byte[]>(0)))];

    public Talk? Talk(string conversation) => One<Talk>("SELECT body FROM talk WHERE conversation = $1", conversation);

    public void KeepTalk(Talk talk, DateTimeOffset now)
    {
        Forget("talk", now - TalksKept);
        connection.Change("INSERT INTO talk (conversation, at, body) VALUES ($1, $2, $3) ON CONFLICT (conversation) DO UPDATE SET at = excluded.at, body = excluded.body",
            talk.Conversation, talk.At.ToUnixTimeMilliseconds(), ChatBody.Of(talk));
    }

    public void Give(Feedback feedback) =>
        connection.Change("INSERT INTO feedback (platform, event, at, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            feedback.About.Channel.Platform, feedback.Event, feedback.At.ToUnixTimeMilliseconds(), ChatBody.Of(feedback));

    public IReadOnlyList<Feedback> Feedback() =>
        [.. connection.Select("SELECT body FROM feedback ORDER BY at DESC, id DESC").Rows(row => ChatBody.Read<Feedback>(row.GetFieldValue<byte[]>(0)))];

    private void NoteArticles(KeptReply reply)
    {
        foreach (var (article, version) in StoodOn.Of(reply.Answer).Select(claim => (claim.Article, claim.Version)).Distinct())
            connection.Change("INSERT OR IGNORE INTO reply_article (reply, article, version, place) VALUES ($1, $2, $3, $4)", reply.Key, article.Value, version, JsonSerializer.Serialize(reply.Channel));
    }

    private T? One<T>(string sql, params object?[] values)
        where T : class => connection.Select(sql, values).Rows(row => ChatBody.Read<T>(row.GetFieldValue<byte[]>(0))).FirstOrDefault();

    private void Forget(string table, DateTimeOffset before) =>
        connection.Change($"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE at < $1 ORDER BY at LIMIT $2)", before.ToUnixTimeMilliseconds(), GoAtOnce);
}
