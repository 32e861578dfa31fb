namespace NewsBot.Core.Archive;

/// <summary>What became of an article that was taken in.</summary>
public enum StoreOutcome
{
    /// <summary>First version under its id.</summary>
    Added,

    /// <summary>A further version under its id.</summary>
    Updated,

    /// <summary>The newest version was the same, but an older reader had read it: its findings were replaced.</summary>
    Reread,

    /// <summary>The newest version stays: it was the same, to the letter, or whole where this is a summary.</summary>
    Unchanged,

    /// <summary>The article was taken back; its versions are kept.</summary>
    Withdrawn,

    /// <summary>It takes back an article that is not there: nothing is kept.</summary>
    Missing,
}
