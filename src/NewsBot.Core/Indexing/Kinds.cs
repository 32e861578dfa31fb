using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Tells reported speech from a finding that is put to data.</summary>
internal static class Kinds
{
    public static AttributionKind Of(ArticleTokens article, Draft draft)
    {
        if (draft.Verb is { Class: CueClass.Finding or CueClass.Speech or CueClass.Thought } && draft.HasSource)
        {
            for (var i = draft.SourceFirst; i <= draft.SourceLast; i++)
            {
                if (article[i].Is(WordTags.DataNoun))
                    return AttributionKind.Data;
            }
        }
        return AttributionKind.Indirect;
    }
}
