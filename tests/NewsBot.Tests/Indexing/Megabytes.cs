using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Indexing;

public class Megabytes
{
    private const int Megabyte = 1_000_000;

    /// <summary>In tokens; marks that close a sentence come on top.</summary>
    private const int LongestSentence = 251;

    public static TheoryData<string> Pieces =>
    [
        "Helen Marsh said the canal and the lock were dry and ", "the canal and the lock were dry and her boats lay ", "\"", "“", "’", "“” ", "”", "ferry", "ferry ", "said ", "Marsh ", "82% ", ")", "he ",
        "ferry\n\n", "“Yes.”\n\n", "He said so.\n\n", "“We wait\n\n", "| Marsh Quay | 12% | £4.50 |\n|---|---|---|\n", "if (said == \"late\") { throw new Error('he said: ' + x); } // according to spec\n",
        "渡轮晚点了，费雷拉说：“我们等到星期一。”", "Паром опаздывает, сказала Феррейра. «Мы ждём», — добавила она. ", "تأخرت العبارة، قالت فيريرا. ", "\uD83D\uDE00", "\uD83D", "e\u0301", "\0",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_of_anything_is_read_in_twice_the_memory_that_half_of_it_takes(string piece)
    {
        var half = Repeated(piece, Megabyte / 2);
        var whole = Repeated(piece, Megabyte);
        // What a parser makes for the first sentence of all is made before.
        ArticleReader.Read(Repeated(piece, 50_000));

        var one = Read(half, out var found);
        var two = Read(whole, out var foundInAll);

        Assert.InRange(two, one / 2, one * 5 / 2);
        Assert.InRange(foundInAll, found, found * 9 / 4 + 2);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void No_sentence_of_a_megabyte_is_too_long_to_be_read_at_once(string piece)
    {
        var article = new ArticleTokens(Repeated(piece, Megabyte));

        foreach (var sentence in article.Sentences)
        {
            var last = sentence.End - 1;
            while (last > sentence.First && article[last].IsOneOf(")]”\"’'"))
                last--;
            Assert.InRange(last + 1 - sentence.First, 1, LongestSentence);
        }
    }

    [Fact]
    public void A_hundred_thousand_paragraphs_of_one_word_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => i % 3 == 0 ? "Marsh\n\n" : i % 3 == 1 ? "said\n\n" : "so\n\n"));

        var reading = ArticleReader.Read(text);

        Assert.Equal(text.TrimEnd(), new Span(reading.Passages[0].Span.Start, reading.Passages[^1].Span.End).Of(text));
        Assert.All(reading.Attributions, item => Assert.Equal(AttributionKind.None, item.Kind));
    }

    /// <summary>The bytes that were allocated, and how many attributions there are.</summary>
    private static long Read(string text, out int found)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ArticleReader.Read(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        found = reading.Attributions.Count;
        Assert.All(reading.Attributions, item => Assert.InRange(item.Content[^1].End, item.Content[0].Start + 1, text.Length));
        return allocated;
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
