using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Tells reported speech from a finding that is put to data.</summary>
internal static class Kinds
{
    /// <summary>Data, where the source or the cue names a survey, a report or figures; else reported speech.</summary>
    public static AttributionKind Of(ArticleTokens article, Draft draft)
    {
        if (draft.Verb is not { Class: CueClass.Finding or CueClass.Speech or CueClass.Thought } || !draft.HasSource)
            return AttributionKind.Indirect;
        var sentence = article.Sentences[draft.Sentence];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var inSource = i >= draft.SourceFirst && i <= draft.SourceLast;
            if (article[i].Is(WordTags.DataNoun) && !article[i].Is(WordTags.PersonNoun) && (inSource || draft.Cue is { } cue && cue.Contains(article[i].Span)))
                return AttributionKind.Data;
        }
        return AttributionKind.Indirect;
    }
}
