namespace NewsBot.Feeds;

/// <summary>One thing that an article states of itself.</summary>
/// <param name="Key">Its name, as contract and header blocks write it (<c>date</c>).</param>
/// <param name="Place">Where it stands: <c>file:line</c>.</param>
/// <param name="Values">One for a string, any number for a list of strings; null where it is neither.</param>
/// <param name="Kind">What it is, for a message ("a number").</param>
internal sealed record ArticleField(string Key, string Place, IReadOnlyList<string>? Values, string Kind)
{
    public const string String = "a string";
    public const string List = "a list";

    /// <summary>What it says, where it is true or false.</summary>
    public bool? Truth { get; init; }
}
