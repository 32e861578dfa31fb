using System.CommandLine;
using System.Runtime.CompilerServices;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>The questions of a command that takes one, or with <c>--batch</c> one a line.</summary>
internal static class Batch
{
    /// <summary>Whether the command line holds exactly one of the two.</summary>
    /// <exception cref="UsageException">It holds neither, or both.</exception>
    /// <exception cref="FileNotFoundException">There is no such batch file.</exception>
    public static void Check(Newsroom newsroom, ParseResult parsed, Argument<string[]> words)
    {
        var file = parsed.GetValue(newsroom.Options.Batch);
        var isBatch = file is not null;
        if (isBatch && parsed.Joined(words).Length > 0)
            throw new UsageException($"{words.Name} and --batch do not go together: give one of them");
        if (!isBatch && string.IsNullOrWhiteSpace(parsed.Joined(words)))
            throw new UsageException($"there is no {words.Name}: newsbot {parsed.CommandResult.Command.Name} \"who said 82%?\", or --batch - for one a line on standard input");
        if (isBatch && file != "-" && !File.Exists(file))
            throw new FileNotFoundException($"there is no file {file} to read questions from", file);
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<string> QuestionsAsync(
        Newsroom newsroom, ParseResult parsed, Argument<string[]> words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (parsed.GetValue(newsroom.Options.Batch) is not { } file)
        {
            yield return parsed.Joined(words);
            yield break;
        }
        await using var input = file == "-" ? newsroom.Streams.Input : File.OpenRead(file);
        await foreach (var question in QuestionLines.ReadAsync(input, cancellationToken))
            yield return question;
    }
}
