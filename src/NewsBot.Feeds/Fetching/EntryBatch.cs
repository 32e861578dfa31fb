using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Entries that are kept together: those that become articles, and what is noted of all.</summary>
internal sealed class EntryBatch
{
    private readonly List<(ArticleIntake Intake, SeenEntry Note)> _taken = [];
    private readonly List<SeenEntry> _notes = [];
    private IntakeCount _waiting = new();

    public void Note(SeenEntry entry) => _notes.Add(entry);

    /// <param name="note">What is noted of the entry once it is kept.</param>
    public void Take(ArticleIntake intake, SeenEntry note) => _taken.Add((intake, note));

    /// <summary>One more cannot be had yet.</summary>
    public void Wait(string why) => _waiting = _waiting.Wait(why);

    /// <summary>Keeps the articles, and only then what was seen.</summary>
    /// <param name="viewpoint">Of all readers of the feed.</param>
    public async Task<IntakeCount> KeepAsync(Feed feed, Viewpoint viewpoint, ArticleSink sink, IFeedStore store, CancellationToken cancellationToken)
    {
        var count = _waiting;
        var results = await sink.TakeAsync([.. _taken.Select(one => one.Intake)], viewpoint, cancellationToken);
        foreach (var ((_, note), result) in _taken.Zip(results))
        {
            count = count.With(result);
            _notes.Add(note with { Article = result is KeptArticle kept ? kept.Id : note.Article });
        }
        if (_notes.Count > 0)
            await store.NoteAsync(feed.Place, _notes, cancellationToken);
        return count;
    }
}
