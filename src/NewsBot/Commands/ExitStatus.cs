namespace NewsBot.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The work failed; a line on standard error says why and what to do.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped from the keyboard: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
