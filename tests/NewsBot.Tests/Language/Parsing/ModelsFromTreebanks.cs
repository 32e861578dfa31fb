using NewsBot.Core.Language.Parsing;
using NewsBot.Training;

namespace NewsBot.Tests.Language.Parsing;

public sealed class ModelsFromTreebanks
{
    /// <summary>Made up; word, class, finer class, head, relation.</summary>
    private const string Sentence = """
        # a comment
        1-2	Dogs'd	_	_	_	_	_	_	_	_
        1	Dogs	dog	NOUN	NNS	_	3	nsubj	_	_
        2	'd	would	AUX	MD	_	3	aux	_	_
        3	see	see	VERB	VB	_	0	root	_	_
        3.1	see	see	VERB	VB	_	_	_	_	_
        4	old	old	ADJ	JJ	_	5	amod	_	_
        5	Venn	Venn	PROPN	NNP	_	3	obj	_	_
        6	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void A_treebank_is_read_without_what_is_no_word()
    {
        var sentence = Assert.Single(Read(Sentence));

        Assert.Equal(["Dogs", "'d", "see", "old", "Venn", "."], sentence.Forms);
        Assert.Equal([3, 3, 0, 5, 3, 3], sentence.Heads);
        Assert.Equal([Relation.Nsubj, Relation.Aux, Relation.Root, Relation.Amod, Relation.Obj, Relation.Punct], sentence.Relations);
    }

    [Theory]
    [InlineData("1\tDogs", "columns")]
    [InlineData("1\tDogs\tdog\tNOUN\tNNS\t_\t7\tnsubj\t_\t_", "no head")]
    [InlineData("1\tDogs\tdog\tSUBSTANTIVE\tNNS\t_\t0\troot\t_\t_", "word class")]
    public void What_is_no_treebank_is_an_error_that_says_why(string file, string words)
    {
        var error = Assert.Throws<FormatException>(() => Read(file));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_treebank_gives_the_same_model_to_the_bit_and_a_model_that_knows_it()
    {
        var sentences = Enumerable.Repeat(Read(Sentence)[0], 400).ToList();

        var first = ModelTraining.Train(sentences, [], TextWriter.Null);
        var second = ModelTraining.Train(sentences, [], TextWriter.Null);

        Assert.Equal(first, second);
        var score = Score.Of(ParserModel.Read(first), sentences);
        Assert.Equal((100, 100, 100), (score.Upos, score.Uas, score.Las));
    }

    private static List<TreebankSentence> Read(string file) => [.. Treebank.Read(new StringReader(file))];
}
