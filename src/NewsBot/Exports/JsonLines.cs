namespace NewsBot.Exports;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLines<T>(Func<T, string> write) : IExportFormat<T>
{
    public string Opening => "";

    public string Closing => "";

    public IEnumerable<string> Notes => [];

    public string Write(T row) => write(row) + "\n";
}
