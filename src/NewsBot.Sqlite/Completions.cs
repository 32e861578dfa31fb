using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>Completes what is typed, from lists of what the viewpoint sees that are kept in memory: somebody waits at every letter.</summary>
internal sealed class Completions
{
    private readonly UntilWrite<IReadOnlyList<Entry>> _sources = new(Sources);
    private readonly UntilWrite<IReadOnlyList<Entry>> _articles = new(Articles);
    private readonly UntilWrite<IReadOnlyList<Put>> _figures = new(Figures);

    public IReadOnlyList<Completion> Of(SqliteConnection connection, Gate gate, CompletedSubject subject, string typed, int limit, CancellationToken cancellationToken) => subject switch
    {
        CompletedSubject.Source => Beginning(_sources.Of(connection, gate), typed, limit),
        CompletedSubject.Article => Beginning(_articles.Of(connection, gate), typed, limit),
        _ => Printed(connection, gate, [.. TypedFigure.Of(typed).Among(_figures.Of(connection, gate), put => put.Low).Take(limit)], cancellationToken),
    };

    private static IReadOnlyList<Completion> Beginning(IReadOnlyList<Entry> entries, string typed, int limit)
    {
        var words = NameKeys.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = " " + string.Join(' ', words);
        return
        [
            .. entries.Where(entry => words.All(word => entry.Folded.Contains(" " + word, StringComparison.Ordinal)))
                .OrderBy(entry => entry.Folded.StartsWith(whole, StringComparison.Ordinal) ? 0 : 1)
                .Take(limit)
                .Select(entry => entry.Completion),
        ];
    }

    /// <summary>Figures as an article prints them, with what they count; what is printed alike is one.</summary>
    private static IReadOnlyList<Completion> Printed(SqliteConnection connection, Gate gate, IReadOnlyList<Put> figures, CancellationToken cancellationToken)
    {
        var keys = figures.Select(put => put.Claim).Distinct().ToList();
        var claims = keys.Zip(ClaimRows.Load(connection, gate, keys, cancellationToken)).ToDictionary(pair => pair.First, pair => pair.Second);
        var printed = figures.Select(put => claims[put.Claim].Figures.FirstOrDefault(figure =>
            figure.Figure.Quantity.Unit == put.Unit && FigureRow.Searchable(figure.Figure.Quantity.Low) == put.Low && FigureRow.Searchable(figure.Figure.Quantity.High) == put.High));
        return [.. printed.OfType<FigureText>().Select(figure => new Completion(figure.Text, Label(figure))).DistinctBy(completion => completion.Value)];
    }

    private static string Label(FigureText figure) => figure.Of is not { } of || figure.Text.Contains(of, StringComparison.Ordinal) ? figure.Text : $"{figure.Text} · {of}";

    private static IReadOnlyList<Entry> Sources(SqliteConnection connection, Gate gate) =>
        [.. gate.Ask(connection, $"""
            SELECT s.name FROM version v CROSS JOIN version_source vs ON vs.version = v.key CROSS JOIN source s ON s.key = vs.source
            WHERE vs.said > 0 AND {Gate.Visible} GROUP BY s.name ORDER BY sum(vs.said) DESC, s.name
            """).Rows(row => row.GetString(0)).Select(name => new Entry(new Completion(name, name), " " + NameKeys.Fold(name)))];

    private static IReadOnlyList<Entry> Articles(SqliteConnection connection, Gate gate) =>
        [.. gate.Ask(connection, $"SELECT v.article_id, v.title FROM version v WHERE {Gate.Visible} ORDER BY v.published DESC, v.key DESC")
            .Rows(row => (Id: row.GetString(0), Title: row.GetString(1)))
            .Select(article => new Entry(new Completion(article.Id, article.Title), $" {NameKeys.Fold(article.Title)} {NameKeys.Fold(article.Id)}"))];

    private static IReadOnlyList<Put> Figures(SqliteConnection connection, Gate gate) =>
        [.. gate.Ask(connection, $"""
            SELECT f.unit, f.low, f.high, max(f.claim) FROM figure f CROSS JOIN version v ON v.key = f.claim >> 24
            WHERE {Gate.Visible} GROUP BY f.unit, f.low, f.high ORDER BY count(*) DESC, f.low, f.high, f.unit
            """).Rows(row => new Put(row.GetString(0), row.GetDouble(1), row.GetDouble(2), row.GetInt64(3)))];

    /// <param name="Folded">A blank, and the folded words by which it is found.</param>
    private sealed record Entry(Completion Completion, string Folded);

    /// <summary>A figure, and one of the claims that put it.</summary>
    private readonly record struct Put(string Unit, double Low, double High, long Claim);
}
