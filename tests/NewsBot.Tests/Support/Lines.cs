using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Support;

/// <summary>Cited lines of a made-up harbour, and some that mean harm.</summary>
internal static class Lines
{
    public const string Everything = "@everyone **bold** <@42> [x](https://evil.example/) ```code``` \u202Eevil\u202C # head \u200B||spoiler||";

    public static CitedLine Quotation { get; } = CitedLine.Of(Some.Evidence(Some.Quotation)) with { Role = "harbour master", Said = "last Monday (27 April 2026), at the quay" };

    public static CitedLine Data { get; } = CitedLine.Of(Some.Evidence(Some.Count));

    public static CitedLine Partial { get; } = Of("wildly optimistic", "Paul Reyes") with { Role = "senator", How = "quoted in part", Said = "3 May 2026" };

    public static CitedLine Indirect { get; } = Of("repairs would cost the city nothing", "Anna Berg") with { Role = "former harbour minister", Via = "Tom Hale (port correspondent)", Flags = ["second-hand", "not-in-office"] };

    public static CitedLine Anonymous { get; } = Of("The bridge over the Sound will not survive another winter", "two senior officials") with { Flags = ["anonymous-source", "single-source"] };

    public static CitedLine Near { get; } = Of("63% of ferry passengers support a tunnel", "Northern Research") with { How = "data", Why = "another figure: 63%, not 62%" };

    public static CitedLine Hostile { get; } = new(
        new Citation(Some.Head with { Title = $"{Everything}\n> - 1. headline", Url = "https://example.org/a_(b)[c]?q=<@1>&x=@everyone", Outlet = Everything }, 1, new Span(0, 5), new Span(0, 9)), [Everything], Everything)
    {
        How = "quoted",
        IsQuotation = true,
        Role = Everything,
        Via = Everything,
        Said = Everything,
        Flags = [Everything],
        Why = Everything,
    };

    public static CitedLine Of(string words, string source) => new(new Citation(Some.Head with { Version = 1, Url = null }, 3, new Span(0, words.Length), new Span(0, words.Length)), [words], source) { How = "reported" };

    /// <summary>A line whose every part has <paramref name="length"/> code units.</summary>
    public static CitedLine Huge(char letter, int length)
    {
        var text = new string(letter, length);
        var head = new ArticleHead(ArticleId.Parse("huge"), 7, text) { Outlet = text, Url = "https://example.org/" + text };
        return new CitedLine(new Citation(head, 1, new Span(0, length), new Span(0, length)), [text], text) { How = text, IsQuotation = true, Role = text, Via = text, Said = text, Flags = [text, text], Why = text };
    }
}
