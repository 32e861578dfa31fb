using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Indexing;

public class RandomArticleTests
{
    private static readonly string[] Pieces =
    [
        "Helen Marsh", "Marsh", "he", "She", "they", "the senator", "Senator Vance", "President Okafor", "three officials", "The Water Board", "a survey", "the board’s report", "Al", "I", "who", "which",
        "said", "says", "told", "saying", "claims", "claim", "according to", "showed", "was told by", "did not say", "would say", "called", "called for", "expressed concern about", "denied", "wrote", "as",
        "that", "the canal was dry", "to leave", "82%", "14,000", "on Monday", "in Leeds", "and", "but", "while", "a professor at Leeds", "of", "the", "by", "however", "U.S.", "Mr.", "J.",
        ",", ".", "?", "!", ":", ";", "—", "–", "(", ")", "“", "”", "\"", "'", "’", "''", "``", "«", "»", ".”", ",”", "…", "\n", "\n\n", "\r\n", "\0", "\u00A0", "\uD83D\uDE00", "\uD83D", "é", "e\u0301", "№", "1",
    ];

    private static readonly string[] Documents =
    [
        "Die Fähre sei verspätet, sagte Ines Ferreira. „Wir warten“, fügte sie hinzu, „bis Montag.“",
        "Le bac est en retard, a déclaré Mme Ferreira : « Nous attendons lundi. »",
        "渡轮晚点了，费雷拉说：“我们等到星期一。”",
        "Паром опаздывает, сказала Феррейра. «Мы ждём», — добавила она.",
        "| Route | Fare |\n|---|---|\n| Marsh Quay | 12% |\n| Hale | £4.50 |",
        "if (said == \"late\") { throw new Error('he said: ' + x); } // according to spec",
        "“”“”\"\"''``«»“ “ ” ”",
        "Asked whether the dam was safe, Helen Marsh, who opposed it, said there was no danger and is confident that it holds.",
        "In a poll released on Monday, 82% want the canal; the board is said to be divided, according to Hale, a clerk.",
        "MARSH: Is it dry?\nHALE: It was reported that it is.\nMARSH: Who says so?",
    ];

    [Fact]
    public void Every_span_is_a_slice_and_every_reading_the_same_again()
    {
        var random = new Random(20_260);
        for (var round = 0; round < 5_000; round++)
        {
            var text = Article(random);
            var reading = ArticleReader.Read(text);

            HoldsItsInvariants(text, reading);
            var again = ArticleReader.Read(text);
            Assert.Equal(reading.Passages, again.Passages);
            Assert.Equal(reading.Attributions.Select(Describe), again.Attributions.Select(Describe));
        }
    }

    [Fact]
    public void Five_thousand_more_documents_of_any_kind_keep_every_span_inside()
    {
        var random = new Random(2_027);
        for (var round = 0; round < 5_000; round++)
        {
            var text = Mutated(random, Documents[round % Documents.Length]);

            HoldsItsInvariants(text, ArticleReader.Read(text));
        }
    }

    [Theory]
    [InlineData("Helen Marsh said the canal and the lock were dry and ")]
    [InlineData("and Marsh, who says that while ")]
    [InlineData("“x” ")]
    public void Twice_the_text_without_a_full_stop_takes_about_twice_the_memory(string piece)
    {
        // Long enough that what a parser makes for one thread more is little beside it.
        var one = Allocated(string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)));
        var two = Allocated(string.Concat(Enumerable.Repeat(piece, 160_000 / piece.Length)));

        Assert.InRange(two, one, one * 5 / 2);
    }

    private static long Allocated(string text)
    {
        ArticleReader.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Mutated(Random random, string document)
    {
        var text = new StringBuilder(document);
        for (var i = random.Next(12); i > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
                    text.Append('.');
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    text[at] = (char)random.Next(char.MaxValue);
                    break;
            }
        }
        return text.ToString();
    }

    internal static void HoldsItsInvariants(string text, Reading reading)
    {
        var end = 0;
        foreach (var passage in reading.Passages)
        {
            Assert.InRange(passage.Span.Start, end, text.Length);
            Assert.InRange(passage.Span.End, passage.Span.Start + 1, text.Length);
            Assert.Equal(passage.Span.Of(text).Trim(), passage.Span.Of(text));
            end = passage.Span.End;
        }
        var start = 0;
        foreach (var item in reading.Attributions)
        {
            Assert.InRange(item.Content[0].Start, start, text.Length);
            start = item.Content[0].Start;
            Assert.Contains(reading.Passages, passage => passage.Span.Contains(start));
            HoldsItsInvariants(text, item);
        }
    }

    private static void HoldsItsInvariants(string text, Attribution item)
    {
        Assert.NotEmpty(item.Content);
        var end = 0;
        foreach (var span in item.Content)
        {
            Assert.InRange(span.Start, end, text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
            Assert.False(SplitsPair(text, span.Start) || SplitsPair(text, span.End));
            end = span.End;
        }
        foreach (var span in new[] { item.Source, item.Cue, item.Place, item.Time })
            Assert.True(span is null || !span.Value.IsEmpty && span.Value.End <= text.Length);
        foreach (var fragment in item.Content)
            Assert.False(item.Cue is { } cue && fragment.Overlaps(cue));
        if (item.Kind == AttributionKind.None)
            Assert.True(item is { Speaker: null, Source: null, Cue: null, Via: null });
        Assert.True(item.Speaker is null || item.Speaker.Name.Length > 0);
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static string Article(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(60); i >= 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(5) > 0)
                text.Append(' ');
        }
        return text.ToString();
    }

    private static string Describe(Attribution item) =>
        $"{item.Kind} {item.Stance} {string.Join(' ', item.Content)} {item.Source} {item.Cue} {item.Place} {item.Time} {item.Speaker} {item.Via} {string.Join(' ', item.Figures)}";
}
