using System.Globalization;

namespace NewsBot.Core.Chat;

/// <summary>What is wanted of <c>watch</c>, from its options or typed in words. A closed set.</summary>
internal abstract record WatchWish
{
    private const string InPrivate = " in private";

    /// <summary>Shows the watches.</summary>
    public sealed record List : WatchWish;

    /// <summary>Starts one.</summary>
    /// <param name="IsForMe">Whether it tells the asker alone.</param>
    public sealed record Start(string For, bool IsForMe) : WatchWish;

    /// <summary>Ends one, or all.</summary>
    /// <param name="Which">A number of the list, words, or <c>all</c>; null where it was left open.</param>
    public sealed record Stop(string? Which) : WatchWish;

    /// <summary>Sets the quiet hours, or shows them.</summary>
    /// <param name="Hours">Null to show them.</param>
    public sealed record Quiet(string? Hours) : WatchWish;

    /// <summary>More than one of them at once.</summary>
    public sealed record Unclear : WatchWish;

    /// <param name="options">As they came; what is typed behind the command is <see cref="WatchCommand.For"/>.</param>
    public static WatchWish Of(IReadOnlyDictionary<string, string> options) =>
        (Given(options, WatchCommand.For), Given(options, WatchCommand.Stop), Given(options, WatchCommand.Quiet)) switch
        {
            (null, null, null) => new List(),
            ({ } words, null, null) => Typed(words, Given(options, WatchCommand.To)),
            (null, { } which, null) => new Stop(which),
            (null, null, { } hours) => new Quiet(Is(hours, "show") ? null : hours),
            _ => new Unclear(),
        };

    private static WatchWish Typed(string words, string? to)
    {
        if (Is(words, "list"))
            return new List();
        if (Is(words, WatchCommand.Stop))
            return new Stop(null);
        if (Is(words, WatchCommand.Quiet))
            return new Quiet(null);
        var isForMe = Is(to, WatchCommand.Me);
        if (words.StartsWith("me ", true, CultureInfo.InvariantCulture) && to is null)
            (words, isForMe) = (words[3..].Trim(), true);
        if (words.EndsWith(InPrivate, true, CultureInfo.InvariantCulture) && to is null)
            (words, isForMe) = (words[..^InPrivate.Length].Trim(), true);
        return new Start(words, isForMe);
    }

    private static bool Is(string? text, string word) => word.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static string? Given(IReadOnlyDictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
