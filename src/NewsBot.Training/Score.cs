using System.Globalization;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>How well a model reads a treebank's words, in hundredths of them: classes, heads, heads with relations (with and without their subtypes).</summary>
internal sealed record Score(int Words, double Upos, double Xpos, double Uas, double Las, double UniversalLas)
{
    public static Score Of(ParserModel model, IEnumerable<TreebankSentence> sentences)
    {
        var words = new WordColumns();
        var builder = new TreeBuilder(model.Net);
        int all = 0, upos = 0, xpos = 0, heads = 0, labelled = 0, universal = 0;
        foreach (var sentence in sentences)
        {
            Columns.Fill(words, sentence);
            model.Tagger.Tag(words);
            builder.Build(words);
            for (var i = 1; i <= words.Count; i++)
            {
                var tag = model.Classes[words.Tags[i]];
                all++;
                upos += tag.Upos == sentence.Tags[i - 1].Upos ? 1 : 0;
                xpos += tag.Xpos == sentence.Tags[i - 1].Xpos ? 1 : 0;
                if (builder.Heads[i] != sentence.Heads[i - 1])
                    continue;
                heads++;
                labelled += builder.Labels[i] == sentence.Relations[i - 1] ? 1 : 0;
                universal += builder.Labels[i].UniversalName() == sentence.Relations[i - 1].UniversalName() ? 1 : 0;
            }
        }
        return new Score(all, Share(upos), Share(xpos), Share(heads), Share(labelled), Share(universal));

        double Share(int right) => Math.Round(100.0 * right / Math.Max(all, 1), 2);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Words} words: UPOS {Upos:F2}, XPOS {Xpos:F2}, UAS {Uas:F2}, LAS {Las:F2}, LAS without subtypes {UniversalLas:F2}");
}
