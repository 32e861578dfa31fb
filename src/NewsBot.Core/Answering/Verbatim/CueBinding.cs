namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether the article's own words for an act of saying stand with their own words; and whether what is not said stands with them.</summary>
internal static class CueBinding
{
    public static string? Refusal(Clause clause)
    {
        var tokens = clause.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is(SlotKind.Cue) && !IsBound(tokens, i))
                return RephrasingOutcomes.WrongSpeaker;
            if (tokens[i].Slot is { Kind: SlotKind.Words, IsUnsaid: true } && !StandsUnsaid(tokens, i))
                return RephrasingOutcomes.LostNegation;
        }
        var acts = clause.Contents.SelectMany(content => content.Slot!.Acts).ToHashSet(StringComparer.Ordinal);
        return tokens.Any(token => token.Kind == ProseTokenKind.Word && !Words.GlueWords.Has(token.Text) && Acts.Verb(token.Text) is { } verb && token.Text.Length > 2 && !acts.Contains(verb) && Words.RefusedWords.IsJudgement(token.Text))
            ? RephrasingOutcomes.OwnJudgement : null;
    }

    /// <summary>A source or a pronoun before it, the words of its own claim next after it.</summary>
    private static bool IsBound(IReadOnlyList<ProseToken> tokens, int i)
    {
        var before = i - 1;
        while (before > 0 && tokens[before].Text is "also" or "then" or "further" or "later")
            before--;
        var isAfterSpeaker = before >= 0 && (tokens[before].Is(SlotKind.Source) || tokens[before].IsIn(Words.Frames.Pronouns) || tokens[before].IsWord("who") || tokens[before].IsWord("which"));
        return isAfterSpeaker && tokens.Skip(i + 1).FirstOrDefault(Clause.IsContent) is { } content && content.Slot!.Claim == tokens[i].Slot!.Claim;
    }

    /// <summary>Source, cue and words in this order with nothing between them, and no other act of saying beside them.</summary>
    private static bool StandsUnsaid(IReadOnlyList<ProseToken> tokens, int i)
    {
        var cue = i - 1;
        while (cue > 0 && (tokens[cue].IsWord("that") || tokens[cue].IsMark(':') || tokens[cue].IsMark(',')))
            cue--;
        return cue > 0 && tokens[cue].Slot is { Kind: SlotKind.Cue } slot && slot.Claim == tokens[i].Slot!.Claim && tokens[cue - 1].Is(SlotKind.Source)
            && tokens.Skip(i + 1).All(token => token.Kind == ProseTokenKind.Mark || !token.IsIn(Words.Frames.Saying));
    }
}
