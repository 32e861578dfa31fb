using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>A sentence with the tags that the parser will see.</summary>
internal sealed record TaggedSentence(TreebankSentence Sentence, byte[] Tags)
{
    public void Fill(WordColumns words)
    {
        Columns.Fill(words, Sentence);
        Tags.CopyTo(words.Tags.AsSpan(1));
    }
}
