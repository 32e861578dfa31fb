namespace NewsBot.Tests.Language.Parsing;

public sealed class AnyText
{
    private static readonly string[] Kinds =
    [
        "", " \t\n ", ".", "\"", "“ ” “ ” \" \" '' ``", new string('"', 500), new string('.', 3000), new string('-', 3000), "'s 's n't n't", "\uD800 \uDC00 \uD83D", "😀 said 😀.",
        "Der Bürgermeister sagte, die Brücke werde geschlossen.", "市長は橋を閉鎖すると述べた。", "قال رئيس البلدية إن الجسر سيغلق.", "Мэр сообщил, что мост закроют.",
        "| year | 2019 | 2020 |\n|---|---|---|\n| t | 1.5 | 2,000 |", "if (x < 0) { return \"no\"; } // said", new string('a', 100_000), "\0\u0001\u200B\uFEFF",
        string.Join(' ', Enumerable.Repeat("that the mayor said", 2000)), "\"" + string.Join(' ', Enumerable.Repeat("and", 3000)),
    ];

    public static TheoryData<string> Texts => [.. Kinds];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_sentence_gets_a_tree_with_one_root_and_no_crossing_arcs(string text)
    {
        foreach (var parsed in Grammar.All(text))
        {
            Assert.Equal(parsed.Count == 0 ? 0 : 1, parsed.Words.ToArray().Count(word => word.Head < 0));
            for (var i = 0; i < parsed.Count; i++)
            {
                var (first, last) = parsed.Reach(i);
                Assert.All(parsed.Children(i), child => Assert.True(parsed.Reach(child).First >= first && parsed.Reach(child).Last <= last));
                Assert.Equal(last - first, parsed.Children(i).Sum(child => parsed.Reach(child).Last - parsed.Reach(child).First + 1));
                Assert.True(parsed[i].Span.Length > 0 && (i == 0 || parsed[i].Span.Start >= parsed[i - 1].Span.End));
            }
        }
    }

    [Fact]
    public void Words_chosen_at_random_get_trees_too()
    {
        string[] words = ["said", "the", "“", "”", "mayor", ",", ".", "that", "82%", "n't", "'s", "—", "who", "\uD83D", "Venn's", "(", ":", "to", "of", "re-", "-"];
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
            Every_sentence_gets_a_tree_with_one_root_and_no_crossing_arcs(string.Join(random.Next(3) == 0 ? "" : " ", random.GetItems(words, random.Next(1, 80))));
    }

    [Fact]
    public void Ten_thousand_documents_of_every_kind_get_trees()
    {
        var random = new Random(9);
        string[] seeds = [.. Kinds.Where(text => text.Length is > 0 and < 200)];
        for (var i = 0; i < 10_000; i++)
        {
            var text = seeds[random.Next(seeds.Length)].ToCharArray();
            // A few characters become others, of the text or of any script, and pieces change places.
            for (var change = random.Next(6); change > 0; change--)
                text[random.Next(text.Length)] = random.Next(2) == 0 ? text[random.Next(text.Length)] : (char)random.Next(char.MaxValue + 1);
            var cut = random.Next(text.Length);
            var document = string.Concat(text.AsSpan(cut), text.AsSpan(0, cut))[..random.Next(text.Length + 1)];
            foreach (var parsed in Grammar.All(document))
                Assert.True(parsed.Count == 0 || parsed.Reach(parsed.Root) == (0, parsed.Count - 1), document);
        }
    }

    [Fact]
    public void A_megabyte_without_a_full_stop_takes_at_most_twice_the_memory_a_word_that_a_tenth_of_it_takes()
    {
        const int words = 4000;
        var part = Text(words);
        var whole = Text(10 * words);
        Assert.InRange(whole.Length, 1_000_000, 1_200_000);
        Grammar.All(part);

        var one = Allocated(part, words);
        var ten = Allocated(whole, 10 * words);

        Assert.InRange(ten, 0, 20 * one);
    }

    [Fact]
    public void The_same_text_gets_the_same_parse_from_several_threads()
    {
        const string text = "The mayor, who had not seen the report, told the council on Monday that it would be read.";
        var expected = Grammar.Of(text).Words.ToArray();

        var parses = Enumerable.Range(0, 200).AsParallel().Select(_ => Grammar.Of(text).Words.ToArray()).ToList();

        Assert.All(parses, parse => Assert.Equal(expected, parse));
    }

    private static string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => i % 2 == 0 ? "bridges" : "harbourmastersassociationofficeholderspokesman"));

    /// <summary>In bytes, for a text of so many words.</summary>
    private static long Allocated(string text, int words)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(words, Grammar.All(text).Sum(parsed => parsed.Count));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
