using System.Globalization;

namespace NewsBot.Exports;

/// <summary>A column: its heading, and a row's value in it. Text is always text; a number, a truth value or a day is shown as one.</summary>
internal sealed record CsvColumn<T>(string Heading, Func<T, object?> Value);

/// <summary>Comma-separated values that open right in a spreadsheet: UTF-8 with a byte order mark, which Excel knows UTF-8 by, lines ended by CRLF, a heading row.</summary>
internal sealed class CsvTable<T>(IReadOnlyList<CsvColumn<T>> columns) : IExportFormat<T>
{
    /// <summary>The most rows that a sheet of Excel shows, the heading's among them.</summary>
    private const int MostRows = 1_048_576;

    private int _rows = 1;
    private int _cut;

    public string Opening => "\uFEFF" + string.Join(',', columns.Select(column => column.Heading)) + "\r\n";

    public string Closing => "";

    public IEnumerable<string> Notes
    {
        get
        {
            if (_cut > 0)
                yield return FormattableString.Invariant($"{_cut:N0} texts are longer than the {CsvCell.Longest:N0} characters that a spreadsheet's cell holds: they are cut there and end with “…”; --format jsonl has them whole");
            if (_rows > MostRows)
                yield return FormattableString.Invariant($"{_rows:N0} lines are more than a spreadsheet shows ({MostRows:N0}): write fewer with --since, or take --format jsonl");
        }
    }

    public string Write(T row)
    {
        _rows++;
        return string.Join(',', columns.Select(column => Cell(column.Value(row)))) + "\r\n";
    }

    private string Cell(object? value)
    {
        switch (value)
        {
            case null:
                return "";
            case bool truth:
                return truth ? "true" : "false";
            case DateOnly day:
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case IFormattable number:
                return number.ToString(null, CultureInfo.InvariantCulture);
            default:
                var cell = CsvCell.Of(value.ToString() ?? "", out var isCut);
                _cut += isCut ? 1 : 0;
                return cell;
        }
    }
}
