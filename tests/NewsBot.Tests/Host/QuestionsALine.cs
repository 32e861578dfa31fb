using System.Text;
using NewsBot.Terminal;

namespace NewsBot.Tests.Host;

public sealed class QuestionsALine
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\n\n", new[] { "", "" })]
    [InlineData("one\rtwo\n", new[] { "one\rtwo" })]
    [InlineData("\uFEFFa\n", new[] { "a" })]
    public async Task Every_line_feed_ends_one_question(string input, string[] questions) =>
        Assert.Equal(questions, await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(input))));

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_shown_as_such_and_lose_no_line() =>
        Assert.Equal(["a\uFFFDb", "c"], await ReadAsync(new MemoryStream([(byte)'a', 0xFF, (byte)'b', (byte)'\n', (byte)'c', (byte)'\n'])));

    [Fact]
    public async Task A_letter_that_two_reads_share_stays_whole()
    {
        var question = new string('x', 64 * 1024 - 1) + "€uro";

        Assert.Equal([question, "next"], await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(question + "\nnext"))));
    }

    [Fact]
    public async Task A_line_longer_than_any_question_is_cut_and_the_next_one_is_read()
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', QuestionLines.Longest + 100_000) + "\nnext\n"));

        var questions = await ReadAsync(input);

        Assert.Equal([QuestionLines.Longest, 4], questions.Select(question => question.Length));
    }

    private static async Task<List<string>> ReadAsync(Stream input)
    {
        var questions = new List<string>();
        await foreach (var question in QuestionLines.ReadAsync(input, CancellationToken.None))
            questions.Add(question);
        return questions;
    }
}
