using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Tells names that end in 's ("Macy's said") from what somebody has ("Marsh's plan").</summary>
internal static class HouseNames
{
    private const WordTags NoHouse = CapitalRun.NeverNames | WordTags.Wh | WordTags.That | WordTags.Adverb | WordTags.Title | WordTags.PersonNoun;

    /// <summary>Takes the genitive off every token of a name that says something somewhere in the text, and that the text never prints without its ending.</summary>
    public static void Mark(string text, List<Token> tokens)
    {
        HashSet<string>? houses = null;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (IsNamed(text, tokens, i) && (IsSaid(text, tokens, i + 1) || IsAccordingTo(text, tokens, i)))
                (houses ??= new(StringComparer.Ordinal)).Add(Word(text, tokens[i]));
        }
        if (houses is null)
            return;
        foreach (var token in tokens)
        {
            if (token.IsCapital && !token.IsGenitive)
                houses.RemoveWhere(house => house.AsSpan(0, house.Length - 2).SequenceEqual(text.AsSpan(token.Start, token.End - token.Start)));
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsGenitive && houses.Contains(Word(text, tokens[i])) && !IsOwner(tokens, i))
                tokens[i] = tokens[i] with { IsGenitive = false, Tags = WordTags.BodyNoun };
        }
    }

    private static bool IsNamed(string text, List<Token> tokens, int at) =>
        tokens[at] is { IsWord: true, IsCapital: true, IsGenitive: true } && tokens[at].End - tokens[at].Start > 4 && text[tokens[at].End - 1] == 's' && !tokens[at].Is(NoHouse);

    /// <summary>"said", "says" or "told", and not "said to be".</summary>
    private static bool IsSaid(string text, List<Token> tokens, int at) =>
        Word(text, tokens[at]) is "said" or "says" or "told" && !(at + 1 < tokens.Count && tokens[at + 1].Is(WordTags.To));

    private static bool IsAccordingTo(string text, List<Token> tokens, int at) =>
        at > 1 && tokens[at + 1].Kind == TokenKind.Mark && Word(text, tokens[at - 1]) == "to" && Word(text, tokens[at - 2]) is "According" or "according";

    /// <summary>"Macy's stores", "Macy's CEO Ada Holt": what follows is the house's.</summary>
    private static bool IsOwner(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1] is { IsWord: true } next
        && (next.IsCapital ? next.Is(WordTags.Title | WordTags.TitleModifier | WordTags.MaleName | WordTags.FemaleName) : (next.Tags & ~WordTags.AlsoNoun) == 0 || next.Is(WordTags.PersonNoun | WordTags.DataNoun | WordTags.BodyNoun | WordTags.Title | WordTags.TitleModifier));

    private static string Word(string text, Token token) => text[token.Start..token.End];
}
