using System.CommandLine;
using Microsoft.Extensions.Configuration;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Json;
using NewsBot.Settings;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>What the commands work with: streams, settings, archive, source register. Each is read when it is first needed.</summary>
internal sealed class Newsroom(Streams streams, Func<IConfiguration> readConfiguration, TimeProvider time)
{
    private readonly Lazy<IConfiguration> _configuration = new(readConfiguration);

    public SharedOptions Options { get; } = new();

    public Streams Streams => streams;

    public TimeProvider Time => time;

    /// <summary>Whether a failure is told with where in the program it arose.</summary>
    public bool IsVerbose { get; set; }

    public IConfiguration Configuration => _configuration.Value;

    public NewsroomSettings Settings => field ??= NewsroomSettings.Read(_configuration.Value);

    /// <summary>When watches are quiet.</summary>
    public WatchHours WatchHours => WatchSettings.Read(_configuration.Value, Settings.TimeZone);

    /// <summary>Who asks on this machine, now.</summary>
    public Viewpoint Viewpoint => new(time.GetUtcNow(), Settings.Audiences);

    public string ArchiveFile(ParseResult parsed) => ArchivePath.Find(parsed.GetValue(Options.Db), ArchiveSettings.Read(_configuration.Value));

    /// <summary>The archive, as it is.</summary>
    public async Task<IArchive> OpenArchiveAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await SqliteArchive.OpenAsync(ArchiveFile(parsed), time, cancellationToken);

    /// <summary>The archive for a command that reads: at first use, with nothing in it, it is filled from the seeds.</summary>
    public async Task<IArchive> OpenFilledArchiveAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = await OpenArchiveAsync(parsed, cancellationToken);
        try
        {
            await Seeds.FillAsync(archive, this, cancellationToken);
            return archive;
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
    }

    /// <summary>What chat keeps, in the file beside the archive.</summary>
    public Task<SqliteChatStore> OpenChatStoreAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        SqliteChatStore.OpenAsync(SqliteChatStore.Beside(ArchiveFile(parsed)), time, cancellationToken);

    /// <summary>What chat has kept; a file that is not there is not made.</summary>
    /// <param name="otherwise">What there is where there is no file.</param>
    public async Task<T> FromChatStoreAsync<T>(ParseResult parsed, Func<SqliteChatStore, Task<T>> read, T otherwise, CancellationToken cancellationToken)
    {
        if (!File.Exists(SqliteChatStore.Beside(ArchiveFile(parsed))))
            return otherwise;
        await using var store = await OpenChatStoreAsync(parsed, cancellationToken);
        return await read(store);
    }

    /// <summary>Of what chat has kept, what shows nothing of articles that who asks here may not see.</summary>
    /// <param name="articles">Of which articles one of them shows something.</param>
    public async Task<IReadOnlyList<T>> SeenAsync<T>(ParseResult parsed, IReadOnlyList<T> kept, Func<T, IEnumerable<ArticleId>> articles, CancellationToken cancellationToken)
    {
        if (kept.Count == 0)
            return kept;
        await using var archive = await OpenArchiveAsync(parsed, cancellationToken);
        var seen = await archive.SeenAsync(Viewpoint, [.. kept.SelectMany(articles).Distinct()], cancellationToken);
        return [.. kept.Where(one => articles(one).All(seen.Contains))];
    }

    /// <summary>Whether who asks here may see all that was seen where such a request was answered: what was told there may speak of anything that could be seen there.</summary>
    public bool Sees(ChatRequest answered) =>
        !AudienceSettings.Read(Configuration).Of(answered, time.GetUtcNow()).Audiences.Except(Settings.Audiences, StringComparer.OrdinalIgnoreCase).Any();

    /// <inheritdoc cref="Sees(ChatRequest)"/>
    public bool Sees(ChatChannel channel) => Sees(new ChatRequest("", channel, channel.Person ?? "", new ChatInput.Said("")));

    /// <summary>The chat desk, with every command of the table bound to what runs it.</summary>
    /// <param name="look">What may be seen where the answer to a request goes.</param>
    /// <param name="rephrasing">Null where no model is set up.</param>
    public ChatDesk ChatDesk(IArchive archive, SourceRegister register, SqliteChatStore store, Func<ChatRequest, Viewpoint> look, Core.Answering.Verbatim.Rephrasing? rephrasing)
    {
        var questions = new QuestionDesk(archive, register);
        var digest = new Core.Chat.DigestCommand(archive, questions, Settings.TimeZone, new VersionChanges(archive, questions).SinceAsync);
        return new ChatDesk(questions, archive, store, look, time, digest, new WatchCommand(store.Watches, archive, questions, WatchHours), store.Digests, store.DigestLedger, answer => AnswerJson.Write(answer, TimeSpan.Zero), rephrasing);
    }

    /// <summary>What watches tell, kept for its corrections.</summary>
    public KeptNotices KeptNotices(SqliteChatStore store) => new(store, answer => AnswerJson.Write(answer, TimeSpan.Zero), time);

    /// <summary>What became of a rephrasing, on standard error for who wants to know.</summary>
    public void Tell(Notice notice)
    {
        if (IsVerbose)
            streams.Say($"newsbot: {notice.Text}");
    }

    /// <summary>What posts the digests of channels.</summary>
    /// <param name="look">What the readers of a channel may see, now.</param>
    public DigestRound DigestRound(IArchive archive, QuestionDesk questions, SqliteChatStore store, Func<ChatChannel, Viewpoint> look, Func<string, IChatPlatform?> platformOf, DigestSettings scheduled)
    {
        var digest = new Core.Chat.DigestCommand(archive, questions, Settings.TimeZone, new VersionChanges(archive, questions).SinceAsync);
        return new DigestRound(store.Digests, store.DigestLedger, archive, store, questions, digest, look, platformOf, scheduled.CatchUp, answer => AnswerJson.Write(answer, TimeSpan.Zero), time);
    }

    /// <summary>A failure on standard error: one line, and where it arose for who wants to know.</summary>
    public void Tell(string line, Exception failure)
    {
        streams.Say(line);
        if (!IsVerbose)
            return;
        foreach (var step in failure.ToString().Split('\n'))
            streams.Say(step.TrimEnd('\r'));
    }
}
