using System.Text.RegularExpressions;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hidden;

/// <summary>Two articles that anyone may see, and two that are held back: one under embargo, one for a desk.</summary>
internal static partial class HeldNews
{
    /// <summary>Who speaks in the held ones alone.</summary>
    public const string Secret = "Sandor";

    public const string Desk = "desk";

    private const string Text = "“The quarry floods every spring,” Milo Sandor said. Some 47% of the line lies in it, Milo Sandor said. Fares fall, Ada Lindqvist said.";

    public static IReadOnlyList<Article> Open { get; } =
    [
        Some.Article("trams-1", "Tram fares will rise by 12%, Ada Lindqvist said. “We had no choice,” she said.") with { Title = "Tram fares" },
        Some.Article("trams-2", "A new line opens in May, two officials said. Some 48% of riders want it, according to the Rider Panel.") with { Title = "Tram lines", Url = "https://trams.example/1" },
    ];

    public static IReadOnlyList<Article> All { get; } =
    [
        Some.Article("paper-desk", Text) with { Title = "Quarry papers", Url = "https://papers.example/quarry", Audiences = [Desk] },
        .. Open,
        Some.Article("paper-embargo", Text) with { Title = "Quarry papers, part two", Embargo = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    ];

    /// <summary>Commands as they are typed, and questions.</summary>
    public static IReadOnlyList<string> Asked { get; } =
    [
        "who said 47%?", "what did Milo Sandor say?", "source Milo Sandor", "source Ada Lindqvist", "figure 47%", "figure 12%", "quote the quarry floods every spring", "sources", "sources anonymous",
        "audit paper-desk", "audit Quarry", "audit trams-1", "digest since 400d", "watch for Milo Sandor", "watch", "who said 12%?", "who else?", "help",
    ];

    /// <summary>Somebody belongs to the desk; no channel does.</summary>
    public static AudienceGrants GrantedTo(string platform, string person) =>
        new(new Dictionary<(string, string), IReadOnlyList<string>>(), new Dictionary<(string, string), IReadOnlyList<string>> { [(platform, person)] = [Desk] });

    /// <summary>What came from chance or from the clock stands for any.</summary>
    public static string Settled(string sent) => Stamps().Replace(Nonces().Replace(Keys().Replace(sent, "$1KEY"), "\"$1\":\"KEY\""), "STAMP");

    [GeneratedRegex("(n1:[a-z]+:)[0-9A-Za-z]{12}")]
    private static partial Regex Keys();

    [GeneratedRegex("\"(nonce|key|reply)\":\"[^\"]*\"")]
    private static partial Regex Nonces();

    [GeneratedRegex("[0-9]{10}\\.[0-9]{6}|[0-9]{16,20}|token-of-[0-9]+|/hooks/[0-9.]+|\\b[0-9]{2}:[0-9]{2}\\b|(?<=\"id\":)[0-9]{3,}")]
    private static partial Regex Stamps();
}
