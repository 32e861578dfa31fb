using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class Asking : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task An_empty_archive_answers_from_the_seeds()
    {
        var run = await BotRun.OfAsync("ask", "--json", "who said 82%?", "--db", _workspace.Archive);

        Assert.Equal(0, run.Status);
        Assert.Equal("found", run.Answer.GetProperty("outcome").GetString());
        Assert.Equal("Council on Foreign Relations", run.Answer.GetProperty("claims")[0].GetProperty("source").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Words_of_a_question_need_no_quotation_marks_around_them()
    {
        var run = await BotRun.OfAsync("ask", "who", "said", "82%?", "--json", "--db", _workspace.Archive);

        Assert.Equal("who said 82%?", run.Answer.GetProperty("question").GetString());
    }

    [Fact]
    public async Task Nothing_found_is_no_failure()
    {
        var run = await BotRun.OfAsync("ask", "--json", "who said 91.7 zlotys?", "--db", _workspace.Archive);

        Assert.Equal(0, run.Status);
        Assert.Equal("not_found", run.Answer.GetProperty("outcome").GetString());
        Assert.Empty(run.Answer.GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task Every_line_of_a_batch_has_its_answer_whatever_stands_in_it()
    {
        byte[] hostile =
        [
            .. "who said 82%?\n"u8, .. "\n"u8, .. "   \n"u8, 0xFF, 0xC3, 0x28, (byte)'\n', .. "nul \0 and escape \u001b[2J\n"u8,
            .. Encoding.UTF8.GetBytes(new string('“', 300_000)), (byte)'\n', .. "\"; DROP TABLE article; --\n"u8, .. "NEAR(a b) OR * AND \"\n"u8, .. "{{q1}} [red]\n"u8, .. "82"u8,
        ];

        var run = await BotRun.WithBytesAsync([], hostile, streams => streams, "ask", "--json", "--batch", "-", "--db", _workspace.Archive);

        Assert.Equal(10, run.Answers.Count);
        Assert.StartsWith("newsbot: the archive was empty and now holds the articles in seeds/ (1)", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, run.Status);
        Assert.Equal("found", run.Answers[0].GetProperty("outcome").GetString());
        Assert.Equal(["", "   "], run.Answers.Skip(1).Take(2).Select(answer => answer.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task A_batch_may_come_from_a_file()
    {
        var run = await BotRun.OfAsync("ask", "--json", "--batch", _workspace.File("questions.txt", "who said 82%?\nwho said 68%?\n"), "--db", _workspace.Archive);

        Assert.Equal(["who said 82%?", "who said 68%?"], run.Answers.Select(answer => answer.GetProperty("question").GetString()));
    }

    [Fact]
    public async Task A_batch_file_that_is_not_there_is_a_failure_in_one_line()
    {
        var run = await BotRun.OfAsync("ask", "--batch", _workspace.Path("none.txt"), "--db", _workspace.Archive);

        Assert.Equal(1, run.Status);
        Assert.Contains("none.txt", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer()
    {
        var first = await BotRun.OfAsync("ask", "--json", "what did Zelensky say about freedom?", "--db", _workspace.Archive);
        var second = await BotRun.OfAsync("ask", "--json", "what did Zelensky say about freedom?", "--db", _workspace.Archive);

        Assert.Equal(WithoutTime(first.Answer), WithoutTime(second.Answer));
    }

    [Fact]
    public async Task Words_and_passages_are_slices_of_the_article()
    {
        var text = (await File.ReadAllTextAsync(Directory.EnumerateFiles(Checkout.Path("seeds"), "*.txt").Single())).Split("\n---\n", 2)[1];

        var run = await BotRun.OfAsync("audit", "--json", "000_754a290b1d5c3568", "--db", _workspace.Archive);

        Assert.NotEmpty(run.Answer.GetProperty("claims").EnumerateArray());
        Assert.All(run.Answer.GetProperty("claims").EnumerateArray(), claim =>
        {
            var span = claim.GetProperty("span");
            Assert.Equal(claim.GetProperty("words").GetString(), text[span[0].GetInt32()..span[1].GetInt32()]);
            Assert.Contains(claim.GetProperty("passage").GetString()!, text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "   ")]
    [InlineData("ask", "who said it?", "--batch", "-")]
    [InlineData("ask", "--nonsense-option=1", "--batch")]
    [InlineData("ask", "--nope", "x")]
    [InlineData("ask", "who", "said", "-5%?")]
    [InlineData("search", "peace", "-kk", "3")]
    [InlineData("source", "--jsn", "Romney")]
    [InlineData("index", "-r", "articles")]
    [InlineData("extract", "-x")]
    [InlineData("chat", "--nope")]
    [InlineData("search")]
    [InlineData("search", "-k", "0", "peace")]
    [InlineData("search", "-k", "1001", "peace")]
    [InlineData("search", "-k", "many", "peace")]
    [InlineData("source")]
    [InlineData("sources", "--anonymous", "--named")]
    [InlineData("status", "extra")]
    [InlineData("index")]
    [InlineData("extract")]
    [InlineData("no-such-command")]
    [InlineData("run", "extra")]
    [InlineData("digest", "--since", "soon")]
    [InlineData("digest", "--since", "2999-01-01")]
    [InlineData("digest", "7d")]
    [InlineData]
    public async Task A_wrong_command_line_is_said_to_be_wrong_and_touches_nothing(params string[] arguments)
    {
        var run = await BotRun.OfAsync([.. arguments, "--db", _workspace.Archive]);

        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.StartsWith("newsbot: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help says what can stand there\n", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Archive));
    }

    [Fact]
    public async Task An_option_that_there_is_not_is_named_and_after_two_hyphens_it_is_a_word()
    {
        var wrong = await BotRun.OfAsync("ask", "--json", "--nope", "x", "--db", _workspace.Archive);
        var right = await BotRun.OfAsync("ask", "--json", "--db", _workspace.Archive, "--", "--nope", "-x");

        Assert.StartsWith("newsbot: there is no option “--nope”; a word that begins with a hyphen stands after --\n", wrong.Error, StringComparison.Ordinal);
        Assert.Equal("--nope -x", right.Answer.GetProperty("question").GetString());
        Assert.Equal(0, right.Status);
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_a_failure_in_one_line_without_a_stack()
    {
        var run = await BotRun.OfAsync("ask", "who said 82%?", "--db", _workspace.File("notes.db", new string('x', 5000)));

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("notes.db", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_failure_arose_is_said_to_who_wants_to_know()
    {
        var run = await BotRun.OfAsync("ask", "who said 82%?", "--verbose", "--db", _workspace.File("notes.db", new string('x', 5000)));

        Assert.Contains("   at NewsBot.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("search")]
    public async Task Where_one_question_of_a_batch_failed_is_said_beside_the_answers(string command)
    {
        await BotRun.OfAsync("ask", "who said 82%?", "--db", _workspace.Archive);
        await using (var connection = new SqliteConnection($"Data Source={_workspace.Archive};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var damage = connection.CreateCommand();
            damage.CommandText = "ALTER TABLE passage RENAME TO misplaced";
            await damage.ExecuteNonQueryAsync();
        }

        var plain = await BotRun.WithInputAsync("who said peace?\n", command, "--json", "--batch", "-", "--db", _workspace.Archive);
        var verbose = await BotRun.WithInputAsync("who said peace?\n", command, "--json", "--batch", "-", "--verbose", "--db", _workspace.Archive);

        Assert.Equal((1, 1), (plain.Status, verbose.Status));
        Assert.DoesNotContain("   at ", plain.Error, StringComparison.Ordinal);
        Assert.Contains("   at NewsBot.", verbose.Error, StringComparison.Ordinal);
        Assert.Equal("who said peace?", verbose.Answer.GetProperty("question").GetString());
    }

    [Theory]
    [InlineData("source", "Romney")]
    [InlineData("figure", "82%")]
    [InlineData("quote", "dangerously simplistic")]
    [InlineData("sources", "--anonymous")]
    [InlineData("audit", "000_754a290b1d5c3568")]
    public async Task The_other_commands_answer_with_the_same_object(params string[] arguments)
    {
        var json = await BotRun.OfAsync([.. arguments, "--json", "--db", _workspace.Archive]);
        var page = await BotRun.OfAsync([.. arguments, "--db", _workspace.Archive]);

        Assert.Equal("found", json.Answer.GetProperty("outcome").GetString());
        Assert.NotEmpty(json.Answer.GetProperty("claims").EnumerateArray());
        Assert.Contains("¶ ", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_tells_what_was_taken_in_with_its_citations()
    {
        var json = await BotRun.OfAsync("digest", "--json", "--db", _workspace.Archive);
        var page = await BotRun.OfAsync("digest", "--since", "7d", "--db", _workspace.Archive);

        Assert.NotEmpty(json.Answer.GetProperty("thin").EnumerateArray());
        Assert.All(json.Answer.GetProperty("thin").EnumerateArray(), claim => Assert.NotEmpty(claim.GetProperty("article").GetProperty("id").GetString()!));
        Assert.Equal(1, json.Answer.GetProperty("articles").GetArrayLength());
        Assert.Contains("Articles taken in", page.Output, StringComparison.Ordinal);
        Assert.Contains("¶ ", page.Output, StringComparison.Ordinal);
    }

    private static string WithoutTime(JsonElement answer) =>
        string.Join('\n', answer.EnumerateObject().Where(property => property.Name != "elapsed_ms").Select(property => property.ToString()));
}
