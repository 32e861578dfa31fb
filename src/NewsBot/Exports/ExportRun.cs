using NewsBot.Terminal;

namespace NewsBot.Exports;

/// <summary>Where an export goes, and what is told of it.</summary>
/// <param name="Path">A file; null is standard output.</param>
/// <param name="Replaces">Whether a file that is there is written over.</param>
/// <param name="What">What is exported, in the plural.</param>
internal sealed record ExportRun(Streams Streams, string? Path, bool Replaces, string What)
{
    /// <param name="count">How many steps there are about, for the bar; null where nobody knows.</param>
    /// <param name="steps">How many of them a page is.</param>
    /// <returns>How many rows came.</returns>
    public async Task<int> WriteAsync<T>(IExportFormat<T> format, IAsyncEnumerable<IReadOnlyList<T>> pages, Func<Task<int?>> count, Func<IReadOnlyList<T>, int> steps, CancellationToken cancellationToken)
    {
        var rows = 0;
        await using var file = Path is null ? null : WholeFile.Begin(Path, Replaces);
        await WorkProgress.ShowAsync(Streams, $"Exporting {What}", count, hasResults: file is null, async progress =>
        {
            rows = await WriteAsync(file?.Writer ?? Streams.Output, format, pages, page => progress.Step(steps(page)), cancellationToken);
            if (file is not null)
                await file.KeepAsync(cancellationToken);
        });
        foreach (var note in format.Notes)
            Streams.Say($"newsbot: {note}");
        if (rows == 0)
            Streams.Say($"newsbot: there are no {What} to export{(Path is null ? "" : $", and {Path} says so")}: newsbot status says what the archive holds, newsbot index PATH takes articles in");
        else if (Path is not null)
            Streams.Say(FormattableString.Invariant($"newsbot: {rows:N0} {What} in {Path}"));
        return rows;
    }

    private static async Task<int> WriteAsync<T>(
        TextWriter output, IExportFormat<T> format, IAsyncEnumerable<IReadOnlyList<T>> pages, Action<IReadOnlyList<T>> step, CancellationToken cancellationToken)
    {
        var rows = 0;
        await output.WriteAsync(format.Opening.AsMemory(), cancellationToken);
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            foreach (var row in page)
                await output.WriteAsync(format.Write(row).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            rows += page.Count;
            step(page);
        }
        await output.WriteAsync(format.Closing.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return rows;
    }
}
