using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Puts a treebank's words where the models look for them.</summary>
internal static class Columns
{
    public static void Fill(WordColumns words, TreebankSentence sentence)
    {
        words.Clear();
        foreach (var form in sentence.Forms)
            words.Add(form);
    }
}
