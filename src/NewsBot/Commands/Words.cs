using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsBot.Commands;

/// <summary>Arguments of several words, which may stand without quotation marks around them.</summary>
internal static class Words
{
    public static Argument<string[]> Optional(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    /// <summary>At least one word must be there.</summary>
    public static Argument<string[]> Needed(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    public static string Joined(this ParseResult parsed, Argument<string[]> words) => string.Join(' ', parsed.GetValue(words) ?? []);

    /// <summary>What was probably meant for an option and was taken as a word; after <c>--</c> everything is a word, and <c>-</c> alone is standard input.</summary>
    public static string? OptionAmong(ParseResult parsed)
    {
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && words.Contains(token))?.Value;
    }
}
