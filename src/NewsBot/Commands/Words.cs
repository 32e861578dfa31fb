using System.CommandLine;

namespace NewsBot.Commands;

/// <summary>Arguments of several words, which may stand without quotation marks around them.</summary>
internal static class Words
{
    public static Argument<string[]> Optional(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    /// <summary>At least one word must be there.</summary>
    public static Argument<string[]> Needed(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    public static string Joined(this ParseResult parsed, Argument<string[]> words) => string.Join(' ', parsed.GetValue(words) ?? []);
}
