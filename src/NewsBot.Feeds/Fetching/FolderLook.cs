using System.Collections.Concurrent;
using System.Globalization;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>Looks into folders for files that are new or have changed, and takes in those that nobody writes to any more: their size and time are what they were at the look before.</summary>
internal sealed class FolderLook(ArticleSink sink, IFeedStore store, TimeZoneInfo zone, TimeProvider time)
{
    /// <summary>The usual pause between two looks.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    /// <summary>The pause while a file may still be written to.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private const int Batch = 200;

    /// <summary>Of each folder the files that were new or changed at the last look, with their size and time.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _unsettled = new(StringComparer.Ordinal);

    public async Task<FeedState> LookAsync(Feed folder, FeedState before, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (Fault(folder.Place) is { } fault)
            return before with { Outcome = FeedOutcome.Failed, Line = fault, Polled = now, Due = now + (folder.Every ?? Usual), Failures = before.Failures + 1, TroubleSince = before.TroubleSince ?? now };
        var (count, files, unsettled) = (new IntakeCount(), 0, new Dictionary<string, string>(StringComparer.Ordinal));
        var last = _unsettled.GetValueOrDefault(folder.Place);
        foreach (var batch in ArticleFolder.Walk(folder.Place).Where(entry => entry.Path != folder.Place).Chunk(Batch))
        {
            files += batch.Length;
            count += await TakeAsync(folder, batch, last, unsettled, cancellationToken);
        }
        _unsettled[folder.Place] = unsettled;
        await store.ForgetAsync(folder.Place, now - TimeSpan.FromDays(90), cancellationToken);
        var (isNew, isTold) = (count.HasNew || count.Refused > 0, count.HasNewForAll || count.Refused > 0);
        return before with
        {
            Outcome = isTold || before.Outcome is null ? FeedOutcome.Read : FeedOutcome.Unchanged,
            Line = Line(files, unsettled.Count, count, isTold ? null : before),
            Polled = now,
            Due = now + (unsettled.Count > 0 ? Soon : folder.Every ?? Usual),
            Newest = isNew ? now : before.Newest,
            Failures = 0,
            TroubleSince = null,
            Added = before.Added + count.Added,
            Updated = before.Updated + count.Updated,
        };
    }

    private async Task<IntakeCount> TakeAsync(Feed folder, FolderEntry[] batch, IReadOnlyDictionary<string, string>? last, Dictionary<string, string> unsettled, CancellationToken cancellationToken)
    {
        var (count, now) = (new IntakeCount(), time.GetUtcNow());
        var seen = await store.SeenAsync(folder.Place, [.. batch.Select(entry => entry.Path)], cancellationToken);
        var settled = new List<(DateTime Written, SeenEntry Note)>();
        var notes = new List<SeenEntry>();
        foreach (var (path, fault) in batch)
        {
            if (fault is not null || Stamp(path) is not { } stamp)
            {
                count = count.Wait(fault is null ? null : $"{path} {fault}");
                continue;
            }
            var known = seen.GetValueOrDefault(path);
            if (known?.Print == stamp.Text && now - known.Seen >= FeedIntake.NotedEvery)
                notes.Add(known with { Seen = now });
            else if (known?.Print != stamp.Text && last?.GetValueOrDefault(path) == stamp.Text)
                settled.Add((stamp.Written, (known ?? new SeenEntry(path, "", now)) with { Print = stamp.Text, Seen = now }));
            else if (known?.Print != stamp.Text)
                unsettled[path] = stamp.Text;
        }
        // Later files hold later versions of an article.
        foreach (var (_, note) in settled.OrderBy(file => file.Written))
        {
            var (took, after) = await TakeAsync(folder, note, unsettled, cancellationToken);
            count += took;
            if (after is not null)
                await store.NoteAsync(folder.Place, [after], cancellationToken);
        }
        if (notes.Count > 0)
            await store.NoteAsync(folder.Place, notes, cancellationToken);
        return count;
    }

    private async Task<(IntakeCount Count, SeenEntry? Note)> TakeAsync(Feed folder, SeenEntry note, Dictionary<string, string> unsettled, CancellationToken cancellationToken)
    {
        var intakes = new List<ArticleIntake>();
        await foreach (var intake in ArticleFiles.ReadAsync([note.Key], zone, cancellationToken))
            intakes.Add(intake is TakenArticle taken ? await CheckedAsync(taken, folder, note.Key, cancellationToken) : intake);
        // Written to, or taken away, while it was read.
        if (Stamp(note.Key) is not { } stamp || stamp.Text != note.Print)
        {
            unsettled[note.Key] = "";
            return (new IntakeCount(), null);
        }
        var results = await sink.TakeAsync(intakes, new Viewpoint(time.GetUtcNow(), folder.Audiences), cancellationToken);
        return (results.Aggregate(new IntakeCount(), (count, result) => count.With(result)), note with { Article = results is [KeptArticle kept] ? kept.Id : null });
    }

    /// <summary>An id that is only a file's name is one article's: two files of that name in two folders would be two versions of it.</summary>
    private async Task<ArticleIntake> CheckedAsync(TakenArticle taken, Feed folder, string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (taken.Article.Id.Value == name)
        {
            var other = (await store.BringersAsync(taken.Article.Id, cancellationToken)).Select(bringer => bringer.Entry.Key)
                .FirstOrDefault(key => key != path && Path.GetFileNameWithoutExtension(key) == name && File.Exists(key));
            if (other is not null)
                return new RefusedArticle(taken.Place, $"has the same name as {other}, and neither states an id: rename one of them");
        }
        return new EntryStated().Complete(taken.Article, folder, taken.Place);
    }

    private static (string Text, DateTime Written)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}"), file.LastWriteTimeUtc) : null;
    }

    private static string? Fault(string folder)
    {
        if (!Directory.Exists(folder))
            return "the folder is not there: make it, or remove it from the feeds";
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the folder cannot be read ({e.Message})";
        }
    }

    private static string Line(int files, int unsettled, IntakeCount count, FeedState? before)
    {
        if (files == 0)
            return "the folder has no articles yet";
        var waiting = unsettled > 0 ? $"; {unsettled} may still be written to" : "";
        // What was refused at an earlier look is told until something else comes; that a file might still be written to is not.
        return unsettled == 0 && before is { Outcome: FeedOutcome.Read or FeedOutcome.Unchanged, Newest: not null } && before.Due - before.Polled != Soon ? before.Line : $"{files} {(files == 1 ? "file" : "files")}: {count}{waiting}";
    }
}
