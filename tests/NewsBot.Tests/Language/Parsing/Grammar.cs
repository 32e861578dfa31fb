using NewsBot.Core.Indexing;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

/// <summary>A text's sentences, parsed with the program's own model, looked at by their words.</summary>
internal static class Grammar
{
    public static ParsedSentence Of(string sentence) => Assert.Single(All(sentence));

    public static IReadOnlyList<ParsedSentence> All(string text)
    {
        var tokens = new ArticleTokens(text);
        return [.. Enumerable.Range(0, tokens.Sentences.Count).Select(tokens.ParseOf)];
    }

    /// <summary>"subject(said, mayor)": what hangs on what, for one word of the text.</summary>
    public static string Arc(string text, string word)
    {
        var parsed = Of(text);
        var at = parsed.At(text.IndexOf(word, StringComparison.Ordinal));
        var head = parsed[at].Head;
        return $"{parsed[at].Relation.Name()}({(head < 0 ? "ROOT" : parsed[head].Span.Of(text))})";
    }
}
