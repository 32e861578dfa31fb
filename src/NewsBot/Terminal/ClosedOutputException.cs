namespace NewsBot.Terminal;

/// <summary>The reader of standard output has gone (<c>newsbot … | head</c>): the run ends, and it is no failure.</summary>
internal sealed class ClosedOutputException(string message, Exception innerException) : IOException(message, innerException);
