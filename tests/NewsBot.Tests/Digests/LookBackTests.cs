using NewsBot.Core.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class LookBackTests
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Theory]
    [InlineData(null, "2026-05-03T12:00:00Z")]
    [InlineData("  ", "2026-05-03T12:00:00Z")]
    [InlineData("24h", "2026-05-03T12:00:00Z")]
    [InlineData(" 90M ", "2026-05-04T10:30:00Z")]
    [InlineData("7 d", "2026-04-27T12:00:00Z")]
    [InlineData("2w", "2026-04-20T12:00:00Z")]
    [InlineData("2026-05-01", "2026-04-30T21:00:00Z")]
    [InlineData("2026-05-01T08:00+02:00", "2026-05-01T06:00:00Z")]
    public void A_span_or_a_date_says_from_when_on(string? text, string expected)
    {
        Assert.True(LookBack.TryParse(text, Some.Now, Kyiv, out var since, out var why));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), since);
        Assert.Null(why);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0h")]
    [InlineData("-3d")]
    [InlineData("24")]
    [InlineData("24hh")]
    [InlineData("99999w")]
    [InlineData("999999999999d")]
    [InlineData("٢٤h")]
    [InlineData("2026-13-40")]
    [InlineData("2026-05-05")]
    [InlineData("0001-01-01")]
    [InlineData("24h\n")]
    [InlineData("'; DROP TABLE version; --")]
    [InlineData("@everyone \u202E24h\u0000")]
    public void What_is_neither_has_a_sentence_that_says_what_to_write(string text)
    {
        if (LookBack.TryParse(text, Some.Now, Kyiv, out var since, out var why))
        {
            // A blank at the end is none; whatever is taken lies behind us.
            Assert.Equal("24h\n", text);
            Assert.True(since < Some.Now);
            return;
        }
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.Contains("24h", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_text_is_not_repeated_whole()
    {
        Assert.False(LookBack.TryParse(string.Concat(Enumerable.Repeat("😀", 100_000)), Some.Now, Kyiv, out _, out var why));
        Assert.True(why.Length < 200);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(why)));
    }
}
