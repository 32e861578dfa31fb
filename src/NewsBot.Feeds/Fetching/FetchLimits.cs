namespace NewsBot.Feeds.Fetching;

/// <summary>How much of a stranger's answer is taken.</summary>
public sealed record FetchLimits
{
    /// <summary>The longest body, in bytes, both as it comes and decompressed; default 16 MB.</summary>
    public int LongestBody { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many times longer a body may become by decompression, beyond its first megabyte; default 200. Text shrinks to a tenth, a bomb to a thousandth.</summary>
    public int MostGrowth { get; init; } = 200;

    /// <summary>How long all requests of one fetch may take, pauses for the server's sake aside; default 60 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed; default 5.</summary>
    public int MostRedirects { get; init; } = 5;
}
