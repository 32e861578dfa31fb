using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

public sealed class AnyText
{
    public static TheoryData<string> Texts =>
    [
        "", " \t\n ", ".", "\"", "“ ” “ ” \" \" '' ``", new string('"', 500), new string('.', 3000), new string('-', 3000), "'s 's n't n't", "\uD800 \uDC00 \uD83D", "😀 said 😀.",
        "Der Bürgermeister sagte, die Brücke werde geschlossen.", "市長は橋を閉鎖すると述べた。", "قال رئيس البلدية إن الجسر سيغلق.", "Мэр сообщил, что мост закроют.",
        "| year | 2019 | 2020 |\n|---|---|---|\n| t | 1.5 | 2,000 |", "if (x < 0) { return \"no\"; } // said", new string('a', 100_000), "\0\u0001\u200B\uFEFF",
        string.Join(' ', Enumerable.Repeat("that the mayor said", 2000)), "\"" + string.Join(' ', Enumerable.Repeat("and", 3000)),
    ];

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
    public void A_text_without_a_full_stop_takes_two_transitions_a_word_and_no_more()
    {
        var text = string.Concat(Enumerable.Repeat("the mayor said that the bridge and ", 1000));
        var words = 0;
        foreach (var parsed in Grammar.All(text))
            words += parsed.Count;
        var columns = new WordColumns();
        while (!columns.IsFull)
            columns.Add("and");
        var beam = new ArcBeam((_, _) => { });
        beam.Begin(columns);
        var steps = 0;
        for (; !beam.Best.IsDone; steps++)
            beam.Advance(columns);

        Assert.Equal(7000, words);
        Assert.Equal(2 * WordColumns.Most, steps);
    }

    [Fact]
    public void The_same_text_gets_the_same_parse_from_several_threads()
    {
        const string text = "The mayor, who had not seen the report, told the council on Monday that it would be read.";
        var expected = Grammar.Of(text).Words.ToArray();

        var parses = Enumerable.Range(0, 200).AsParallel().Select(_ => Grammar.Of(text).Words.ToArray()).ToList();

        Assert.All(parses, parse => Assert.Equal(expected, parse));
    }
}
