namespace NewsBot.Core.Archive;

/// <summary>The store cannot be opened, read or written for a reason outside the program; the message says which, and what to do.</summary>
public sealed class ArchiveException : Exception
{
    public ArchiveException(string message)
        : base(message)
    {
    }

    public ArchiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
