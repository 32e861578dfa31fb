namespace NewsBot.Core.Indexing;

/// <summary>What articles come from by themselves: a feed on the web that is polled, or a folder that is watched.</summary>
/// <param name="Name">What it is called; no two are called the same, whatever the case.</param>
/// <param name="Place">The feed's address, or the folder's full path: what it is known by.</param>
public sealed record Feed(string Name, string Place)
{
    /// <summary>The outlet of its articles; null: the one that they state.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who alone may see its articles; empty: everyone, unless an article says otherwise.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>The shortest pause between two polls; null for the usual one.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Whether the settings name it: no command removes it then.</summary>
    public bool IsOfSettings { get; init; }

    /// <summary>Null for a folder.</summary>
    public Uri? Address { get; } = Uri.TryCreate(Place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public bool IsFolder => Address is null;
}
