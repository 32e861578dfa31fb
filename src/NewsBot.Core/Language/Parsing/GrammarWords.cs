using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Cuts tokens into the words of the English treebanks: n't, 's and 'll are words of their own, so are the parts of a compound with hyphens and those marks.</summary>
/// <remarks>https://universaldependencies.org/en/index.html, "Tokenization and Word Segmentation".</remarks>
internal static class GrammarWords
{
    /// <summary>What is no word without the one after its hyphen.</summary>
    private static readonly string[] Prefixes = ["anti", "co", "counter", "e", "ex", "inter", "mid", "multi", "non", "pre", "post", "pro", "re", "semi", "sub", "trans", "ultra", "un"];

    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Appends the words of a token, each with where it stands; what stands in a quotation, too.</summary>
    /// <param name="number">The token's index, kept with each word.</param>
    public static void Split(string text, Token token, int number, List<(Span Span, int Token)> words)
    {
        if (token.IsQuotation)
        {
            var inside = new List<Token>();
            Tokenizer.Tokenize(text, token.Span, [], inside);
            foreach (var part in inside)
                Split(text, part, number, words);
            return;
        }
        if (token.Kind == TokenKind.Mark)
        {
            // Three points are one mark, and so are two hyphens or quotation marks made of two.
            if (words.Count > 0 && token.Mark is '.' or '-' or '\'' or '`' && words[^1].Span.End == token.Start && text[words[^1].Span.Start] == token.Mark)
                words[^1] = words[^1] with { Span = new Span(words[^1].Span.Start, token.End) };
            else
                words.Add((token.Span, number));
            return;
        }
        var end = CliticStart(text, token);
        SplitAtHyphens(text, token.Start, end, number, words);
        if (end < token.End)
            words.Add((new Span(end, token.End), number));
    }

    private static int CliticStart(string text, Token token)
    {
        var word = text.AsSpan(token.Start, token.End - token.Start);
        if (word[^1] is '\'' or '’' && word.Length > 1)
            return token.End - 1;
        Span<char> tail = stackalloc char[3];
        foreach (var clitic in Clitics)
        {
            if (word.Length <= clitic.Length)
                continue;
            var ending = word[^clitic.Length..];
            ending.CopyTo(tail);
            tail.Replace('’', '\'');
            if (tail[..clitic.Length].Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return token.End - clitic.Length;
        }
        return token.End;
    }

    private static void SplitAtHyphens(string text, int start, int end, int number, List<(Span Span, int Token)> words)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (text[i] is not ('-' or '‑') || IsPrefix(text.AsSpan(start, i - start)))
                continue;
            words.Add((new Span(start, i), number));
            words.Add((new Span(i, i + 1), number));
            start = i + 1;
        }
        words.Add((new Span(start, end), number));
    }

    private static bool IsPrefix(ReadOnlySpan<char> part)
    {
        foreach (var prefix in Prefixes)
        {
            if (part.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
