using System.Text;
using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Benchmarks;

/// <summary>Made-up news: quotations, reported speech, figures and people in prose without meaning. Words come in the frequencies of Zipf's law.</summary>
internal sealed class SyntheticNews(int seed)
{
    private const int Words = 20_000;

    private static readonly string[] Common =
        "the of and to in a that for on with as by at from this were have which their will more into over last year new most under while against work".Split(' ');

    private static readonly string[] Syllables = "bar ken mor ley ton wick har dal fen ros mac gra ber ste win hol ash bur cas del vel kov san tor mi na ra lo pe qui zan".Split(' ');

    private static readonly string[] Titles = ["President", "Senator", "Mayor", "General", "Dr", "Governor", "spokeswoman", "economist", "former minister"];

    private static readonly string[] Verbs = ["said", "warned", "told reporters", "added", "argued", "announced", "insisted"];

    private static readonly string[] Units = ["%", " percent", " per cent", " million people", " hours", ",000 homes", " points"];

    private static readonly string[] Days = ["on Monday", "last Tuesday", "yesterday", "last week", "on 3 May 2024", "in Brussels", "in an interview"];

    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, Words).Select(n => n < Common.Length ? Common[n] : Made(new Random(n), n))];

    public static void Write(string path, int articles)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var n = 0; n < articles; n++)
        {
            var article = new SyntheticNews(n).Article(n);
            file.WriteLine(JsonSerializer.Serialize(new { id = article.Id.Value, title = article.Title, text = article.Text, source = "The Made-up Times", date = "2024-05-15" }));
        }
    }

    public Article Article(int number)
    {
        var random = new Random(seed);
        string[] people = [.. Enumerable.Range(0, 4).Select(_ => $"{Name(random)} {Name(random)}")];
        var paragraphs = Enumerable.Range(0, 4 + random.Next(12)).Select(_ => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Sentence(random, people))));
        return new Article(ArticleId.Parse($"made-up-{number}"), Capital(Prose(random, 7)), string.Join("\n\n", paragraphs));
    }

    private static string Sentence(Random random, string[] people)
    {
        var person = people[random.Next(people.Length)];
        var figure = random.Next(2, 99) + Pick(random, Units);
        return random.Next(8) switch
        {
            0 => $"“{Capital(Prose(random, 14))},” said {Pick(random, Titles)} {person} {Pick(random, Days)}.",
            1 => $"“{Capital(Prose(random, 8))},” {person.Split(' ')[1]} {Pick(random, Verbs)}. “{Capital(Prose(random, 9))}.”",
            2 => $"{person} {Pick(random, Verbs)} {Pick(random, Days)} that {Prose(random, 15)}.",
            3 => $"According to {person}, {figure} of {Prose(random, 9)}.",
            4 => $"A survey by the {Name(random)} Institute shows that {figure} {Prose(random, 8)}.",
            5 => $"{person.Split(' ')[1]} called the plan “{Prose(random, 3)}”, and over {random.Next(1, 40)},{random.Next(100, 999)} people {Prose(random, 6)}.",
            6 => $"Two officials who asked not to be named said {Prose(random, 12)}.",
            _ => $"{Capital(Prose(random, 20))}.",
        };
    }

    private static string Prose(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Vocabulary[Rank(random)]));

    /// <summary>Zipf's law: the logarithm of the rank is spread evenly.</summary>
    private static int Rank(Random random) => Math.Min(Words - 1, (int)Math.Pow(Words, random.NextDouble()) - 1);

    private static string Name(Random random) => Capital(Made(random, random.Next(2, 8)));

    private static string Made(Random random, int n) => string.Concat(Enumerable.Range(0, 2 + n % 3).Select(_ => Pick(random, Syllables)));

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
