namespace NewsBot.Exports;

/// <summary>A file format of the export: what stands before the rows, what becomes of each, what stands after them.</summary>
/// <remarks>For one file: it may count what it wrote. Rows come in order and are not kept.</remarks>
internal interface IExportFormat<in T>
{
    string Opening { get; }

    string Closing { get; }

    /// <summary>What is to be known of the rows so far, in sentences for who asked for the file.</summary>
    IEnumerable<string> Notes { get; }

    /// <summary>The text of a row; empty where the format has no way to say it.</summary>
    string Write(T row);
}
