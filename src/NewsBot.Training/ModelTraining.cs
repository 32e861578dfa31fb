using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>All of a model, one part after the other, on one thread.</summary>
internal static class ModelTraining
{
    private const ulong Seed = 20120613;

    private const int Folds = 5;

    private const int TaggerRounds = 6;

    private const int NetRounds = 14;

    /// <summary>The bytes of the model file.</summary>
    /// <param name="dev">Sentences that nothing is learned from, scored after each round.</param>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<TreebankSentence> dev, TextWriter progress)
    {
        var classes = TaggerTraining.Classes(sentences);
        var tagged = Tagged(classes, sentences, progress);
        var training = new TaggerTraining(classes, sentences);
        var tagger = new Tagger(training.Train(sentences, TaggerRounds, new Shuffle(Seed), progress), training.Dictionary());
        var net = new NetTraining(tagged, Seed).Train(tagged, NetRounds, new Shuffle(Seed), Tell);
        return ModelFile.Bytes(new ParserModel(classes, tagger, net));

        void Tell(string line, NetWeights weights) => progress.WriteLine(dev.Count == 0 ? line : $"{line}; {Score.Of(new ParserModel(classes, tagger, weights), dev)}");
    }

    /// <summary>Tags each part of the sentences by what was learned from the others, so that the parser sees as many wrong tags as it will later.</summary>
    private static TaggedSentence[] Tagged(IReadOnlyList<TagClass> classes, IReadOnlyList<TreebankSentence> sentences, TextWriter progress)
    {
        var tagged = new TaggedSentence[sentences.Count];
        var words = new WordColumns();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where((_, i) => i % Folds != fold).ToList();
            var training = new TaggerTraining(classes, others);
            var tagger = new Tagger(training.Train(others, TaggerRounds / 2, new Shuffle(Seed), progress), training.Dictionary());
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                Columns.Fill(words, sentences[i]);
                tagger.Tag(words);
                tagged[i] = new TaggedSentence(sentences[i], words.Tags[1..(words.Count + 1)]);
            }
        }
        return tagged;
    }
}
