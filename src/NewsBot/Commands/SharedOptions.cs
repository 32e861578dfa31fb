using System.CommandLine;

namespace NewsBot.Commands;

/// <summary>The options that mean the same on every command that has them; one set a command table.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Db { get; } = new("--db")
    {
        Description = "The archive's file (else NewsBot:Archive:Path, else the user's data folder).",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Say where in the program a failure arose.",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "JSON, one result a line." };

    public Option<string?> Batch { get; } = new("--batch")
    {
        Description = "Take one question a line from FILE (- is standard input); one answer a line.",
        HelpName = "FILE",
    };
}
