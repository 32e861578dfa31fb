using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Trains the tagger: it goes on from its own tags, right or wrong, as it will when it reads.</summary>
internal sealed class TaggerTraining
{
    private const int FewestSeen = 3;

    private const int CertainlySeen = 20;

    private readonly IReadOnlyList<TagClass> _classes;

    private readonly Dictionary<TagClass, int> _numbers;

    private readonly Perceptron _perceptron;

    private readonly SparseWeights _dictionary;

    public TaggerTraining(IReadOnlyList<TagClass> classes, IReadOnlyList<TreebankSentence> sentences)
    {
        _classes = classes;
        _numbers = classes.Index().ToDictionary(one => one.Item, one => one.Index);
        _perceptron = new Perceptron(classes.Count);
        _dictionary = Dictionary(sentences);
    }

    public SparseWeights Dictionary() => _dictionary;

    /// <summary>The classes that the treebanks have often enough, the most frequent first; every universal class has at least one.</summary>
    public static IReadOnlyList<TagClass> Classes(IEnumerable<TreebankSentence> sentences)
    {
        const int fewest = 10;
        return [.. sentences.SelectMany(sentence => sentence.Tags).CountBy(tag => tag)
            .OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key.Upos).ThenBy(tag => tag.Key.Xpos, StringComparer.Ordinal)
            .Where(tag => tag.Value >= fewest).Select(tag => tag.Key)];
    }

    /// <summary>The number of a class; of the most frequent with its universal class where it has none of its own.</summary>
    public int Number(TagClass tag) => _numbers.TryGetValue(tag, out var number) ? number : _classes.Index().First(one => one.Item.Upos == tag.Upos).Index;

    public SparseWeights Train(IReadOnlyList<TreebankSentence> sentences, int rounds, Shuffle shuffle, TextWriter progress)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var words = new WordColumns();
        var features = new ulong[Tagger.MostFeatures];
        var scores = new int[_classes.Count];
        var ambiguities = new uint[WordColumns.Most + 2];
        for (var round = 1; round <= rounds; round++)
        {
            shuffle.Apply(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                var sentence = sentences[index];
                Columns.Fill(words, sentence);
                Tagger.Ambiguities(words, _dictionary, ambiguities);
                for (var i = 1; i <= words.Count; i++)
                {
                    if (Tagger.Known(words, i, _dictionary) is var known and >= 0)
                    {
                        words.Tags[i] = (byte)known;
                        continue;
                    }
                    var seen = features.AsSpan(0, Tagger.Features(words, ambiguities, i, features));
                    scores.AsSpan().Clear();
                    _perceptron.Score(seen, scores);
                    var gold = Number(sentence.Tags[i - 1]);
                    var best = Array.IndexOf(scores, scores.Max());
                    _perceptron.Tick();
                    _perceptron.Learn(seen, scores, gold);
                    words.Tags[i] = (byte)best;
                    all++;
                    right += best == gold ? 1 : 0;
                }
            }
            progress.WriteLine($"tagger, round {round}: {right} of {all} open words right");
        }
        return _perceptron.Average(fewestChanges: 3, scale: 16, least: 26, bits: 19);
    }

    private SparseWeights Dictionary(IReadOnlyList<TreebankSentence> sentences)
    {
        var words = new WordColumns();
        var seen = new Dictionary<ulong, Dictionary<int, int>>();
        foreach (var sentence in sentences)
        {
            Columns.Fill(words, sentence);
            for (var i = 1; i <= words.Count; i++)
            {
                var key = Tagger.Key(words, i);
                if (!seen.TryGetValue(key, out var tags))
                    seen[key] = tags = [];
                var tag = Number(sentence.Tags[i - 1]);
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }
        var entries = new List<LearnedFeature>();
        foreach (var (key, tags) in seen)
        {
            var all = tags.Values.Sum();
            if (all < FewestSeen)
                continue;
            var most = tags.Values.Max();
            // Of a thousand, three may be slips of the annotators.
            var certain = all >= CertainlySeen && (long)most * 1000 >= (long)all * 997;
            var kept = tags.Where(tag => certain ? tag.Value == most : tag.Value * 20 >= all).OrderBy(tag => tag.Key).Select(tag => (tag.Key, certain ? Tagger.Certain : 1));
            entries.Add(new LearnedFeature(key, [.. kept]));
        }
        return LearnedFeature.Pack(entries, bits: 15);
    }
}
