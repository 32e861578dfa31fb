using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>One look at what came in since the last one: who was told what a new version changed, dropped or added to, is told once.</summary>
/// <remarks>
/// <para>Not safe for two rounds at once. Stopped anywhere, the next round goes on: what was looked through and what is to be told are noted in one step, and telling has its own ledger.</para>
/// <para>What is told is what stands otherwise at the moment of telling: versions in quick succession are one correction, and what was taken back before that is none.</para>
/// </remarks>
/// <param name="viewpoint">What the readers of a channel may see, now.</param>
/// <param name="post">Posts to a channel; the same <see cref="Reply.Key"/> again within minutes posts nothing twice.</param>
/// <param name="posted">The platform of that name, where it can find and mark what it posted; else null.</param>
public sealed class CorrectionRound(
    ICorrectionStore store, IChatStore answers, IArchive archive, QuestionDesk desk, Func<ChatChannel, Viewpoint> viewpoint,
    Func<ChatChannel, Reply, CancellationToken, Task> post, Func<string, IPostedMessages?> posted, TimeProvider time)
{
    private readonly CorrectionTales _tales = new(archive, desk);

    /// <summary>Failure contract: what a post fails for is kept with its entry; what the stores fail for throws <see cref="ArchiveException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        var notices = new CorrectionNotices(store, answers, TaleAsync, post, posted, time);
        await notices.TellAsync(cancellationToken);
        await notices.MarkAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var reached = await archive.MarkAsync(time.GetUtcNow(), cancellationToken);
        var mark = await store.MarkAsync(cancellationToken) ?? new ArchiveMark(0, DateTimeOffset.UnixEpoch);
        // An archive that does not go so far is another one: all of it is new.
        var from = reached.Order < mark.Order ? mark with { Order = 0 } : mark;
        var found = new List<CorrectionDue>();
        var places = await answers.AnsweredPlacesAsync(cancellationToken);
        foreach (var seenAlike in places.GroupBy(place => string.Join('\n', viewpoint(place).Audiences.Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var seenBy = viewpoint(seenAlike.First());
            var here = seenAlike.ToHashSet();
            foreach (var article in await ChangedAsync(seenBy, from, cancellationToken))
            {
                foreach (var place in (await AnsweredAsync(article.Id, cancellationToken)).Where(one => here.Contains(one.Answer.Channel)).DistinctBy(one => (one.Place.Platform, one.Place.Id)))
                    found.Add(new CorrectionDue(place.Place, article.Id, article.Title));
            }
        }
        var due = new List<CorrectionDue>();
        foreach (var one in found.DistinctBy(one => (one.Channel.Platform, one.Channel.Id, one.Article)))
        {
            if (await TaleAsync(one, cancellationToken) is not null)
                due.Add(one);
        }
        await store.NoteAsync(due, reached, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>The articles that have more than one version and came in, or came out of an embargo, since; and those that were taken back.</summary>
    private async Task<IReadOnlyList<ArticleHead>> ChangedAsync(Viewpoint seenBy, ArchiveMark from, CancellationToken cancellationToken)
    {
        var arrivals = await archive.ArrivalsBeyondAsync(seenBy, from, cancellationToken);
        var withdrawn = await archive.WithdrawnAsync(seenBy, cancellationToken);
        return [.. arrivals.Select(arrival => arrival.Article).Where(article => article.Version > 1), .. withdrawn.Where(one => one.Order > from.Order || one.Opened > from.At).Select(one => one.Article)];
    }

    private async Task<CorrectionTale?> TaleAsync(CorrectionDue due, CancellationToken cancellationToken)
    {
        var told = await store.ToldAsync(due, cancellationToken) ?? ToldArticle.Nothing;
        var here = (await AnsweredAsync(due.Article, cancellationToken)).Where(one => one.Place.Platform == due.Channel.Platform && one.Place.Id == due.Channel.Id).Select(one => one.Answer).ToList();
        return here.Count == 0 ? null : await _tales.OfAsync(due.Article, here, told, viewpoint(here[0].Channel), cancellationToken);
    }

    private async Task<IReadOnlyList<(KeptReply Answer, ChatChannel Place)>> AnsweredAsync(ArticleId article, CancellationToken cancellationToken)
    {
        var answered = new List<(KeptReply, ChatChannel)>();
        foreach (var answer in await answers.AnswersOnAsync(article, cancellationToken))
            answered.Add((answer, await PlaceOfAsync(answer, cancellationToken)));
        return answered;
    }

    /// <summary>Where a correction of an answer goes: where it was given, be it a thread that was opened for it; of a private one in a channel, the direct conversation with who asked.</summary>
    private async Task<ChatChannel> PlaceOfAsync(KeptReply answer, CancellationToken cancellationToken)
    {
        var asked = answer.Channel;
        if (answer.IsPrivate && asked.Place != ChatPlace.Direct)
            return ChatChannel.To(asked.Platform, answer.Asker);
        return await answers.PostsAsync(answer.Key, cancellationToken) is [var post, ..] && post.Channel.Id != asked.Id ? post.Channel : asked;
    }
}
