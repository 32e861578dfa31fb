using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Indexing;

public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\n\n\n", "\0", "\0said\0“\0", "“", "”", "\"", "''", "``", "said", "said said said", ",", "“,” said", "according to", "according to,", "As ,", ": “x”", "A:\nB", "are would said to although",
        "under 1,200 who found in and 1,200 ” justices that dissatisfaction holds says", "the who promise alarm whether regarding Helen a signed spokesman said that now", "\uD800", "No one at returned a message requesting", "union called Marsh a liar.", "It rained in the state, state", "said \uDC00 “\uD83D\uDE00”, \uD83D\uDE00 said.",
        new string('"', 1_000_000), new string('“', 100_000), new string('\'', 100_000), string.Concat(Enumerable.Repeat("“a” said ", 50_000)), string.Concat(Enumerable.Repeat("\"a\"", 100_000)),
        string.Concat(Enumerable.Repeat("s' ", 100_000)), string.Concat(Enumerable.Repeat("according to ", 50_000)), string.Concat(Enumerable.Repeat("he said, ", 50_000)),
        string.Concat(Enumerable.Repeat("Senator Al Bo said the senator said ", 20_000)), string.Join(' ', Enumerable.Repeat("ferry", 200_000)), new string('\n', 100_000), new string('a', 1_000_000),
        string.Concat(Enumerable.Repeat("Al’s claims that ", 50_000)), string.Concat(Enumerable.Repeat("“A.\n", 50_000)), string.Concat(Enumerable.Repeat("Bo, a", 50_000)), string.Concat(Enumerable.Repeat("(Bo ", 50_000)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_breaks_the_reader(string text)
    {
        var reading = ArticleReader.Read(text);

        Assert.Equal(text.Any(char.IsLetterOrDigit), reading.Passages.Count > 0);
        RandomArticleTests.HoldsItsInvariants(text, reading);
    }
}
