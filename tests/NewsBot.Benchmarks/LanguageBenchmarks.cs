using BenchmarkDotNet.Attributes;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Core.Language;

namespace NewsBot.Benchmarks;

/// <summary>What is done with every text and every name, on one made-up article.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly string _text = new SyntheticNews(seed: 1).Article(0).Text;
    private readonly string[] _names = ["Volodymyr Zelenskyy", "Ursula von der Leyen", "the Council on Foreign Relations", "Zoë M. Doe"];

    [Benchmark]
    public IReadOnlyList<Figure> FindFigures() => FigureFinder.Find(_text);

    [Benchmark]
    public Span? FindDatePhrase() => DatePhrases.Find(_text);

    [Benchmark]
    public IReadOnlyList<string> TakeContentWords() => ContentWords.Of(_text);

    [Benchmark]
    public int MakeNameKeys() => _names.Sum(name => NameKeys.Of(name).Count);

    [Benchmark]
    public double CompareNames() => NameKeys.Likeness(_names[0], "Vladimir Zelenski");

    [Benchmark]
    public Reading ReadArticle() => ArticleReader.Read(_text);
}
